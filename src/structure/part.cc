#include "structure/part.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "structure/signature.h"
#include "structure/title.h"
#include "text/character.h"
#include "text/find.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Sizes are in bytes unless they say otherwise. None comes from a standard or
// from a measurement that was written down; each says what it keeps apart.
constexpr size_t kHan = 3;  // bytes of a Han character

// A new title or signature is believed only below so much of a body: a title,
// an addressee and a line or two are not yet a document.
constexpr size_t kLeastBody = 100 * kHan;
constexpr size_t kLeastSigned = 40 * kHan;
// Shorter lines are headings and labels, and no part of a body.
constexpr size_t kLeastParagraph = 20 * kHan;
// The title of a file stands below its unit's name and its number at most, and
// that of a part below 附件2.
constexpr size_t kLongestHead = 4;  // blocks
constexpr uint32_t kTitleWithin = 3;
// In which a text names itself; a list of contents may come first.
constexpr uint32_t kOpeningBlocks = 12;
constexpr int kOpeningParagraphs = 4;
constexpr uint32_t kClosingBlocks = 4;  // 特此报告。, a unit, a date, a remark
// 总结如下 ends a paragraph; what stands far before its end is another's.
constexpr size_t kLongestTail = 50;    // characters
constexpr size_t kRestartWithin = 12;  // blocks from a title to its 一、
// 附件１２, in brackets and with a colon.
constexpr size_t kLongestAttachmentLine = 8 * kHan;
// Less is no title: a dash, the number of a page.
constexpr size_t kShortestTitle = 3 * kHan;
// Less does not say what a text is: a name, a place.
constexpr size_t kShortestOpening = 4 * kHan;
// A noun of one character is too common to count inside a title.
constexpr size_t kShortestNoun = 2 * kHan;
// What a title has before its noun where it says of what: 防汛总结.
constexpr size_t kShortestMatter = 2 * kHan;
// By eye: a longer line that ends in a noun of titles is a sentence without its
// stop.
constexpr size_t kLongestNamedTitle = 40;  // characters
// Numbers and counters, by which a title may be longer than its key.
constexpr size_t kCounters = 20 * kHan;

// A paragraph, item or quote long enough to be text rather than a label.
bool IsBodyText(const Block& block) {
  return block.text.size() >= kLeastParagraph &&
         (block.kind == BlockKind::kParagraph ||
          block.kind == BlockKind::kItem || block.kind == BlockKind::kQuote);
}

// 附件2, alone on its line.
bool IsAttachmentLine(const Block& block) {
  std::string_view text = block.text;
  if (text.size() > kLongestAttachmentLine || !text.starts_with("附件")) {
    return false;
  }
  text.remove_prefix(std::string_view("附件").size());
  TrimBrackets(text);
  return text.empty() || NumeralLength(text) == text.size();
}

// What stands below a signature and belongs to it.
bool GoesWithSignature(const Block& block) {
  std::string_view text = block.text;
  if ((text.starts_with("（") || text.starts_with('(')) &&
      FitsIn(text, kLongestTitle)) {
    return true;
  }
  TrimBrackets(text);
  for (const std::string_view word :
       {"附", "抄", "此件", "联系", "聯絡", "主送", "印发", "印發", "责任编辑",
        "信息公开", "公开", "编辑", "来源"}) {
    if (text.starts_with(word)) return true;
  }
  return block.text.ends_with("印发") || block.kind == BlockKind::kTableRow ||
         IsDateLine(block.text) || block.text.size() < kShortestTitle;
}

class PartFinder {
 public:
  PartFinder(std::span<const Block> blocks, const Vocabulary& vocabulary)
      : blocks_(blocks), vocabulary_(vocabulary) {}

  std::vector<Part> Find() {
    parts_.push_back({.begin = 0, .title = FirstTitle()});
    if (parts_[0].title >= 0) {
      const std::string_view title = Text(parts_[0].title);
      file_key_ = TitleKey(title);
      const Vocabulary::Noun noun = vocabulary_.LastNoun(file_key_);
      names_kind_ = noun.report >= 0 && noun.end == file_key_.size();
    }
    for (size_t i = 0; i < std::min(kLongestHead, blocks_.size()); ++i) {
      if (MayBeTitle(blocks_[i])) sends_out_ |= SendsOut(blocks_[i].text);
    }
    for (uint32_t i = 0; i < blocks_.size(); ++i) {
      if (i > 0) LookAt(i);
      const Block& block = blocks_[i];
      if (IsBodyText(block)) body_ += block.text.size();
      if (block.enumerator &&
          block.enumerator->style == EnumeratorStyle::kHan) {
        last_han_ = block.enumerator->number;
      }
    }
    Close(static_cast<uint32_t>(blocks_.size()));
    return std::move(parts_);
  }

 private:
  std::string_view Text(int32_t block) const {
    return blocks_[static_cast<size_t>(block)].text;
  }

