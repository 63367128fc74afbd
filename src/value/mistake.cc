#include "value/mistake.h"

#include <algorithm>
#include <utility>

#include "diagnostic/excerpt.h"
#include "text/place.h"
#include "text/source.h"

namespace reportlint {

std::vector<Diagnostic> WordMistakes(const std::string& path,
                                     const std::string& text,
                                     const Mistakes& mistakes,
                                     Language language) {
  std::vector<Diagnostic> diagnostics;
  if (mistakes.empty()) return diagnostics;
  const Source source(path, Decode(text));
  Placer placer(source);
  for (const Mistake& mistake : mistakes) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::kError;
    diagnostic.location = {path, placer.Of(mistake.at)};
    diagnostic.message = mistake.message.In(language);
    diagnostic.excerpt = MakeExcerpt(placer.LineOf(diagnostic.location.place),
                                     diagnostic.location.place);
    diagnostics.push_back(std::move(diagnostic));
  }
  std::ranges::stable_sort(diagnostics, {}, [](const Diagnostic& d) {
    return std::pair(d.location.place.line, d.location.place.begin.byte);
  });
  return diagnostics;
}

}  // namespace reportlint
