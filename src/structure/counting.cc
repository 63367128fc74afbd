#include "structure/counting.h"

#include <algorithm>
#include <array>
#include <span>

#include "structure/count_readings.h"

namespace reportlint {
namespace {

// What a reading pays for a step, so that the cheapest one is what a reader
// would say. A wrong number costs some 30; a list may begin anew for much less.
// Set by hand: only their order and the order of their sums mean anything.
constexpr int kRestart = 10;
constexpr int kAnnouncedRestart = 2;
constexpr int kReturn = 5;        // to the list around this one
constexpr int kReturnApart = 12;  // with text between the two lists
constexpr int kReturnAhead = 20;  // where this list's number would be a gap
constexpr int kReturnAheadApart = 33;
constexpr int kResume = 3;  // under a new parent
constexpr int kGap = 30;
constexpr int kWideGap = 34;
constexpr int kLooseGap = 3;
constexpr int kRepeat = 30;
constexpr int kWrong = 31;
constexpr int kWrongBack = 32;
constexpr int kBack = 38;
constexpr int kSwapped = 5;
constexpr int kFirst = 40;
constexpr int kAnnouncedFirst = 31;
constexpr int kIgnore = 36;
constexpr int kIgnoreWeak = 5;

constexpr size_t kParts = 0;  // the family that counts parts
// So few readings need no sorting out, and more than these are not kept: bounds
// of the work at a mark, by eye.
constexpr size_t kFewReadings = 3;
constexpr size_t kMostReadings = 10;
// A reading that is dearer by this is dropped: more than any one step costs, so
// that what one mistake makes dearer stays.
constexpr int kWorse = 41;
constexpr uint32_t kLag = 16;  // by eye: marks after which a reading stands
// The rank of （一） and 1.1 in lists.cc; what ranks deeper is an item.
constexpr uint8_t kDeepestHeading = 6;
// By eye: over so many numbers, or so many blocks, the list may be another one.
constexpr uint32_t kFarGap = 5;
constexpr int32_t kFarthest = 8;  // blocks between points of one list

// One step of a reading; the steps before it are shared with other readings.
struct Step {
  int32_t before = -1;
  Count count = {};
};

enum class Act : uint8_t { kGoOn, kStart, kGoBack, kSkip };

// A way to go on from a reading.
struct Move {
  Act act = Act::kGoOn;
  uint8_t slot = 0;  // of the list to return to
  int cost = 0;
  uint32_t expected = 0;
  uint32_t reached = 0;  // the number that the list has reached then
  uint32_t swapped = 0;
};

class Moves {
 public:
  void Clear() { size_ = 0; }
  void Add(const Move& move) { moves_[size_++] = move; }
  const Move* begin() const { return moves_.data(); }
  const Move* end() const { return moves_.data() + size_; }
  size_t size() const { return size_; }

 private:
  std::array<Move, 12> moves_ = {};
  size_t size_ = 0;
};

// Ways to go on with `list`, which expects another number.
void AddMistakes(const RunningList& list, uint32_t number, int base, Move move,
                 Moves& moves) {
  const uint32_t expected = list.last + 1;
  move.expected = expected;
  if (number > expected) {
    const uint32_t missing = number - expected;
    move.cost = base + (missing > kFarGap ? kWideGap : kGap);
    move.reached = number;
    moves.Add(move);
    move.cost = base + kWrong;
    move.reached = expected;
    move.swapped = missing == 1 ? expected : 0;
    moves.Add(move);
    return;
  }
  if (number == list.last) {
    move.cost = base + kRepeat;
    move.reached = number;
    moves.Add(move);
  } else if (number > 1) {
    move.cost = base + kBack;
    move.reached = number;
    moves.Add(move);
  }
  move.cost = base + (number == list.last ? kWrong : kWrongBack);
  move.reached = expected;
  moves.Add(move);
}

class Reader {
 public:
  explicit Reader(std::span<const Mark> marks) : marks_(marks) {
    steps_.reserve(marks.size() + marks.size() / 4);
  }

  std::vector<Count> Read() {
    readings_.AddCopy({});
    for (at_ = 0; at_ < marks_.size(); ++at_) {
      if (marks_[at_].apart) Part();
      Advance();
    }
    std::vector<Count> counts(marks_.size());
    int32_t step = readings_.Cheapest().steps;
    for (size_t i = marks_.size(); i-- > 0;) {
      const Step& one = steps_[static_cast<size_t>(step)];
      counts[i] = one.count;
      step = one.before;
    }
    return counts;
  }

 private:
  // Lets all lists end but that of the parts themselves.
  void Part() {
    const CountReading& best = readings_.Cheapest();
    CountReading fresh;
    fresh.steps = best.steps;
    fresh.known = FamilyBit(kParts);
    fresh.chains[kParts] = best.chains[kParts];
    fresh.chains[kParts].open = false;
    fresh.chains[kParts].lists[0].resumed = true;
    readings_.Drop([](const CountReading&, auto) { return true; });
    readings_.AddCopy(fresh);
  }

