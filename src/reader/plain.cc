#include <algorithm>
#include <utility>

#include "reader/furniture.h"
#include "reader/reader.h"
#include "reader/wrap.h"
#include "text/character.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// The lines of a text without their ends. Old Macintosh files end lines with
// \r alone; those are lines too, though positions count \n only.
std::vector<Span> SplitLines(std::string_view text) {
  std::vector<Span> lines;
  // Each is looked for again only behind where it stood: a file may have but
  // one of the two.
  size_t next_feed = text.find('\n');
  size_t next_return = text.find('\r');
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min({next_feed, next_return, text.size()});
    lines.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    const bool both = text.substr(end).starts_with("\r\n");
    begin = end + (both ? 2 : 1);
    if (next_feed < begin) next_feed = text.find('\n', begin);
    if (next_return < begin) next_return = text.find('\r', begin);
  }
  return lines;
}

// Whether a blank parts two lines that begin and end so. A number that a
// program broke is one number.
bool AreWords(char before, char behind) {
  const auto last = static_cast<uint8_t>(before);
  const auto first = static_cast<uint8_t>(behind);
  return IsLatin(last) && IsLatin(first) && !(IsDigit(last) && IsDigit(first));
}

// Joins the lines that go on in the next one: Han to Han without a blank,
// between Latin words with one, which stands for the line's end.
Reading Join(std::string path, Decoded decoded, const std::vector<Span>& lines,
             const std::vector<bool>& goes_on) {
  const std::string_view text = decoded.text;
  std::string reading;
  reading.reserve(text.size());
  OffsetMap origin;
  std::vector<uint32_t> seams;
  std::vector<Stretch> stretches;
  const auto end = [&reading] { return static_cast<uint32_t>(reading.size()); };
  for (size_t i = 0; i < lines.size(); ++i) {
    const uint32_t begin = end();
    for (;; ++i) {
      Span line = lines[i];
      if (goes_on[i]) {
        const std::string_view kept = text.substr(line.begin, line.size());
        const std::string_view trimmed = Trim(kept);
        line.end = static_cast<uint32_t>(trimmed.data() + trimmed.size() -
                                         text.data());
      }
      reading += text.substr(line.begin, line.size());
      origin.AppendBytes(line.size(), line.begin);
      const bool last = !goes_on[i];
      const bool between_words =
          !last && line.size() > 0 &&
          AreWords(reading.back(), text[lines[i + 1].begin]);
      if (last || between_words) {
        reading += last ? '\n' : ' ';
        origin.AppendBytes(1, line.end);
      }
      if (last) break;
      seams.push_back(end());
    }
    stretches.push_back({.span = {begin, end() - 1}});
  }
  return {std::make_unique<const Source>(std::move(path), std::move(decoded),
                                         std::move(reading), std::move(origin),
                                         std::move(seams)),
          std::move(stretches)};
}

}  // namespace

Reading ReadPlain(std::string path, std::string bytes,
                  std::optional<Encoding> encoding) {
  Decoded decoded = Decode(std::move(bytes), encoding);
  std::vector<Span> lines = SplitLines(decoded.text);
  const std::vector<bool> furniture = FindPageFurniture(decoded.text, lines);
  if (!furniture.empty()) {
    size_t i = 0;
    std::erase_if(lines, [&](const Span&) { return furniture[i++]; });
  }
  std::vector<bool> goes_on = FindHardWraps(decoded.text, lines);
  if (goes_on.empty() && !furniture.empty()) goes_on.resize(lines.size());
  if (!goes_on.empty()) {
    return Join(std::move(path), std::move(decoded), lines, goes_on);
  }
  std::vector<Stretch> stretches;
  stretches.reserve(lines.size());
  for (const Span line : lines) stretches.push_back({.span = line});
  return {std::make_unique<const Source>(std::move(path), std::move(decoded)),
          std::move(stretches)};
}

}  // namespace reportlint
