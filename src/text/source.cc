#include "text/source.h"

#include <utility>

namespace reportlint {

Source::Source(std::string path, Decoded decoded)
    : path_(std::move(path)),
      decoded_(std::move(decoded)),
      is_file_text_(true) {}

Source::Source(std::string path, Decoded decoded, std::string reading,
               OffsetMap origin, std::vector<uint32_t> seams)
    : path_(std::move(path)),
      decoded_(std::move(decoded)),
      reading_(std::move(reading)),
      origin_(std::move(origin)),
      seams_(std::move(seams)),
      is_file_text_(false) {
  assert(origin_.size() == reading_.size());
}

}  // namespace reportlint
