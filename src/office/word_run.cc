#include "office/word_run.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "office/xml.h"

namespace reportlint {
namespace {

constexpr std::string_view kObject = "\uFFFC";  // OBJECT REPLACEMENT CHARACTER

// Extensions of Word whose content is like what everybody knows: drawings,
// shapes, and what 2010 to 2021 brought.
bool IsKnown(std::string_view prefixes) {
  constexpr std::array<std::string_view, 14> kKnown = {
      "wps",    "wpg",    "wpc",   "wpi",  "w14", "w15", "w16",
      "w16cex", "w16cid", "w16se", "wp14", "a14", "wne", "pic"};
  while (!prefixes.empty()) {
    const size_t end = std::min(prefixes.find(' '), prefixes.size());
    const std::string_view one = prefixes.substr(0, end);
    if (!one.empty() && std::ranges::find(kKnown, one) == kKnown.end()) {
      return false;
    }
    prefixes.remove_prefix(std::min(end + 1, prefixes.size()));
  }
  return true;
}

// What a sign of a symbol font is in Unicode: boxes and arrows are what reports
// have of them.
std::string_view SymbolOf(std::string_view font, std::string_view code) {
  uint32_t c = 0;
  const auto [end, error] =
      std::from_chars(code.data(), code.data() + code.size(), c, 16);
  if (error != std::errc() || end != code.data() + code.size()) return kObject;
  if (font.starts_with("Wingdings") && font.size() == 9) {
    switch (c & 0xFF) {
      case 0x6E:
        return "■";
      case 0x6C:
        return "●";
      case 0x6F:
      case 0xA3:
      case 0xA8:
        return "□";
      case 0xFC:
        return "✓";
      case 0xFE:
        return "☑";
      case 0xDF:
      case 0xE7:
        return "←";
      case 0xE0:
      case 0xE8:
        return "→";
      default:
        break;
    }
  }
  if (font == "Wingdings 2") {
    switch (c & 0xFF) {
      case 0x50:
        return "✓";
      case 0x52:
        return "☑";
      case 0xA3:
        return "□";
      default:
        break;
    }
  }
  return kObject;
}

// A blank of XML; of the others Word drops none.
bool IsXmlBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Word drops the blanks around a text that does not ask to keep them.
std::string_view TextOf(const pugi::xml_node& node) {
  std::string_view text = node.text().get();
  if (std::string_view(node.attribute("xml:space").value()) == "preserve") {
    return text;
  }
  while (!text.empty() && IsXmlBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsXmlBlank(text.back())) text.remove_suffix(1);
  return text;
}

// What a run's children say of themselves; nothing of most.
std::string_view SignOf(const pugi::xml_node& node, std::string_view name) {
  if (name == "tab" || name == "ptab") return "\t";
  if (name == "cr") return "\n";
  if (name == "noBreakHyphen") return "-";
  if (name == "br") {
    const std::string_view type = Attribute(node, "type").value();
    return type.empty() || type == "textWrapping" ? "\n" : "";
  }
  if (name == "sym") {
    return SymbolOf(Attribute(node, "font").value(),
                    Attribute(node, "char").value());
  }
  return "";
}

bool IsTransparent(std::string_view name) {
  constexpr std::array<std::string_view, 10> kNames = {
      "hyperlink",  "ins",       "moveTo", "smartTag", "customXml",
      "sdtContent", "fldSimple", "dir",    "bdo",      "subDoc"};
  return std::ranges::find(kNames, name) != kNames.end();
}

// The text boxes below a drawing or a picture, none inside another.
void FindBoxes(const pugi::xml_node& node, size_t deepest,
               std::vector<pugi::xml_node>& boxes, bool& too_deep) {
  if (deepest == 0) {
    too_deep = true;
    return;
  }
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = LocalName(child);
    if (name == "txbxContent") {
      boxes.push_back(child);
    } else if (name == "AlternateContent") {
      FindBoxes(ChosenOf(child), deepest - 1, boxes, too_deep);
    } else {
      FindBoxes(child, deepest - 1, boxes, too_deep);
    }
  }
}

}  // namespace

pugi::xml_node ChosenOf(const pugi::xml_node& alternate_content) {
  for (const pugi::xml_node child : alternate_content.children()) {
    if (LocalName(child) == "Choice" &&
        IsKnown(child.attribute("Requires").value())) {
      return child;
    }
  }
  return Child(alternate_content, "Fallback");
}

RunText RunReader::Take(const pugi::xml_node& paragraph, const Styles& styles,
                        std::string_view style, size_t deepest) {
  Paragraph taken;
  taken.styles = &styles;
  taken.hidden = styles.IsHidden(style);
  taken.deepest = deepest;
  taken.taken.in_contents = IsInContents();
  Inline(paragraph, 0, taken);
  taken.taken.in_contents |= IsInContents();
  taken.taken.all_code = taken.taken.all_code && !taken.has_other_font;
  return std::move(taken.taken);
}

