// Turns rules/ into a table inside the program:
//   builtin_rules RULES_FOLDER OUT.cc
// It reads the files with the program's own loader, so a mistake in a rule
// fails the build with its place.

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "files/rules.h"
#include "report/reporter.h"
#include "rule/documents.h"
#include "rule/rule_file.h"
#include "rule/vocabulary_file.h"
#include "value/packed.h"
#include "value/yaml.h"

namespace reportlint {
namespace {

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

void Set(Value& map, std::string_view key, Value value) {
  const auto it = std::ranges::find(map.entries, key, &Value::Entry::key);
  if (it != map.entries.end()) it->value = std::move(value);
}

// The part of a rule file that a run needs, with what the check worked out of
// its options.
std::string Packed(const RuleFile& file) {
  Mistakes mistakes;  // were told when the rule was loaded
  Value value = ParseYaml(file.text, mistakes);
  std::erase_if(value.entries, [](const Value::Entry& entry) {
    return entry.key == "why" || entry.key == "source" ||
           entry.key == "examples";
  });
  Options options(value.Find("options"), {}, &mistakes);
  FindCheckKind(value.Find("kind")->text)->make(options);
  Set(value, "options", options.WithKept());
  return PackValue(value);
}

void WriteVocabulary(const RuleFile& file, std::ostream& out) {
  Mistakes mistakes;
  Value value = ParseYaml(file.text, mistakes);
  Set(value, "documents", Documents(value, {}, &mistakes).value());
  out << "BuiltinRule BuiltinVocabularyFile() {\n  return {\"\"sv,\n"
      << Literal(PackValue(value)) << "sv,\n"
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

// What a vocabulary file says of documents; nothing where it is wrong, which
// has been told then.
std::optional<Documents> ReadVocabulary(const RuleFile& vocabulary) {
  Mistakes mistakes;
  const Value value = ParseYaml(vocabulary.text, mistakes);
  LoadVocabulary(value, Vocabulary({}, {}), &mistakes);
  Documents documents(value, {}, &mistakes);
  Tell(WordMistakes(vocabulary.path, vocabulary.text, mistakes,
                    Language::kEnglish));
  if (!mistakes.empty()) return std::nullopt;
  return documents;
}

// Exit code 1 tells of a mistake in the rules, 2 of a file.
int Generate(const char* folder, const char* path) {
  const auto files = ReadRuleFiles(folder);
  const auto vocabulary = ReadVocabularyFile(folder);
  if (!files || !vocabulary) {
    std::cerr << "builtin_rules: "
              << (files ? vocabulary.error() : files.error()) << "\n";
    return 2;
  }
  const auto documents = ReadVocabulary(*vocabulary);
  if (!documents) return 1;
  bool good = true;
  for (const RuleFile& file : *files) {
    const LoadedRule loaded =
        LoadRuleFile(file, Language::kEnglish, *documents);
    Tell(loaded.mistakes);
    good &= loaded.mistakes.empty();
  }
  if (!good) return 1;
  std::ofstream out(path);
  Write(*files, *vocabulary, out);
  return out.good() ? 0 : 2;
}

}  // namespace
}  // namespace reportlint

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: builtin_rules RULES_FOLDER OUT.cc\n";
    return 2;
  }
  return reportlint::Generate(argv[1], argv[2]);
}
