#include "paths.h"

namespace reportlint {

const char* const kSourceFolder = SOURCE_FOLDER;
const char* const kProgram = PROGRAM;

}  // namespace reportlint