  // The title of the file: its first line, or what stands a little below, as
  // under a unit's name and a document's number.
  int32_t FirstTitle() const {
    if (blocks_.empty()) return -1;
    for (size_t i = 0; i < std::min(kLongestHead, blocks_.size()); ++i) {
      if (IsBodyText(blocks_[i])) break;
      if (MayBeTitle(blocks_[i]) && !blocks_[i].enumerator &&
          NounAtEnd(i).report >= 0) {
        return static_cast<int32_t>(i);
      }
    }
    return blocks_.front().kind == BlockKind::kTitle ? 0 : -1;
  }

  static bool SendsOut(std::string_view title) {
    for (const std::string_view word :
         {"印发", "印發", "转发", "轉發", "批转", "公布", "下发", "发布"}) {
      if (HasWord(title, word)) return true;
    }
    return false;
  }

  // The noun with which a title ends, counters left out.
  Vocabulary::Noun NounAtEnd(size_t i) const {
    std::string_view text = blocks_[i].text;
    if (!vocabulary_.EndsNouns(CharacterBefore(text, text.size())) &&
        !CounterOf(blocks_[i])) {
      return {};
    }
    const std::string key = TitleKey(text);
    Vocabulary::Noun noun = vocabulary_.LastNoun(key);
    if (noun.end != key.size()) noun.report = -1;
    return noun;
  }

  // Whether a title that says of what kind it is stands at block `i` or right
  // below. Behind a date there is much that is no other document: a form
  // behind its cover, and what a page says to its readers.
  bool BeginsNamed(uint32_t i) const {
    const size_t end = std::min<size_t>(blocks_.size(), i + kTitleWithin);
    for (size_t k = i; k < end && !IsBodyText(blocks_[k]); ++k) {
      if (MayBeTitle(blocks_[k]) && NounAtEnd(k).report >= 0) return true;
    }
    return false;
  }

  // Decides whether a part begins with block `i`, or whether the part at hand
  // only now gets its title.
  void LookAt(uint32_t i) {
    if (const auto counter = CounterOf(blocks_[i]);
        counter && IsPieceTitle(*counter)) {
      const bool first = counter->number <= 1 && !counted_;
      counted_ = true;
      if (!first && body_ > 0) return Begin(i, PartOrigin::kCounter);
      parts_.back().title = static_cast<int32_t>(i);
      return;
    }
    if (blocks_[i].text.starts_with("附件")) sends_out_ = true;
    if (body_ < kLeastSigned) return;
    if (EndsSignature(blocks_, i)) {
      signed_ = true;
      return;
    }
    if (IsAttachmentLine(blocks_[i])) {
      Begin(i, PartOrigin::kAttachment);
    } else if (signed_ && !blocks_[i].enumerator &&
               !GoesWithSignature(blocks_[i]) && BeginsNamed(i)) {
      Begin(i, sends_out_ ? PartOrigin::kAttachment : PartOrigin::kSignature);
    } else if (body_ >= kLeastBody && (IsTitleAgain(i) || IsAnotherTitle(i))) {
      const bool attached = HasWord(blocks_[i].text, "附件");
      Begin(i, attached ? PartOrigin::kAttachment : PartOrigin::kTitle);
    }
  }

  // 第二篇 may also be a piece of one long work: 第二篇 总论.
  bool IsPieceTitle(const TitleCounter& counter) const {
    if (counter.rest.empty() || !counter.leads) return true;
    const std::string key = TitleKey(counter.rest);
    return key == file_key_ || vocabulary_.LastNoun(key).report >= 0;
  }

  // The head of each page is no title, though it says the same.
  bool IsTitleAgain(uint32_t i) const {
    const Block& block = blocks_[i];
    if (!names_kind_ || !MayBeTitle(block) || block.enumerator ||
        !EndsAsProse(blocks_[i - 1].text)) {
      return false;
    }
    // What differs in length by more than numbers and counters is another.
    const size_t size = block.text.size();
    if (size + kCounters < file_key_.size() ||
        size > file_key_.size() + kCounters) {
      return false;
    }
    size_t at = 0;
    const char32_t first = Simplified(NextCharacter(block.text, at));
    at = 0;
    return (!IsHan(first) || first == NextCharacter(file_key_, at)) &&
           TitleKey(block.text) == file_key_;
  }

  // A line that ends as titles do, where other signs say so, too.
  bool IsAnotherTitle(uint32_t i) const {
    const Block& block = blocks_[i];
    if (!MayBeTitle(block) || block.enumerator || i + 1 >= blocks_.size() ||
        !EndsAsProse(blocks_[i - 1].text) ||
        !vocabulary_.EndsNouns(
            CharacterBefore(block.text, block.text.size())) ||
        !FitsIn(block.text, kLongestNamedTitle)) {
      return false;
    }
    const std::string key = TitleKey(block.text);
    const Vocabulary::Noun noun = vocabulary_.LastNoun(key);
    if (noun.report < 0 || noun.end != key.size()) return false;
    const bool named = noun.begin >= kShortestMatter;
    int signs = 0;
    if (block.text.starts_with("关于") || block.text.starts_with("關於")) {
      ++signs;
    }
    if (HasWord(block.text, "年")) ++signs;
    if (noun.report == vocabulary_.LastNoun(file_key_).report) ++signs;
    if (Restarts(i)) ++signs;
    // By eye: a line inside a report bears one such sign, without a matter two.
    return named ? signs >= 2 : signs >= 3;
  }

