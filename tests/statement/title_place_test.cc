#include "statement/title_place.h"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reader/format.h"
#include "rule/catalogue.h"

namespace reportlint {
namespace {

std::string Other(std::string_view title, std::string_view text) {
  const Document document =
      ReadDocument(PlainText(), "", fmt::format("{}\n\n{}\n", title, text), {},
                   BuiltinVocabulary(), Fact::kParts);
  const auto place = OtherPlaceOf(document, 0);
  if (!place) return "-";
  return fmt::format("{}/{} {}", place->title, place->text, place->count);
}

TEST(TitlePlaceTest, OtherPlaces) {
  constexpr std::string_view kTitle = "河口县防汛工作总结";
  EXPECT_EQ(Other(kTitle, "东山县委高度重视，东山县水利局牵头落实。"),
            "河口县/东山县 2");
  // The own place, only one office, the title's other place, several, others.
  EXPECT_EQ(Other(kTitle, "河口多雨。东山县委和东山县水利局来访。"), "-");
  EXPECT_EQ(Other(kTitle, "东山县委来访，县水利局接待。"), "-");
  EXPECT_EQ(Other("河口县赴东山县考察报告", "东山县委、东山县水利局介绍。"),
            "-");
  EXPECT_EQ(Other(kTitle, "东山县委、西山县委、西山县水利局来访。"), "-");
  EXPECT_EQ(Other(kTitle, "东山镇政府、东山镇水利局牵头，全县委办落实。"), "-");
}

}  // namespace
}  // namespace reportlint
