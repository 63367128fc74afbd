#pragma once

#include "diagnostic/words.h"
#include "text/unreadable.h"

namespace reportlint {

// Why a file could not be read, for a person.
Words WhyUnreadable(Unreadable why);

}  // namespace reportlint
