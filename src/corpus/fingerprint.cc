#include "corpus/fingerprint.h"

#include <algorithm>
#include <utility>

#include "corpus/bytes.h"
#include "corpus/shingles.h"
#include "text/find.h"
#include "text/folded_text.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Characters of a block that gets shingles; by eye, as for copies inside a
// report.
constexpr uint32_t kLeastProse = 40;
// By eye: a longer paragraph says something of its own behind its formula.
constexpr size_t kLongestFormula = 200;  // characters
constexpr size_t kFirstWords = 20;       // characters, read at a glance

// Whether a third of the text, or more, are titles: “根据《…》《…》《…》”. By
// eye: what is left of such a text joins them.
bool IsCitation(std::string_view text) {
  constexpr std::string_view kOpen = "《";
  constexpr std::string_view kClose = "》";
  size_t cited = 0;
  for (size_t at = FindWord(text, kOpen); at != text.npos;
       at = FindWord(text, kOpen, at)) {
    const size_t end = FindWord(text, kClose, at);
    if (end == text.npos) break;
    cited += end - at;
    at = end;
  }
  return 3 * cited >= text.size();
}

bool BeginsWith(std::u16string_view folded, std::string_view words) {
  size_t at = 0;
  for (const char16_t c : folded) {
    if (at == words.size()) return true;
    if (NextCharacter(words, at) != c) return false;
  }
  return at == words.size();
}

bool IsFormula(std::u16string_view folded, const Vocabulary& vocabulary) {
  return folded.size() <= kLongestFormula &&
         std::ranges::any_of(vocabulary.formulas(),
                             [folded](const std::string& opening) {
                               return BeginsWith(folded, opening);
                             });
}

bool HoldsProse(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kItem ||
         kind == BlockKind::kQuote;
}

void Put(const Place& place, const Place& before, ByteWriter& out) {
  out.Put(place.line - before.line);
  out.Put(place.byte_offset - before.byte_offset);
  out.Put(place.byte_length);
  const auto put = [&out](uint32_t begin, uint32_t end) {
    out.Put(begin);
    out.Put(end - begin);
  };
  put(place.begin.code_point, place.end.code_point);
  put(place.begin.utf16, place.end.utf16);
  put(place.begin.byte, place.end.byte);
  put(place.begin.display, place.end.display);
}

Place TakePlace(const Place& before, ByteReader& in) {
  Place place;
  place.line = place.end_line = before.line + uint32_t(in.Take());
  place.byte_offset = before.byte_offset + in.Take();
  place.byte_length = in.Take();
  const auto take = [&in](uint32_t& begin, uint32_t& end) {
    begin = uint32_t(in.Take());
    end = begin + uint32_t(in.Take());
  };
  take(place.begin.code_point, place.end.code_point);
  take(place.begin.utf16, place.end.utf16);
  take(place.begin.byte, place.end.byte);
  take(place.begin.display, place.end.display);
  return place;
}

// Makes a fingerprint, block by block.
class Printer {
 public:
  Printer(const Document& document, const Vocabulary& vocabulary)
      : document_(&document),
        vocabulary_(&vocabulary),
        folded_(document.text()) {
    print_.passages.reserve(document.blocks().size());
    folded_.Reserve(document.characters().size());
  }

  void Add(const Block& block) {
    const uint32_t begin = folded_.size();
    at_ = document_->characters().IndicesOf(block.text, at_.end);
    folded_.Append(document_->characters(), at_);
    const auto characters = folded_.Between({begin, folded_.size()});
    BlockPrint& passage = print_.passages.emplace_back();
    passage.key = HashOf(characters);
    // What reports of many authors share is no part of what they wrote.
    if (block.kind == BlockKind::kContents ||
        block.kind == BlockKind::kReference) {
      return;
    }
    passage.characters = static_cast<uint32_t>(characters.size());
    if (!HoldsProse(block.kind) || passage.characters < kLeastProse ||
        IsFormula(characters, *vocabulary_) || IsCitation(block.text)) {
      return;
    }
    AddShingles(characters, passage);
    if (passage.shingles == 0) return;
    if (!placer_) placer_.emplace(document_->source());
    passage.place =
        placer_->Of(document_->SpanOf(Prefix(block.text, kFirstWords)));
  }

