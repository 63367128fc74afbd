#include "run/add_run.h"

#include <cstdint>
#include <utility>

#include "corpus/fingerprint.h"
#include "files/walk.h"
#include "lint/workers.h"
#include "reader/format.h"
#include "run/archive.h"
#include "run/input.h"

namespace reportlint {
namespace {

// Reports that go into the archive together: all of them or, where the process
// is killed, none. More make longer runs, which are cheaper to add and to read;
// fewer let another process in sooner.
constexpr size_t kBatch = 2000;
constexpr size_t kBatchCharacters = 20'000'000;

class AddRun {
 public:
  AddRun(const AddOptions& options, const Vocabulary& vocabulary,
         const std::string& file, Archive archive, RunObserver& observer)
      : options_(options),
        vocabulary_(vocabulary),
        file_(file),
        archive_(std::move(archive)),
        observer_(observer),
        walk_(options.paths, options.stdin_path) {}

  size_t Run() {
    WorkInOrder(
        JobsFor(options_.jobs), [this] { return walk_.Next(); },
        [this](const InputFile& file) { return Read(file); },
        [this](Outcome outcome) { Take(std::move(outcome)); });
    Flush();
    for (const PathError& error : walk_.TakeErrors()) {
      observer_.TakePathError(error);
    }
    return added_;
  }

 private:
  struct Outcome {
    std::optional<Archive::Report> report = {};
    std::optional<PathError> error = {};
  };

  Outcome Read(const InputFile& file) const {
    // A report without a path is told by its id.
    ReportName name = file.path.empty() ? ReportName{options_.id, options_.id}
                                        : NameOf(file.path, options_.id);
    Input input = ReadInput(file);
    if (input.error) {
      return {.error = PathError{name.path, std::move(input.error->message)}};
    }
    if (input.skipped) return {};
    if (file.standard_input && input.bytes.empty()) {
      // What a command that failed leaves must not take a report's place.
      return {.error = PathError{
                  name.path, {"标准输入是空的", "standard input is empty"}}};
    }
    const Document document =
        ReadDocument(*input.format, name.path, std::move(input.bytes),
                     options_.encoding, vocabulary_, {});
    if (const auto why = document.source().unreadable()) {
      return {.error = UnreadableError(name.path, *why)};
    }
    return {.report = Archive::Report{std::move(name),
                                      FingerprintOf(document, vocabulary_)}};
  }

  void Take(Outcome outcome) {
    observer_.Advance();
    if (outcome.error) observer_.TakePathError(*outcome.error);
    if (!outcome.report || failed_) return;
    if (!options_.id.empty() && std::exchange(took_one_, true)) {
      observer_.TakePathError({outcome.report->name.path,
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
      observer_.TakeFailure(Describe(file_, added.error()));
    } else {
      added_ += batch_.size();
    }
    batch_.clear();
    characters_ = 0;
  }

  const AddOptions& options_;
  const Vocabulary& vocabulary_;
  const std::string& file_;
  Archive archive_;
  RunObserver& observer_;
  FileWalk walk_;
  bool took_one_ = false;
  bool failed_ = false;  // an archive that failed once is not asked again
  std::vector<Archive::Report> batch_;
  uint64_t characters_ = 0;  // of the batch
  size_t added_ = 0;
};

}  // namespace

size_t AddReports(const AddOptions& options, const Vocabulary& vocabulary,
                  const std::string& file, Archive archive,
                  RunObserver& observer) {
  return AddRun(options, vocabulary, file, std::move(archive), observer).Run();
}

}  // namespace reportlint
