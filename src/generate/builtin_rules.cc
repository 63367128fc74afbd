// Turns rules/ into a table inside the program:
//   builtin_rules RULES_FOLDER OUT.cc
// It reads the files with the program's own loader, so a mistake in a rule
// fails the build with its place.

#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "files/rules.h"
#include "report/reporter.h"
#include "rule/rule_file.h"
#include "rule/vocabulary_file.h"
#include "value/packed.h"
#include "value/yaml.h"

namespace {

using namespace reportlint;

// A string literal of any bytes.
std::string Literal(std::string_view bytes) {
  std::string literal = "\"";
  size_t in_piece = 0;
  constexpr size_t kLongestPiece = 8000;
  for (const char c : bytes) {
    constexpr char kDigits[] = "01234567";
    const auto byte = static_cast<uint8_t>(c);
    literal += '\\';
    literal += kDigits[byte >> 6];
    literal += kDigits[byte >> 3 & 7];
    literal += kDigits[byte & 7];
    if (++in_piece == kLongestPiece) {
      literal += "\"\n\"";
      in_piece = 0;
    }
  }
  return literal + '"';
}

// The part of a rule file that a run needs.
std::string Packed(const RuleFile& file) {
  Mistakes mistakes;
  Value value = ParseYaml(file.text, mistakes);
  std::erase_if(value.entries, [](const Value::Entry& entry) {
    return entry.key == "why" || entry.key == "source" ||
           entry.key == "examples";
  });
  return PackValue(value);
}

void WriteVocabulary(const RuleFile& file, std::ostream& out) {
  out << "BuiltinRule BuiltinVocabularyFile() {\n  return {\"\"sv,\n"
      << Literal(Packed(file)) << "sv,\n"
      << Literal(file.text) << "sv};\n}\n\n";
}

void Write(const std::vector<RuleFile>& files, const RuleFile& vocabulary,
           std::ostream& out) {
  out << "// Generated from rules/.\n\n#include \"rule/catalogue.h\"\n\n"
         "namespace reportlint {\nnamespace {\n\n"
         "using namespace std::string_view_literals;\n\n"
         "constexpr BuiltinRule kRules[] = {\n";
  for (const RuleFile& file : files) {
    out << "{" << Literal(file.id) << "sv,\n"
        << Literal(Packed(file)) << "sv,\n"
        << Literal(file.text) << "sv},\n";
  }
  out << "};\n\n}  // namespace\n\n"
         "std::span<const BuiltinRule> BuiltinRules() { return kRules; }\n\n";
  WriteVocabulary(vocabulary, out);
  out << "}  // namespace reportlint\n";
}

void Tell(const std::vector<Diagnostic>& mistakes) {
  std::cerr << ShowMistakes(mistakes, Language::kEnglish);
}

bool IsGood(const RuleFile& vocabulary) {
  Mistakes mistakes;
  const Value value = ParseYaml(vocabulary.text, mistakes);
  LoadVocabulary(value, Vocabulary({}, {}), &mistakes);
  Tell(WordMistakes(vocabulary.path, vocabulary.text, mistakes,
                    Language::kEnglish));
  return mistakes.empty();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: builtin_rules RULES_FOLDER OUT.cc\n";
    return 2;
  }
  const auto files = ReadRuleFiles(argv[1]);
  const auto vocabulary = ReadVocabularyFile(argv[1]);
  if (!files || !vocabulary) {
    std::cerr << "builtin_rules: "
              << (files ? vocabulary.error() : files.error()) << "\n";
    return 2;
  }
  bool good = IsGood(*vocabulary);
  for (const RuleFile& file : *files) {
    const LoadedRule loaded = LoadRuleFile(file, Language::kEnglish);
    Tell(loaded.mistakes);
    good &= loaded.mistakes.empty();
  }
  if (!good) return 1;
  std::ofstream out(argv[2]);
  Write(*files, *vocabulary, out);
  return out.good() ? 0 : 2;
}
