#include "check/document_guard.h"

#include <utility>

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

}  // namespace reportlint
