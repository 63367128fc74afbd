#include "cli/archive_command.h"

#include <cassert>
#include <utility>

#include <fmt/format.h>

#include "files/read.h"
#include "run/add_run.h"
#include "run/archive.h"

namespace reportlint {
namespace {

// Tells what could not be added.
class Complaints final : public RunObserver {
 public:
  explicit Complaints(const Voice& voice) : voice_(voice) {}

  void TakePathError(const PathError& error) override {
    any_ = true;
    voice_.Complain(error.path, error.message);
  }

  void TakeFailure(const Words& why) override {
    any_ = true;
    voice_.Complain(why);
  }

  bool any() const { return any_; }

 private:
  const Voice& voice_;
  bool any_ = false;
};

int RemoveReports(const ArchiveArguments& arguments, const Voice& voice,
                  Archive& archive) {
  bool failed = false;
  for (const std::string& path : arguments.paths) {
    auto removed = archive.Remove(path);
    if (removed && !*removed) removed = archive.Remove(FileOf(path));
    if (!removed) {
      voice.Complain(Describe(arguments.file, removed.error()));
      return kCouldNot;
    }
    if (*removed) continue;
    failed = true;
    voice.Complain(path, {"档案里没有这份报告", "is not in the archive"});
  }
  return failed ? kCouldNot : 0;
}

int ListReports(const ArchiveArguments& arguments, const Voice& voice,
                Archive& archive) {
  const auto listed = archive.List([](const ReportName& name) {
    WriteOut(name.id == name.path || name.id == FileOf(name.path)
                 ? fmt::format("{}\n", name.path)
                 : fmt::format("{}\t{}\n", name.path, name.id));
  });
  if (listed) return 0;
  voice.Complain(Describe(arguments.file, listed.error()));
  return kCouldNot;
}

int TellStats(const ArchiveArguments& arguments, const Voice& voice,
              Archive& archive) {
  const auto stats = archive.Count();
  if (!stats) {
    voice.Complain(Describe(arguments.file, stats.error()));
    return kCouldNot;
  }
  const auto& [reports, characters, keys, bytes] = *stats;
  WriteOut(voice.Say({fmt::format("{} 份报告，{} 字，{} 个键，{} 字节\n",
                                  reports, characters, keys, bytes),
                      fmt::format("{} reports, {} characters, {} keys, {} "
                                  "bytes\n",
                                  reports, characters, keys, bytes)}));
  return 0;
}

}  // namespace

int AddToArchive(const ArchiveArguments& arguments, const Voice& voice,
                 const Vocabulary& vocabulary) {
  auto archive = Archive::Open(arguments.file, /*create=*/true);
  if (!archive) {
    voice.Complain(Describe(arguments.file, archive.error()));
    return kCouldNot;
  }
  Complaints complaints(voice);
  const size_t added =
      AddReports({.paths = arguments.paths,
                  .stdin_path = arguments.stdin_path,
                  .id = arguments.id,
                  .jobs = arguments.jobs,
                  .encoding = arguments.encoding},
                 vocabulary, arguments.file, std::move(*archive), complaints);
  voice.Tell({fmt::format("存入了 {} 份报告", added),
              fmt::format("{} report{} added", added, added == 1 ? "" : "s")});
  return complaints.any() ? kCouldNot : 0;
}

int RunArchive(const ArchiveArguments& arguments, const Voice& voice) {
  auto archive = Archive::Open(arguments.file, /*create=*/false);
  if (!archive) {
    voice.Complain(Describe(arguments.file, archive.error()));
    return kCouldNot;
  }
  switch (arguments.action) {
    case ArchiveArguments::Action::kRemove:
      return RemoveReports(arguments, voice, *archive);
    case ArchiveArguments::Action::kList:
      return ListReports(arguments, voice, *archive);
    case ArchiveArguments::Action::kStats:
      return TellStats(arguments, voice, *archive);
    case ArchiveArguments::Action::kAdd:
      break;
  }
  assert(false);  // that is AddToArchive
  return kCouldNot;
}

}  // namespace reportlint
