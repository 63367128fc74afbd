#pragma once

#include <string>

#include "diagnostic/traditional.h"

namespace reportlint {

// Chinese in simplified or in traditional characters, or English.
enum class Language { kChinese, kTraditionalChinese, kEnglish };

// A text for people, in both languages. Where only one was given, it stands
// for both.
struct Words {
  std::string zh = {};
  std::string en = {};

  std::string In(Language language) const {
    if (zh.empty() || (language == Language::kEnglish && !en.empty())) {
      return en;
    }
    return language == Language::kTraditionalChinese ? InTraditional(zh) : zh;
  }
  bool empty() const { return zh.empty() && en.empty(); }
};

}  // namespace reportlint
