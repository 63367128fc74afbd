#include "office/word_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <pugixml.hpp>

#include "office/numbering.h"
#include "office/styles.h"
#include "office/word_run.h"
#include "office/xml.h"

namespace reportlint {
namespace {

// Elements inside each other; of 253 real documents none has 60.
constexpr size_t kDeepest = 500;

// Where the walk is: what is asked of each paragraph on the way.
struct Place {
  Anchor::Part part = Anchor::Part::kBody;
  Anchor::Cell cell = {};
};

// One part's text, element by element.
class Walker {
 public:
  Walker(const Styles& styles, Numbering& numbering,
         std::vector<WordParagraph>& paragraphs)
      : styles_(styles), numbering_(numbering), paragraphs_(paragraphs) {}

  // The blocks below `node`. Returns false where they are nested too deep.
  bool Walk(const pugi::xml_node& node, const Place& place) {
    Blocks(node, place, 0);
    return !too_deep_;
  }

 private:
  // What a block holds that may hold blocks itself.
  static bool HoldsBlocks(std::string_view name) {
    constexpr std::array<std::string_view, 6> kNames = {
        "sdtContent", "customXml", "smartTag", "ins", "moveTo", "subDoc"};
    return std::ranges::find(kNames, name) != kNames.end();
  }

  bool IsTooDeep(size_t depth) {
    too_deep_ |= depth > kDeepest;
    return depth > kDeepest;
  }

  void Blocks(const pugi::xml_node& node, const Place& place, size_t depth) {
    if (IsTooDeep(depth)) return;
    for (const pugi::xml_node child : node.children()) {
      const std::string_view name = LocalName(child);
      if (name == "p") {
        TakeParagraph(child, place, depth);
      } else if (name == "tbl") {
        Table(child, place, depth);
      } else if (name == "sdt") {
        Control(child, place, depth);
      } else if (name == "AlternateContent") {
        Blocks(ChosenOf(child), place, depth + 1);
      } else if (HoldsBlocks(name)) {
        Blocks(child, place, depth + 1);
      }
    }
  }

  // A content control around whole paragraphs.
  void Control(const pugi::xml_node& control, const Place& place,
               size_t depth) {
    const bool unfilled = IsOn(Child(Child(control, "sdtPr"), "showingPlcHdr"));
    const size_t first = paragraphs_.size();
    Blocks(Child(control, "sdtContent"), place, depth + 1);
    if (!unfilled) return;
    for (size_t i = first; i < paragraphs_.size(); ++i) {
      WordParagraph& one = paragraphs_[i];
      if (one.text.size() > one.number_size) {
        one.unfilled = {
            {one.number_size, static_cast<uint32_t>(one.text.size())}};
      }
    }
  }

  // Row by row, each cell's paragraphs. Tables inside cells are numbered as
  // they come.
  void Table(const pugi::xml_node& table, const Place& place, size_t depth) {
    Place inside = place;
    inside.cell = {.table = ++tables_};
    Rows(table, inside, depth + 1);
  }

  void Rows(const pugi::xml_node& node, Place& place, size_t depth) {
    if (IsTooDeep(depth)) return;
    for (const pugi::xml_node child : node.children()) {
      const std::string_view name = LocalName(child);
      if (name == "tr") {
        ++place.cell.row;
        if (!Child(Child(child, "trPr"), "del")) {
          place.cell.column = 1;
          Cells(child, place, depth + 1);
        }
      } else if (name == "sdt") {
        Rows(Child(child, "sdtContent"), place, depth + 1);
      } else if (HoldsBlocks(name)) {
        Rows(child, place, depth + 1);
      }
    }
  }

  void Cells(const pugi::xml_node& node, Place& place, size_t depth) {
    if (IsTooDeep(depth)) return;
    for (const pugi::xml_node child : node.children()) {
      const std::string_view name = LocalName(child);
      if (name == "tc") {
        const pugi::xml_node properties = Child(child, "tcPr");
        // Below a vertical merge Word shows nothing, whatever stands there.
        const pugi::xml_node merge = Child(properties, "vMerge");
        const bool goes_on =
            merge &&
            std::string_view(Attribute(merge, "val").value()) != "restart";
        if (!goes_on) Blocks(child, place, depth + 1);
        const uint32_t span =
            Attribute(Child(properties, "gridSpan"), "val").as_uint(1);
        // No table of Word has more columns.
        constexpr uint32_t kMostColumns = 63;
        place.cell.column += std::clamp(span, 1u, kMostColumns);
      } else if (name == "sdt") {
        Cells(Child(child, "sdtContent"), place, depth + 1);
      } else if (HoldsBlocks(name)) {
        Cells(child, place, depth + 1);
      }
    }
  }