  Fingerprint Take() && {
    std::ranges::sort(print_.keys);
    const auto rest = std::ranges::unique(print_.keys);
    print_.keys.erase(rest.begin(), rest.end());
    return std::move(print_);
  }

 private:
  void AddShingles(std::u16string_view characters, BlockPrint& passage) {
    shingles_.clear();
    AppendShingles(characters, shingles_);
    passage.shingles = static_cast<uint32_t>(shingles_.size());
    if (passage.shingles == 0) return;
    for (const Shingle& shingle : shingles_) {
      // Small hashes are kept, so the low bits are the random ones.
      print_.shingles.push_back(static_cast<uint32_t>(shingle.hash));
      if (IsLookedUp(print_.shingles.back())) {
        print_.keys.push_back(shingle.hash);
      }
    }
    const auto sketch =
        SketchOf(std::span(print_.shingles).last(passage.shingles));
    print_.keys.insert(print_.keys.end(), sketch.begin(), sketch.end());
  }

  const Document* document_;
  const Vocabulary* vocabulary_;
  std::optional<Placer> placer_;
  Fingerprint print_;
  FoldedText folded_;
  // Of the block at hand.
  Span at_;  // its characters
  std::vector<Shingle> shingles_;
};

}  // namespace

Fingerprint FingerprintOf(const Document& document,
                          const Vocabulary& vocabulary) {
  Printer printer(document, vocabulary);
  for (const Block& block : document.blocks()) printer.Add(block);
  return std::move(printer).Take();
}

std::array<uint64_t, 2> SketchOf(std::span<const uint32_t> shingles) {
  std::array<uint32_t, 2> least = {UINT32_MAX, UINT32_MAX};
  std::array<uint32_t, 2> greatest = {};
  for (const uint32_t shingle : shingles) {
    if (shingle < least[0]) {
      least = {shingle, least[0]};
    } else if (shingle > least[0] && shingle < least[1]) {
      least[1] = shingle;
    }
    if (shingle > greatest[0]) {
      greatest = {shingle, greatest[0]};
    } else if (shingle < greatest[0] && shingle > greatest[1]) {
      greatest[1] = shingle;
    }
  }
  const auto key = [](const std::array<uint32_t, 2>& pair) {
    uint64_t hash = (uint64_t{pair[0]} << 32 | pair[1]) * 0x9E3779B97F4A7C15;
    hash ^= hash >> 32;
    return hash * 0x9E3779B97F4A7C15 | 1;
  };
  return {key(least), key(greatest)};
}

std::string Encode(const Fingerprint& fingerprint) {
  constexpr size_t kPassage = 40;  // bytes, or somewhat less
  ByteWriter out;
  out.Reserve(kPassage * fingerprint.passages.size() +
              4 * fingerprint.shingles.size());
  out.Put(fingerprint.passages.size());
  Place before;
  for (const BlockPrint& passage : fingerprint.passages) {
    out.Put64(passage.key.high);
    out.Put64(passage.key.low);
    out.Put(passage.characters);
    out.Put(passage.shingles);
    if (passage.shingles == 0) continue;
    Put(passage.place, before, out);
    before = passage.place;
  }
  for (const uint32_t shingle : fingerprint.shingles) out.Put32(shingle);
  return std::move(out).str();
}

std::optional<Fingerprint> DecodeFingerprint(std::string_view bytes) {
  ByteReader in(bytes);
  Fingerprint print;
  const uint64_t passages = in.Take();
  if (passages > bytes.size()) return std::nullopt;
  print.passages.resize(passages);
  uint64_t shingles = 0;
  Place before;
  for (BlockPrint& passage : print.passages) {
    passage.key.high = in.Take64();
    passage.key.low = in.Take64();
    passage.characters = uint32_t(in.Take());
    passage.shingles = uint32_t(in.Take());
    shingles += passage.shingles;
    if (passage.shingles == 0) continue;
    passage.place = TakePlace(before, in);
    before = passage.place;
  }
  if (in.failed() || in.left() != 4 * shingles) return std::nullopt;
  print.shingles.resize(shingles);
  in.Take32s(print.shingles);
  return print;
}

}  // namespace reportlint
