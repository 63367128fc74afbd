#include <clocale>
#include <cstdlib>
#include <string>
#include <vector>

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
  return reportlint::Run(reportlint::ParseArguments(
      std::vector<std::string>(argv + 1, argv + argc), MessagesLocale()));
}
