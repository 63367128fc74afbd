#include "cli/outline.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "document/outline.h"
#include "text/place.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kLongestText = 36;  // characters
constexpr uint32_t kDeepest = 12;    // that is still indented

// What a reader sees of an entry: its first sentence's beginning.
std::string Clip(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  for (const std::string_view mark : {"。", "；"}) {
    text = text.substr(0, text.find(mark));
  }
  const std::string_view head = Prefix(text, kLongestText);
  return head.size() == text.size() ? std::string(text)
                                    : std::string(head) + "…";
}

class Outline {
 public:
  explicit Outline(const Document& document)
      : document_(document),
        placer_(document.source()),
        entries_(OutlineOf(document)) {
    // The place of each item in its list, from 1.
    for (const ListItem& item : document.lists().items) {
      ranks_.push_back(item.previous < 0
                           ? 1
                           : ranks_[static_cast<size_t>(item.previous)] + 1);
    }
  }

  std::string Draw(Language language) {
    language_ = language;
    std::string out = document_.source().path() + "\n";
    size_t at = 0;
    for (uint32_t i = 0; i < document_.parts().size(); ++i) {
      out += DrawPart(i);
      for (; at < entries_.size() && entries_[at].part == i; ++at) {
        out += DrawEntry(entries_[at]);
      }
    }
    return out;
  }

  std::string MakeJson() {
    Json parts = Json::array();
    size_t at = 0;
    for (uint32_t i = 0; i < document_.parts().size(); ++i) {
      const Part& part = document_.parts()[i];
      const auto [begin, end] = LinesOf(part);
      Json entries = Json::array();
      for (; at < entries_.size() && entries_[at].part == i; ++at) {
        entries.push_back(EntryJson(entries_[at]));
      }
      Json object = {{"kind", part.kind}, {"line", begin}, {"endLine", end}};
      if (part.title >= 0) object["title"] = TitleOf(part);
      object["entries"] = std::move(entries);
      parts.push_back(std::move(object));
    }
    Json lists = Json::array();
    for (const List& list : document_.lists().lists) {
      lists.push_back({{"style", NameOf(list.style)},
                       {"items", list.size},
                       {"nested", list.nested},
                       {"belowList",
                        list.parent < 0 ? Json() : Json(ListOf(list.parent))}});
    }
    const Json object = {{"path", document_.source().path()},
                         {"parts", std::move(parts)},
                         {"lists", std::move(lists)}};
    // Reports are valid UTF-8, their paths need not be.
    return object.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  std::string Say(const Words& words) const { return words.In(language_); }

  static std::string_view NameOf(EnumeratorStyle style) {
    return kEnumeratorStyleNames[static_cast<size_t>(style)];
  }

  const ListItem* ItemOf(const OutlineEntry& entry) const {
    return entry.item < 0
               ? nullptr
               : &document_.lists().items[static_cast<size_t>(entry.item)];
  }

  uint32_t ListOf(int32_t item) const {
    return document_.lists().items[static_cast<size_t>(item)].list;
  }

  std::string_view TitleOf(const Part& part) const {
    return document_.blocks()[static_cast<size_t>(part.title)].text;
  }

  std::pair<uint32_t, uint32_t> LinesOf(const Part& part) {
    if (part.begin >= part.end) return {1, 1};
    const Span first = document_.SpanOf(document_.blocks()[part.begin].text);
    const Span last = document_.SpanOf(document_.blocks()[part.end - 1].text);
    const uint32_t begin = placer_.Of(first).line;
    return {begin, placer_.Of({last.end, last.end}).line};
  }

  std::string DrawPart(uint32_t index) {
    const Part& part = document_.parts()[index];
    const auto [begin, end] = LinesOf(part);
    const std::string kind =
        part.kind.empty() ? Say({"文种不明", "of no known kind"}) : part.kind;
    return fmt::format(fmt::runtime(Say({"第{}篇　{}　{}–{}行\n",
                                         "part {}, {}, lines {}–{}\n"})),
                       index + 1, kind, begin, end);
  }

  std::string DrawEntry(const OutlineEntry& entry) {
    const Place place = placer_.Of(document_.SpanOf(Prefix(entry.text, 1)));
    std::string line =
        fmt::format("{:>6}  {:{}}{}", place.line, "",
                    2 * std::min(entry.depth, kDeepest), Clip(entry.text));
    if (const ListItem* item = ItemOf(entry)) {
      line += fmt::format("  [{}/{}]", ranks_[static_cast<size_t>(entry.item)],
                          document_.lists().lists[item->list].size);
      if (IsUnexpected(*item)) {
        line +=
            fmt::format(fmt::runtime(Say({" ← 应为“{}”", " ← “{}” expected"})),
                        WithNumber(item->enumerator, item->expected));
      }
    } else {
      line += "  (" + KindOf(entry) + ")";
    }
    return line + "\n";
  }

  std::string KindOf(const OutlineEntry& entry) const {
    switch (document_.blocks()[entry.block].kind) {
      case BlockKind::kHeading:
        return Say({"标题", "heading"});
      case BlockKind::kCaption:
        return Say({"图表题", "caption"});
      default:
        return Say({"题目", "title"});
    }
  }

  static bool IsUnexpected(const ListItem& item) {
    const uint32_t number = item.enumerator.number;
    if (item.enumerator.loose && number < item.expected) return false;
    return number != item.expected;
  }

  Json EntryJson(const OutlineEntry& entry) {
    const Place place = placer_.Of(document_.SpanOf(Prefix(entry.text, 1)));
    const Block& block = document_.blocks()[entry.block];
    const ListItem* item = ItemOf(entry);
    const bool run_in = item != nullptr && item->run_in;
    Json object = {
        {"line", place.line},
        {"column", place.begin.code_point},
        {"depth", entry.depth},
        {"kind", run_in ? std::string_view("run-in")
                        : kBlockKindNames[static_cast<size_t>(block.kind)]},
        {"text", Clip(entry.text)}};
    if (item != nullptr) {
      object["list"] = item->list;
      object["enumerator"] = item->enumerator.text;
      object["number"] = item->enumerator.number;
      object["expected"] = item->expected;
    }
    return object;
  }

  const Document& document_;
  Placer placer_;
  const std::vector<OutlineEntry> entries_;
  std::vector<uint32_t> ranks_;
  Language language_ = Language::kChinese;
};

}  // namespace

std::string DrawOutline(const Document& document, Language language) {
  return Outline(document).Draw(language);
}

std::string OutlineJson(const Document& document) {
  return Outline(document).MakeJson();
}

}  // namespace reportlint
