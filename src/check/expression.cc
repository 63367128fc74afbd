#include "check/expression.h"

#include <algorithm>
#include <cstdint>

#include "text/character.h"
#include "text/regex.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr auto kNone = std::string_view::npos;

bool IsName(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || c == '_';
  });
}

// The name in braces that stands at `at`, or "". {2,3} is a repetition,
// \p{Han} a property and \x{feff} a character.
std::string_view NameAt(std::string_view text, size_t at) {
  if (text[at] != '{') return {};
  const std::string_view before = text.substr(0, at);
  if (before.ends_with('\\') || before.ends_with("\\x")) return {};
  const size_t close = text.find('}', at);
  if (close == kNone) return {};
  const std::string_view name = text.substr(at + 1, close - at - 1);
  return IsName(name) ? name : std::string_view();
}

// Walks over an expression that RE2 takes, in search of what no sentence holds.
class FlawSearch {
 public:
  using Kind = ExpressionFlaw::Kind;

  explicit FlawSearch(std::string_view expression) : text_(expression) {}

  std::optional<ExpressionFlaw> Run() {
    while (at_ < text_.size()) {
      const auto begin = static_cast<uint32_t>(at_);
      if (const auto kind = Step()) {
        return ExpressionFlaw{*kind, {begin, static_cast<uint32_t>(at_)}, {}};
      }
    }
    return std::nullopt;
  }

 private:
  // Goes past the next sign, and says what is wrong with it.
  std::optional<Kind> Step() {
    const char32_t c = NextCharacter(text_, at_);
    if (c == '(') {
      SkipGroupsBeginning();
      return std::nullopt;
    }
    if (c == '|') {
      is_at_start_ = true;
      return std::nullopt;
    }
    const bool was_at_start = std::exchange(is_at_start_, false);
    switch (c) {
      case '\\':
        return AfterBackslash();
      case '[':
        SkipClass();
        return std::nullopt;
      case '^':
        if (!was_at_start) return Kind::kNothingBeforeStart;
        return std::nullopt;
      case '$':
        if (!EndsAt(at_)) return Kind::kNothingAfterEnd;
        return std::nullopt;
      case '\n':
        return Kind::kCrossesSentence;
      default:
        if (EndsSentence(c) && !SentenceEndsAt(at_) && !IsOptional()) {
          return Kind::kCrossesSentence;
        }
        return std::nullopt;
    }
  }

  std::optional<Kind> AfterBackslash() {
    if (at_ == text_.size()) return std::nullopt;
    const char32_t c = NextCharacter(text_, at_);
    if (c == 'n' || c == 'r') return Kind::kCrossesSentence;
    return std::nullopt;
  }

  // (?:, (?P<name>, (?i) leave what follows at the start.
  void SkipGroupsBeginning() {
    if (at_ == text_.size() || text_[at_] != '?') return;
    const size_t end = text_.find_first_of(":>)", at_);
    at_ = end == kNone ? text_.size() : end + 1;
  }

  // Goes past a class. A class that leaves line ends out asks for none, so
  // nothing in it is wrong.
  void SkipClass() {
    if (at_ < text_.size() && text_[at_] == '^') ++at_;
    if (at_ < text_.size() && text_[at_] == ']') ++at_;
    while (at_ < text_.size()) {
      const char32_t c = NextCharacter(text_, at_);
      if (c == ']') return;
      if (c == '\\' && at_ < text_.size()) NextCharacter(text_, at_);
      // [[:digit:]。]
      if (c == '[' && text_.substr(at_).starts_with(':')) {
        const size_t close = text_.find(":]", at_);
        if (close != kNone) at_ = close + 2;
      }
    }
  }

  // A half-width question mark says how often something stands.
  static bool EndsSentence(char32_t c) { return c != '?' && IsSentenceEnd(c); }

  bool IsOptional() const {
    return at_ < text_.size() && (text_[at_] == '?' || text_[at_] == '*');
  }

  // Past how often the part before `at` may stand, +, *? or {2,}.
  size_t PastCounts(size_t at) const {
    constexpr std::string_view kCounts = "+*?{";
    while (at < text_.size() && kCounts.find(text_[at]) != kNone) {
      const size_t close = text_[at] == '{' ? text_.find('}', at) : at;
      if (close == kNone) break;
      at = close + 1;
    }
    return at;
  }

  // Whether what follows, up to `)` or `|` or the expression's end, is nothing.
  bool EndsAt(size_t at) const {
    at = PastCounts(at);
    while (at < text_.size() && text_[at] == '$') ++at;
    return at == text_.size() || text_[at] == ')' || text_[at] == '|';
  }

  // Whether a sentence that ends before `at` holds all that follows: further
  // stops and closing marks belong to it.
  bool SentenceEndsAt(size_t at) const {
    while (!EndsAt(at)) {
      at = PastCounts(at);
      const char32_t c = NextCharacter(text_, at);
      if (!IsSentenceEnd(c) && !IsClosing(c)) return false;
    }
    return true;
  }

  const std::string_view text_;
  size_t at_ = 0;
  bool is_at_start_ = true;
};

}  // namespace

void Definitions::Add(std::string name, std::string text) {
  definitions_.emplace_back(std::move(name), std::move(text));
}

std::string Definitions::Expand(std::string_view text,
                                std::vector<UndefinedName>& undefined) const {
  std::string expanded;
  for (size_t at = 0; at < text.size();) {
    const std::string_view name = NameAt(text, at);
    if (name.empty()) {
      expanded += text[at++];
      continue;
    }
    const size_t end = at + name.size() + 2;
    const auto definition = std::ranges::find(
        definitions_, name, &std::pair<std::string, std::string>::first);
    if (definition != definitions_.end()) {
      expanded += definition->second;
    } else {
      undefined.push_back(
          {std::string(name),
           {static_cast<uint32_t>(at), static_cast<uint32_t>(end)}});
    }
    at = end;
  }
  return expanded;
}

std::optional<ExpressionFlaw> FindFlaw(const std::string& expression,
                                       bool across) {
  std::string error = Regex(expression).Error();
  if (!error.empty()) {
    return ExpressionFlaw{ExpressionFlaw::Kind::kNoExpression,
                          {0, static_cast<uint32_t>(expression.size())},
                          std::move(error)};
  }
  if (across) return std::nullopt;
  return FlawSearch(expression).Run();
}

std::vector<std::string> ExpandClasses(std::string_view literal) {
  std::vector<std::string> all = {""};
  for (size_t at = 0; at < literal.size() && all.size() <= kMostLiterals;) {
    const size_t close = literal[at] == '[' ? literal.find(']', at + 1) : kNone;
    const size_t begin = at;
    if (close == kNone || close == begin + 1) {  // [] is itself
      at += Utf8Length(literal[at]);
      for (std::string& one : all) one += literal.substr(begin, at - begin);
      continue;
    }
    std::vector<std::string> longer;
    for (size_t in = begin + 1; in < close;) {
      const size_t length = Utf8Length(literal[in]);
      for (const std::string& one : all) {
        longer.push_back(one + std::string(literal.substr(in, length)));
      }
      in += length;
    }
    all = std::move(longer);
    at = close + 1;
  }
  return all;
}

}  // namespace reportlint
