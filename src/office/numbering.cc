#include "office/numbering.h"

#include <utility>

#include "office/number_format.h"
#include "office/xml.h"

namespace reportlint {
namespace {

// The level that an `ilvl` attribute names; 9 and more are none.
size_t LevelNumber(const pugi::xml_node& node) {
  return NumberIn(Attribute(node, "ilvl").value()).value_or(UINT32_MAX);
}

}  // namespace

Numbering::Level Numbering::ReadLevel(const pugi::xml_node& node) {
  Level level;
  // Nought where nothing is said, as the standard has it.
  level.start = NumberIn(ValueOf(node, "start")).value_or(0);
  pugi::xml_node format = Child(node, "numFmt");
  if (!format) {
    // A format of a newer Word stands beside one that all know.
    const pugi::xml_node choices = Child(node, "AlternateContent");
    format = Child(Child(choices, "Fallback"), "numFmt");
  }
  if (format) level.format = Attribute(format, "val").value();
  level.text = ValueOf(node, "lvlText");
  if (Child(node, "suff")) level.behind = ValueOf(node, "suff");
  if (Child(node, "lvlRestart")) {
    level.restart = NumberIn(ValueOf(node, "lvlRestart")).value_or(0);
  }
  level.is_legal = IsOn(Child(node, "isLgl"));
  level.hidden = IsOn(Child(Child(node, "rPr"), "vanish"));
  level.style = ValueOf(node, "pStyle");
  return level;
}

void Numbering::ReadList(const pugi::xml_node& node) {
  List list;
  list.definition = ValueOf(node, "abstractNumId");
  for (const pugi::xml_node child : node.children()) {
    if (LocalName(child) != "lvlOverride") continue;
    const size_t level = LevelNumber(child);
    if (level >= kLevels) continue;
    if (Child(child, "startOverride")) {
      list.starts[level] =
          NumberIn(ValueOf(child, "startOverride")).value_or(0);
    }
    if (const pugi::xml_node own = Child(child, "lvl")) {
      list.levels[level] = ReadLevel(own);
    }
  }
  lists_[Attribute(node, "numId").value()] = std::move(list);
}

Numbering::Numbering(const pugi::xml_node& root, const Styles& styles)
    : styles_(&styles) {
  for (const pugi::xml_node node : root.children()) {
    if (LocalName(node) == "num") ReadList(node);
    if (LocalName(node) != "abstractNum") continue;
    Definition definition;
    definition.style_link = ValueOf(node, "numStyleLink");
    for (const pugi::xml_node child : node.children()) {
      if (LocalName(child) != "lvl") continue;
      const size_t level = LevelNumber(child);
      if (level < kLevels) definition.levels[level] = ReadLevel(child);
    }
    definitions_[Attribute(node, "abstractNumId").value()] =
        std::move(definition);
  }
}

Numbering::Definition* Numbering::DefinitionOf(const List& list) {
  auto it = definitions_.find(list.definition);
  if (it == definitions_.end()) return nullptr;
  if (it->second.style_link.empty()) return &it->second;
  // The levels stand in the list that a style names.
  const auto linked = styles_->ListOfStyle(it->second.style_link);
  if (!linked) return &it->second;
  const auto other = lists_.find(*linked->reference.list);
  if (other == lists_.end()) return &it->second;
  const auto real = definitions_.find(other->second.definition);
  return real == definitions_.end() ? &it->second : &real->second;
}

const Numbering::Level& Numbering::LevelOf(const List& list,
                                           const Definition& definition,
                                           size_t level) const {
  const auto own = list.levels.find(level);
  return own == list.levels.end() ? definition.levels[level] : own->second;
}

std::string Numbering::Next(const std::string& list_id, uint32_t level) {
  const auto it = lists_.find(list_id);
  if (it == lists_.end() || level >= kLevels) return "";
  List& list = it->second;
  Definition* const definition = DefinitionOf(list);
  if (definition == nullptr) return "";
  // A level that a deeper one passes over has begun with it: Word goes on with
  // 2 behind 1.1, though nothing stood at 1.
  for (size_t higher = 0; higher < level; ++higher) {
    std::optional<uint32_t>& passed = definition->counters[higher];
    if (!passed) passed = LevelOf(list, *definition, higher).start;
  }
  std::optional<uint32_t>& counter = definition->counters[level];
  const bool first = !std::exchange(list.used[level], true);
  if (first && list.starts[level]) {
    counter = *list.starts[level];
  } else if (!counter) {
    counter = LevelOf(list, *definition, level).start;
  } else if (*counter < UINT32_MAX) {
    ++*counter;
  }
  for (size_t deeper = level + 1; deeper < kLevels; ++deeper) {
    const auto restart = LevelOf(list, *definition, deeper).restart;
    if (!restart || level + 1 <= *restart) definition->counters[deeper].reset();
  }
  return Shown(list, *definition, level);
}

std::string Numbering::Shown(const List& list, const Definition& definition,
                             size_t level) const {
  const Level& own = LevelOf(list, definition, level);
  if (own.format == "bullet" || own.hidden) return "";
  std::string text;
  for (size_t i = 0; i < own.text.size(); ++i) {
    const bool is_field = own.text[i] == '%' && i + 1 < own.text.size() &&
                          own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!is_field) {
      text += own.text[i];
      continue;
    }
    const auto named = static_cast<size_t>(own.text[++i] - '1');
    const Level& of = LevelOf(list, definition, named);
    const uint32_t number = definition.counters[named].value_or(of.start);
    text += FormatNumber(
        own.is_legal && of.format != "bullet" && of.format != "none"
            ? "decimal"
            : of.format,
        number);
  }
  if (text.empty() || own.behind == "nothing") return text;
  return text + ' ';
}

std::optional<uint32_t> Numbering::LevelOfStyle(const std::string& list_id,
                                                std::string_view style) const {
  const auto it = lists_.find(list_id);
  if (it == lists_.end()) return std::nullopt;
  const auto definition = definitions_.find(it->second.definition);
  if (definition == definitions_.end()) return std::nullopt;
  for (uint32_t level = 0; level < kLevels; ++level) {
    if (LevelOf(it->second, definition->second, level).style == style) {
      return level;
    }
  }
  return std::nullopt;
}

}  // namespace reportlint