  // Whether 一、 follows below block `i` where the part at hand is beyond it.
  bool Restarts(uint32_t i) const {
    if (last_han_ < 2) return false;
    const size_t end = std::min(blocks_.size(), i + kRestartWithin);
    for (size_t k = i + 1; k < end; ++k) {
      const auto& enumerator = blocks_[k].enumerator;
      if (enumerator && enumerator->style == EnumeratorStyle::kHan) {
        return enumerator->number == 1;
      }
    }
    return false;
  }

  void Begin(uint32_t i, PartOrigin origin) {
    Close(i);
    Part part = {.begin = i, .origin = origin};
    const uint32_t head =
        std::min(i + kTitleWithin, static_cast<uint32_t>(blocks_.size()));
    for (uint32_t k = i; k < head && !IsBodyText(blocks_[k]); ++k) {
      if (IsAttachmentLine(blocks_[k]) || !MayBeTitle(blocks_[k])) continue;
      if (blocks_[k].enumerator && origin != PartOrigin::kCounter) continue;
      part.title = static_cast<int32_t>(k);
      break;
    }
    parts_.push_back(std::move(part));
    body_ = 0;
    last_han_ = 0;
    signed_ = false;
  }

  void Close(uint32_t end) {
    Part& part = parts_.back();
    part.end = end;
    const int32_t kind = KindOf(part);
    if (kind >= 0) {
      part.kind = vocabulary_.reports()[static_cast<size_t>(kind)].name;
    }
  }

  // The last characters of a paragraph, where a text says what it is.
  std::string Tail(uint32_t i) const {
    std::string_view text = blocks_[i].text;
    if (text.size() > 4 * kLongestTail) {
      size_t at = text.size() - 3 * kLongestTail;
      while (at < text.size() && IsContinuation(text[at])) ++at;
      text.remove_prefix(at);
    }
    return Fold(text);
  }

  // A noun of one character counts at the end alone: 立法会 is no 法.
  int32_t KindByNoun(std::string_view key) const {
    const Vocabulary::Noun noun = vocabulary_.LastNoun(key);
    const bool short_noun = noun.end - noun.begin < kShortestNoun;
    return short_noun && noun.end != key.size() ? -1 : noun.report;
  }

  int32_t KindOf(const Part& part) const {
    int32_t by_title = -1;
    uint32_t body = part.begin;
    if (part.title >= 0) {
      body = static_cast<uint32_t>(part.title) + 1;
      by_title = KindByNoun(TitleKey(Text(part.title)));
      // A title of two lines has its noun in the second.
      if (by_title < 0 && body < part.end && MayBeTitle(blocks_[body]) &&
          !blocks_[body].enumerator) {
        by_title = NounAtEnd(body).report;
      }
    }
    int paragraphs = 0;
    const uint32_t opening = std::min(part.end, body + kOpeningBlocks);
    for (uint32_t i = body; i < opening && paragraphs < kOpeningParagraphs;
         ++i) {
      if (blocks_[i].enumerator) break;
      if (blocks_[i].text.size() < kShortestOpening) continue;
      const int32_t kind = vocabulary_.KindByWords(Tail(i), by_title);
      if (kind >= 0) return kind;
      if (blocks_[i].text.size() >= kLeastParagraph) ++paragraphs;
    }
    if (by_title >= 0) return by_title;
    const uint32_t closing =
        part.end - std::min(kClosingBlocks, part.end - part.begin);
    for (uint32_t i = std::max(closing, body); i < part.end; ++i) {
      const int32_t kind = vocabulary_.KindByWords(Tail(i), -1);
      if (kind >= 0) return kind;
    }
    return -1;
  }

  const std::span<const Block> blocks_;
  const Vocabulary& vocabulary_;
  std::vector<Part> parts_;
  std::string file_key_;     // of the file's title
  bool names_kind_ = false;  // it holds the noun of a kind
  bool sends_out_ = false;   // the file is a notice with what it sends out
  bool counted_ = false;     // a counter was met
  bool signed_ = false;      // the part at hand has its signature
  size_t body_ = 0;          // bytes of prose in the part at hand
  uint32_t last_han_ = 0;    // the last 一、 of the part at hand
};

}  // namespace

std::vector<Part> FindParts(std::span<const Block> blocks,
                            const Vocabulary& vocabulary) {
  return PartFinder(blocks, vocabulary).Find();
}

}  // namespace reportlint
