#include "files/walk.h"

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

namespace reportlint {
namespace {

namespace fs = std::filesystem;

// A folder with reports and what lies beside them; the current one while it
// lives.
class WalkTest : public testing::Test {
 protected:
  void SetUp() override {
    before_ = fs::current_path();
    folder_ = fs::temp_directory_path() /
              ("reportlint-walk-" + std::to_string(::getpid()) + "-" +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder_);
    fs::current_path(folder_);
    for (const std::string_view path :
         {"总结.txt", "说明.md", "照片.png", "附件.doc", "旧稿.doc", "无名",
          ".草稿.txt", "二/乙.txt", "二/甲.txt", "二/深/丙.md", ".git/记录.txt",
          "三/丁.txt"}) {
      Write(path);
    }
    fs::create_directory_symlink("二", "链接");
    fs::create_symlink("总结.txt", "别名.txt");
  }

  void TearDown() override {
    fs::current_path(before_);
    fs::remove_all(folder_);
  }

  static void Write(std::string_view path) {
    const fs::path file(path);
    if (file.has_parent_path()) fs::create_directories(file.parent_path());
    std::ofstream(file) << "文";
  }

  // A line for each file: its path, its format, whether it was named; then
  // errors and what was counted.
  static std::string Listing(
      std::vector<std::string> paths,
      const std::optional<std::string>& stdin_path = std::nullopt) {
    FileWalk walk(std::move(paths), stdin_path);
    std::string listing;
    while (const auto file = walk.Next()) {
      listing += file->path + " " + std::string(file->format->name) +
                 (file->named ? ", named" : "") +
                 (file->standard_input ? ", standard input" : "") + "\n";
    }
    for (const PathError& error : walk.TakeErrors()) {
      listing += error.path + ": " + error.message.en + "\n";
    }
    for (const auto& [format, count] : walk.unread()) {
      listing += std::to_string(count) + " " + format + "\n";
    }
    return listing;
  }

 private:
  fs::path before_;
  fs::path folder_;
};

// In the order of names; hidden names and links to folders are passed over,
// links to files are not.
TEST_F(WalkTest, AFolderYieldsItsReports) {
  EXPECT_EQ(Listing({"."}),
            "三/丁.txt text\n"
            "二/乙.txt text\n"
            "二/深/丙.md markdown\n"
            "二/甲.txt text\n"
            "别名.txt text\n"
            "总结.txt text\n"
            "说明.md markdown\n"
            "2 Word\n");
}

TEST_F(WalkTest, PathsComeInTheOrderInWhichTheyWereNamed) {
  EXPECT_EQ(Listing({"总结.txt", "二//", "三", "无名"}),
            "总结.txt text, named\n"
            "二/乙.txt text\n"
            "二/深/丙.md markdown\n"
            "二/甲.txt text\n"
            "三/丁.txt text\n"
            "无名 text, named\n");
}

TEST_F(WalkTest, ALinkToAFolderIsReadWhenItIsNamed) {
  EXPECT_EQ(Listing({"链接"}),
            "链接/乙.txt text\n"
            "链接/深/丙.md markdown\n"
            "链接/甲.txt text\n");
}

TEST_F(WalkTest, Patterns) {
  EXPECT_EQ(Listing({"*.txt"}), "别名.txt text, named\n总结.txt text, named\n");
  EXPECT_EQ(Listing({"二/*.tx?"}),
            "二/乙.txt text, named\n二/甲.txt text, named\n");
  EXPECT_EQ(Listing({"**/*.md"}),
            "说明.md markdown, named\n二/深/丙.md markdown, named\n");
  EXPECT_EQ(Listing({"三/*.[st]xt"}), "三/丁.txt text, named\n");
  EXPECT_EQ(Listing({"*.doc*"}), "2 Word\n");
  EXPECT_EQ(Listing({"*.png"}), "");
}

TEST_F(WalkTest, WhatCannotBeReadIsAnErrorWhereItIsNamed) {
  EXPECT_EQ(Listing({"没有.txt", "附件.doc", "*.odt", "总结.txt"}),
            "总结.txt text, named\n"
            "没有.txt: cannot be opened (No such file or directory)\n"
            "附件.doc: Word files cannot be read yet; save it as .txt or .md\n"
            "*.odt: matches no file\n");
}

TEST_F(WalkTest, StandardInputComesFirst) {
  EXPECT_EQ(Listing({"总结.txt", "-"}, "来稿.md"),
            "来稿.md markdown, named, standard input\n"
            "总结.txt text, named\n");
  EXPECT_EQ(Listing({"-"}, "来稿.docx"),
            "来稿.docx Word, named, standard input\n");
  EXPECT_EQ(Listing({"-"}),
            "-: cannot be opened (No such file or directory)\n");
}

}  // namespace
}  // namespace reportlint
