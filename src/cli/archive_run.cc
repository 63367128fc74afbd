#include "cli/archive_run.h"

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/lint_run.h"
#include "cli/progress.h"
#include "files/read.h"
#include "files/walk.h"
#include "lint/lint.h"
#include "lint/workers.h"
#include "rule/ruleset.h"

namespace reportlint {
namespace {

// Reports that go into the archive together: all of them or, where the process
// is killed, none. More make longer runs, which are cheaper to add and to read;
// fewer let another process in sooner.
constexpr size_t kBatch = 2000;
constexpr size_t kBatchCharacters = 20'000'000;

// Adds the reports that paths name.
class AddRun {
 public:
  AddRun(const ArchiveArguments& arguments, Language language,
         const Vocabulary& vocabulary, Archive archive)
      : arguments_(arguments),
        language_(language),
        archive_(std::move(archive)),
        no_rules_(vocabulary),
        linter_(no_rules_, {.encoding = arguments.encoding}),
        walk_(arguments.paths, arguments.stdin_path) {}

  int Run() {
    const size_t jobs = arguments_.jobs > 0
                            ? arguments_.jobs
                            : std::max(1u, std::thread::hardware_concurrency());
    WorkInOrder(
        jobs, [this] { return walk_.Next(); },
        [this](const InputFile& file) { return Read(file); },
        [this](Outcome outcome) { Take(std::move(outcome)); });
    Flush();
    for (const PathError& error : walk_.TakeErrors()) Tell(error);
    fmt::print(
        stderr, "{}\n",
        language_ == Language::kChinese
            ? fmt::format("存入了 {} 份报告", added_)
            : fmt::format("{} report{} added", added_, added_ == 1 ? "" : "s"));
    return failed_ ? kCouldNot : 0;
  }

 private:
  struct Outcome {
    std::optional<Archive::Report> report = {};
    std::optional<PathError> error = {};
  };

  Outcome Read(const InputFile& file) const {
    // A report without a path is told by its id.
    ReportName name = file.path.empty()
                          ? ReportName{arguments_.id, arguments_.id}
                          : NameOf(file.path, arguments_.id);
    auto bytes =
        file.standard_input ? ReadStandardInput() : ReadFile(file.path);
    if (!bytes) {
      return {.error = PathError{
                  name.path,
                  {fmt::format("读不了（{}）", bytes.error()),
                   fmt::format("cannot be read ({})", bytes.error())}}};
    }
    if (file.standard_input && bytes->empty()) {
      // What a command that failed leaves must not take a report's place.
      return {.error = PathError{
                  name.path, {"标准输入是空的", "standard input is empty"}}};
    }
    if (IsBinary(*bytes)) {
      if (!file.named) return {};
      return {.error = PathError{name.path, {"不是文字文件", "is not a text"}}};
    }
    const Document document =
        linter_.Read(name.path, std::move(*bytes), *file.format);
    return {.report = Archive::Report{std::move(name),
                                      linter_.FingerprintOf(document)}};
  }

  void Take(Outcome outcome) {
    if (outcome.error) Tell(*outcome.error);
    if (!outcome.report) return;
    if (!arguments_.id.empty() && std::exchange(took_one_, true)) {
      Tell({outcome.report->name.path,
            {"没有存入：--id 只能用于一个文件",
             "not added: --id is for a single file"}});
      return;
    }
    for (const BlockPrint& passage : outcome.report->fingerprint.passages) {
      characters_ += passage.characters;
    }
    batch_.push_back(std::move(*outcome.report));
    if (batch_.size() == kBatch || characters_ >= kBatchCharacters) Flush();
  }

  void Flush() {
    if (batch_.empty()) return;
    if (const auto added = archive_.Add(batch_); !added) {
      failed_ = true;
      Complain(Describe(arguments_.file, added.error()).In(language_));
    } else {
      added_ += batch_.size();
    }
    batch_.clear();
    characters_ = 0;
  }

  void Tell(const PathError& error) {
    failed_ = true;
    Complain(fmt::format("{}: {}", error.path, error.message.In(language_)));
  }

