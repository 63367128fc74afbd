#include "files/read.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace reportlint {
namespace {

namespace fs = std::filesystem;

constexpr size_t kLargestFile = (size_t{1} << 31) - 1;  // offsets are 32 bits

std::string Why(int error) { return std::generic_category().message(error); }

Result<std::string> ReadAll(int descriptor, size_t expected) {
  constexpr size_t kStep = size_t{64} << 10;
  std::string bytes;
  size_t size = 0;
  while (true) {
    // One byte more than expected shows the end without another round.
    bytes.resize(size <= expected ? expected + 1 : size + kStep);
    const ssize_t got =
        ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Fail(Why(errno));
    if (got == 0) break;
    size += static_cast<size_t>(got);
    if (size > kLargestFile) return Fail("larger than 2 GiB");
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

Result<std::string> ReadFile(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Fail(Why(errno));
  struct stat status = {};
  ::fstat(descriptor, &status);
  const auto size = static_cast<size_t>(std::max<off_t>(status.st_size, 0));
  auto bytes = size > kLargestFile ? Fail("larger than 2 GiB")
                                   : ReadAll(descriptor, size);
  ::close(descriptor);
  return bytes;
}

Result<std::string> ReadStandardInput() { return ReadAll(STDIN_FILENO, 0); }

std::string FileOf(const std::string& path) {
  std::error_code error;
  fs::path file = fs::canonical(path, error);  // the quicker for what is there
  if (error) file = fs::weakly_canonical(path, error);
  return error ? fs::absolute(path, error).lexically_normal().string()
               : file.string();
}

}  // namespace reportlint
