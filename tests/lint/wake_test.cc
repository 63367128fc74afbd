#include "lint/wake.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "document/parse.h"
#include "reader/format.h"

namespace reportlint {
namespace {

// A check that has literals and finds nothing.
class Listener final : public Check {
 public:
  Listener(std::vector<std::string> literals, bool sleepless)
      : literals_(std::move(literals)), sleepless_(sleepless) {}

  std::span<const std::string> literals() const override { return literals_; }
  bool needs_every_document() const override { return sleepless_; }
  void CheckDocument(const Document&, std::span<const Hit>,
                     Findings&) const override {}

 private:
  const std::vector<std::string> literals_;
  const bool sleepless_;
};

struct Listening {
  std::vector<std::string> literals;
  bool sleepless = false;
};

class Woken {
 public:
  explicit Woken(const std::vector<Listening>& all) {
    std::vector<const Check*> checks;
    for (const Listening& one : all) {
      checks_.push_back(
          std::make_unique<Listener>(one.literals, one.sleepless));
      checks.push_back(checks_.back().get());
    }
    wake_ = std::make_unique<Wake>(checks);
  }

  // The hits of each check in a file: the offset and the literal of each.
  std::string By(std::string_view path, std::string_view text) {
    const Document document =
        ReadDocument(FormatToRead(path), std::string(path), std::string(text),
                     {}, Vocabulary{}, Facts());
    const Wake::Hits hits = wake_->Scan(document);
    std::string shown;
    for (size_t i = 0; i < checks_.size(); ++i) {
      for (const Hit& hit : hits.Of(i)) {
        shown += fmt::format("{}@{} ", checks_[i]->literals()[hit.literal],
                             hit.offset);
      }
      shown += "|";
    }
    return shown;
  }

  bool IsSleepless(size_t index) const { return wake_->IsSleepless(index); }

 private:
  std::vector<std::unique_ptr<Listener>> checks_;
  std::unique_ptr<Wake> wake_;
};

TEST(WakeTest, EachCheckHearsOfItsOwnLiterals) {
  Woken woken({{{"布署", "截止目前"}}, {{"__"}}, {{"各村", "布署"}}, {{}}});
  struct Row {
    std::string_view text;
    std::string_view hits;
  };
  const Row rows[] = {
      {"", "||||"},
      {"各镇部署。", "||||"},
      {"各村布署。", "布署@6 ||各村@0 布署@6 ||"},
      {"截止目前，\n各村布署___。",
       "截止目前@0 布署@22 |__@28 __@29 |各村@16 布署@22 ||"},
  };
  for (const Row& row : rows) EXPECT_EQ(woken.By("a.txt", row.text), row.hits);
}

TEST(WakeTest, HitsOfTheDocumentBeforeAreForgotten) {
  Woken woken({{{"布署"}}});
  EXPECT_EQ(woken.By("a.txt", "布署"), "布署@0 |");
  EXPECT_EQ(woken.By("a.txt", "部署"), "|");
  EXPECT_EQ(woken.By("a.txt", ""), "|");
}

TEST(WakeTest, AHitLiesInsideABlock) {
  Woken woken({{{"布署", "署\n", " "}}});
  EXPECT_EQ(woken.By("a.txt", " 布 署 \n布署\n布\n署"), " @4 布署@10 |");
}

TEST(WakeTest, TheReadingTextIsScanned) {
  Woken woken({{{"布署"}}});
  EXPECT_EQ(woken.By("a.md", "# 布**署**\n\n各村布\n署。\n"),
            "布署@0 布署@13 |");
}

TEST(WakeTest, ACheckThatNeedsEveryDocumentIsSleepless) {
  const Woken woken({{{"布署"}, false}, {{"布署"}, true}, {{}, true}});
  EXPECT_FALSE(woken.IsSleepless(0));
  EXPECT_TRUE(woken.IsSleepless(1));
  EXPECT_TRUE(woken.IsSleepless(2));
}

}  // namespace
}  // namespace reportlint
