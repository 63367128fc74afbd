#pragma once

#include <string>
#include <vector>

namespace reportlint {

// What parsing has to know of the domain. Plain data, so that it may be
// replaced without touching the parser.
struct Vocabulary {
  // Nouns that a number follows in the caption of a table or a figure.
  std::vector<std::string> captions = {"附表", "附图", "表格", "图表",
                                       "表",   "图",   "圖"};
};

}  // namespace reportlint
