#include <cstdlib>
#include <string>
#include <vector>

#include <malloc.h>

#include "cli/commands.h"

namespace {

// The locale's name that decides the language of messages, as POSIX orders the
// variables.
std::string MessagesLocale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return "";
}

}  // namespace

int main(int argc, char** argv) {
  // Every file needs about the memory of the last one, so what was freed is
  // kept rather than given back and fetched anew.
  // NOLINTBEGIN(concurrency-mt-unsafe): there is one thread as yet.
  ::mallopt(M_TRIM_THRESHOLD, 32 << 20);
  ::mallopt(M_MMAP_THRESHOLD, 8 << 20);
  // NOLINTEND(concurrency-mt-unsafe)
  return reportlint::Run(reportlint::ParseArguments(
      std::vector<std::string>(argv + 1, argv + argc), MessagesLocale()));
}
