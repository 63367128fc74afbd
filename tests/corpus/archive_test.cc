#include "corpus/archive.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/sandbox.h"
#include "corpus/reports.h"

namespace reportlint {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Kind = Archive::Failure::Kind;

class ArchiveTest : public testing::Test {
 protected:
  std::string file() const { return box_.Path("reports.archive"); }

  Archive Open() { return Archive::Open(file(), /*create=*/true).value(); }

  static Archive::Report Report(const std::string& path,
                                const std::vector<std::string>& paragraphs) {
    return {{.id = path, .path = path}, FingerprintOfText(Joined(paragraphs))};
  }

  // What a report shares with the archive: `path 63%`.
  static std::vector<std::string> Found(
      Archive& archive, const std::string& path,
      const std::vector<std::string>& paragraphs) {
    const auto report = Report(path, paragraphs);
    auto overlaps = archive.OverlapsOf(report.name, report.fingerprint).value();
    KeepBest(overlaps);
    std::vector<std::string> found;
    for (const Overlap& overlap : overlaps) {
      found.push_back(fmt::format("{} {}%", overlap.path, overlap.share()));
    }
    return found;
  }

  static std::vector<std::string> Names(Archive& archive) {
    std::vector<std::string> names;
    EXPECT_TRUE(archive
                    .List([&](const ReportName& name) {
                      names.push_back(name.path + "=" + name.id);
                    })
                    .has_value());
    return names;
  }

  static std::vector<std::string> Half(const std::vector<std::string>& all,
                                       uint32_t seed) {
    std::vector<std::string> half(all.begin(),
                                  all.begin() + std::ptrdiff_t(all.size() / 2));
    for (auto& own : Prose(seed).Paragraphs(half.size())) half.push_back(own);
    return half;
  }

