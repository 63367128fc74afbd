#include "value/yaml.h"

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace reportlint {
namespace {

constexpr size_t kDeepest = 32;

// Builds a Value from the parser's events. Nodes would lose duplicate keys.
class Builder final : public YAML::EventHandler {
 public:
  Builder(std::string_view text, Mistakes& mistakes)
      : text_(text), mistakes_(mistakes) {}

  // Behind an open quote nothing is what it seems, so there is no value then.
  Value Take() { return quote_is_open_ ? Value() : std::move(root_); }

  // Where the document that was read last begins.
  Span document_at() const { return document_at_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    document_at_ = {Offset(mark), Offset(mark)};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    Value value;
    value.at = {Offset(mark), Offset(mark)};
    Place(std::move(value));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    const uint32_t at = Offset(mark);
    mistakes_.push_back(
        {{at, at + 1}, {"这里不用别名（*）", "aliases (*) are not used here"}});
    Place(Value{});
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& text) override {
    Value value;
    value.kind = Value::Kind::kText;
    value.text = text;
    value.at = ScalarAt(Offset(mark), text);
    value.verbatim = IsVerbatim(value.at, text);
    Place(std::move(value));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&,
                       YAML::anchor_t, YAML::EmitterStyle::value) override {
    Open(mark, Value::Kind::kList);
  }
  void OnSequenceEnd() override { Close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    Open(mark, Value::Kind::kMap);
  }
  void OnMapEnd() override { Close(); }

 private:
  struct Level {
    Value value = {};
    std::string key = {};
    Span key_at = {};
    bool has_key = false;
  };

  uint32_t Offset(const YAML::Mark& mark) const {
    return static_cast<uint32_t>(
        std::min(static_cast<size_t>(std::max(mark.pos, 0)), text_.size()));
  }

  // Where a scalar stands; a quoted one with its quotes. yaml-cpp takes the end
  // of the file for a closing quote.
  Span ScalarAt(uint32_t begin, const std::string& text) {
    const char first = begin < text_.size() ? text_[begin] : ' ';
    if (first != '"' && first != '\'') {
      const bool plain = text_.substr(begin).starts_with(text);
      return {begin,
              plain ? begin + static_cast<uint32_t>(text.size()) : begin + 1};
    }
    for (size_t at = begin + 1; at < text_.size(); ++at) {
      if (first == '"' && text_[at] == '\\') {
        ++at;
      } else if (text_[at] == first) {
        if (first == '"' || at + 1 >= text_.size() || text_[at + 1] != first) {
          return {begin, static_cast<uint32_t>(at + 1)};
        }
        ++at;
      }
    }
    quote_is_open_ = true;
    mistakes_.push_back(
        {{begin, begin + 1}, {"引号没有结束", "the quote is never closed"}});
    return {begin, begin + 1};
  }

  // Whether a scalar's place holds `text` and no more, but for quotes.
  bool IsVerbatim(Span at, const std::string& text) const {
    const std::string_view place = text_.substr(at.begin, at.size());
    return place == text || (place.size() == text.size() + 2 &&
                             place.substr(1, text.size()) == text);
  }

  void Open(const YAML::Mark& mark, Value::Kind kind) {
    if (levels_.size() >= kDeepest) {
      throw YAML::ParserException(mark, "nested too deeply");
    }
    Level level;
    level.value.kind = kind;
    level.value.at = {Offset(mark), Offset(mark) + 1};
    levels_.push_back(std::move(level));
  }

  void Close() {
    Value value = std::move(levels_.back().value);
    levels_.pop_back();
    Place(std::move(value));
  }

  // Puts a finished value where it belongs.
  void Place(Value value) {
    if (levels_.empty()) {
      root_ = std::move(value);
      return;
    }
    Level& level = levels_.back();
    if (level.value.kind == Value::Kind::kList) {
      level.value.items.push_back(std::move(value));
      return;
    }
    if (!level.has_key) {
      level.has_key = true;
      level.key = std::move(value.text);
      level.key_at = value.at;
      if (value.kind != Value::Kind::kText) {
        mistakes_.push_back({value.at, {"键应为文字", "a key must be a text"}});
      }
      return;
    }
    level.has_key = false;
    if (level.value.Find(level.key) != nullptr) {
      mistakes_.push_back({level.key_at,
                           {fmt::format("键 {} 重复", level.key),
                            fmt::format("key {} stands twice", level.key)}});
      return;
    }
    level.value.entries.push_back(
        {std::move(level.key), level.key_at, std::move(value)});
  }

  const std::string_view text_;
  Mistakes& mistakes_;
  std::vector<Level> levels_;
  bool quote_is_open_ = false;
  Value root_;
  Span document_at_ = {};
};

}  // namespace

Value ParseYaml(std::string_view text, Mistakes& mistakes) {
  Builder builder(text, mistakes);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    Value value = builder.Take();
    if (parser.HandleNextDocument(builder)) {
      mistakes.push_back({builder.document_at(),
                          {"一个文件只能有一份内容，不能用 --- 分开",
                           "a file holds one document; --- cannot part it"}});
    }
    return value;
  } catch (const YAML::Exception& error) {
    const auto at = static_cast<uint32_t>(std::min(
        static_cast<size_t>(std::max(error.mark.pos, 0)), text.size()));
    mistakes.push_back({{at, at},
                        {fmt::format("不是正确的 YAML：{}", error.msg),
                         fmt::format("no correct YAML: {}", error.msg)}});
    return {};
  }
}

}  // namespace reportlint