  std::string StyleOf(const pugi::xml_node& properties) const {
    const std::string_view named = ValueOf(properties, "pStyle");
    return named.empty() ? styles_.usual() : std::string(named);
  }

  // The automatic number, which is counted. One that holds nothing but the end
  // of a section has none.
  std::string NumberOf(const pugi::xml_node& properties,
                       const std::string& style, bool only_section) {
    ListReference reference = ListOf(properties);
    if (!reference.list) {
      const auto list = styles_.ListOfStyle(style);
      if (!list) return "";
      const auto of_style =
          numbering_.LevelOfStyle(*list->reference.list, list->style);
      if (!reference.level) {
        reference.level = of_style ? of_style : list->reference.level;
      }
      reference.list = list->reference.list;
    }
    if (*reference.list == "0" || only_section) return "";
    return numbering_.Next(*reference.list, reference.level.value_or(0));
  }

  void TakeParagraph(const pugi::xml_node& paragraph, const Place& place,
                     size_t depth) {
    const pugi::xml_node properties = Child(paragraph, "pPr");
    const std::string style = StyleOf(properties);
    RunText runs = runs_.Take(paragraph, styles_, style, kDeepest - depth);
    too_deep_ |= runs.too_deep;

    WordParagraph taken;
    taken.anchor.part = place.part;
    taken.anchor.cell = place.cell;
    const bool only_section = runs.text.empty() && Child(properties, "sectPr");
    taken.text = NumberOf(properties, style, only_section);
    taken.number_size = static_cast<uint32_t>(taken.text.size());
    SetRole(properties, style, runs, taken);
    for (Span& span : runs.unfilled) {
      span.begin += taken.number_size;
      span.end += taken.number_size;
    }
    taken.text += runs.text;
    taken.unfilled = std::move(runs.unfilled);
    const bool mark_deleted =
        static_cast<bool>(Child(Child(properties, "rPr"), "del"));
    Append(std::move(taken), mark_deleted);
    for (const pugi::xml_node& box : runs.boxes) {
      Place inside = place;
      inside.part = Anchor::Part::kTextBox;
      inside.cell = {};
      Blocks(box, inside, depth + 1);
    }
  }

  void SetRole(const pugi::xml_node& properties, const std::string& style,
               const RunText& runs, WordParagraph& paragraph) const {
    using Role = WordParagraph::Role;
    uint8_t level = styles_.HeadingLevel(style);
    if (const pugi::xml_node own = Child(properties, "outlineLvl")) {
      const uint32_t outline = Attribute(own, "val").as_uint(9);
      level = outline < 9 ? static_cast<uint8_t>(outline + 1) : 0;
    }
    if (styles_.IsContents(style) || runs.in_contents) {
      paragraph.role = Role::kContents;
    } else if (level > 0 && paragraph.anchor.cell.table == 0) {
      paragraph.role = Role::kHeading;
      paragraph.level = level;
    } else if (styles_.IsCode(style) || runs.all_code) {
      paragraph.role = Role::kCode;
    }
  }

  // A paragraph whose mark was deleted goes on in the next one.
  void Append(WordParagraph paragraph, bool mark_deleted) {
    if (goes_on_ && !paragraphs_.empty()) {
      WordParagraph& last = paragraphs_.back();
      const auto shift =
          static_cast<uint32_t>(last.text.size()) - paragraph.number_size;
      last.text += paragraph.text.substr(paragraph.number_size);
      for (const Span span : paragraph.unfilled) {
        last.unfilled.push_back({span.begin + shift, span.end + shift});
      }
    } else {
      uint32_t& count = counts_[static_cast<size_t>(paragraph.anchor.part)];
      paragraph.anchor.paragraph = ++count;
      paragraphs_.push_back(std::move(paragraph));
    }
    goes_on_ = mark_deleted;
  }

