#include "text/words.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace reportlint {

struct WordBreaker::Icu {
  UBreakIterator* iterator = nullptr;
  UText* text = nullptr;
};

WordBreaker::WordBreaker() : icu_(std::make_unique<Icu>()) {
  UErrorCode error = U_ZERO_ERROR;
  icu_->iterator = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &error);
}

WordBreaker::~WordBreaker() {
  ubrk_close(icu_->iterator);
  utext_close(icu_->text);
}

const std::vector<size_t>& WordBreaker::Borders(std::string_view text) {
  borders_.assign(1, 0);
  UErrorCode error = U_ZERO_ERROR;
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

}  // namespace reportlint
