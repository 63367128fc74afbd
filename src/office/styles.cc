#include "office/styles.h"

#include <algorithm>
#include <array>

#include "office/xml.h"

namespace reportlint {
namespace {

constexpr int kDeepestChain = 32;  // of styles; a circle ends here

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return lower;
}

// heading 2, and what programs that translate names write for it.
uint8_t HeadingLevelOfName(std::string_view name) {
  for (const std::string_view word : {"heading ", "标题 ", "標題 "}) {
    if (!name.starts_with(word)) continue;
    const auto level = NumberIn(name.substr(word.size()));
    if (level && *level >= 1 && *level <= 9) {
      return static_cast<uint8_t>(*level);
    }
  }
  return 0;
}

bool NamesCode(std::string_view name) {
  constexpr std::array<std::string_view, 8> kNames = {"code",
                                                      "源代码",
                                                      "代码",
                                                      "程序代码",
                                                      "html preformatted",
                                                      "source code",
                                                      "plain text code",
                                                      "verbatim"};
  return std::ranges::find(kNames, name) != kNames.end() ||
         name.ends_with(" code");
}

}  // namespace

bool IsCodeFont(std::string_view font) {
  constexpr std::array<std::string_view, 12> kFonts = {
      "consolas",      "courier",        "courier new",     "menlo",
      "monaco",        "lucida console", "source code pro", "dejavu sans mono",
      "cascadia code", "jetbrains mono", "fira code",       "sf mono"};
  return std::ranges::find(kFonts, Lower(font)) != kFonts.end();
}

ListReference ListOf(const pugi::xml_node& paragraph_properties) {
  ListReference reference;
  const pugi::xml_node list = Child(paragraph_properties, "numPr");
  if (!list) return reference;
  if (const auto id = ValueOf(list, "numId"); !id.empty()) {
    reference.list = std::string(id);
  }
  reference.level = NumberIn(ValueOf(list, "ilvl"));
  return reference;
}

Styles::Styles(const pugi::xml_node& root) {
  for (const pugi::xml_node node : root.children()) {
    if (LocalName(node) != "style") continue;
    const std::string id = Attribute(node, "styleId").value();
    Style style;
    style.name = Lower(ValueOf(node, "name"));
    style.based_on = ValueOf(node, "basedOn");
    const pugi::xml_node paragraph = Child(node, "pPr");
    style.list = ListOf(paragraph);
    // 9 is body text.
    if (const auto outline = NumberIn(ValueOf(paragraph, "outlineLvl"))) {
      style.outline = *outline < 9 ? static_cast<uint8_t>(*outline + 1) : 0;
    }
    const pugi::xml_node run = Child(node, "rPr");
    if (const pugi::xml_node vanish = Child(run, "vanish")) {
      style.hidden = IsOn(vanish);
    }
    const std::string_view font =
        Attribute(Child(run, "rFonts"), "ascii").value();
    style.is_code = NamesCode(style.name) || IsCodeFont(font);
    if (std::string_view(Attribute(node, "type").value()) == "paragraph" &&
        Attribute(node, "default").as_bool()) {
      usual_ = id;
    }
    styles_.emplace(id, std::move(style));
  }
}

template <class Answer>
std::optional<Answer> Styles::First(
    std::string_view style,
    const std::function<std::optional<Answer>(const std::string& id,
                                              const Style&)>& ask) const {
  for (int depth = 0; depth < kDeepestChain; ++depth) {
    const auto it = styles_.find(style);
    if (it == styles_.end()) return std::nullopt;
    if (auto answer = ask(it->first, it->second)) return answer;
    style = it->second.based_on;
  }
  return std::nullopt;
}

uint8_t Styles::HeadingLevel(std::string_view style) const {
  return First<uint8_t>(style,
                        [](const std::string&,
                           const Style& one) -> std::optional<uint8_t> {
                          if (one.outline) return one.outline;
                          const uint8_t level = HeadingLevelOfName(one.name);
                          if (level > 0) return level;
                          return std::nullopt;
                        })
      .value_or(0);
}

bool Styles::IsContents(std::string_view style) const {
  const auto it = styles_.find(style);
  return it != styles_.end() && it->second.name.starts_with("toc ") &&
         it->second.name != "toc heading";
}

bool Styles::IsCode(std::string_view style) const {
  return First<bool>(
             style,
             [](const std::string&, const Style& one) -> std::optional<bool> {
               if (one.is_code) return true;
               return std::nullopt;
             })
      .value_or(false);
}

bool Styles::IsHidden(std::string_view style) const {
  return First<bool>(style, [](const std::string&,
                               const Style& one) { return one.hidden; })
      .value_or(false);
}

std::optional<Styles::List> Styles::ListOfStyle(std::string_view style) const {
  return First<List>(
      style,
      [](const std::string& id, const Style& one) -> std::optional<List> {
        if (one.list.list) return List{one.list, id};
        return std::nullopt;
      });
}

}  // namespace reportlint
