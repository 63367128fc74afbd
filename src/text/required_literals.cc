#include "text/required_literals.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "text/frequency.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using Kind = RegexTree::Kind;

// What a literal costs by being looked for, as if it stood in reports so often.
// A text that is no more frequent gains nothing by being longer. By eye: once
// in a million characters.
constexpr double kPrice = 1e-6;
// Where literals stand so often, it is better to look at every sentence. By
// eye: once in twenty characters is once in most sentences.
constexpr double kTooOften = 0.05;
// To find out where a match begins around a literal takes about so many times
// as long as to try whether one begins there; roughly.
constexpr double kSearch = 4;

// Bounds of the search, by eye: all built-in expressions take a second.
constexpr size_t kMostCharacters = 128;  // of a class that is spelt out
constexpr size_t kMostTexts = 2048;
constexpr int kMostCopies = 3;  // of what may be repeated

// How a match begins, or ends, or what stands at some place of it.
struct Text {
  std::u32string text = {};
  // Whether that is all that was matched so far, so that what follows in the
  // expression also follows here.
  bool is_open = true;
  double frequency = Frequency(text);
};
using Texts = std::vector<Text>;

// Nothing is known: it may be anything.
Texts Unknown() { return {{.is_open = false}}; }

// Whether texts grow to the right, from how matches begin, or to the left, from
// how they end.
enum class Growth { kRight, kLeft };

double Hits(const Texts& texts) {
  double hits = 0;
  for (const Text& text : texts) hits += text.frequency;
  return hits;
}

double Cost(const Texts& texts, double of_hit) {
  return of_hit * Hits(texts) + kPrice * static_cast<double>(texts.size());
}

void Close(Texts& texts) {
  for (Text& text : texts) text.is_open = false;
}

// Leaves out what begins (ends) with another one that is closed.
void Reduce(Texts& texts, Growth growth) {
  std::unordered_set<std::u32string_view> closed;
  for (const Text& text : texts) {
    if (!text.is_open) closed.insert(text.text);
  }
  std::unordered_set<std::u32string_view> kept;
  Texts reduced;
  for (const Text& one : texts) {
    const std::u32string_view text = one.text;
    bool is_needed = !one.is_open || !closed.contains(text);
    for (size_t size = 0; is_needed && size < text.size(); ++size) {
      const auto part = growth == Growth::kRight
                            ? text.substr(0, size)
                            : text.substr(text.size() - size);
      is_needed = !closed.contains(part);
    }
    if (is_needed && kept.insert(text).second) reduced.push_back(one);
  }
  texts = std::move(reduced);
}

// Leaves out what holds another one.
void ReduceAnywhere(Texts& texts) {
  std::unordered_set<std::u32string> all;
  for (const Text& text : texts) all.insert(text.text);
  std::erase_if(texts, [&](const Text& one) {
    const std::u32string& text = one.text;
    for (size_t at = 0; at < text.size(); ++at) {
      const size_t most = std::min(text.size() - at, text.size() - 1);
      for (size_t size = 1; size <= most; ++size) {
        if (all.contains(text.substr(at, size))) return true;
      }
    }
    return false;
  });
}

// Works out from its parts what an expression asks for.
class Finder {
 public:
  // Texts with one of which every match of `tree` begins (ends).
  const Texts& Ends(const RegexTree& tree, Growth growth) {
    const auto [it, is_new] = ends_.try_emplace({&tree, growth});
    if (is_new) it->second = FindEnds(tree, growth);
    return it->second;
  }

  // The cheapest texts of which every match of `tree` holds one.
  Texts Inside(const RegexTree& tree) {
    Texts best = Ends(tree, Growth::kRight);
    const auto offer = [&best](Texts texts) {
      if (Cost(texts, kSearch) < Cost(best, kSearch)) best = std::move(texts);
    };
    offer(Ends(tree, Growth::kLeft));
    if (tree.kind == Kind::kSequence) {
      const std::span parts(tree.parts);
      for (const RegexTree& part : parts) offer(Inside(part));
      for (size_t i = 1; i < parts.size(); ++i) {
        offer(Grow({{}}, parts.first(i), Growth::kLeft));
        Texts after = Grow({{}}, parts.subspan(i), Growth::kRight);
        offer(after);
        // What is not rare by itself, together with what comes before.
        for (Text& text : after) text.is_open = true;
        offer(Grow(std::move(after), parts.first(i), Growth::kLeft));
      }
    } else if (tree.kind == Kind::kChoice) {
      Texts all;
      for (const RegexTree& part : tree.parts) {
        std::ranges::move(Inside(part), std::back_inserter(all));
      }
      Close(all);
      Reduce(all, Growth::kRight);
      offer(std::move(all));
    } else if (tree.kind == Kind::kRepeat && tree.least > 0) {
      offer(Inside(tree.parts.front()));
    }
    return best;
  }

