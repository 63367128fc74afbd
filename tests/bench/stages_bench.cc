// How long each stage of a run takes, by byte of the files:
//   reportlint_bench FOLDER... [--benchmark_...]
// The files are in memory, so disks do not count. The first pass over a text is
// what a run does, so each round lints every file once.

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <malloc.h>

#include "files/read.h"
#include "files/walk.h"
#include "lint/lint.h"
#include "report/reporter.h"
#include "rule/catalogue.h"

namespace reportlint {
namespace {

struct File {
  InputFile input = {};
  std::string bytes = {};
};

std::vector<File>& Files() {
  static std::vector<File> files;
  return files;
}

const Linter& TheLinter() {
  static const Catalogue catalogue;
  static const Ruleset ruleset(catalogue);
  static const Linter linter(ruleset, {.least = Severity::kWarning});
  return linter;
}

int64_t TotalBytes() {
  int64_t total = 0;
  for (const File& file : Files()) {
    total += static_cast<int64_t>(file.bytes.size());
  }
  return total;
}

void Finish(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * TotalBytes());
}

void BM_Decode(benchmark::State& state) {
  for (auto _ : state) {
    for (const File& file : Files()) {
      benchmark::DoNotOptimize(Decode(file.bytes));
    }
  }
  Finish(state);
}
BENCHMARK(BM_Decode)->Unit(benchmark::kMillisecond);

void BM_DecodeAndParse(benchmark::State& state) {
  for (auto _ : state) {
    for (const File& file : Files()) {
      benchmark::DoNotOptimize(
          TheLinter().Read(file.input.path, file.bytes, *file.input.format));
    }
  }
  Finish(state);
}
BENCHMARK(BM_DecodeAndParse)->Unit(benchmark::kMillisecond);

std::vector<Document> ReadAll() {
  std::vector<Document> documents;
  for (const File& file : Files()) {
    documents.push_back(
        TheLinter().Read(file.input.path, file.bytes, *file.input.format));
  }
  return documents;
}

void BM_Wake(benchmark::State& state) {
  const std::vector<Document> documents = ReadAll();
  for (auto _ : state) {
    for (const Document& document : documents) {
      benchmark::DoNotOptimize(TheLinter().wake().Scan(document));
    }
  }
  Finish(state);
}
BENCHMARK(BM_Wake)->Unit(benchmark::kMillisecond);

void BM_WakeAndCheck(benchmark::State& state) {
  const std::vector<Document> documents = ReadAll();
  for (auto _ : state) {
    for (const Document& document : documents) {
      benchmark::DoNotOptimize(TheLinter().Find(document));
    }
  }
  Finish(state);
}
BENCHMARK(BM_WakeAndCheck)->Unit(benchmark::kMillisecond);

// Everything a run does but reading files and writing the output.
void BM_Whole(benchmark::State& state) {
  const auto reporter = MakeTextReporter({});
  std::string out;
  for (auto _ : state) {
    for (const File& file : Files()) {
      out.clear();
      const FileReport report =
          TheLinter().Lint(file.input.path, file.bytes, *file.input.format);
      reporter->Report(report.diagnostics, out);
      benchmark::DoNotOptimize(out);
    }
  }
  Finish(state);
}
BENCHMARK(BM_Whole)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace reportlint

int main(int argc, char** argv) {
  // As in main.cc: a run keeps what it freed.
  ::mallopt(M_TRIM_THRESHOLD, 32 << 20);
  ::mallopt(M_MMAP_THRESHOLD, 8 << 20);
  benchmark::Initialize(&argc, argv);
  reportlint::FileWalk walk(std::vector<std::string>(argv + 1, argv + argc));
  while (const auto input = walk.Next()) {
    auto bytes = reportlint::ReadFile(input->path);
    if (bytes) reportlint::Files().push_back({*input, std::move(*bytes)});
  }
  if (reportlint::Files().empty()) {
    std::fprintf(stderr, "usage: reportlint_bench FOLDER...\n");
    return 2;
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
