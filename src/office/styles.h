#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace reportlint {

// Which list a paragraph, or a style, belongs to. Each may be left unsaid.
struct ListReference {
  std::optional<std::string> list = {};  // numId; "0": none
  std::optional<uint32_t> level = {};    // ilvl, from 0
};

// The list that a pPr element names.
ListReference ListOf(const pugi::xml_node& paragraph_properties);

// The styles of a Word document (ECMA-376 part 1, 17.7): what a paragraph or a
// run is by its style, or by the one that this is based on.
class Styles {
 public:
  Styles() = default;
  // `root` is the document element of styles.xml.
  explicit Styles(const pugi::xml_node& root);

  // The level of a heading, from 1; 0 for none. By the name that Word gives it
  // in every language of its own, or the outline level.
  uint8_t HeadingLevel(std::string_view style) const;
  // An entry of a table of contents.
  bool IsContents(std::string_view style) const;
  // Whether its text is program code, by its name or its font.
  bool IsCode(std::string_view style) const;
  bool IsHidden(std::string_view style) const;

  // The list of a style, and the style that names it.
  struct List {
    ListReference reference = {};
    std::string style = {};
  };
  std::optional<List> ListOfStyle(std::string_view style) const;

  // The style of paragraphs that name none.
  const std::string& usual() const { return usual_; }

 private:
  struct Style {
    std::string name = {};  // small letters
    std::string based_on = {};
    std::optional<uint8_t> outline = {};  // level from 1; 0: body text
    ListReference list = {};
    std::optional<bool> hidden = {};
    bool is_code = false;
  };

  // The first of a style and those below it of which `is` says something.
  template <class Answer>
  std::optional<Answer> First(
      std::string_view style,
      const std::function<std::optional<Answer>(const std::string& id,
                                                const Style&)>& ask) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::string usual_;
};

// Whether a font is one of those that code is written in.
bool IsCodeFont(std::string_view font);

}  // namespace reportlint
