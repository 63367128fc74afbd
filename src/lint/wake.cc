#include "lint/wake.h"

#include <numeric>
#include <utility>

namespace reportlint {
namespace {

std::vector<std::string> AllLiterals(const std::vector<const Check*>& checks) {
  std::vector<std::string> all;
  for (const Check* check : checks) {
    all.insert(all.end(), check->literals().begin(), check->literals().end());
  }
  return all;
}

}  // namespace

Wake::Wake(const std::vector<const Check*>& checks)
    : literals_(AllLiterals(checks)) {
  for (uint32_t i = 0; i < checks.size(); ++i) {
    const auto count = static_cast<uint32_t>(checks[i]->literals().size());
    for (uint32_t k = 0; k < count; ++k) owners_.push_back({i, k});
    sleepless_.push_back(checks[i]->needs_every_document());
  }
}

Wake::Hits Wake::Scan(const Document& document) const {
  // As they come, by offset; then check by check.
  std::vector<std::pair<uint32_t, Hit>> found;
  const std::span<const Block> blocks = document.blocks();
  const char* const base = document.text().data();
  size_t block = 0;
  literals_.Scan(document.characters(), [&](uint32_t offset, uint32_t id) {
    const char* const at = base + offset;
    const auto end = [&](size_t i) {
      return blocks[i].text.data() + blocks[i].text.size();
    };
    while (block < blocks.size() && end(block) <= at) ++block;
    if (block == blocks.size() || at < blocks[block].text.data() ||
        at + literals_[id].size() > end(block)) {
      return;
    }
    found.push_back({owners_[id].check, {offset, owners_[id].literal}});
  });

  Hits hits;
  hits.begins_.assign(sleepless_.size() + 1, 0);
  for (const auto& [check, hit] : found) ++hits.begins_[check + 1];
  std::partial_sum(hits.begins_.begin(), hits.begins_.end(),
                   hits.begins_.begin());
  hits.hits_.resize(found.size());
  std::vector<uint32_t> next(hits.begins_.begin(), hits.begins_.end() - 1);
  for (const auto& [check, hit] : found) hits.hits_[next[check]++] = hit;
  return hits;
}

}  // namespace reportlint
