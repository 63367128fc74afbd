#include "run/across_run.h"

#include <iterator>
#include <utility>

#include "files/read.h"
#include "run/archive.h"

namespace reportlint {

AcrossRun::AcrossRun(const AcrossOptions& options, const LinterOf& linter_of)
    : options_(options),
      linter_of_(linter_of),
      corpus_(options.memory,
              {.across = options.across, .archive = !options.archive.empty()}) {
}

std::optional<Words> AcrossRun::Open() {
  if (options_.archive.empty()) return std::nullopt;
  auto archive = Archive::Open(options_.archive, /*create=*/false);
  if (!archive) return Describe(options_.archive, archive.error());
  archive_.emplace(std::move(*archive));
  return std::nullopt;
}

Result<void> AcrossRun::Add(const InputFile& file,
                            const Fingerprint& fingerprint,
                            std::optional<std::string> bytes) {
  ReportName name = NameOf(file.path, options_.id);
  kept_.push_back({.format = file.format,
                   .id = archive_ ? name.id : std::string(),
                   .bytes = std::move(bytes)});
  return corpus_.Add(std::move(name), fingerprint);
}

tl::expected<FileReport, Words> AcrossRun::Lint(const Corpus::Member& member) {
  FileReport nothing;
  nothing.path = corpus_.path(member.report);
  if (member.found.candidates.empty() && !archive_) return nothing;
  const auto print = corpus_.Load(member.report);
  if (!print) return tl::unexpected(Words{print.error()});
  auto overlaps = OverlapsOf(member, *print);
  if (!overlaps) return tl::unexpected(overlaps.error());
  if (overlaps->empty()) return nothing;
  const Kept& kept = kept_[corpus_.arrival(member.report)];
  auto bytes =
      kept.bytes ? Result<std::string>(*kept.bytes) : ReadFile(nothing.path);
  if (!bytes) return nothing;  // it is gone since
  return linter_of_(nothing.path)
      .LintOverlaps(nothing.path, std::move(*bytes), *kept.format, *print,
                    std::move(*overlaps));
}

tl::expected<std::vector<Overlap>, Words> AcrossRun::OverlapsOf(
    const Corpus::Member& member, const Fingerprint& print) {
  auto overlaps = corpus_.OverlapsOf(member, print);
  if (!overlaps) return tl::unexpected(Words{overlaps.error()});
  if (archive_) {
    const ReportName name = {kept_[corpus_.arrival(member.report)].id,
                             corpus_.path(member.report)};
    const std::lock_guard lock(archive_mutex_);
    auto archived = archive_->OverlapsOf(name, print);
    if (!archived) {
      return tl::unexpected(Describe(options_.archive, archived.error()));
    }
    std::ranges::move(*archived, std::back_inserter(*overlaps));
  }
  KeepBest(*overlaps);
  return *std::move(overlaps);
}

}  // namespace reportlint
