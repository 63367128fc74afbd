#include "cli/across_run.h"

#include <iterator>
#include <utility>

#include "cli/archive_run.h"
#include "files/read.h"

namespace reportlint {
namespace {

Words InBoth(const std::string& words) { return {words, words}; }

}  // namespace

AcrossRun::AcrossRun(const LintArguments& arguments, const Linter& linter)
    : arguments_(arguments),
      linter_(linter),
      corpus_(arguments.memory << 20, {.across = arguments.across,
                                       .archive = !arguments.archive.empty()}) {
}

std::optional<Words> AcrossRun::Open() {
  if (arguments_.archive.empty()) return std::nullopt;
  auto archive = Archive::Open(arguments_.archive, /*create=*/false);
  if (!archive) return Describe(arguments_.archive, archive.error());
  archive_.emplace(std::move(*archive));
  return std::nullopt;
}

Result<void> AcrossRun::Add(const std::string& path,
                            const Fingerprint& fingerprint,
                            std::optional<std::string> bytes) {
  if (bytes) standard_input_ = std::move(bytes);
  return corpus_.Add(NameOf(path, arguments_.id), fingerprint);
}

tl::expected<FileReport, Words> AcrossRun::Lint(const Corpus::Member& member) {
  FileReport nothing;
  nothing.path = corpus_.path(member.report);
  if (member.found.candidates.empty() && !archive_) return nothing;
  const auto print = corpus_.Load(member.report);
  if (!print) return tl::unexpected(InBoth(print.error()));
  auto overlaps = OverlapsOf(member, *print);
  if (!overlaps) return tl::unexpected(overlaps.error());
  if (overlaps->empty()) return nothing;
  auto bytes = BytesOf(nothing.path);
  if (!bytes) return nothing;  // it is gone since
  return linter_.LintOverlaps(nothing.path, std::move(*bytes),
                              FormatToRead(nothing.path), *print,
                              std::move(*overlaps));
}

tl::expected<std::vector<Overlap>, Words> AcrossRun::OverlapsOf(
    const Corpus::Member& member, const Fingerprint& print) {
  auto overlaps = corpus_.OverlapsOf(member, print);
  if (!overlaps) return tl::unexpected(InBoth(overlaps.error()));
  if (archive_) {
    const std::lock_guard lock(archive_mutex_);
    auto archived = archive_->OverlapsOf(
        NameOf(corpus_.path(member.report), arguments_.id), print);
    if (!archived) {
      return tl::unexpected(Describe(arguments_.archive, archived.error()));
    }
    std::ranges::move(*archived, std::back_inserter(*overlaps));
  }
  KeepBest(*overlaps);
  return *std::move(overlaps);
}

Result<std::string> AcrossRun::BytesOf(const std::string& path) const {
  if (standard_input_ && path == arguments_.stdin_path) return *standard_input_;
  return ReadFile(path);
}

}  // namespace reportlint
