#include "structure/enumerator_form.h"

#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

EnumeratorForm Of(std::string_view text) {
  const auto enumerator = ParseEnumerator(text);
  if (enumerator) return FormOf(*enumerator);
  ADD_FAILURE() << "no enumerator: " << text;
  return {};
}

TEST(EnumeratorFormTest, WhatStandsAroundANumber) {
  const auto form = [](bool opens, char32_t last) {
    return EnumeratorForm{opens, last};
  };
  EXPECT_EQ(Of("一、总体情况"), form(false, U'、'));
  EXPECT_EQ(Of("1.总体情况"), form(false, '.'));
  EXPECT_EQ(Of("1．总体情况"), form(false, '.'));
  EXPECT_EQ(Of("（一）总体情况"), form(true, ')'));
  EXPECT_EQ(Of("(一)总体情况"), form(true, ')'));
  EXPECT_EQ(Of("1）总体情况"), form(false, ')'));
  EXPECT_EQ(Of("⑴总体情况"), form(true, ')'));
  EXPECT_EQ(Of("①总体情况"), form(true, U'①'));
  EXPECT_EQ(Of("❶总体情况"), form(true, U'①'));
}

}  // namespace
}  // namespace reportlint
