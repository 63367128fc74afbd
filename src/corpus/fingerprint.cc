#include "corpus/fingerprint.h"

#include <algorithm>
#include <array>

#include "corpus/bytes.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr uint32_t kLeastProse = 40;       // of a block that gets shingles
constexpr uint32_t kLongestFormula = 200;  // in characters
constexpr size_t kFirstWords = 20;         // in characters

// Whether a third of the text, or more, are titles: “根据《…》《…》《…》”.
bool IsCitation(std::string_view text) {
  constexpr std::string_view kOpen = "《";
  constexpr std::string_view kClose = "》";
  size_t cited = 0;
  for (size_t at = text.find(kOpen); at != text.npos;
       at = text.find(kOpen, at)) {
    const size_t end = text.find(kClose, at);
    if (end == text.npos) break;
    cited += end - at;
    at = end;
  }
  return 3 * cited >= text.size();
}

bool IsFormula(std::string_view folded, uint32_t characters,
               const Vocabulary& vocabulary) {
  return characters <= kLongestFormula &&
         std::ranges::any_of(vocabulary.formulas(),
                             [folded](const std::string& opening) {
                               return folded.starts_with(opening);
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
  place.line = before.line + uint32_t(in.Take());
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

}  // namespace

Fingerprint FingerprintOf(const Document& document,
                          const Vocabulary& vocabulary) {
  Fingerprint print;
  print.passages.reserve(document.blocks().size());
  std::optional<Placer> placer;
  std::vector<Shingle> shingles;
  for (const Block& block : document.blocks()) {
    BlockPrint& passage = print.passages.emplace_back();
    const std::string folded = Fold(block.text);
    passage.key = HashOf(folded);
    passage.characters = static_cast<uint32_t>(CountCharacters(folded));
    if (!HoldsProse(block.kind) || passage.characters < kLeastProse ||
        IsFormula(folded, passage.characters, vocabulary) ||
        IsCitation(block.text)) {
      continue;
    }
    shingles.clear();
    Winnow(folded, 0, kPassageWinnowing, shingles);
    passage.shingles = static_cast<uint32_t>(shingles.size());
    print.keys.push_back(passage.key.low | 1);
    for (const Shingle& shingle : shingles) {
      // Winnowing picks small hashes, so the low bits are the random ones.
      print.shingles.push_back(static_cast<uint32_t>(shingle.hash));
      if (IsLookedUp(print.shingles.back())) {
        print.keys.push_back(shingle.hash);
      }
    }
    if (!placer) placer.emplace(document.source());
    passage.place =
        placer->Of(document.SpanOf(Prefix(block.text, kFirstWords)));
  }
  std::ranges::sort(print.keys);
  const auto rest = std::ranges::unique(print.keys);
  print.keys.erase(rest.begin(), rest.end());
  return print;
}

std::string Encode(const Fingerprint& fingerprint) {
  ByteWriter out;
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
  for (uint32_t& shingle : print.shingles) shingle = in.Take32();
  return print;
}

}  // namespace reportlint
