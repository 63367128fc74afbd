// heading: a heading with nothing under it.

#include <algorithm>
#include <string_view>

#include "check/check.h"
#include "structure/signature.h"
#include "text/character.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

constexpr size_t kLongestName = 16;  // characters; longer ones are sentences
constexpr size_t kMostEmpty = 2;     // in a row; more are a table of contents

// The text after the number.
std::string_view NameOf(const Block& block) {
  std::string_view name = block.text;
  if (block.enumerator) name.remove_prefix(block.enumerator->text.size());
  return Trim(name);
}

class Heading final : public Check {
 public:
  explicit Heading(Options& options) : endings_(options.Texts("endings")) {
    if (endings_.empty()) {
      options.Reject("endings", {"至少要有一个 endings",
                                 "there must be at least one of endings"});
    }
  }

  Facts needs() const override { return Fact::kParts; }

  void CheckDocument(const Document& document, std::span<const Hit>,
                     Findings& findings) const override {
    for (const Part& part : document.parts()) {
      for (uint32_t i = part.begin; i < part.end;) {
        uint32_t end = i;
        while (end < part.end && IsEmpty(document, part, end)) ++end;
        if (end - i <= kMostEmpty) {
          for (uint32_t k = i; k < end; ++k) {
            const Block& block = document.blocks()[k];
            if (!IsNamed(NameOf(block))) continue;
            findings.push_back({.at = document.SpanOf(block.text)});
          }
        }
        i = end + 1;
      }
    }
  }

 private:
  // A heading above one that is not below it, or above the end of its part.
  static bool IsEmpty(const Document& document, const Part& part, uint32_t i) {
    const auto blocks = document.blocks();
    if (blocks[i].kind != BlockKind::kHeading || !blocks[i].enumerator) {
      return false;
    }
    if (i + 1 == part.end) return true;
    const Block& next = blocks[i + 1];
    if (next.kind == BlockKind::kHeading && next.enumerator) {
      return next.level <= blocks[i].level &&
             !IsBelow(next.enumerator->text, blocks[i].enumerator->text);
    }
    // Nothing but the signature follows.
    return IsUnitLine(next.text) &&
           (i + 2 == part.end || IsDateLine(blocks[i + 2].text));
  }

  // Whether a number goes on with another: 2.1.1 below 2.1.
  static bool IsBelow(std::string_view number, std::string_view above) {
    while (!above.empty() && !IsDigit(static_cast<uint8_t>(above.back()))) {
      above.remove_suffix(1);
    }
    if (above.empty() || !number.starts_with(above)) return false;
    const std::string_view rest = number.substr(above.size());
    return rest.starts_with('.') || rest.starts_with("．") ||
           rest.starts_with('-');
  }

  // 存在的问题, but not 活动时间：5月1日 or 加强领导，落实责任.
  bool IsNamed(std::string_view name) const {
    if (name.size() > 4 * kLongestName ||
        CountCharacters(name) > kLongestName) {
      return false;
    }
    for (const std::string_view mark : {"：", ":", "，", ","}) {
      if (name.find(mark) != std::string_view::npos) return false;
    }
    return std::ranges::any_of(endings_, [name](const std::string& ending) {
      return name.ends_with(ending);
    });
  }

  const std::vector<std::string> endings_;
};

}  // namespace

extern const CheckKind heading = {
    .name = "heading",
    .summary = "a heading with nothing under it",
    .cases = {},
    .make = Make<Heading>,
};

}  // namespace reportlint::checks
