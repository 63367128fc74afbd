#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace reportlint {

// What a regular expression found: views into the text searched.
struct RegexMatch {
  std::string_view whole = {};
  std::vector<std::string_view> groups = {};  // data() is null: took no part
};

// A regular expression in RE2's syntax. It is compiled when it is first used,
// since most runs use few of a program's expressions; from then on it never
// changes, and any number of threads may use it.
class Regex {
 public:
  explicit Regex(std::string pattern);
  ~Regex();
  Regex(const Regex&) = delete;
  Regex& operator=(const Regex&) = delete;

  const std::string& pattern() const { return pattern_; }

  // Why the pattern is no regular expression, with the part that is wrong;
  // empty where it is one. RE2's words, in English.
  std::string Error() const;

  // The names of the named groups, by group (0 is group 1); "" has none.
  std::vector<std::string> GroupNames() const;

  // The first match that begins at `from` or later; ^, $ and \b see the whole
  // of `text`.
  bool Find(std::string_view text, size_t from, RegexMatch& match) const;

  // The same of a match that begins at `at`.
  bool FindAt(std::string_view text, size_t at, RegexMatch& match) const;

  bool Matches(std::string_view text) const;         // anywhere
  bool MatchesAtStart(std::string_view text) const;  // a prefix of `text`
  bool MatchesAtEnd(std::string_view text) const;    // a suffix of `text`

  // The longest match that is a suffix of `text`, or nothing, with null data.
  std::string_view LongestAtEnd(std::string_view text) const;

 private:
  // Compiled by the first thread that asks.
  struct Lazy {
    std::once_flag once;
    std::unique_ptr<const re2::RE2> compiled;
  };
  const re2::RE2& Compiled() const;
  const re2::RE2& CompiledAtEnd() const;
  bool Find(std::string_view text, size_t from, bool only_there,
            RegexMatch& match) const;

  const std::string pattern_;
  mutable Lazy lazy_;
  mutable Lazy lazy_at_end_;  // the pattern tied to the text's end
};

}  // namespace reportlint
