#pragma once

#include <map>
#include <string>
#include <vector>

#include <Dict.hpp>
#include <DictEntry.hpp>
#include <Lexicon.hpp>
#include <MarisaDict.hpp>
#include <SerializableDict.hpp>

#include "text/utf8.h"

// How the generators read OpenCC's dictionaries: through its own library, once,
// when the program is built. The program itself does not need OpenCC.

namespace reportlint::opencc_dictionaries {

// A dictionary's entries: what stands in one script, and its choices in the
// other, the usual one first. `name` is the file's, without its extension.
inline std::map<std::string, std::vector<std::string>> Read(
    const std::string& name) {
  const std::string path =
      std::string(OPENCC_DICTIONARIES) + "/" + name + ".ocd2";
  const auto dictionary =
      opencc::SerializableDict::NewFromFile<opencc::MarisaDict>(path);
  std::map<std::string, std::vector<std::string>> entries;
  const auto lexicon = dictionary->GetLexicon();
  for (const auto& entry : *lexicon) entries[entry->Key()] = entry->Values();
  return entries;
}

// The same of a dictionary of single characters.
inline std::map<char32_t, std::vector<char32_t>> ReadCharacters(
    const std::string& name) {
  const auto first = [](const std::string& text) {
    size_t at = 0;
    return NextCharacter(text, at);
  };
  std::map<char32_t, std::vector<char32_t>> entries;
  for (const auto& [key, values] : Read(name)) {
    std::vector<char32_t>& choices = entries[first(key)];
    for (const std::string& value : values) choices.push_back(first(value));
  }
  return entries;
}

}  // namespace reportlint::opencc_dictionaries
