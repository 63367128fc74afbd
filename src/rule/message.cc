#include "rule/message.h"

#include <algorithm>

namespace reportlint {

MessageTemplate::MessageTemplate(std::string_view text) {
  std::string words;
  const auto flush = [&] {
    if (!words.empty()) pieces_.push_back({std::move(words), false});
    words.clear();
  };
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool doubled = at + 1 < text.size() && text[at + 1] == c;
    if ((c == '{' || c == '}') && doubled) {
      words += c;
      ++at;
      continue;
    }
    const size_t close = c == '{' ? text.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      words += c;
      continue;
    }
    flush();
    pieces_.push_back({std::string(text.substr(at + 1, close - at - 1)), true});
    at = close;
  }
  flush();
}

std::vector<std::string> MessageTemplate::Names() const {
  std::vector<std::string> names;
  for (const Piece& piece : pieces_) {
    if (piece.is_name) names.push_back(piece.text);
  }
  return names;
}

void MessageTemplate::Fill(std::span<const Field> fields, Language language,
                           std::string& out) const {
  const size_t begin = out.size();
  for (const Piece& piece : pieces_) {
    if (!piece.is_name) {
      out += language == Language::kTraditionalChinese
                 ? InTraditional(piece.text)
                 : piece.text;
      continue;
    }
    const auto field = std::ranges::find(fields, piece.text, &Field::first);
    if (field != fields.end()) out += field->second;
  }
  std::replace_if(
      out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
}

}  // namespace reportlint
