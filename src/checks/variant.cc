// variant: a name that stands once and differs in one character from one that
// stands often.
//
// 太河村 among five 大河村. No list holds such slips, but the document itself
// does: a name is the two characters before one of the tails, 村 or 单位, and
// the two must sound or look alike.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "check/block_walk.h"
#include "check/check.h"
#include "check/where.h"
#include "text/alike.h"
#include "text/han.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

constexpr size_t kCharacter = 3;  // bytes of a Han character

// A name in a document: two characters and, after them, a tail.
struct Name {
  uint32_t tail = 0;  // its index
  char32_t first = 0;
  char32_t second = 0;
  uint32_t offset = 0;  // where it stands first
  uint32_t count = 0;

  // Code points have 21 bits, and a rule has not millions of tails.
  uint64_t Key() const {
    return uint64_t{tail} << 42 | uint64_t{first} << 21 | second;
  }
};

// Frequent names by what they have in common with a slip of one character: the
// tail, one of the two characters, and how the other is read or written.
class Usual {
 public:
  enum class Common : uint8_t { kFirst, kSecond };

  bool empty() const { return names_.empty(); }

  void Add(const Name& name) {
    for (const Common common : {Common::kFirst, Common::kSecond}) {
      const char32_t other = Other(name, common);
      const uint16_t sound = SoundOf(other);
      if (sound != 0) Remember(Key(name, common, sound, Way::kRead), name);
      for (const char32_t alike : LookAlikes(other)) {
        Remember(Key(name, common, alike, Way::kWritten), name);
      }
    }
  }

  // The most frequent name that `name` may be a slip of, or null.
  const Name* Find(const Name& name) const {
    const Name* best = nullptr;
    for (const Common common : {Common::kFirst, Common::kSecond}) {
      const char32_t other = Other(name, common);
      const uint16_t sound = SoundOf(other);
      if (sound != 0) Consider(Key(name, common, sound, Way::kRead), best);
      Consider(Key(name, common, other, Way::kWritten), best);
    }
    return best;
  }

 private:
  enum class Way : uint8_t { kRead, kWritten };

  static char32_t Other(const Name& name, Common common) {
    return common == Common::kFirst ? name.second : name.first;
  }

  // By the sound, or by the character that the other one looks like. Code
  // points have 21 bits, and a rule has not thousands of tails.
  static uint64_t Key(const Name& name, Common common, uint32_t other,
                      Way way) {
    const char32_t same = common == Common::kFirst ? name.first : name.second;
    return uint64_t{name.tail} << 44 | uint64_t{same} << 23 |
           uint64_t{other} << 2 | uint64_t(common) << 1 | uint64_t(way);
  }

  void Remember(uint64_t key, const Name& name) {
    const auto [it, is_new] = names_.emplace(key, &name);
    if (!is_new && it->second->count < name.count) it->second = &name;
  }

  void Consider(uint64_t key, const Name*& best) const {
    const auto it = names_.find(key);
    if (it == names_.end()) return;
    if (best == nullptr || best->count < it->second->count) best = it->second;
  }

  std::unordered_map<uint64_t, const Name*> names_;
};

class Variant final : public Check {
 public:
  // By eye: a form that stands three times was meant.
  explicit Variant(Options& options)
      : where_(options),
        least_(static_cast<uint32_t>(options.Number("least", 3, 2, 1000))),
        tails_(options.Literals("tails")) {
    const std::string ignored = options.Text("ignore");
    for (size_t at = 0; at < ignored.size();) {
      ignored_ += NextCharacter(ignored, at);
    }
    std::ranges::sort(ignored_);
    if (tails_.empty()) {
      options.Reject("tails", {"至少要有一条 tails",
                               "there must be at least one of tails"});
    }
    options.AddField("usual");
    options.AddField("tail");
    options.AddField("count");
  }

  std::span<const std::string> literals() const override { return tails_; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    const std::vector<Name> names = NamesIn(document, hits);
    Usual usual;
    for (const Name& name : names) {
      if (name.count >= least_) usual.Add(name);
    }
    if (usual.empty()) return;
    for (const Name& name : names) {
      if (name.count > 1) continue;
      const Name* other = usual.Find(name);
      if (other == nullptr || IsSameName(name, *other)) continue;
      const std::string_view right =
          document.text().substr(other->offset, 2 * kCharacter);
      findings.push_back(
          {.at = Characters(name),
           .fields = {{"usual", std::string(right)},
                      {"tail", tails_[name.tail]},
                      {"count", std::to_string(other->count)}},
           .related = {Characters(*other)},
           .replacement = Replacement{std::string(right), false}});
    }
  }

 private:
  static Span Characters(const Name& name) {
    return {name.offset, name.offset + uint32_t{2 * kCharacter}};
  }

  // 農业 and 农业 are no slip; the script has rules of its own.
  static bool IsSameName(const Name& a, const Name& b) {
    return Simplified(a.first) == Simplified(b.first) &&
           Simplified(a.second) == Simplified(b.second);
  }

  bool IsOfNames(char32_t c) const {
    return SoundOf(c) != 0 && !std::ranges::binary_search(ignored_, c);
  }

  // The names of a document, each once.
  std::vector<Name> NamesIn(const Document& document,
                            std::span<const Hit> hits) const {
    std::vector<Name> names;
    BlockWalk blocks(document);
    for (const Hit& hit : hits) {
      if (!where_.Includes(blocks.At(hit.offset)) ||
          hit.offset - blocks.span().begin < 2 * kCharacter) {
        continue;
      }
      const std::string_view text = document.text();
      size_t at = hit.offset - 2 * kCharacter;
      if (IsContinuation(text[at])) continue;
      Name name = {.tail = hit.literal, .offset = uint32_t(at), .count = 1};
      name.first = NextCharacter(text, at);
      name.second = NextCharacter(text, at);
      if (at != hit.offset || !IsOfNames(name.first) ||
          !IsOfNames(name.second)) {
        continue;
      }
      names.push_back(name);
    }
    std::ranges::sort(names, {}, [](const Name& name) {
      return std::pair(name.Key(), name.offset);
    });
    size_t last = 0;
    for (size_t i = 1; i < names.size(); ++i) {
      if (names[i].Key() == names[last].Key()) {
        ++names[last].count;
      } else {
        names[++last] = names[i];
      }
    }
    if (!names.empty()) names.resize(last + 1);
    return names;
  }

  const Where where_;
  const uint32_t least_;
  const std::vector<std::string> tails_;
  std::u32string ignored_;  // characters that names do not hold, sorted
};

}  // namespace

extern const CheckKind variant = {
    .name = "variant",
    .summary = "names that differ in one character from a frequent one",
    .cases = {},
    .make = Make<Variant>,
};

}  // namespace reportlint::checks
