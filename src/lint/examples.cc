#include "lint/examples.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "corpus/corpus.h"
#include "lint/lint.h"

namespace reportlint {
namespace {

constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";

// The file's text with the replacements of `findings` made, from the last to
// the first.
std::string Fixed(const Source& source,
                  const std::vector<RuleFinding>& findings) {
  // Those of one finding may stand between those of another.
  std::vector<Change> all;
  for (const auto& [rule, finding, gathered] : findings) {
    if (!finding.replacement) continue;
    const Replacement& replacement = *finding.replacement;
    std::vector<Change> changes = replacement.changes;
    if (changes.empty()) changes.push_back({finding.at, replacement.text});
    const auto contiguous = [&source](const Change& change) {
      return source.Contiguous(change.at);
    };
    if (std::ranges::all_of(changes, contiguous)) {
      std::ranges::move(changes, std::back_inserter(all));
    }
  }
  std::ranges::stable_sort(all, std::ranges::greater(), [](const Change& one) {
    return std::pair(one.at.begin, one.at.end);
  });
  std::string text(source.file_text());
  size_t end = text.size();  // of what no change has touched
  for (const Change& change : all) {
    const Span at = source.InFileText(change.at);
    if (at.end > end) continue;
    text.replace(at.begin, at.size(), change.text);
    end = at.begin;
  }
  return text;
}

// What is found in `document` when it is linted together with `others`.
std::vector<RuleFinding> FindAmong(const Linter& linter,
                                   const Document& document,
                                   const std::vector<std::string>& others) {
  constexpr size_t kMemory = size_t{1} << 20;
  const Fingerprint print = linter.FingerprintOf(document);
  Corpus corpus(kMemory, {.across = true});
  auto done = corpus.Add({.id = "0", .path = ""}, print);
  for (size_t i = 0; i < others.size() && done; ++i) {
    const std::string path = fmt::format("{}.txt", i + 1);
    done = corpus.Add(
        {.id = path, .path = path},
        linter.FingerprintOf(linter.Read(path, others[i], PlainText())));
  }
  if (done) done = corpus.Finish();
  std::vector<Overlap> overlaps;
  if (const auto member = corpus.Next(); done && member && *member) {
    overlaps =
        corpus.OverlapsOf(**member, print).value_or(std::vector<Overlap>{});
  }
  KeepBest(overlaps);
  for (Overlap& overlap : overlaps) Locate(document, print, overlap);
  std::vector<RuleFinding> findings = linter.Find(document);
  std::ranges::move(linter.FindAcross(document, overlaps),
                    std::back_inserter(findings));
  return findings;
}

}  // namespace

MarkedText TakeMarks(std::string_view marked) {
  MarkedText result;
  bool open = false;
  for (size_t at = 0; at < marked.size();) {
    const std::string_view rest = marked.substr(at);
    const auto here = static_cast<uint32_t>(result.text.size());
    if (rest.starts_with(kOpen)) {
      result.balanced &= !open;
      open = true;
      result.marks.push_back({here, here});
      at += kOpen.size();
    } else if (rest.starts_with(kClose)) {
      result.balanced &= open;
      open = false;
      if (!result.marks.empty()) result.marks.back().end = here;
      at += kClose.size();
    } else {
      result.text += rest.front();
      ++at;
    }
  }
  result.balanced &= !open;
  return result;
}

std::string PutMarks(std::string_view text, const std::vector<Span>& spans) {
  std::string marked;
  size_t at = 0;
  for (const Span span : spans) {
    if (span.begin < at) continue;
    marked += text.substr(at, span.begin - at);
    marked += kOpen;
    marked += text.substr(span.begin, span.size());
    marked += kClose;
    at = span.end;
  }
  marked += text.substr(at);
  return marked;
}

Trial TryExample(const Rule& rule, const Example& example,
                 const Vocabulary& vocabulary) {
  Trial trial;
  const MarkedText marked = TakeMarks(example.text);
  const bool should_mark = example.kind != Example::Kind::kGood;
  if (!marked.balanced || marked.marks.empty() == should_mark) {
    trial.expected = example.text;
    trial.why = should_mark ? "a bad example has ⟦marks⟧"
                            : "a good example has no ⟦marks⟧";
    return trial;
  }
  const Ruleset ruleset(rule, vocabulary);
  const Linter linter(ruleset, {});
  const Document document =
      linter.Read(example.path, marked.text, FormatToRead(example.path));
  const std::vector<RuleFinding> findings =
      example.others.empty() ? linter.Find(document)
                             : FindAmong(linter, document, example.others);

  std::vector<Span> found;
  found.reserve(findings.size());
  for (const RuleFinding& one : findings) {
    if (one.gathered > 0) {
      for (const Span place : one.finding.occurrences) {
        found.push_back(document.source().InFileText(place));
      }
    } else {
      found.push_back(document.source().InFileText(one.finding.at));
    }
  }
  std::ranges::sort(found, {}, &Span::begin);
  const std::string_view text = document.source().file_text();
  trial.expected = PutMarks(text, marked.marks);
  trial.found = PutMarks(text, found);
  if (example.kind == Example::Kind::kMissed) {
    trial.holds = trial.found != trial.expected;
    if (!trial.holds) trial.why = "it is found now: make it a bad example";
    return trial;
  }
  trial.holds = found == marked.marks;
  if (trial.holds && !example.fixed.empty()) {
    trial.expected = example.fixed;
    trial.found = Fixed(document.source(), findings);
    trial.holds = trial.found == trial.expected;
  }
  return trial;
}

}  // namespace reportlint
