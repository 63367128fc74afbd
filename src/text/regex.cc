#include "text/regex.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <re2/re2.h>

#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// A quarter of RE2's own limit, as hundreds of expressions may be in use.
constexpr int64_t kMemory = int64_t{2} << 20;
constexpr size_t kUsualGroups = 16;  // of most expressions, with group 0

RE2::Options Settings() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMemory);
  return options;
}

std::string_view View(const re2::StringPiece& piece) {
  return {piece.data(), piece.size()};
}

}  // namespace

Regex::Regex(std::string pattern) : pattern_(std::move(pattern)) {}

Regex::~Regex() = default;

const RE2& Regex::Compiled() const {
  std::call_once(lazy_.once, [this] {
    lazy_.compiled = std::make_unique<const RE2>(pattern_, Settings());
  });
  return *lazy_.compiled;
}

const RE2& Regex::CompiledAtEnd() const {
  std::call_once(lazy_at_end_.once, [this] {
    lazy_at_end_.compiled =
        std::make_unique<const RE2>("(?:" + pattern_ + ")\\z", Settings());
  });
  return *lazy_at_end_.compiled;
}

std::string Regex::Error() const { return Compiled().error(); }

std::vector<std::string> Regex::GroupNames() const {
  const RE2& re = Compiled();
  std::vector<std::string> names(
      static_cast<size_t>(std::max(0, re.NumberOfCapturingGroups())));
  for (const auto& [group, name] : re.CapturingGroupNames()) {
    names[static_cast<size_t>(group) - 1] = name;
  }
  return names;
}

bool Regex::Find(std::string_view text, size_t from, RegexMatch& match) const {
  return Find(text, from, false, match);
}

bool Regex::FindAt(std::string_view text, size_t at, RegexMatch& match) const {
  return Find(text, at, true, match);
}

bool Regex::Find(std::string_view text, size_t from, bool only_there,
                 RegexMatch& match) const {
  const RE2& re = Compiled();
  const auto count = 1 + static_cast<size_t>(re.NumberOfCapturingGroups());
  std::array<re2::StringPiece, kUsualGroups> usual;
  std::vector<re2::StringPiece> many(count > kUsualGroups ? count : 0);
  const std::span<re2::StringPiece> found =
      many.empty() ? std::span(usual).first(count) : std::span(many);
  if (!re.Match(text, from, text.size(),
                only_there ? RE2::ANCHOR_START : RE2::UNANCHORED, found.data(),
                static_cast<int>(count))) {
    return false;
  }
  match.whole = View(found[0]);
  match.groups.clear();
  for (const re2::StringPiece& group : found.subspan(1)) {
    match.groups.push_back(View(group));
  }
  return true;
}

bool Regex::Matches(std::string_view text) const {
  return Compiled().Match(text, 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

bool Regex::MatchesAtStart(std::string_view text) const {
  return Compiled().Match(text, 0, text.size(), RE2::ANCHOR_START, nullptr, 0);
}

bool Regex::MatchesAtEnd(std::string_view text) const {
  // RE2 runs an expression that is tied to the end backwards from there.
  return CompiledAtEnd().Match(text, 0, text.size(), RE2::UNANCHORED, nullptr,
                               0);
}

std::string_view Regex::LongestAtEnd(std::string_view text) const {
  re2::StringPiece found;
  if (!CompiledAtEnd().Match(text, 0, text.size(), RE2::UNANCHORED, &found,
                             1)) {
    return {};
  }
  return {found.data(), found.size()};
}

}  // namespace reportlint
