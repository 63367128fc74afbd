#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "structure/block.h"

namespace reportlint {

// Whether `text` is a date and nothing else, in brackets or not: 2024年12月5日,
// 二〇二四年十二月五日 (GB/T 9704-2012, 7.3.5.3).
bool IsDateLine(std::string_view text);

// Whether `text` is short and ends as the name of a unit does: 清河县水利局.
bool IsUnitLine(std::string_view text);

// Whether the signature of a report, its unit with the date below or a line of
// both, ends with block `i`.
bool EndsSignature(std::span<const Block> blocks, size_t i);

// Whether `text` is short and ends with a day: 活动时间：2024年12月5日.
bool IsDated(std::string_view text);

// Whether a date stands in the first or the last lines of a report.
bool HasSignature(std::span<const Block> report);

}  // namespace reportlint
