#include "text/source.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace reportlint {

Source::Source(std::string path, Decoded decoded,
               std::vector<AnchoredText> anchors)
    : path_(std::move(path)),
      decoded_(std::move(decoded)),
      anchors_(std::move(anchors)),
      is_file_text_(true) {}

Source::Source(std::string path, Unreadable why)
    : path_(std::move(path)), unreadable_(why), is_file_text_(true) {}

Source::Source(std::string path, Decoded decoded, std::string reading,
               OffsetMap origin, std::vector<uint32_t> seams,
               std::vector<AnchoredText> anchors)
    : path_(std::move(path)),
      decoded_(std::move(decoded)),
      reading_(std::move(reading)),
      origin_(std::move(origin)),
      seams_(std::move(seams)),
      anchors_(std::move(anchors)),
      is_file_text_(false) {
  assert(origin_.size() == reading_.size());
}

const Anchor* Source::AnchorAt(uint32_t offset) const {
  const auto after =
      std::ranges::upper_bound(anchors_, offset, {}, &AnchoredText::begin);
  return after == anchors_.begin() ? nullptr : &std::prev(after)->anchor;
}

}  // namespace reportlint
