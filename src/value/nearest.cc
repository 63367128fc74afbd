#include "value/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

namespace reportlint {
namespace {

// Levenshtein's distance, over bytes.
size_t Distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = std::exchange(row[0], i + 1);
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t change = diagonal + (a[i] != b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string Nearest(std::string_view word,
                    const std::vector<std::string>& known) {
  constexpr size_t kFarthest = 3;
  std::string nearest;
  size_t best = std::min(kFarthest, word.size() / 2) + 1;
  for (const std::string& name : known) {
    const size_t distance = Distance(word, name);
    if (distance < best) {
      best = distance;
      nearest = name;
    }
  }
  return nearest;
}

Words Suggest(Words message, std::string_view word,
              const std::vector<std::string>& known) {
  const std::string nearest = Nearest(word, known);
  if (nearest.empty()) return message;
  message.zh += fmt::format("，是不是 {}？", nearest);
  message.en += fmt::format(", did you mean {}?", nearest);
  return message;
}

}  // namespace reportlint
