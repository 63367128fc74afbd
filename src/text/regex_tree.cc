#include "text/regex_tree.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace reportlint {
namespace {

using Kind = RegexTree::Kind;

// The characters of \d, [:digit:] and their like; all of them are ASCII.
struct NamedSet {
  std::string_view name;
  std::string_view pairs;  // first and last of each range
};
constexpr NamedSet kNamedSets[] = {
    {"d", "09"},         {"s", "\t\n\f\r  "},   {"w", "09AZ__az"},
    {"alnum", "09AZaz"}, {"alpha", "AZaz"},     {"blank", "\t\t  "},
    {"digit", "09"},     {"graph", "!~"},       {"lower", "az"},
    {"print", " ~"},     {"punct", "!/:@[`{~"}, {"space", "\t\r  "},
    {"upper", "AZ"},     {"word", "09AZ__az"},  {"xdigit", "09AFaf"},
};

CharacterSet SetNamed(std::string_view name) {
  CharacterSet set;
  for (const NamedSet& one : kNamedSets) {
    if (one.name != name) continue;
    for (size_t i = 0; i + 1 < one.pairs.size(); i += 2) {
      set.Add(static_cast<char32_t>(one.pairs[i]),
              static_cast<char32_t>(one.pairs[i + 1]));
    }
  }
  if (name == "cntrl") {
    set.Add(0, 0x1F);
    set.Add(0x7F, 0x7F);
  } else if (name == "ascii") {
    set.Add(0, 0x7F);
  }
  return set;
}

CharacterSet Any() {
  CharacterSet set;
  set.Invert();
  return set;
}

RegexTree Character(CharacterSet characters) {
  return {.kind = Kind::kCharacter, .characters = std::move(characters)};
}

// Parts that are one need no tree around them.
RegexTree Join(Kind kind, std::vector<RegexTree> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  return {.kind = kind, .parts = std::move(parts)};
}

// Reads an expression from left to right. It relies on RE2, which has found it
// good: what is left open does not occur.
class Parser {
 public:
  explicit Parser(std::string_view pattern) : pattern_(pattern) {}

  // Up to a ) or the pattern's end.
  RegexTree Choice() {
    std::vector<RegexTree> choices = {Sequence()};
    while (Skip("|")) choices.push_back(Sequence());
    return Join(Kind::kChoice, std::move(choices));
  }

 private:
  bool AtEnd() const { return at_ >= pattern_.size(); }

  bool StartsWith(std::string_view text) const {
    return pattern_.substr(at_).starts_with(text);
  }

  bool Skip(std::string_view text) {
    if (!StartsWith(text)) return false;
    at_ += text.size();
    return true;
  }

  // What stands before `close`, which is skipped.
  std::string_view Until(std::string_view close) {
    const size_t end = std::min(pattern_.find(close, at_), pattern_.size());
    const std::string_view text = pattern_.substr(at_, end - at_);
    at_ = std::min(end + close.size(), pattern_.size());
    return text;
  }

  RegexTree Sequence() {
    std::vector<RegexTree> parts;
    while (!AtEnd() && !StartsWith("|") && !StartsWith(")")) {
      if (Skip("\\Q")) {
        const std::string_view text = Until("\\E");
        for (size_t at = 0; at < text.size();) {
          parts.push_back(One(NextCharacter(text, at)));
        }
      } else {
        parts.push_back(Atom());
      }
      if (!parts.empty()) Repeat(parts.back());
    }
    return Join(Kind::kSequence, std::move(parts));
  }

  // Applies +, *, ? or {2,3}, if one follows.
  void Repeat(RegexTree& part) {
    RegexTree repeat = {.kind = Kind::kRepeat};
    if (Skip("*")) {
      repeat.most = RegexTree::kNoLimit;
    } else if (Skip("+")) {
      repeat.least = 1;
      repeat.most = RegexTree::kNoLimit;
    } else if (Skip("?")) {
      repeat.most = 1;
    } else if (!Counts(repeat)) {
      return;
    }
    Skip("?");  // which match is preferred; what matches stays the same
    repeat.parts.push_back(std::move(part));
    part = std::move(repeat);
  }

  // {2}, {2,} or {2,3}; any other { is a character.
  bool Counts(RegexTree& repeat) {
    const size_t begin = at_;
    const auto number = [this] {
      int value = -1;
      for (; !AtEnd() && pattern_[at_] >= '0' && pattern_[at_] <= '9'; ++at_) {
        value = std::max(value, 0) * 10 + (pattern_[at_] - '0');
      }
      return value;
    };
    if (Skip("{")) {
      repeat.least = number();
      repeat.most = Skip(",") ? number() : repeat.least;
      if (repeat.least >= 0 && Skip("}")) return true;
    }
    at_ = begin;
    return false;
  }

  RegexTree Atom() {
    if (Skip("(")) return Group();
    if (Skip("[")) return Character(Class());
    if (Skip("^") || Skip("$")) return {};
    if (Skip(".")) {
      CharacterSet set;
      if (!holds_line_ends_) set.Add('\n', '\n');
      set.Invert();
      return Character(std::move(set));
    }
    if (StartsWith("\\")) return Escape();
    return One(NextCharacter(pattern_, at_));
  }

