#pragma once

#include <cstddef>
#include <string_view>

namespace reportlint {

// Where a sentence names something.
struct Mention {
  std::string_view sentence = {};  // a view into the reading text
  size_t begin = 0;                // in the sentence
  size_t end = 0;
  size_t part = 0;  // the index of the document's part

  std::string_view text() const { return sentence.substr(begin, end - begin); }
  std::string_view before() const { return sentence.substr(0, begin); }
  std::string_view behind() const { return sentence.substr(end); }
};

}  // namespace reportlint
