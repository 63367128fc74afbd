#pragma once

namespace reportlint {

// Where the project's files and the program stand. Only paths.cc is compiled
// with them, so that the other tests compile to the same everywhere.
extern const char* const kSourceFolder;
extern const char* const kProgram;

}  // namespace reportlint
