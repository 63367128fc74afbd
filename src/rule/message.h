#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/words.h"

namespace reportlint {

// A sentence with {names} in it. {{ and }} stand for the brackets.
class MessageTemplate {
 public:
  MessageTemplate() = default;
  explicit MessageTemplate(std::string_view text);

  bool empty() const { return pieces_.empty(); }

  // The names that stand in it.
  std::vector<std::string> Names() const;

  // Appends the sentence with each name's field in its place; nothing for a
  // name without a field. Its own words are written as the language asks; the
  // fields stand as they are. Control characters become blanks: a message is
  // one line of a terminal, of a table, of an XML attribute.
  using Field = std::pair<std::string_view, std::string>;
  void Fill(std::span<const Field> fields, Language language,
            std::string& out) const;

 private:
  struct Piece {
    std::string text = {};  // a name, or words
    bool is_name = false;
  };
  std::vector<Piece> pieces_;
};

}  // namespace reportlint