  RegexTree One(char32_t c) {
    CharacterSet set;
    set.Add(c, c);
    if (ignores_case_) set.AddCases();
    return Character(std::move(set));
  }

  RegexTree Group() {
    const bool ignores_case = ignores_case_;
    const bool holds_line_ends = holds_line_ends_;
    if (Skip("?P<") || Skip("?<")) {
      Until(">");
    } else if (Skip("?")) {
      bool on = true;
      while (!AtEnd() && !StartsWith(":") && !StartsWith(")")) {
        const char flag = pattern_[at_++];
        if (flag == '-') on = false;
        if (flag == 'i') ignores_case_ = on;
        if (flag == 's') holds_line_ends_ = on;
      }
      // (?i) holds up to the end of what it stands in.
      if (Skip(")")) return {};
      Skip(":");
    }
    RegexTree inside = Choice();
    Skip(")");
    ignores_case_ = ignores_case;
    holds_line_ends_ = holds_line_ends;
    return inside;
  }

  // Behind [.
  CharacterSet Class() {
    CharacterSet set;
    bool is_known = true;
    const bool inverted = Skip("^");
    for (bool first = true; first || !StartsWith("]"); first = false) {
      if (AtEnd()) break;
      if (Skip("[:")) {
        const bool others = Skip("^");
        CharacterSet named = SetNamed(Until(":]"));
        if (others) named.Invert();
        set.Add(named);
      } else if (const auto named = NamedEscape()) {
        is_known &= named->is_known;
        set.Add(named->characters);
      } else {
        const char32_t from = ClassCharacter();
        char32_t to = from;
        if (StartsWith("-") && !StartsWith("-]") && Skip("-")) {
          to = ClassCharacter();
        }
        set.Add(from, to);
      }
    }
    Skip("]");
    // [^\p{Han}]: to leave characters out, all of the class must be known.
    if (inverted && !is_known) return Any();
    if (inverted) {
      set.Invert();
    } else if (ignores_case_) {
      set.AddCases();
    }
    return set;
  }

  char32_t ClassCharacter() {
    if (Skip("\\")) return EscapedCharacter();
    return NextCharacter(pattern_, at_);
  }

  struct Named {
    CharacterSet characters = {};
    bool is_known = true;  // false: the class has only some of `characters`
  };

  // \d, \S, \p{Han}.
  std::optional<Named> NamedEscape() {
    if (!StartsWith("\\") || at_ + 1 >= pattern_.size()) return std::nullopt;
    const char c = pattern_[at_ + 1];
    constexpr std::string_view kNames = "dswDSW";
    if (kNames.find(c) != std::string_view::npos) {
      at_ += 2;
      const char lower = static_cast<char>(c | 0x20);
      CharacterSet set = SetNamed({&lower, 1});
      if (c != lower) set.Invert();
      return Named{std::move(set)};
    }
    if (c != 'p' && c != 'P') return std::nullopt;
    at_ += 2;
    if (Skip("{")) {
      Until("}");
    } else {
      NextCharacter(pattern_, at_);
    }
    return Named{.characters = Any(), .is_known = false};
  }

  RegexTree Escape() {
    if (auto named = NamedEscape()) {
      return Character(std::move(named->characters));
    }
    for (const std::string_view border : {"\\b", "\\B", "\\A", "\\z"}) {
      if (Skip(border)) return {};
    }
    if (Skip("\\C")) {  // a byte, which may be one of several of a character
      return {.kind = Kind::kRepeat,
              .parts = {Character(Any())},
              .most = RegexTree::kNoLimit};
    }
    Skip("\\");
    return One(EscapedCharacter());
  }

  // Behind \.
  char32_t EscapedCharacter() {
    if (AtEnd()) return '\\';
    const char32_t c = NextCharacter(pattern_, at_);
    switch (c) {
      case 'a':
        return '\a';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'v':
        return '\v';
      case 'x':
        return Skip("{") ? Number(Until("}"), 16) : Number(Take(2), 16);
      default:
        break;
    }
    if (c < '0' || c > '7') return c;
    --at_;
    size_t digits = 0;
    while (digits < 3 && at_ + digits < pattern_.size() &&
           pattern_[at_ + digits] >= '0' && pattern_[at_ + digits] <= '7') {
      ++digits;
    }
    return Number(Take(digits), 8);
  }

  std::string_view Take(size_t count) {
    const std::string_view text = pattern_.substr(at_, count);
    at_ += text.size();
    return text;
  }

  static char32_t Number(std::string_view digits, char32_t base) {
    char32_t value = 0;
    for (const char c : digits) {
      const char32_t digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
      value = value * base + digit;
    }
    return value;
  }

  std::string_view pattern_;
  size_t at_ = 0;
  bool ignores_case_ = false;
  bool holds_line_ends_ = false;
};

}  // namespace

RegexTree ParseRegex(std::string_view pattern) {
  return Parser(pattern).Choice();
}

}  // namespace reportlint
