#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "text/span.h"

namespace reportlint {

// A year written as four digits, 1900 to 2099, and 年.
struct StatedYear {
  int year = 0;
  std::string_view text = {};  // 2024年; a view into the text that was read
  bool has_month = false;      // 2024年5月
};

// The years in `text`, but for the end of a range (2021—2025年).
std::vector<StatedYear> FindYears(std::string_view text);

// What the parts of one document say of their years. Each part is read when it
// is first asked for. Keeps a pointer to the document, which must have been
// made with Fact::kParts.
class PartYears {
 public:
  explicit PartYears(const Document& document);

  // The one year in the part's title; nothing where there are none or several.
  const std::optional<StatedYear>& OfTitle(size_t part);

  // The years in the whole part.
  const std::vector<StatedYear>& In(size_t part);

 private:
  struct Known {
    std::optional<std::optional<StatedYear>> title = {};
    std::optional<std::vector<StatedYear>> all = {};
  };

  const Document* document_;
  std::vector<Known> parts_;
};

}  // namespace reportlint