  Sandbox box_;
};

TEST_F(ArchiveTest, FindsWhatWasHandedIn) {
  const auto all = Prose(1).Paragraphs(10);
  {
    Archive archive = Open();
    const Archive::Report reports[] = {
        Report("whole.txt", all), Report("half.txt", Half(all, 2)),
        Report("other.txt", Prose(3).Paragraphs(10))};
    ASSERT_TRUE(archive.Add(reports).has_value());
  }
  Archive archive = Open();  // from the file
  EXPECT_THAT(Found(archive, "new.txt", all),
              ElementsAre("whole.txt 100%", "half.txt 50%"));
  EXPECT_THAT(Found(archive, "new.txt", Half(all, 4)),
              ElementsAre("half.txt 50%", "whole.txt 50%"));
  EXPECT_THAT(Found(archive, "new.txt", Prose(5).Paragraphs(10)), IsEmpty());
  EXPECT_THAT(Names(archive),
              ElementsAre("half.txt=half.txt", "other.txt=other.txt",
                          "whole.txt=whole.txt"));
}

TEST_F(ArchiveTest, PlacesAreKept) {
  const auto all = Prose(1).Paragraphs(3);
  Archive archive = Open();
  Archive::Report report = {
      {.id = "a", .path = "a.txt"},
      FingerprintOfText("题目\n\n" + Prose(2).Paragraph() + "\n\n　　" +
                        Joined(all))};
  ASSERT_TRUE(archive.Add({&report, 1}).has_value());
  const auto overlaps =
      archive
          .OverlapsOf({.id = "b", .path = "b"}, FingerprintOfText(Joined(all)))
          .value();
  ASSERT_EQ(overlaps.size(), 1u);
  ASSERT_EQ(overlaps[0].parts.size(), 1u);
  const Place& there = overlaps[0].parts[0].there;
  EXPECT_EQ(there.line, 5u);
  EXPECT_EQ(there.begin, (Columns{3, 3, 7, 5}));
  EXPECT_EQ(there.end, (Columns{23, 23, 67, 45}));
}

TEST_F(ArchiveTest, ANewerVersionTakesThePlaceOfTheOlder) {
  const auto first = Prose(1).Paragraphs(6);
  const auto second = Prose(2).Paragraphs(6);
  Archive archive = Open();
  for (const auto& paragraphs : {first, first, second}) {
    const auto report = Report("a.txt", paragraphs);
    ASSERT_TRUE(archive.Add({&report, 1}).has_value());
  }
  EXPECT_THAT(Names(archive), ElementsAre("a.txt=a.txt"));
  EXPECT_THAT(Found(archive, "b.txt", first), IsEmpty());
  EXPECT_THAT(Found(archive, "b.txt", second), ElementsAre("a.txt 100%"));
  EXPECT_THAT(Found(archive, "a.txt", second), IsEmpty());
  // Two of one id in one batch: the later one stays.
  const Archive::Report both[] = {Report("c.txt", first),
                                  Report("c.txt", Prose(3).Paragraphs(6))};
  ASSERT_TRUE(archive.Add(both).has_value());
  EXPECT_THAT(Found(archive, "b.txt", first), IsEmpty());
  EXPECT_EQ(archive.Count().value().reports, 2);
}

TEST_F(ArchiveTest, RemovedIsAsIfNeverAdded) {
  const auto all = Prose(1).Paragraphs(6);
  Archive archive = Open();
  std::vector<Archive::Report> reports;
  for (int i = 0; i < 10; ++i) {
    reports.push_back(Report(fmt::format("{}.txt", i), Half(all, 20u + i)));
  }
  ASSERT_TRUE(archive.Add({reports.data(), 3}).has_value());
  const auto before = Found(archive, "new.txt", all);
  ASSERT_TRUE(archive.Add({reports.data() + 3, 7}).has_value());
  for (int i = 3; i < 10; ++i) {
    EXPECT_TRUE(archive.Remove(fmt::format("{}.txt", i)).value());
  }
  EXPECT_EQ(Found(archive, "new.txt", all), before);
  EXPECT_FALSE(archive.Remove("3.txt").value());
  EXPECT_EQ(archive.Count().value().reports, 3);
}

// One by one or all at once, merged often or never.
TEST_F(ArchiveTest, BatchesMakeNoDifference) {
  const auto all = Prose(1).Paragraphs(200);
  std::vector<Archive::Report> reports;
  for (uint32_t i = 0; i < 200; ++i) {
    auto paragraphs = Prose(100 + i).Paragraphs(3);
    paragraphs.push_back(all[i]);
    paragraphs.push_back(all[(i + 7) % 200]);
    reports.push_back(Report(fmt::format("{:03}.txt", i), paragraphs));
  }
  Archive at_once = Open();
  ASSERT_TRUE(at_once.Add(reports).has_value());
  Archive one_by_one =
      Archive::Open(box_.Path("other"), /*create=*/true).value();
  for (const auto& report : reports) {
    ASSERT_TRUE(one_by_one.Add({&report, 1}).has_value());
  }
  EXPECT_EQ(one_by_one.Count().value().keys, at_once.Count().value().keys);
  for (uint32_t i = 0; i < 190; i += 10) {
    const std::vector<std::string> some = {all[i], all[i + 1], all[i + 7]};
    const auto found = Found(at_once, "new.txt", some);
    EXPECT_THAT(found, ElementsAre(fmt::format("{:03}.txt 66%", i)));
    EXPECT_EQ(Found(one_by_one, "new.txt", some), found);
  }
}

TEST_F(ArchiveTest, TwoAtOnce) {
  Archive one = Open();
  Archive other = Open();
  const auto a = Prose(1).Paragraphs(5);
  const auto b = Prose(2).Paragraphs(5);
  const auto report_a = Report("a.txt", a);
  const auto report_b = Report("b.txt", b);
  ASSERT_TRUE(one.Add({&report_a, 1}).has_value());
  ASSERT_TRUE(other.Add({&report_b, 1}).has_value());
  EXPECT_THAT(Found(other, "new.txt", a), ElementsAre("a.txt 100%"));
  EXPECT_THAT(Found(one, "new.txt", b), ElementsAre("b.txt 100%"));
}

// --- What is no archive ----------------------------------------------------

TEST_F(ArchiveTest, WhatIsNoArchive) {
  EXPECT_EQ(Archive::Open(box_.Path("missing"), false).error().kind,
            Kind::kUnopened);
  EXPECT_FALSE(std::filesystem::exists(box_.Path("missing")));
  box_.Write("text", "这是一份报告，不是档案。\n");
  box_.Write("empty", "");
  for (const bool create : {false, true}) {
    EXPECT_EQ(Archive::Open(box_.Path("text"), create).error().kind,
              Kind::kNoArchive);
  }
  EXPECT_EQ(Archive::Open(box_.Path("empty"), false).error().kind,
            Kind::kNoArchive);
  EXPECT_TRUE(Archive::Open(box_.Path("empty"), true).has_value());
}

// A file's header, as SQLite's file format documents it: big-endian numbers.
void SetHeader(const std::string& path, std::streamoff at, char last) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(at + 3);
  file.put(last);
}

