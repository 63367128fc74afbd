// label: a label with nothing after it.
//
// 组长：副组长：成员： in one line, or 时间： and 地点： on two. Whether a
// label at a line's end is empty shows only in the next block, which no pattern
// sees.

#include <algorithm>
#include <array>
#include <string_view>

#include "check/check.h"
#include "check/document_guard.h"
#include "check/where.h"
#include "text/character.h"

namespace reportlint::checks {
namespace {

// The cases of `label`; 0 is a run of labels in one line.
enum : uint32_t { kRun = 0, kLine };
constexpr std::array<std::string_view, 1> kCases = {"line"};
static_assert(kCases.size() == kLine);

constexpr std::array<std::string_view, 2> kColons = {"：", ":"};

class Label final : public Check {
 public:
  explicit Label(Options& options) : where_(options) {
    for (const std::string& label : options.Texts("labels")) {
      for (const std::string_view colon : kColons) {
        literals_.push_back(label + std::string(colon));
      }
    }
    if (literals_.empty()) {
      options.Reject("labels", {"至少要有一个 labels",
                                "there must be at least one of labels"});
    }
    labels_ = literals_.size();
    std::vector<DocumentGuard> guards = ReadDocumentGuards(options);
    for (const size_t named :
         ReadGuardNames(options, "unless_document", guards)) {
      guards_.push_back(std::move(guards[named]));
    }
    guard_literals_.reserve(guards_.size());
    for (const DocumentGuard& guard : guards_) {
      guard_literals_.push_back(static_cast<uint32_t>(literals_.size()));
      literals_.insert(literals_.end(), guard.literals.texts.begin(),
                       guard.literals.texts.end());
    }
  }

  std::span<const std::string> literals() const override { return literals_; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    const std::vector<Span> labels = LabelsOf(document, hits);
    const size_t first = findings.size();
    for (size_t i = 0; i < labels.size();) {
      const size_t end = EndOfRun(document, labels, i);
      const Span run = {labels[i].begin, labels[end - 1].end};
      if (end - i > 1) {
        findings.push_back({.at = run, .rule_case = kRun});
      } else if (IsEmptyLine(document, run, labels, end)) {
        findings.push_back({.at = run, .rule_case = kLine});
      }
      i = end;
    }
    if (findings.size() > first && IsForm(document, hits)) {
      findings.resize(first);
    }
  }

 private:
  // Whether the labels are there for others to fill in.
  bool IsForm(const Document& document, std::span<const Hit> hits) const {
    for (size_t i = 0; i < guards_.size(); ++i) {
      if (Holds(guards_[i], guard_literals_[i], document, hits)) return true;
    }
    return false;
  }

  // Each label once: 组长： also stands in 副组长：.
  std::vector<Span> LabelsOf(const Document& document,
                             std::span<const Hit> hits) const {
    std::vector<Span> labels;
    for (const Hit& hit : hits) {
      if (hit.literal >= labels_) continue;
      const auto size = static_cast<uint32_t>(literals_[hit.literal].size());
      const Span span = {hit.offset, hit.offset + size};
      const Block& block = document.BlockOf(hit.offset);
      if (!where_.Includes(block)) continue;
      if (!labels.empty() && span.begin < labels.back().end) {
        labels.back().end = std::max(labels.back().end, span.end);
      } else {
        labels.push_back(span);
      }
    }
    return labels;
  }

  // The index after the labels that follow each other with blanks between.
  static size_t EndOfRun(const Document& document,
                         const std::vector<Span>& labels, size_t first) {
    size_t end = first + 1;
    while (end < labels.size()) {
      const Span between = {labels[end - 1].end, labels[end].begin};
      const std::string_view text = document.source().Text(between);
      if (!Trim(text).empty() || text.find('\n') != std::string_view::npos) {
        break;
      }
      ++end;
    }
    return end;
  }

  // A block that is nothing but a label, above one that begins with another.
  static bool IsEmptyLine(const Document& document, Span label,
                          const std::vector<Span>& labels, size_t next) {
    const auto index = static_cast<size_t>(document.BlockAt(label.begin));
    const Span block = document.SpanOf(document.blocks()[index].text);
    if (block != label || index + 1 >= document.blocks().size() ||
        next >= labels.size()) {
      return false;
    }
    const Span below = document.SpanOf(document.blocks()[index + 1].text);
    return labels[next].begin == below.begin;
  }

  const Where where_;
  std::vector<std::string> literals_;  // of the labels, then of the guards
  size_t labels_ = 0;
  std::vector<DocumentGuard> guards_;
  std::vector<uint32_t> guard_literals_;  // the first of each guard
};

}  // namespace

extern const CheckKind label = {
    .name = "label",
    .summary = "a label with nothing behind it",
    .cases = kCases,
    .make = Make<Label>,
};

}  // namespace reportlint::checks
