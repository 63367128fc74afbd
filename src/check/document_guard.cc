#include "check/document_guard.h"

#include <algorithm>
#include <utility>

#include "structure/sentences.h"

namespace reportlint {

std::vector<DocumentGuard> ReadDocumentGuards(Options& options) {
  std::vector<DocumentGuard> guards;
  for (auto& [name, document] : options.Map("documents", "match")) {
    DocumentGuard guard = {.name = name,
                           .match = document->Expression("match")};
    const bool speaks = document->Has("case");
    const uint32_t rule_case = document->Case("case");
    if (speaks) guard.rule_case = rule_case;
    if (guard.match == nullptr) {
      if (!document->Has("match")) {
        document->Reject("match", {"缺少 match", "match is missing"});
      }
      continue;
    }
    guard.literals = ReadMatchLiterals(*document, *guard.match);
    if (guard.literals.texts.empty()) {
      document->Reject("match", {"找不出每处匹配都含有的文字",
                                 "there is no text that every match holds"});
      continue;
    }
    guards.push_back(std::move(guard));
  }
  return guards;
}

std::vector<size_t> ReadGuardNames(Options& options, std::string_view option,
                                   std::span<const DocumentGuard> guards) {
  std::vector<size_t> named;
  for (const std::string& name : options.Texts(option)) {
    const auto guard = std::ranges::find(guards, name, &DocumentGuard::name);
    if (guard == guards.end()) {
      options.Reject(option, {"documents 里没有 " + name,
                              name + " is not among documents"});
    } else {
      named.push_back(static_cast<size_t>(guard - guards.begin()));
    }
  }
  return named;
}

bool Holds(const DocumentGuard& guard, uint32_t first_literal,
           const Document& document, std::span<const Hit> hits) {
  uint32_t done = 0;
  for (const Hit& hit : hits) {
    // Below the first, the difference wraps round.
    if (hit.literal - first_literal >= guard.literals.texts.size() ||
        hit.offset < done) {
      continue;
    }
    const std::string_view block = document.BlockOf(hit.offset).text;
    const size_t at = hit.offset - document.SpanOf(block).begin;
    const Window window = WindowAround(block, at);
    if (guard.match->Matches(window.text)) return true;
    done = document.SpanOf(window.text).end;
  }
  return false;
}

}  // namespace reportlint