  void Advance() {
    const Mark& mark = marks_[at_];
    const size_t count = readings_.size();
    for (size_t i = 0; i < count; ++i) {
      CountReading& reading = readings_[i];
      Expire(mark, reading);
      FindMoves(reading, mark);
      // The first way goes on in place; the others are copies.
      for (const Move* move = moves_.begin() + 1; move < moves_.end(); ++move) {
        CountReading& copy = readings_.AddCopy(reading);
        copy.since = static_cast<uint32_t>(at_);
        Apply(*move, mark, copy);
      }
      Apply(*moves_.begin(), mark, reading);
    }
    if (readings_.size() > 1) Prune();
  }

  // 2.1 does not go on from 1.3. A list in running text ends with its section,
  // and is not taken up again far from where it stood.
  void Expire(const Mark& mark, CountReading& reading) const {
    ListChain& chain = reading.chains[mark.family.id];
    if (!chain.open) return;
    const Mark& last = marks_[static_cast<size_t>(chain.lists[0].mark)];
    const auto block = static_cast<int32_t>(last.block);
    const bool far = mark.heading > block ||
                     block + kFarthest < static_cast<int32_t>(mark.block);
    if (last.prefix == mark.prefix && !(mark.run_in && far)) return;
    chain.open = false;
    chain.size = 0;
  }

  void Prune() {
    const CountReading& best = readings_.Cheapest();
    const int limit = best.cost + kWorse;
    const int32_t kept = best.steps;
    const uint32_t since = best.since;
    readings_.Drop([&](const CountReading& reading, auto) {
      return reading.cost > limit ||
             (reading.steps != kept &&
              std::max(reading.since, since) + kLag < at_);
    });
    if (readings_.size() <= kFewReadings) return;
    readings_.SortByCost();
    readings_.Drop([](const CountReading& reading, auto cheaper) {
      return cheaper.size() == kMostReadings ||
             std::ranges::any_of(cheaper, [&](const CountReading* one) {
               return MayGoOnAlike(*one, reading);
             });
    });
  }

  // Finds at least one.
  void FindMoves(const CountReading& reading, const Mark& mark) {
    moves_.Clear();
    const ListChain& chain = reading.chains[mark.family.id];
    const Move ignore = {
        .act = Act::kSkip,
        .cost = mark.weak || mark.loose ? kIgnoreWeak : kIgnore};
    if (mark.loose) {
      AddLoose(chain, mark, moves_);
    } else if (chain.open) {
      AddOpen(chain, mark, moves_);
    } else {
      AddClosed(chain, mark, moves_);
    }
    const bool certain =
        moves_.size() == 1 && moves_.begin()->cost <= kResume && !mark.weak;
    if (!certain) moves_.Add(ignore);
  }

  // 其次 and 最后 count only where something came before.
  static void AddLoose(const ListChain& chain, const Mark& mark, Moves& moves) {
    if (!chain.open || chain.size == 0) return;
    const RunningList& list = chain.lists[0];
    if (list.last + 1 >= mark.number) {
      moves.Add({.expected = list.last + 1, .reached = list.last + 1});
    } else {
      moves.Add({.cost = kLooseGap,
                 .expected = list.last + 1,
                 .reached = mark.number});
    }
  }

  bool IsAnnounced(const RunningList& list, const Mark& mark) const {
    const uint32_t block = marks_[static_cast<size_t>(list.mark)].block;
    return mark.announced || mark.heading > static_cast<int32_t>(block);
  }

  void AddOpen(const ListChain& chain, const Mark& mark, Moves& moves) const {
    const RunningList& list = chain.lists[0];
    const uint32_t expected = list.last + 1;
    if (mark.number == expected) {
      moves.Add({.expected = expected, .reached = expected});
      AddReturns(chain, mark, moves);
      return;
    }
    if (list.swapped != 0 && mark.number == list.swapped) {
      moves.Add({.cost = kSwapped, .expected = expected, .reached = expected});
    }
    AddReturns(chain, mark, moves);
    const bool announced = IsAnnounced(list, mark);
    if (mark.number <= 1) {
      moves.Add({.act = Act::kStart,
                 .cost = announced     ? kAnnouncedRestart
                         : mark.run_in ? kResume
                                       : kRestart,
                 .expected = mark.number,
                 .reached = mark.number});
    } else if (!mark.run_in) {
      moves.Add({.act = Act::kStart,
                 .cost = announced ? kAnnouncedFirst : kFirst,
                 .expected = 1,
                 .reached = mark.number});
    }
    if (!mark.weak) AddMistakes(list, mark.number, 0, {}, moves);
  }

