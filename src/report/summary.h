#pragma once

#include "diagnostic/words.h"
#include "report/reporter.h"

namespace reportlint {

// What a run saw, in one line: 检查了 3 个文件：1 个错误、2 个警告. Empty where
// nothing could be linted, which was told.
Words Summary(const Totals& totals);

}  // namespace reportlint
