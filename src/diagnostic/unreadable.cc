#include "diagnostic/unreadable.h"

namespace reportlint {

Words WhyUnreadable(Unreadable why) {
  switch (why) {
    case Unreadable::kDamaged:
      return {"文件已损坏，读不了", "the file is damaged"};
    case Unreadable::kLocked:
      return {"文件有密码，读不了；请去掉密码另存", "the file has a password"};
    case Unreadable::kTooLarge:
      return {"解开后太大，没有读", "too large when unpacked"};
    case Unreadable::kTooDeep:
      return {"内容嵌套太深，没有读", "nested too deep"};
    case Unreadable::kOtherFormat:
      break;
  }
  return {"内容不是文件名所说的格式", "not in the format that its name says"};
}

}  // namespace reportlint
