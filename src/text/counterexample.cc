#include "text/counterexample.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace reportlint {
namespace {

// The literals as a tree that is walked character by character: a node stands
// for what the text read so far may be the beginning of.
class LiteralTree {
 public:
  static constexpr uint32_t kRoot = 0;

  explicit LiteralTree(std::span<const std::string> literals) {
    for (const std::string& literal : literals) {
      uint32_t node = kRoot;
      for (size_t at = 0; at < literal.size();) {
        node = AddChild(node, NextCharacter(literal, at));
      }
      nodes_[node].is_literal = true;
    }
    std::ranges::sort(alphabet_);
    alphabet_.erase(std::unique(alphabet_.begin(), alphabet_.end()),
                    alphabet_.end());
  }

  // Where no child goes on, a literal may still begin in the middle of what was
  // read: each node falls back to the longest such beginning.
  void AllowAnywhere() {
    std::deque<uint32_t> nodes = {kRoot};
    for (; !nodes.empty(); nodes.pop_front()) {
      const uint32_t node = nodes.front();
      for (const auto& [c, child] : nodes_[node].children) {
        const uint32_t fallback =
            node == kRoot ? kRoot : Step(nodes_[node].fallback, c);
        nodes_[child].fallback = fallback;
        nodes_[child].is_literal |= nodes_[fallback].is_literal;
        nodes.push_back(child);
      }
    }
  }

  // Where no child goes on, no literal can begin any more.
  void AllowAtBeginning() {
    nodes_.emplace_back();
    beyond_ = static_cast<uint32_t>(nodes_.size() - 1);
    for (Node& node : nodes_) node.fallback = beyond_;
  }

  uint32_t Step(uint32_t node, char32_t c) const {
    for (;; node = nodes_[node].fallback) {
      const auto child =
          std::ranges::lower_bound(nodes_[node].children, c, {}, &Child::first);
      if (child != nodes_[node].children.end() && child->first == c) {
        return child->second;
      }
      if (node == LastFallback()) return node;
    }
  }

  // The node that all others fall back to in the end: whoever avoids all
  // literals from some node avoids them from there, too.
  uint32_t LastFallback() const { return beyond_; }
  uint32_t Fallback(uint32_t node) const { return nodes_[node].fallback; }
  bool IsLiteral(uint32_t node) const { return nodes_[node].is_literal; }

  // The characters of all literals, in order.
  const std::vector<char32_t>& alphabet() const { return alphabet_; }

 private:
  using Child = std::pair<char32_t, uint32_t>;
  struct Node {
    std::vector<Child> children = {};  // in order
    uint32_t fallback = kRoot;
    bool is_literal = false;  // a literal ends here
  };

  uint32_t AddChild(uint32_t node, char32_t c) {
    auto& children = nodes_[node].children;
    const auto it = std::ranges::lower_bound(children, c, {}, &Child::first);
    if (it != children.end() && it->first == c) return it->second;
    const auto child = static_cast<uint32_t>(nodes_.size());
    children.insert(it, {c, child});
    nodes_.emplace_back();
    alphabet_.push_back(c);
    return child;
  }

  std::vector<Node> nodes_ = {Node()};
  uint32_t beyond_ = kRoot;
  std::vector<char32_t> alphabet_;
};

// An expression as states: each reads one character, or none, and goes on to
// the next ones.
class Machine {
 public:
  static constexpr uint32_t kEnd = 0;  // all was matched

  struct State {
    const CharacterSet* characters = nullptr;  // null reads none
    std::vector<uint32_t> next = {};
  };

  explicit Machine(const RegexTree& tree) : begin_(Add(tree, kEnd)) {}

  uint32_t begin() const { return begin_; }
  size_t size() const { return states_.size(); }
  const State& operator[](uint32_t state) const { return states_[state]; }

 private:
  uint32_t AddState(State state) {
    states_.push_back(std::move(state));
    return static_cast<uint32_t>(states_.size() - 1);
  }

  // The state in which what `tree` matches begins, if `next` comes behind it.
  uint32_t Add(const RegexTree& tree, uint32_t next) {
    switch (tree.kind) {
      case RegexTree::Kind::kNothing:
        return next;
      case RegexTree::Kind::kCharacter:
        return AddState({&tree.characters, {next}});
      case RegexTree::Kind::kSequence:
        for (size_t i = tree.parts.size(); i-- > 0;) {
          next = Add(tree.parts[i], next);
        }
        return next;
      case RegexTree::Kind::kChoice: {
        State choice;
        for (const RegexTree& part : tree.parts) {
          choice.next.push_back(Add(part, next));
        }
        return AddState(std::move(choice));
      }
      case RegexTree::Kind::kRepeat:
        return AddRepeat(tree, next);
    }
    return next;
  }