  // Ways back to a list around the one that goes on.
  void AddReturns(const ListChain& chain, const Mark& mark,
                  Moves& moves) const {
    for (uint8_t slot = 1; slot < chain.size; ++slot) {
      const RunningList& outer = chain.lists[slot];
      if (mark.number != outer.last + 1) continue;
      const RunningList& inner = chain.lists[slot - 1];
      const uint32_t begin = marks_[static_cast<size_t>(inner.list)].block;
      const uint32_t end = marks_[static_cast<size_t>(outer.mark)].block;
      const bool apart = begin > end + (mark.run_in ? 0 : 1);
      const bool ahead = mark.number > chain.lists[0].last;
      moves.Add({.act = Act::kGoBack,
                 .slot = slot,
                 .cost = ahead ? (apart ? kReturnAheadApart : kReturnAhead)
                               : (apart ? kReturnApart : kReturn),
                 .expected = mark.number,
                 .reached = mark.number});
    }
  }

  void AddClosed(const ListChain& chain, const Mark& mark, Moves& moves) const {
    const Move begin = {
        .act = Act::kStart, .expected = 1, .reached = mark.number};
    if (mark.number <= 1) {
      Move first = begin;
      first.expected = mark.number;
      first.cost = mark.weak ? kResume : 0;
      moves.Add(first);
      return;
    }
    if (chain.size > 0) {
      const RunningList& list = chain.lists[0];
      if (mark.number == list.last + 1) {
        moves.Add({.cost = list.resumed ? 0 : kResume,
                   .expected = mark.number,
                   .reached = mark.number});
        return;
      }
      if (list.swapped != 0 && mark.number == list.swapped) {
        moves.Add({.cost = kSwapped,
                   .expected = list.last + 1,
                   .reached = list.last + 1});
      }
      // One number behind the next one is taken for a gap.
      const bool goes_on =
          list.resumed || mark.through || mark.number == list.last + 2;
      if (goes_on && !mark.weak) {
        AddMistakes(list, mark.number, 0, {}, moves);
      }
    }
    // A 五是 without what comes before may go on a list in another paragraph.
    if (mark.weak || (mark.run_in && mark.number > 2)) return;
    Move first = begin;
    first.cost = kAnnouncedFirst;
    moves.Add(first);
  }

  void Apply(const Move& move, const Mark& mark, CountReading& reading) {
    reading.cost += move.cost;
    Step step = {.before = reading.steps};
    if (move.act != Act::kSkip) {
      step.count = Enter(move, mark, reading);
    }
    reading.steps = static_cast<int32_t>(steps_.size());
    steps_.push_back(step);
  }

  // Lets the families below `mark`'s end.
  void Open(const Mark& mark, CountReading& reading) const {
    uint8_t depth = 0;
    while (depth < reading.depth && reading.path[depth] != mark.family.id) {
      ++depth;
    }
    if (depth == reading.depth && mark.family.rank <= kDeepestHeading) {
      while (depth > 0 && reading.ranks[depth - 1] > mark.family.rank) --depth;
    }
    for (uint8_t i = depth; i < reading.depth; ++i) {
      if (reading.path[i] == mark.family.id) continue;
      ListChain& below = reading.chains[reading.path[i]];
      below.open = false;
      below.size = std::min<uint8_t>(below.size, 1);
    }
    std::fill(reading.path.begin() + depth, reading.path.end(), uint8_t(0));
    reading.path[depth] = mark.family.id;
    reading.ranks[depth] = mark.family.rank;
    reading.depth = depth + 1;
  }

  Count Enter(const Move& move, const Mark& mark, CountReading& reading) {
    Open(mark, reading);
    reading.known |= FamilyBit(mark.family.id);
    ListChain& chain = reading.chains[mark.family.id];
    const auto index = static_cast<int32_t>(at_);
    if (move.act == Act::kStart) {
      if (chain.open) {
        chain.size = std::min<uint8_t>(chain.size + 1, 1 + kSuspended);
        std::shift_right(chain.lists.begin(), chain.lists.begin() + chain.size,
                         1);
      } else {
        chain.size = 1;
      }
      const int32_t parent =
          reading.depth < 2
              ? -1
              : reading.chains[reading.path[reading.depth - 2]].lists[0].mark;
      chain.lists[0] = {.list = index, .parent = parent};
    } else if (move.act == Act::kGoBack) {
      chain.size -= move.slot;
      std::shift_left(chain.lists.begin(), chain.lists.end(), move.slot);
    } else if (!chain.open) {
      chain.lists[0].resumed = true;
    }
    chain.open = true;
    RunningList& list = chain.lists[0];
    list.last = move.reached;
    list.swapped = move.swapped;
    list.mark = index;
    return {list.list, list.parent, move.expected};
  }

  std::span<const Mark> marks_;
  size_t at_ = 0;  // the mark to be read
  std::vector<Step> steps_;
  CountReadings readings_;
  Moves moves_;  // of the reading at hand
};

}  // namespace

std::vector<Count> ReadCounts(std::span<const Mark> marks) {
  if (marks.empty()) return {};
  return Reader(marks).Read();
}

}  // namespace reportlint