bool RunReader::IsShown() const {
  return std::ranges::all_of(fields_, &Field::in_result);
}

bool RunReader::IsInContents() const {
  return std::ranges::any_of(fields_, [](const Field& field) {
    const size_t word = field.code.find_first_not_of(' ');
    return word != std::string::npos &&
           std::string_view(field.code).substr(word).starts_with("TOC");
  });
}

void RunReader::Say(std::string_view text, bool code,
                    Paragraph& paragraph) const {
  if (!IsShown() || text.empty()) return;
  paragraph.taken.text += text;
  if (std::ranges::all_of(text, IsXmlBlank)) return;
  paragraph.taken.all_code |= code;
  paragraph.has_other_font |= !code;
}

bool RunReader::IsTooDeep(size_t depth, Paragraph& paragraph) {
  paragraph.taken.too_deep |= depth > paragraph.deepest;
  return depth > paragraph.deepest;
}

void RunReader::Inline(const pugi::xml_node& node, size_t depth,
                       Paragraph& paragraph) {
  if (IsTooDeep(depth, paragraph)) return;
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = LocalName(child);
    if (name == "r") {
      Run(child, depth + 1, paragraph);
    } else if (name == "sdt") {
      Control(child, depth + 1, paragraph);
    } else if (name == "AlternateContent") {
      Inline(ChosenOf(child), depth + 1, paragraph);
    } else if (name == "oMath" || name == "oMathPara") {
      Say(kObject, false, paragraph);
    } else if (IsTransparent(name)) {
      Inline(child, depth + 1, paragraph);
    }
  }
}

void RunReader::Control(const pugi::xml_node& control, size_t depth,
                        Paragraph& paragraph) {
  const auto begin = static_cast<uint32_t>(paragraph.taken.text.size());
  Inline(Child(control, "sdtContent"), depth, paragraph);
  const auto end = static_cast<uint32_t>(paragraph.taken.text.size());
  if (end > begin && IsOn(Child(Child(control, "sdtPr"), "showingPlcHdr"))) {
    paragraph.taken.unfilled.push_back({begin, end});
  }
}

void RunReader::Run(const pugi::xml_node& run, size_t depth,
                    Paragraph& paragraph) {
  const pugi::xml_node properties = Child(run, "rPr");
  const std::string_view style = ValueOf(properties, "rStyle");
  const pugi::xml_node vanish = Child(properties, "vanish");
  const bool hidden =
      vanish ? IsOn(vanish)
             : paragraph.hidden || paragraph.styles->IsHidden(style);
  if (hidden) {
    // Marks of fields count though nobody sees them.
    for (const pugi::xml_node child : run.children()) {
      if (LocalName(child) == "fldChar") TakeFieldMark(child);
    }
    return;
  }
  const std::string_view font =
      Attribute(Child(properties, "rFonts"), "ascii").value();
  const bool code = IsCodeFont(font) || paragraph.styles->IsCode(style);
  InsideRun(run, code, depth, paragraph);
}

void RunReader::InsideRun(const pugi::xml_node& node, bool code, size_t depth,
                          Paragraph& paragraph) {
  if (IsTooDeep(depth, paragraph)) return;
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = LocalName(child);
    if (name == "t") {
      Say(TextOf(child), code, paragraph);
    } else if (name == "fldChar") {
      TakeFieldMark(child);
    } else if (name == "instrText") {
      if (!fields_.empty() && !fields_.back().in_result) {
        fields_.back().code += child.text().get();
      }
    } else if (name == "drawing" || name == "pict" || name == "object") {
      FindBoxes(child, paragraph.deepest, paragraph.taken.boxes,
                paragraph.taken.too_deep);
    } else if (name == "AlternateContent") {
      InsideRun(ChosenOf(child), code, depth + 1, paragraph);
    } else if (name == "ruby") {
      // What is explained; the explanation above it is left out.
      Inline(Child(child, "rubyBase"), depth + 1, paragraph);
    } else {
      Say(SignOf(child, name), code, paragraph);
    }
  }
}

void RunReader::TakeFieldMark(const pugi::xml_node& mark) {
  const std::string_view type = Attribute(mark, "fldCharType").value();
  if (type == "begin") {
    fields_.emplace_back();
  } else if (type == "separate") {
    if (!fields_.empty()) fields_.back().in_result = true;
  } else if (type == "end") {
    if (!fields_.empty()) fields_.pop_back();
  }
}

}  // namespace reportlint
