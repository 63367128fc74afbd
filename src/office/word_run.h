#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "office/styles.h"
#include "text/span.h"

namespace reportlint {

// What the runs of one paragraph say.
struct RunText {
  std::string text = {};
  std::vector<Span> unfilled = {};  // content controls that show their prompt
  std::vector<pugi::xml_node> boxes = {};  // txbxContent, in order
  bool in_contents = false;  // the paragraph stands in a field TOC
  bool all_code = false;     // there is text, and all of it in a font of code
  bool too_deep = false;
};

// Reads the runs of paragraphs in their order: fields go on over paragraphs.
class RunReader {
 public:
  // `style` is the paragraph's; elements may be nested `deepest` times.
  RunText Take(const pugi::xml_node& paragraph, const Styles& styles,
               std::string_view style, size_t deepest);

 private:
  // A field whose code, or result, is being read.
  struct Field {
    bool in_result = false;
    std::string code = {};
  };

  struct Paragraph {
    const Styles* styles = nullptr;
    bool hidden = false;  // by the paragraph's style
    size_t deepest = 0;
    bool has_other_font = false;
    RunText taken = {};
  };

  static bool IsTooDeep(size_t depth, Paragraph& paragraph);
  void Inline(const pugi::xml_node& node, size_t depth, Paragraph& paragraph);
  void Run(const pugi::xml_node& run, size_t depth, Paragraph& paragraph);
  void InsideRun(const pugi::xml_node& node, bool code, size_t depth,
                 Paragraph& paragraph);
  void TakeFieldMark(const pugi::xml_node& mark);
  void Control(const pugi::xml_node& control, size_t depth,
               Paragraph& paragraph);
  bool IsShown() const;
  bool IsInContents() const;
  void Say(std::string_view text, bool code, Paragraph& paragraph) const;

  std::vector<Field> fields_;  // the innermost last
};

// What of alternate content is read: the first choice that is known, or the
// fallback.
pugi::xml_node ChosenOf(const pugi::xml_node& alternate_content);

}  // namespace reportlint
