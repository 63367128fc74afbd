#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reportlint {

// A sentence with {names} in it. {{ and }} stand for the brackets.
class MessageTemplate {
 public:
  MessageTemplate() = default;
  explicit MessageTemplate(std::string_view text);

  bool empty() const { return pieces_.empty(); }

  // The names that stand in it.
  std::vector<std::string> Names() const;

  // The sentence with each name's field in its place; "" for a name without
  // a field. A line end in a field becomes a blank.
  std::string Fill(const std::vector<std::pair<std::string_view, std::string>>&
                       fields) const;

 private:
  struct Piece {
    std::string text = {};  // a name, or words
    bool is_name = false;
  };
  std::vector<Piece> pieces_;
};

}  // namespace reportlint
