#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "office/styles.h"

namespace reportlint {

// The automatic numbers of a Word document (ECMA-376 part 1, 17.9), counted as
// Word counts them: paragraph by paragraph, in the order of the text.
class Numbering {
 public:
  Numbering() = default;
  // `root` is the document element of numbering.xml.
  Numbering(const pugi::xml_node& root, const Styles& styles);

  // Counts a paragraph of `list` (a numId) at `level`, from 0, and returns what
  // stands in front of it: its number and what parts it from the text. "" for
  // a bullet, for a number that is hidden, and for a list that is none.
  std::string Next(const std::string& list, uint32_t level);

  // The level of `list` that belongs to a style; nothing where none does.
  std::optional<uint32_t> LevelOfStyle(const std::string& list,
                                       std::string_view style) const;

 private:
  static constexpr size_t kLevels = 9;

  struct Level {
    uint32_t start = 1;
    std::string format = "decimal";
    std::string text = {};  // %1.%2
    std::string behind = "tab";
    std::optional<uint32_t> restart = {};  // lvlRestart
    bool is_legal = false;                 // its numbers are all decimal
    bool hidden = false;
    std::string style = {};  // pStyle
  };
  struct Definition {  // an abstractNum
    std::array<Level, kLevels> levels = {};
    std::array<std::optional<uint32_t>, kLevels> counters = {};
    std::string style_link = {};  // numStyleLink
  };
  struct List {  // a num
    std::string definition = {};
    std::array<std::optional<uint32_t>, kLevels> starts = {};  // startOverride
    std::map<size_t, Level> levels = {};  // that it defines anew
    std::array<bool, kLevels> used = {};
  };

  static Level ReadLevel(const pugi::xml_node& node);
  void ReadList(const pugi::xml_node& node);
  Definition* DefinitionOf(const List& list);
  const Level& LevelOf(const List& list, const Definition& definition,
                       size_t level) const;
  std::string Shown(const List& list, const Definition& definition,
                    size_t level) const;

  std::map<std::string, Definition, std::less<>> definitions_;
  std::map<std::string, List, std::less<>> lists_;
  const Styles* styles_ = nullptr;
};

}  // namespace reportlint