  uint32_t AddRepeat(const RegexTree& tree, uint32_t next) {
    const RegexTree& part = tree.parts.front();
    const uint32_t behind = next;
    if (tree.most == RegexTree::kNoLimit) {
      const uint32_t again = AddState({});
      const uint32_t first = Add(part, again);
      states_[again].next = {first, behind};
      next = again;
    }
    for (int i = tree.least; i < tree.most; ++i) {
      const uint32_t first = Add(part, next);
      next = AddState({nullptr, {first, behind}});
    }
    for (int i = 0; i < tree.least; ++i) next = Add(part, next);
    return next;
  }

  std::vector<State> states_ = {State()};
  uint32_t begin_;
};

// Looks for the shortest way through the machine that meets no literal.
class Search {
 public:
  Search(const RegexTree& tree, const LiteralTree& literals)
      : machine_(tree), literals_(literals), seen_(machine_.size()) {}

  std::optional<std::string> Find() {
    Reach(machine_.begin(), LiteralTree::kRoot, 0, 0);
    for (size_t at = 0; at < places_.size(); ++at) {
      const uint32_t state = places_[at].state;
      if (state == Machine::kEnd) return TextTo(at);
      if (machine_[state].characters == nullptr) {
        for (const uint32_t next : machine_[state].next) {
          Reach(next, places_[at].node, at, 0);
        }
      } else {
        Read(at);
      }
    }
    return std::nullopt;
  }

 private:
  // A state with the node of the literals that was reached together with it.
  struct Place {
    uint32_t state = 0;
    uint32_t node = 0;
    size_t from = 0;    // the place before
    char32_t read = 0;  // on the way from there; 0 is none
  };

  void Read(size_t at) {
    const Place place = places_[at];
    const CharacterSet& characters = *machine_[place.state].characters;
    const uint32_t next = machine_[place.state].next.front();
    if (const char32_t other = Other(characters); other != 0) {
      Reach(next, literals_.LastFallback(), at, other);
    }
    for (const char32_t c : literals_.alphabet()) {
      if (!characters.Holds(c)) continue;
      const uint32_t node = literals_.Step(place.node, c);
      if (!literals_.IsLiteral(node)) Reach(next, node, at, c);
    }
  }

  void Reach(uint32_t state, uint32_t node, size_t from, char32_t read) {
    // Nothing is won by coming here with more of a literal than before.
    std::set<uint32_t>& seen = seen_[state];
    for (uint32_t less = node;; less = literals_.Fallback(less)) {
      if (seen.contains(less)) return;
      if (less == literals_.LastFallback()) break;
    }
    seen.insert(node);
    places_.push_back({state, node, from, read});
  }

  // One of `characters` that no literal has, Han if possible; 0 is none.
  char32_t Other(const CharacterSet& characters) const {
    const auto is_free = [&](char32_t c) {
      return c != 0 && !std::ranges::binary_search(literals_.alphabet(), c);
    };
    for (const char32_t c : std::u32string_view(U"某甲乙丙丁子丑寅卯x0")) {
      if (characters.Holds(c) && is_free(c)) return c;
    }
    for (const CharacterSet::Range& range : characters.ranges()) {
      for (char32_t c = range.first; c <= range.last; ++c) {
        if (is_free(c)) return c;
      }
    }
    return 0;
  }

  std::string TextTo(size_t at) const {
    std::u32string reversed;
    for (; at != 0; at = places_[at].from) {
      if (places_[at].read != 0) reversed += places_[at].read;
    }
    std::string text;
    for (size_t i = reversed.size(); i-- > 0;) AppendUtf8(text, reversed[i]);
    return text;
  }

  const Machine machine_;
  const LiteralTree& literals_;
  std::vector<Place> places_;             // in the order they were reached
  std::vector<std::set<uint32_t>> seen_;  // nodes, by state
};

}  // namespace

std::optional<std::string> FindMatchWithout(
    const RegexTree& tree, std::span<const std::string> literals) {
  LiteralTree places(literals);
  places.AllowAnywhere();
  return Search(tree, places).Find();
}

std::optional<std::string> FindMatchNotBeginningWith(
    const RegexTree& tree, std::span<const std::string> literals) {
  LiteralTree places(literals);
  places.AllowAtBeginning();
  return Search(tree, places).Find();
}

}  // namespace reportlint
