#include "run/archive.h"

#include <fmt/format.h>

#include "files/read.h"

namespace reportlint {

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

}  // namespace reportlint
