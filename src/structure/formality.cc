#include "structure/formality.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/find.h"
#include "text/lead_set.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// By eye: a report that is neither quotes fewer (copy.md).
constexpr int kFewestArticles = 5;
constexpr int kFewestSpeakers = 10;
// How far into a block its beginning reaches, in bytes. By eye: thirty Han
// characters for 三、将刑法第三百条修改为, sixteen for a speaker's office.
constexpr size_t kArticleWithin = 90;
constexpr size_t kSpeakerWithin = 48;

std::string_view Beginning(std::string_view text, size_t bytes) {
  return text.substr(0, FloorBorder(text, std::min(text.size(), bytes)));
}

// Whether an article is named at the beginning: 三、将刑法第三百条修改为.
bool NamesArticle(std::string_view text) {
  constexpr std::string_view kBefore = "第";
  constexpr std::string_view kBehind = "条";
  const std::string_view begin = Beginning(text, kArticleWithin);
  for (size_t at = FindWord(begin, kBefore, 0); at != begin.npos;
       at = FindWord(begin, kBefore, at + 1)) {
    const std::string_view rest = begin.substr(at + kBefore.size());
    const size_t length = NumeralLength(rest);
    if (length > 0 && (rest.substr(length).starts_with(kBehind) ||
                       rest.substr(length).starts_with("條"))) {
      return true;
    }
  }
  return false;
}

bool NamesSpeaker(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kSpeakers = {
      "主席", "议员", "議員", "委员", "委員", "局长",
      "局長", "司长", "司長", "记者", "記者", "主持人"};
  static constexpr LeadSet kColons(U"：:");
  const std::string_view begin = Beginning(text, kSpeakerWithin);
  size_t colon = kColons.Find(begin, 0);
  while (colon < begin.size() && begin[colon] != ':' &&
         !begin.substr(colon).starts_with("：")) {
    colon = kColons.Find(begin, colon + 1);
  }
  if (colon == begin.size()) return false;
  const std::string_view label = begin.substr(0, colon);
  return std::ranges::any_of(kSpeakers, [&](std::string_view speaker) {
    return label.ends_with(speaker);
  });
}

}  // namespace

bool IsArticle(const Block& block) {
  return block.enumerator &&
         block.enumerator->style == EnumeratorStyle::kArticle;
}

Formality FormalityOf(std::span<const Block> blocks) {
  int articles = 0;
  int speakers = 0;
  for (const Block& block : blocks) {
    if ((IsArticle(block) || NamesArticle(block.text)) &&
        ++articles == kFewestArticles) {
      return Formality::kStatute;
    }
    if (NamesSpeaker(block.text) && ++speakers == kFewestSpeakers) {
      return Formality::kMinutes;
    }
  }
  return Formality::kReport;
}

}  // namespace reportlint