TEST_F(ArchiveTest, AnotherVersionAndAnotherProgram) {
  constexpr std::streamoff kUserVersion = 60;
  constexpr std::streamoff kApplicationId = 68;
  { Archive archive = Open(); }
  SetHeader(file(), kUserVersion, 9);
  const auto other = Archive::Open(file(), true);
  ASSERT_FALSE(other.has_value());
  EXPECT_EQ(other.error().kind, Kind::kOtherVersion);
  EXPECT_EQ(other.error().detail, "9");
  SetHeader(file(), kApplicationId, 'x');
  EXPECT_EQ(Archive::Open(file(), true).error().kind, Kind::kNoArchive);
}

TEST_F(ArchiveTest, ADamagedFileIsToldOrHarmless) {
  std::vector<Archive::Report> reports;
  for (uint32_t i = 0; i < 20; ++i) {
    reports.push_back(Report(fmt::format("{}.txt", i), Prose(i).Paragraphs(8)));
  }
  {
    Archive archive = Open();
    ASSERT_TRUE(archive.Add(reports).has_value());
  }
  const auto size = std::filesystem::file_size(file());
  const auto use = [&]() -> Archive::Result<void> {
    auto archive = Archive::Open(file(), false);
    if (!archive) return tl::unexpected(archive.error());
    for (const auto& report : reports) {
      if (auto found = archive->OverlapsOf({.id = "new", .path = "new"},
                                           report.fingerprint);
          !found) {
        return tl::unexpected(found.error());
      }
    }
    return {};
  };
  ASSERT_TRUE(use().has_value());
  const std::string whole = file() + ".whole";
  std::filesystem::copy_file(file(), whole);
  // Cut off.
  for (const auto kept : {size / 2, size / 4, size_t{1000}}) {
    std::filesystem::resize_file(file(), kept);
    const auto used = use();
    ASSERT_FALSE(used.has_value()) << kept;
    EXPECT_TRUE(used.error().kind == Kind::kDamaged ||
                used.error().kind == Kind::kNoArchive)
        << kept << " " << used.error().detail;
    std::filesystem::copy_file(
        whole, file(), std::filesystem::copy_options::overwrite_existing);
  }
  // Overwritten, page by page.
  int told = 0;
  for (size_t at = 4096; at + 4096 < size; at += 16384) {
    std::fstream bytes(file(), std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(static_cast<std::streamoff>(at));
    bytes << std::string(12000, '\xA5');
    bytes.close();
    told += !use().has_value();
    std::filesystem::copy_file(
        whole, file(), std::filesystem::copy_options::overwrite_existing);
  }
  EXPECT_GT(told, 0);
}

}  // namespace
}  // namespace reportlint
