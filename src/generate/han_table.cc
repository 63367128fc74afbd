// Writes the table behind text/han.h from OpenCC's dictionaries:
//   han_table OUT.cc
// The dictionaries are read through OpenCC's own library, once, when the
// program is built; the program itself does not need OpenCC.

#include <algorithm>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include <Dict.hpp>
#include <DictEntry.hpp>
#include <Lexicon.hpp>
#include <MarisaDict.hpp>
#include <SerializableDict.hpp>

namespace {

struct Forms {
  char32_t first = 0;  // OpenCC's first choice in the other script
  bool keeps = false;  // the character is among the choices
};

char32_t FirstCharacter(const std::string& text) {
  const auto byte = [&text](size_t i) {
    return char32_t{static_cast<uint8_t>(text[i])};
  };
  if (byte(0) < 0x80) return byte(0);
  if (byte(0) < 0xE0) return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
  if (byte(0) < 0xF0) {
    return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  }
  return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 |
         (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
}

std::map<char32_t, Forms> Read(const std::string& name) {
  const std::string path = std::string(OPENCC_DICTIONARIES) + "/" + name;
  const auto dictionary =
      opencc::SerializableDict::NewFromFile<opencc::MarisaDict>(path);
  std::map<char32_t, Forms> table;
  const auto lexicon = dictionary->GetLexicon();
  for (const auto& entry : *lexicon) {
    Forms forms;
    for (const std::string& value : entry->Values()) {
      if (forms.first == 0) forms.first = FirstCharacter(value);
      forms.keeps |= value == entry->Key();
    }
    table[FirstCharacter(entry->Key())] = forms;
  }
  return table;
}

void Write(std::ostream& out) {
  const auto to_simplified = Read("TSCharacters.ocd2");
  const auto to_traditional = Read("STCharacters.ocd2");
  std::map<char32_t, std::pair<char32_t, const char*>> entries;
  for (const auto& [character, forms] : to_simplified) {
    const bool shared = forms.keeps || to_traditional.contains(character) ||
                        forms.first == character;
    entries[character] = {forms.first, shared ? "kShared" : "kTraditional"};
  }
  for (const auto& [character, forms] : to_traditional) {
    const bool shared = forms.keeps || to_simplified.contains(character) ||
                        forms.first == character;
    if (!shared) entries[character] = {character, "kSimplified"};
  }
  out << "// Generated from OpenCC's TSCharacters and STCharacters.\n\n"
         "#include \"text/han.h\"\n\n"
         "namespace reportlint {\nnamespace {\n\n"
         "constexpr HanEntry kEntries[] = {\n";
  for (const auto& [character, entry] : entries) {
    if (entry.first == character && entry.second == std::string("kShared")) {
      continue;
    }
    out << "    {" << uint32_t{character} << ", " << uint32_t{entry.first}
        << ", HanForm::" << entry.second << "},\n";
  }
  out << "};\n\n}  // namespace\n\n"
         "const std::span<const HanEntry> kHanEntries(kEntries);\n\n"
         "}  // namespace reportlint\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: han_table OUT.cc\n";
    return 2;
  }
  try {
    std::ofstream out(argv[1]);
    Write(out);
    return out.good() ? 0 : 2;
  } catch (const std::exception& error) {
    std::cerr << "han_table: " << error.what() << "\n";
    return 2;
  }
}