  const Styles& styles_;
  Numbering& numbering_;
  std::vector<WordParagraph>& paragraphs_;
  RunReader runs_;
  std::array<uint32_t, std::size(kAnchorPartNames)> counts_ = {};
  uint32_t tables_ = 0;
  bool goes_on_ = false;  // in the next paragraph
  bool too_deep_ = false;
};

// The parts that a document is read from.
struct Parts {
  std::string main = {};
  std::map<std::string, std::vector<std::string>, std::less<>> by_type = {};
};

std::optional<Parts> FindParts(Package& package) {
  Parts parts;
  for (const Relationship& one : RelationshipsOf(package, "")) {
    if (one.type == "officeDocument") parts.main = one.target;
  }
  if (parts.main.empty() && package.Has("word/document.xml")) {
    parts.main = "word/document.xml";
  }
  if (parts.main.empty()) return std::nullopt;
  for (const Relationship& one : RelationshipsOf(package, parts.main)) {
    parts.by_type[one.type].push_back(one.target);
  }
  return parts;
}

class Reader {
 public:
  Reader(Package& package, Parts parts)
      : package_(package), parts_(std::move(parts)) {}

  tl::expected<std::vector<WordParagraph>, Unreadable> Read() {
    const auto main = Load(parts_.main);
    if (!main) return tl::make_unexpected(main.error());
    const pugi::xml_node root = (*main)->document_element();
    if (LocalName(root) != "document") {
      return tl::make_unexpected(Unreadable::kOtherFormat);
    }
    if (const auto styles = LoadFirst("styles")) {
      styles_ = Styles((*styles)->document_element());
    }
    const auto numbers = LoadFirst("numbering");
    if (numbers) {
      numbering_ = Numbering((*numbers)->document_element(), styles_);
    }
    Walker walker(styles_, numbering_, paragraphs_);
    bool good = walker.Walk(Child(root, "body"), {});
    good = good && Notes("footnotes", Anchor::Part::kFootnote, walker);
    good = good && Notes("endnotes", Anchor::Part::kEndnote, walker);
    good = good && Margins("header", Anchor::Part::kHeader, walker);
    good = good && Margins("footer", Anchor::Part::kFooter, walker);
    if (!good) return tl::make_unexpected(Unreadable::kTooDeep);
    return std::move(paragraphs_);
  }

 private:
  using Xml = std::unique_ptr<pugi::xml_document>;

  tl::expected<Xml, Unreadable> Load(const std::string& part) {
    const auto bytes = package_.Read(part);
    if (!bytes) return tl::make_unexpected(bytes.error());
    Xml xml = ParseXml(*bytes);
    if (xml == nullptr) return tl::make_unexpected(Unreadable::kDamaged);
    return xml;
  }

  std::optional<Xml> LoadFirst(std::string_view type) {
    const auto it = parts_.by_type.find(type);
    if (it == parts_.by_type.end()) return std::nullopt;
    auto xml = Load(it->second.front());
    if (!xml) return std::nullopt;
    return std::move(*xml);
  }

  // Notes in the order of their file, which is that of their numbers; the lines
  // that part them from the text are notes there, too.
  bool Notes(std::string_view type, Anchor::Part part, Walker& walker) {
    const auto xml = LoadFirst(type);
    if (!xml) return true;
    for (const pugi::xml_node note : (*xml)->document_element().children()) {
      const std::string_view kind = Attribute(note, "type").value();
      if (!kind.empty() && kind != "normal") continue;
      if (!walker.Walk(note, {.part = part})) return false;
    }
    return true;
  }

  // Each text once: the header of a first page, of even and odd ones, and of
  // each section mostly say the same.
  bool Margins(std::string_view type, Anchor::Part part, Walker& walker) {
    const auto it = parts_.by_type.find(type);
    if (it == parts_.by_type.end()) return true;
    std::set<std::vector<std::string>> told;
    for (const std::string& name : it->second) {
      const auto xml = Load(name);
      if (!xml) continue;
      const size_t first = paragraphs_.size();
      if (!walker.Walk((*xml)->document_element(), {.part = part})) {
        return false;
      }
      std::vector<std::string> texts;
      for (size_t i = first; i < paragraphs_.size(); ++i) {
        texts.push_back(paragraphs_[i].text);
      }
      const bool empty = std::ranges::all_of(
          texts, [](const std::string& text) { return text.empty(); });
      if (empty || !told.insert(std::move(texts)).second) {
        paragraphs_.resize(first);
      }
    }
    return true;
  }

  Package& package_;
  const Parts parts_;
  Styles styles_;
  Numbering numbering_;
  std::vector<WordParagraph> paragraphs_;
};

}  // namespace

tl::expected<std::vector<WordParagraph>, Unreadable> ReadWordText(
    std::string bytes, PackageLimits limits) {
  auto package = Package::Open(std::move(bytes), limits);
  if (!package) return tl::make_unexpected(package.error());
  auto parts = FindParts(*package);
  if (!parts) return tl::make_unexpected(Unreadable::kOtherFormat);
  return Reader(*package, *std::move(parts)).Read();
}

}  // namespace reportlint
