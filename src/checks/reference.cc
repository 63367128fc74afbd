// reference: what a text refers to and does not have.
//
// 见附件3 where there are 附件1 and 附件2, 详见第五章 of a text of four
// chapters, 详见3.5.3 where 3.5 ends with 3.5.2. Only where things of that noun
// are there and counted from one, so that the one that is missed cannot be
// written in another way; an excerpt has no first one. Or 见附录3 where there
// is 附件3.

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/where.h"
#include "text/character.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `reference`; 0 is a thing that is named and counted.
enum : uint32_t { kNamed = 0, kOther, kSection };
constexpr std::array<std::string_view, 2> kCases = {"other", "section"};

size_t SkipBlanks(std::string_view text, size_t at) {
  for (size_t next = at; next < text.size(); at = next) {
    if (!IsBlank(NextCharacter(text, next))) break;
  }
  return at;
}

// What is counted: 附件 with its number behind, or 第…章 with it inside.
struct Noun {
  std::string before = {};  // 附件, 第
  std::string behind = {};  // 章, or nothing
  // Whether the text of each stands right behind it, as that of articles does:
  // what refers to one from elsewhere may be of another document.
  bool encloses = false;

  // Where a numbered one stands at `at` of `text`.
  struct Numbered {
    std::string_view text = {};
    uint32_t number = 0;  // 0: there is none
    NumeralScript script = NumeralScript::kDigits;
  };
  Numbered At(std::string_view text, size_t at) const {
    if (!text.substr(at).starts_with(before)) return {};
    const size_t from = SkipBlanks(text, at + before.size());
    size_t to = from + NumeralLength(text.substr(from));
    const auto number = ParseNumeral(text.substr(from, to - from));
    if (!number || number->value == 0) return {};
    if (!behind.empty()) {
      to = SkipBlanks(text, to);
      if (!text.substr(to).starts_with(behind)) return {};
      to += behind.size();
    } else if (GoesOn(text.substr(to))) {
      return {};
    }
    return {text.substr(at, to - at), number->value, number->script};
  }

  std::string Named(uint32_t number, NumeralScript script) const {
    return before + SpellNumeral({number, script}) + behind;
  }

 private:
  // Whether behind the number stands what makes it another: 附件1-2, 附件1.3.
  static bool GoesOn(std::string_view behind) {
    if (behind.size() < 2) return false;
    return (behind[0] == '-' || behind[0] == '.') && IsDigit(behind[1]);
  }
};

class ReferenceCheck final : public Check {
 public:
  explicit ReferenceCheck(Options& options) : where_(options) {
    AddNouns(options.Texts("nouns"), false);
    AddNouns(options.Texts("articles"), true);
    const std::vector<std::string> references = options.Texts("references");
    for (const std::string& reference : references) AddLiterals(reference);
    if (nouns_.empty() || references.empty()) {
      options.Reject("nouns", {"nouns 和 references 都要写",
                               "nouns and references are both needed"});
    }
    options.AddField("last");
  }

  std::span<const std::string> literals() const override { return literals_; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    std::vector<std::optional<Known>> known(nouns_.size());
    std::optional<std::set<std::string>> sections;
    for (const Hit& hit : hits) {
      const Block& block = document.BlockOf(hit.offset);
      if (!where_.Includes(block)) continue;
      const size_t at =
          hit.offset - document.SpanOf(block.text).begin + heads_[hit.literal];
      CheckNouns(document, block.text, at, known, findings);
      CheckSection(document, block.text, at, sections, findings);
    }
  }

 private:
  // Which of a noun stand in the document, and in which blocks they begin.
  struct Known {
    std::set<uint32_t> numbers = {};
    uint32_t first = 0;
    uint32_t last = 0;
    uint32_t firsts = 0;  // how many begin with number one
  };

  void AddNouns(const std::vector<std::string>& nouns, bool encloses) {
    for (const std::string& noun : nouns) {
      const size_t number = noun.find('N');
      nouns_.push_back({.before = noun.substr(0, number),
                        .behind = number == std::string::npos
                                      ? std::string()
                                      : noun.substr(number + 1),
                        .encloses = encloses});
    }
  }

  // 见 stands everywhere, 见附件 and 见3 seldom.
  void AddLiterals(const std::string& reference) {
    for (const Noun& noun : nouns_) {
      literals_.push_back(reference + noun.before);
    }
    for (char digit = '1'; digit <= '9'; ++digit) {
      literals_.push_back(reference + digit);
    }
    heads_.resize(literals_.size(), reference.size());
  }

  void CheckNouns(const Document& document, std::string_view block, size_t at,
                  std::vector<std::optional<Known>>& known,
                  Findings& findings) const {
    const auto named = std::ranges::find_if(nouns_, [&](const Noun& noun) {
      return noun.At(block, at).number != 0;
    });
    if (named == nouns_.end()) return;
    const auto [text, number, script] = named->At(block, at);
    const auto known_of = [&](const Noun& noun) -> const Known& {
      auto& one = known[static_cast<size_t>(&noun - nouns_.data())];
      if (!one) one = KnownOf(document, noun);
      return *one;
    };
    const Known& there = known_of(*named);
    const std::set<uint32_t>& numbers = there.numbers;
    if (numbers.contains(number)) return;
    const auto index =
        static_cast<uint32_t>(document.BlockAt(document.SpanOf(text).begin));
    if (named->encloses &&
        (there.firsts != 1 || index < there.first || index > there.last)) {
      return;
    }
    const auto other = std::ranges::find_if(nouns_, [&](const Noun& noun) {
      return noun.behind == named->behind && noun.before != named->before &&
             known_of(noun).numbers.contains(number);
    });
    if (other != nouns_.end()) {
      Report(document, text, kOther, other->Named(number, script), findings);
    } else if (!numbers.empty() && numbers.size() == *numbers.rbegin()) {
      // All from the first one on: nothing was overlooked.
      Report(document, text, kNamed, named->Named(*numbers.rbegin(), script),
             findings);
    }
  }

