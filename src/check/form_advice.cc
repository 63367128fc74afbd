#include "check/form_advice.h"

#include <array>
#include <span>

#include "text/han.h"
#include "text/han_words.h"
#include "text/utf8.h"

namespace reportlint {

FormAdvisory AdviseFormAt(const Document& document, uint32_t offset) {
  const int32_t index = document.BlockAt(offset);
  if (index < 0) return {};
  const std::string_view text = document.text();
  const Span block =
      document.SpanOf(document.blocks()[static_cast<size_t>(index)].text);
  // The characters around, and where each begins; one more at the end.
  size_t begin = offset;
  size_t before = 0;
  for (; before < kFormContext && begin > block.begin; ++before) {
    PreviousCharacter(text, begin);
  }
  std::array<char32_t, 2 * kFormContext + 1> characters;
  std::array<uint32_t, 2 * kFormContext + 2> places;
  size_t count = 0;
  size_t at = begin;
  while (at < block.end && count < before + kFormContext + 1) {
    places[count] = static_cast<uint32_t>(at);
    characters[count] = NextCharacter(text, at);
    ++count;
  }
  places[count] = static_cast<uint32_t>(at);

  const FormAdvice advice =
      AdviseForm(std::span(characters).first(count), before);
  if (advice.right == 0) return {};
  const bool simplified =
      document.makeup().scripts[static_cast<size_t>(index)] ==
      Script::kSimplified;
  FormAdvisory advisory = {
      .right = simplified ? Simplified(advice.right) : TodaysForm(advice.right),
      .word = {places[advice.begin], places[advice.end]}};
  for (size_t i = advice.begin; i < advice.end; ++i) {
    const char32_t c = i == before  ? advisory.right
                       : simplified ? Simplified(characters[i])
                                    : characters[i];
    AppendUtf8(advisory.text, c);
  }
  return advisory;
}

}  // namespace reportlint
