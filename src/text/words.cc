#include "text/words.h"

#include <algorithm>
#include <string>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "text/ends.h"
#include "text/utf8.h"

namespace reportlint {

struct WordBreaker::Icu {
  UBreakIterator* iterator = nullptr;
  UText* text = nullptr;
};

WordBreaker::WordBreaker() = default;

WordBreaker::~WordBreaker() {
  if (icu_ == nullptr) return;
  ubrk_close(icu_->iterator);
  utext_close(icu_->text);
}

const std::vector<size_t>& WordBreaker::Borders(std::string_view text) {
  borders_.assign(1, 0);
  UErrorCode error = U_ZERO_ERROR;
  if (icu_ == nullptr) {
    icu_ = std::make_unique<Icu>();
    icu_->iterator = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &error);
    error = U_ZERO_ERROR;
  }
  icu_->text = utext_openUTF8(icu_->text, text.data(),
                              static_cast<int64_t>(text.size()), &error);
  if (icu_->iterator != nullptr) {
    ubrk_setUText(icu_->iterator, icu_->text, &error);
  }
  if (icu_->iterator != nullptr && U_SUCCESS(error)) {
    ubrk_first(icu_->iterator);
    for (int32_t at = ubrk_next(icu_->iterator); at != UBRK_DONE;
         at = ubrk_next(icu_->iterator)) {
      borders_.push_back(static_cast<size_t>(at));
    }
  }
  if (borders_.back() != text.size()) borders_.push_back(text.size());
  return borders_;
}

bool WordBreaker::GoesOver(std::string_view before, std::string_view behind) {
  constexpr size_t kAround = 8;  // characters, of two words or three
  std::string around(Suffix(before, kAround));
  const size_t border = around.size();
  around += Prefix(behind, kAround);
  return !std::ranges::binary_search(Borders(around), border);
}

}  // namespace reportlint
