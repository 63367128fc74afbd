#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace reportlint {

// The text of a block as a list of simplified words sees it: that of a
// traditional block is in simplified characters, each at its own offset. Blocks
// are asked for one after the other; only the last one is kept.
class BlockText {
 public:
  // REQUIRES: the document was made with Fact::kMakeup.
  explicit BlockText(const Document& document) : document_(document) {}

  // Goes to `block`, one of the document's.
  void GoTo(const Block& block);

  std::string_view original() const { return original_; }
  std::string_view simplified() const {
    return traditional_ ? std::string_view(simplified_) : original_;
  }
  bool traditional() const { return traditional_; }

 private:
  const Document& document_;
  std::string_view original_ = {};
  bool traditional_ = false;
  std::string simplified_ = {};
};

}  // namespace reportlint