  const ArchiveArguments& arguments_;
  const Language language_;
  Archive archive_;
  const Ruleset no_rules_;
  const Linter linter_;
  FileWalk walk_;
  bool took_one_ = false;
  std::vector<Archive::Report> batch_;
  uint64_t characters_ = 0;  // of the batch
  size_t added_ = 0;
  bool failed_ = false;
};

int RemoveReports(const ArchiveArguments& arguments, Language language,
                  Archive& archive) {
  bool failed = false;
  for (const std::string& path : arguments.paths) {
    auto removed = archive.Remove(path);
    if (removed && !*removed) removed = archive.Remove(FileOf(path));
    if (!removed) {
      Complain(Describe(arguments.file, removed.error()).In(language));
      return kCouldNot;
    }
    if (*removed) continue;
    failed = true;
    Complain(fmt::format("{}: {}", path,
                         language == Language::kChinese
                             ? "档案里没有这份报告"
                             : "is not in the archive"));
  }
  return failed ? kCouldNot : 0;
}

int ListReports(const ArchiveArguments& arguments, Language language,
                Archive& archive) {
  const auto listed = archive.List([](const ReportName& name) {
    WriteOut(name.id == name.path || name.id == FileOf(name.path)
                 ? fmt::format("{}\n", name.path)
                 : fmt::format("{}\t{}\n", name.path, name.id));
  });
  if (listed) return 0;
  Complain(Describe(arguments.file, listed.error()).In(language));
  return kCouldNot;
}

int TellStats(const ArchiveArguments& arguments, Language language,
              Archive& archive) {
  const auto stats = archive.Count();
  if (!stats) {
    Complain(Describe(arguments.file, stats.error()).In(language));
    return kCouldNot;
  }
  WriteOut(language == Language::kChinese
               ? fmt::format("{} 份报告，{} 字，{} 个键，{} 字节\n",
                             stats->reports, stats->characters, stats->keys,
                             stats->bytes)
               : fmt::format("{} reports, {} characters, {} keys, {} bytes\n",
                             stats->reports, stats->characters, stats->keys,
                             stats->bytes));
  return 0;
}

}  // namespace

Words Describe(const std::string& file, const Archive::Failure& failure) {
  using Kind = Archive::Failure::Kind;
  switch (failure.kind) {
    case Kind::kUnopened:
      return {file + ": 打不开（没有这个文件，或没有权限）",
              file + ": cannot be opened (no such file, or no permission)"};
    case Kind::kNoArchive:
      return {file + ": 不是报告档案", file + ": is not an archive of reports"};
    case Kind::kOtherVersion:
      return {fmt::format("{}: 是别的版本的档案（{}），请重新建立", file,
                          failure.detail),
              fmt::format("{}: is an archive of another version ({}); make it "
                          "anew",
                          file, failure.detail)};
    case Kind::kDamaged:
      return {file + ": 档案已损坏，请重新建立",
              file + ": is damaged; make it anew"};
    case Kind::kBusy:
      return {file + ": 别的程序正占用着，等了一分钟",
              file + ": another program has kept it for a minute"};
    case Kind::kOther:
      break;
  }
  return {fmt::format("{}: 用不了（{}）", file, failure.detail),
          fmt::format("{}: cannot be used ({})", file, failure.detail)};
}

ReportName NameOf(const std::string& path, const std::string& id) {
  return {.id = id.empty() ? FileOf(path) : id, .path = path};
}

int AddToArchive(const ArchiveArguments& arguments, Language language,
                 const Vocabulary& vocabulary) {
  auto archive = Archive::Open(arguments.file, /*create=*/true);
  if (!archive) {
    Complain(Describe(arguments.file, archive.error()).In(language));
    return kCouldNot;
  }
  return AddRun(arguments, language, vocabulary, std::move(*archive)).Run();
}

int RunArchive(const ArchiveArguments& arguments, Language language) {
  auto archive = Archive::Open(arguments.file, /*create=*/false);
  if (!archive) {
    Complain(Describe(arguments.file, archive.error()).In(language));
    return kCouldNot;
  }
  switch (arguments.action) {
    case ArchiveArguments::Action::kRemove:
      return RemoveReports(arguments, language, *archive);
    case ArchiveArguments::Action::kList:
      return ListReports(arguments, language, *archive);
    case ArchiveArguments::Action::kStats:
      return TellStats(arguments, language, *archive);
    case ArchiveArguments::Action::kAdd:
      break;
  }
  assert(false);  // that is AddToArchive
  return kCouldNot;
}

}  // namespace reportlint
