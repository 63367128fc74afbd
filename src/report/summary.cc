#include "report/summary.h"

#include <string_view>

#include <fmt/format.h>

namespace reportlint {
namespace {

std::string Plural(size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void Add(std::string_view zh, std::string_view en, Words& line) {
  line.zh += zh;
  line.en += en;
}

void AddFound(const Totals& totals, Words& line) {
  const auto [infos, warnings, errors] = totals.shown;
  const auto [held_infos, held_warnings, held_errors] = totals.held_back;
  if (infos + warnings + errors + held_warnings + held_errors == 0) {
    Add("，没有发现问题", ", nothing found", line);
    return;
  }
  Add(fmt::format("：{} 个错误、{} 个警告", errors, warnings),
      fmt::format(": {}, {}", Plural(errors, "error"),
                  Plural(warnings, "warning")),
      line);
  if (infos > 0) {
    Add(fmt::format("、{} 条提示", infos), fmt::format(", {} info", infos),
        line);
  }
}

void AddHeldBack(const Totals& totals, Words& line) {
  const auto [infos, warnings, errors] = totals.held_back;
  if (infos + warnings + errors == 0) return;
  // Nothing is stronger than an error, so errors are always shown.
  if (warnings == 0) {
    Add(fmt::format("；另有 {} 条提示没有显示（--min-severity info）", infos),
        fmt::format("; {} info held back (--min-severity info)", infos), line);
    return;
  }
  Add(fmt::format("；另有 {} 个警告、{} 条提示没有显示", warnings, infos),
      fmt::format("; {}, {} info held back", Plural(warnings, "warning"),
                  infos),
      line);
}

}  // namespace

Words Summary(const Totals& totals) {
  if (totals.files == 0 && totals.failed) return {};
  Words line = {fmt::format("检查了 {} 个文件", totals.files),
                Plural(totals.files, "file") + " linted"};
  // Where nothing was looked at, nothing is said of what was found.
  if (totals.files > 0) AddFound(totals, line);
  AddHeldBack(totals, line);
  for (const auto& [format, count] : totals.unread) {
    Add(fmt::format("；{} 个 {} 文件没有读", count, format),
        fmt::format("; {} not read", Plural(count, format + " file")), line);
  }
  if (totals.skipped > 0) {
    Add(fmt::format("；{} 个不是文字的文件没有读", totals.skipped),
        fmt::format("; {} without text not read",
                    Plural(totals.skipped, "file")),
        line);
  }
  return line;
}

}  // namespace reportlint
