#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/arguments.h"

namespace reportlint {

inline constexpr char kLanguageNames[] = "zh|zh-Hant|en";  // of --lang

// A word on the command line and what it stands for.
template <class T>
struct Choice {
  std::string_view word;
  T value;
};

// The command line in one language: the program's own options, and the commands
// that are added to it. CLI11 splits the arguments and lays out the help;
// values are judged here, so that mistakes are told in both languages.
class CommandLine {
 public:
  explicit CommandLine(Language language);

  Language language() const { return language_; }
  std::string Say(const Words& words) const { return words.In(language_); }

  // Adds a command, whose options the caller adds to what is returned. `finish`
  // makes them into arguments when all of them were right. `under` is the
  // command that this one is a part of, or null.
  CLI::App& AddCommand(std::string name, std::string description,
                       std::function<Arguments()> finish,
                       CLI::App* under = nullptr);

  bool HasCommand(std::string_view word) const;

  // An option that takes one of `choices`. Keeps pointers to both.
  template <class T>
  void AddChoice(CLI::App& app, const std::string& name,
                 std::span<const Choice<T>> choices, T& value,
                 std::string description);

  // An option that takes a number. Keeps a pointer to `value`.
  void AddNumber(CLI::App& app, const std::string& name, size_t least,
                 size_t most, size_t& value, std::string description);

  void AddRuleFolders(CLI::App& app, std::vector<std::string>& folders);
  void AddEncoding(CLI::App& app, std::optional<Encoding>& encoding);

  // Says that `word` is no value of the option `name`; the first one is told.
  void RejectValue(const std::string& name, const std::string& word,
                   const std::string& expected);
  const std::string& rejected() const { return rejected_; }

  Arguments Parse(std::vector<std::string> arguments);

  // Wrong arguments, as an answer.
  Arguments Wrong(const std::string& why) const;

 private:
  struct Command {
    CLI::App* app = nullptr;
    std::function<Arguments()> finish;
  };

  void Prepare(CLI::App& app);
  void AddLanguage(CLI::App& app);
  Arguments Finish(const CLI::App& parent);
  Arguments Reply(std::string text, int exit_code) const;
  std::string Unexpected(const CLI::App& app, const std::string& word) const;
  std::string Describe(const CLI::ParseError& error) const;

  const Language language_;
  CLI::App app_;
  std::vector<Command> commands_;
  bool version_ = false;
  std::string language_name_;
  std::string rejected_;  // the first value that an option cannot take
};

template <class T>
void CommandLine::AddChoice(CLI::App& app, const std::string& name,
                            std::span<const Choice<T>> choices, T& value,
                            std::string description) {
  std::string words;
  for (const auto& choice : choices) {
    words += (words.empty() ? "" : "|") + std::string(choice.word);
  }
  app.add_option_function<std::string>(
         name,
         [this, name, choices, words, &value](const std::string& word) {
           const auto it = std::ranges::find(choices, word, &Choice<T>::word);
           if (it == choices.end()) {
             RejectValue(name, word, words);
           } else {
             value = it->value;
           }
         },
         std::move(description))
      ->type_name(words);
}

// The commands, one file each: what they are called and what they take.
void AddLintCommand(CommandLine& line);
void AddExplainCommand(CommandLine& line);
void AddRulesCommand(CommandLine& line);
void AddOutlineCommand(CommandLine& line);
void AddTextCommand(CommandLine& line);
void AddArchiveCommand(CommandLine& line);

}  // namespace reportlint
