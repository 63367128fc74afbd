#include "copies/cohesion.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace reportlint {
namespace {

uint32_t CohesionOfPart(std::string_view before, std::string_view part,
                        std::string_view behind, std::string_view but = "") {
  const std::string text =
      std::string(before) + std::string(part) + std::string(behind);
  FoldedText folded(text);
  folded.Append({0, static_cast<uint32_t>(text.size())});
  const auto characters = [&](size_t begin, size_t size) {
    return Span{folded.IndexAt(static_cast<uint32_t>(begin)),
                folded.IndexAt(static_cast<uint32_t>(begin + size))};
  };
  return CohesionOf(folded, characters(before.size(), part.size()),
                    characters(text.find(but), but.size()));
}

TEST(CohesionTest, IsTheShareOfPairsThatStandAround) {
  // 巡查 and 河道 stand around; 查河, 道两 and 两次 do not.
  EXPECT_EQ(CohesionOfPart("各村要巡查。", "巡查河道两次。", "河道要清淤。"),
            40u);
  EXPECT_EQ(CohesionOfPart("各村要巡查。", "发放补贴", "。河道要清淤。"), 0u);
  EXPECT_EQ(CohesionOfPart("巡查河道", "，巡查河道", ""), 100u);
  EXPECT_EQ(CohesionOfPart("", "巡查河道", ""), 0u);
}

TEST(CohesionTest, LeavesOutWhatIsToBe) {
  EXPECT_EQ(CohesionOfPart("巡查河道，清淤。", "巡查河道", "", "巡查河道，"),
            0u);
  EXPECT_EQ(CohesionOfPart("巡查，清淤河道。", "巡查河道", "", "清淤"), 66u);
}

TEST(CohesionTest, SeesAHundredCharacters) {
  std::string filler;
  for (int i = 0; i < 98; ++i) filler += "啊";
  EXPECT_EQ(CohesionOfPart("巡查" + filler, "巡查", ""), 100u);
  EXPECT_EQ(CohesionOfPart("巡查" + filler + "啊", "巡查", ""), 0u);
}

}  // namespace
}  // namespace reportlint
