// Writes the table behind SoundOf in text/alike.h:
//   sound_table OUT.cc
// The readings are those of ICU's transliteration from Han to Latin, asked
// once, when the program is built; the program itself does without it.

#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include <unicode/translit.h>

namespace {

constexpr char32_t kFirst = 0x4E00;
constexpr char32_t kLast = 0x9FFF;

// What many speakers do not tell apart: zh and z, ch and c, sh and s, and -ng
// and -n.
std::string Merged(std::string reading) {
  const std::string head = reading.substr(0, 2);
  if (head == "zh" || head == "ch" || head == "sh") reading.erase(1, 1);
  const size_t size = reading.size();
  if (size > 2 && reading.ends_with("ng") && reading[size - 3] != 'o') {
    reading.pop_back();
  }
  return reading;
}

// The syllable of `c` without its tone, or "" where it has none.
std::string Reading(const icu::Transliterator& latin, char32_t c) {
  icu::UnicodeString text(static_cast<UChar32>(c));
  latin.transliterate(text);
  std::string reading;
  text.toUTF8String(reading);
  for (const char letter : reading) {
    if (letter < 'a' || letter > 'z') return "";
  }
  return Merged(reading);
}

void Write(const icu::Transliterator& latin, std::ostream& out) {
  out << "// Generated from ICU's Han-Latin.\n\n#include \"text/alike.h\"\n\n"
         "namespace reportlint {\nnamespace {\n\n"
         "constexpr uint16_t kSounds[] = {";
  std::map<std::string, size_t> numbers;
  for (char32_t c = kFirst; c <= kLast; ++c) {
    const std::string reading = Reading(latin, c);
    const size_t number =
        reading.empty()
            ? 0
            : numbers.emplace(reading, numbers.size() + 1).first->second;
    out << ((c - kFirst) % 16 == 0 ? "\n    " : " ") << number << ",";
  }
  out << "\n};\n\n}  // namespace\n\n"
         "const std::span<const uint16_t> kHanSounds(kSounds);\n\n"
         "}  // namespace reportlint\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: sound_table OUT.cc\n";
    return 2;
  }
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(
      icu::Transliterator::createInstance("Han-Latin; Latin-ASCII",
                                          UTRANS_FORWARD, error));
  if (U_FAILURE(error)) {
    std::cerr << "sound_table: " << u_errorName(error) << "\n";
    return 2;
  }
  std::ofstream out(argv[1]);
  Write(*latin, out);
  return out.good() ? 0 : 2;
}
