#pragma once

#include <string>

namespace reportlint {

enum class Language { kChinese, kEnglish };

// A text for people, in both languages. Where only one was given, it stands
// for both.
struct Words {
  std::string zh = {};
  std::string en = {};

  const std::string& In(Language language) const {
    if (zh.empty()) return en;
    if (en.empty()) return zh;
    return language == Language::kChinese ? zh : en;
  }
  bool empty() const { return zh.empty() && en.empty(); }
};

}  // namespace reportlint
