// Writes the filter behind text/english.h from lists of English words, one a
// line (SCOWL's, as Debian's wamerican and wbritish have them):
//   english_words OUT.cc LIST...

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "text/english.h"

namespace reportlint {
namespace {

// The word of a line in small letters, or "": 's is no part of a word.
std::string WordOf(std::string line) {
  if (line.ends_with("'s")) line.resize(line.size() - 2);
  for (char& c : line) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c < 'a' || c > 'z') return "";
  }
  return line;
}

bool Add(const char* path, std::vector<uint64_t>& bits) {
  std::ifstream list(path);
  std::string line;
  bool any = false;
  while (std::getline(list, line)) {
    const std::string word = WordOf(line);
    if (word.empty()) continue;
    any = true;
    const uint64_t hash = EnglishHash(word);
    for (int i = 0; i < kEnglishHashes; ++i) {
      const uint64_t bit = EnglishBit(hash, i);
      bits[bit / 64] |= uint64_t{1} << (bit % 64);
    }
  }
  return any;
}

void Write(const std::vector<uint64_t>& bits, std::ostream& out) {
  out << "// Generated from lists of English words.\n\n"
         "#include \"text/english.h\"\n\n"
         "namespace reportlint {\nnamespace {\n\n"
         "constexpr uint64_t kBits[] = {";
  for (size_t i = 0; i < bits.size(); ++i) {
    out << (i % 4 == 0 ? "\n    " : "") << bits[i] << "u,";
  }
  out << "\n};\n\n}  // namespace\n\n"
         "const std::span<const uint64_t> kEnglishWordBits(kBits);\n\n"
         "}  // namespace reportlint\n";
}

}  // namespace
}  // namespace reportlint

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: english_words OUT.cc LIST...\n";
    return 2;
  }
  std::vector<uint64_t> bits(size_t{1} << (reportlint::kEnglishFilterBits - 6));
  for (int i = 2; i < argc; ++i) {
    if (!reportlint::Add(argv[i], bits)) {
      std::cerr << "english_words: " << argv[i] << " has no words\n";
      return 2;
    }
  }
  std::ofstream out(argv[1]);
  reportlint::Write(bits, out);
  return out.good() ? 0 : 2;
}