  static void Report(const Document& document, std::string_view at,
                     uint32_t rule_case, std::string last, Findings& findings) {
    findings.push_back({.at = document.SpanOf(at),
                        .rule_case = rule_case,
                        .fields = {{"last", std::move(last)}}});
  }

  // The numbers of those that stand in the document, but where it only refers
  // to them: behind no word of their sentence.
  static Known KnownOf(const Document& document, const Noun& noun) {
    Known known;
    std::set<uint32_t>& numbers = known.numbers;
    for (uint32_t i = 0; i < document.blocks().size(); ++i) {
      const Block& block = document.blocks()[i];
      const std::string_view text = block.text;
      if (const uint32_t number = noun.At(text, 0).number; number != 0) {
        if (known.last == 0) known.first = i;
        known.last = i;
        known.firsts += number == 1 ? 1 : 0;
      }
      for (size_t at = text.find(noun.before); at != std::string_view::npos;
           at = text.find(noun.before, at + noun.before.size())) {
        if (IsHan(CharacterBefore(text, at))) continue;
        const uint32_t number = noun.At(text, at).number;
        if (number != 0) numbers.insert(number);
      }
      if (text.starts_with(noun.before)) {
        AddListed(document, block, noun, numbers);
      }
    }
    return known;
  }

  // 附件：1.名单, and the items below it.
  static void AddListed(const Document& document, const Block& block,
                        const Noun& noun, std::set<uint32_t>& numbers) {
    const std::string_view text = block.text;
    size_t at = SkipBlanks(text, noun.before.size());
    if (!text.substr(at).starts_with("：") &&
        !text.substr(at).starts_with(":")) {
      return;
    }
    at = SkipBlanks(text, at + (text[at] == ':' ? 1 : 3));
    const auto first =
        ParseNumeral(text.substr(at, NumeralLength(text.substr(at))));
    if (!first || first->value != 1) return;
    numbers.insert(1);
    // A gap among them is another's to tell.
    uint32_t number = 1;
    for (const Block* item = &block + 1;
         item < document.blocks().data() + document.blocks().size(); ++item) {
      if (!item->enumerator || item->enumerator->number <= number) break;
      number = item->enumerator->number;
      numbers.insert(number);
    }
  }

  // Section numbers of several parts: 详见3.5.3.
  static void CheckSection(const Document& document, std::string_view block,
                           size_t at,
                           std::optional<std::set<std::string>>& sections,
                           Findings& findings) {
    const std::string_view path = PathAt(block, at);
    if (path.empty() || !IsSection(block.substr(at + path.size()))) return;
    if (!sections) sections = SectionsOf(document);
    const std::string parent(path.substr(0, path.rfind('.')));
    if (sections->contains(std::string(path)) || !sections->contains(parent)) {
      return;
    }
    // The last one that is there, all of them from the first one on.
    uint32_t last = 0;
    while (sections->contains(parent + '.' + std::to_string(last + 1))) ++last;
    const auto number = ParseNumeral(path.substr(parent.size() + 1));
    if (last < 2 || !number || number->value <= last) return;
    Report(document, path, kSection, parent + '.' + std::to_string(last),
           findings);
  }

  // Digits and points at `at`, two numbers at least and no more than four.
  static std::string_view PathAt(std::string_view text, size_t at) {
    constexpr size_t kLongest = 12;  // bytes
    size_t end = at;
    while (end < text.size() && end - at < kLongest &&
           (IsDigit(text[end]) || text[end] == '.')) {
      ++end;
    }
    std::string_view path = text.substr(at, end - at);
    while (path.ends_with('.')) path.remove_suffix(1);
    const bool is_path = !path.empty() && IsDigit(path.front()) &&
                         path.find('.') != std::string_view::npos &&
                         path.find("..") == std::string_view::npos;
    return is_path ? path : std::string_view();
  }

  // Whether what stands behind a path tells that it is no amount.
  static bool IsSection(std::string_view behind) {
    behind.remove_prefix(SkipBlanks(behind, 0));
    if (behind.empty()) return true;
    for (const std::string_view sign : {"节", "小节", "部分", "条", "款",
                                        "章节", "）", ")", "。", "，", "；"}) {
      if (behind.starts_with(sign)) return true;
    }
    return false;
  }

  // The paths with which blocks begin.
  static std::set<std::string> SectionsOf(const Document& document) {
    std::set<std::string> sections;
    for (const Block& block : document.blocks()) {
      std::string_view path = PathAt(block.text, 0);
      if (path.empty() && !block.text.empty() && IsDigit(block.text.front())) {
        path = block.text.substr(0, NumeralLength(block.text));
      }
      if (!path.empty()) sections.emplace(path);
    }
    return sections;
  }

  const Where where_;
  std::vector<Noun> nouns_;
  std::vector<std::string> literals_;
  std::vector<size_t> heads_;  // of each literal: where the thing named begins
};

}  // namespace

extern const CheckKind reference = {
    .name = "reference",
    .summary =
        "references to annexes, chapters and sections that are not there",
    .cases = kCases,
    .make = Make<ReferenceCheck>,
};

}  // namespace reportlint::checks
