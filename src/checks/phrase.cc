// phrase: known wrong phrases, each with what it should be.
//
// 截止目前 for 截至目前. Thousands of phrases cost no more than one: they are
// the check's literals, so the engine's one pass has found them already.

#include <algorithm>
#include <string_view>
#include <utility>

#include "check/check.h"
#include "check/where.h"

namespace reportlint::checks {
namespace {

// A text in which a phrase is right: 大会报告 for 会报, which stands in it
// `offset` bytes behind its beginning.
struct Exception {
  std::string text = {};
  size_t offset = 0;
};

class Phrase final : public Check {
 public:
  explicit Phrase(Options& options)
      : where_(options), safe_(options.Flag("safe", false)) {
    for (auto& [wrong, right] : options.Pairs("phrases")) {
      literals_.push_back(std::move(wrong));
      right_.push_back(std::move(right));
    }
    if (literals_.empty()) {
      options.Reject("phrases", {"至少要有一条 phrases",
                                 "there must be at least one of phrases"});
    }
    exceptions_.resize(literals_.size());
    for (const std::string& text : options.Texts("except")) {
      AddException(text, options);
    }
    options.AddField("right");
  }

  std::span<const std::string> literals() const override { return literals_; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    for (const Hit& hit : hits) {
      const Block& block =
          document.blocks()[static_cast<size_t>(document.BlockAt(hit.offset))];
      const std::string& wrong = literals_[hit.literal];
      const uint32_t begin = document.SpanOf(block.text).begin;
      if (!where_.Includes(block) ||
          IsException(block.text, hit.offset - begin, hit.literal)) {
        continue;
      }
      const std::string& right = right_[hit.literal];
      Finding finding = {
          .at = {hit.offset, hit.offset + uint32_t(wrong.size())},
          .fields = {{"right", right}}};
      if (!right.empty()) finding.replacement = {right, safe_};
      findings.push_back(std::move(finding));
    }
  }

 private:
  void AddException(const std::string& text, Options& options) {
    bool holds_a_phrase = false;
    for (size_t i = 0; i < literals_.size(); ++i) {
      for (size_t at = text.find(literals_[i]); at != std::string::npos;
           at = text.find(literals_[i], at + 1)) {
        exceptions_[i].push_back({text, at});
        holds_a_phrase = true;
      }
    }
    if (!holds_a_phrase && !options.trusted()) {
      options.Reject("except", {"“" + text + "”里没有要找的词",
                                "none of the phrases stands in " + text});
    }
  }

  bool IsException(std::string_view text, size_t at, uint32_t literal) const {
    return std::ranges::any_of(
        exceptions_[literal], [&](const Exception& exception) {
          return at >= exception.offset &&
                 text.substr(at - exception.offset).starts_with(exception.text);
        });
  }

  const Where where_;
  const bool safe_;
  std::vector<std::string> literals_;               // what is wrong
  std::vector<std::string> right_;                  // of each, or ""
  std::vector<std::vector<Exception>> exceptions_;  // of each
};

}  // namespace

extern const CheckKind phrase = {
    .name = "phrase",
    .summary = "known wrong phrases and what they should be",
    .cases = {},
    .make = Make<Phrase>,
};

}  // namespace reportlint::checks