 private:
  Texts FindEnds(const RegexTree& tree, Growth growth) {
    Texts texts;
    switch (tree.kind) {
      case Kind::kNothing:
        return {{}};
      case Kind::kCharacter:
        if (tree.characters.size() > kMostCharacters) return Unknown();
        for (const CharacterSet::Range& range : tree.characters.ranges()) {
          for (char32_t c = range.first; c <= range.last; ++c) {
            texts.push_back({std::u32string(1, c)});
          }
        }
        return texts;
      case Kind::kSequence:
        return Grow({{}}, tree.parts, growth);
      case Kind::kChoice:
        for (const RegexTree& part : tree.parts) {
          std::ranges::copy(Ends(part, growth), std::back_inserter(texts));
        }
        Reduce(texts, growth);
        return texts.size() > kMostTexts ? Unknown() : texts;
      case Kind::kRepeat:
        return EndsOfRepeat(tree, growth);
    }
    return Unknown();
  }

  Texts EndsOfRepeat(const RegexTree& tree, Growth growth) {
    const RegexTree& part = tree.parts.front();
    Texts texts = {{}};
    for (int i = 0; i < std::min(tree.least, kMostCopies); ++i) {
      Extend(texts, part, growth);
    }
    if (tree.least > kMostCopies) {
      Close(texts);
      return texts;
    }
    Texts all = texts;
    const bool is_limited = tree.most != RegexTree::kNoLimit &&
                            tree.most - tree.least <= kMostCopies;
    const int copies = is_limited ? tree.most - tree.least : 1;
    for (int i = 0; i < copies; ++i) {
      Extend(texts, part, growth);
      if (!is_limited) Close(texts);
      std::ranges::copy(texts, std::back_inserter(all));
    }
    Reduce(all, growth);
    return all;
  }

  // `texts` with what all of `parts` match behind (before) them.
  Texts Grow(Texts texts, std::span<const RegexTree> parts, Growth growth) {
    for (size_t i = 0; i < parts.size(); ++i) {
      const size_t next = growth == Growth::kRight ? i : parts.size() - 1 - i;
      Extend(texts, parts[next], growth);
    }
    return texts;
  }

  // Adds what `part` matches to those texts that are open and not rare yet.
  void Extend(Texts& texts, const RegexTree& part, Growth growth) {
    if (std::ranges::none_of(texts, &Text::is_open)) return;
    const Texts& ends = Ends(part, growth);
    const double price = kPrice * static_cast<double>(ends.size());
    size_t size = 0;
    for (Text& text : texts) {
      text.is_open = text.is_open && text.frequency > price;
      size += text.is_open ? ends.size() : 1;
    }
    if (size > kMostTexts) {
      Close(texts);
      return;
    }
    Texts extended;
    for (Text& text : texts) {
      if (!text.is_open) {
        extended.push_back(std::move(text));
        continue;
      }
      for (const Text& end : ends) {
        extended.push_back({growth == Growth::kRight ? text.text + end.text
                                                     : end.text + text.text,
                            end.is_open});
      }
    }
    Reduce(extended, growth);
    texts = std::move(extended);
  }

  std::map<std::pair<const RegexTree*, Growth>, Texts> ends_;
};

}  // namespace

std::vector<std::string> RequiredLiterals(const RegexTree& tree) {
  Finder finder;
  Texts texts = finder.Ends(tree, Growth::kRight);
  Close(texts);
  Reduce(texts, Growth::kRight);
  Texts inside = finder.Inside(tree);
  if (Cost(inside, kSearch) < Cost(texts, 1)) {
    ReduceAnywhere(inside);
    texts = std::move(inside);
  }
  std::vector<std::string> literals;
  if (Hits(texts) > kTooOften) return literals;
  for (const Text& text : texts) {
    std::string literal;
    for (const char32_t c : text.text) AppendUtf8(literal, c);
    literals.push_back(std::move(literal));
  }
  std::ranges::sort(literals);
  return literals;
}

}  // namespace reportlint
