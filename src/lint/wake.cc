#include "lint/wake.h"

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

void Wake::Scan(const Document& document, Hits& hits) const {
  hits.resize(sleepless_.size());
  for (std::vector<Hit>& one : hits) one.clear();
  const std::span<const Block> blocks = document.blocks();
  if (blocks.empty()) return;
  const char* const base = document.text().data();
  size_t block = 0;
  literals_.Scan(document.text(), [&](uint32_t offset, uint32_t id) {
    const char* const at = base + offset;
    const auto end = [&](size_t i) {
      return blocks[i].text.data() + blocks[i].text.size();
    };
    while (block < blocks.size() && end(block) <= at) ++block;
    if (block == blocks.size() || at < blocks[block].text.data() ||
        at + literals_[id].size() > end(block)) {
      return;
    }
    hits[owners_[id].check].push_back({offset, owners_[id].literal});
  });
}

}  // namespace reportlint
