// conversion: words that exist only after a wrong conversion between scripts.
//
// 皇後, 乾部, 頭發: neither script writes them, and OpenCC's words say so. 着名
// and 显着 they cannot see, since both scripts have 着 and 著; those are
// listed.

#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "check/form_advice.h"
#include "check/where.h"
#include "check/word_list.h"
#include "text/han.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

class Conversion final : public Check {
 public:
  explicit Conversion(Options& options) : where_(options), words_(options) {
    options.AddField("right");
  }

  std::span<const std::string> literals() const override {
    return words_.wrong();
  }
  bool needs_every_document() const override { return true; }
  Facts needs() const override { return Fact::kMakeup | Fact::kParts; }

  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    for (const Hit& hit : hits) CheckWord(document, hit, findings);
    for (const uint32_t offset : document.makeup().doubtful) {
      size_t at = offset;
      const char32_t c = NextCharacter(document.text(), at);
      // The simplified character itself is a mixture of scripts.
      if (Simplified(c) != c) CheckForm(document, offset, findings);
    }
    const std::vector<ScriptCount>& counts = document.makeup().blocks;
    for (size_t i = 0; i < counts.size(); ++i) {
      if (document.makeup().scripts[i] == Script::kSimplified &&
          counts[i].traditional > 0 && !IsPassage(counts[i], false)) {
        CheckBlock(document, document.blocks()[i], findings);
      }
    }
  }

 private:
  void CheckWord(const Document& document, const Hit& hit,
                 Findings& findings) const {
    const Block& block = document.BlockOf(hit.offset);
    const std::string& wrong = words_.wrong()[hit.literal];
    const uint32_t begin = document.SpanOf(block.text).begin;
    if (!where_.Includes(block) ||
        words_.IsException(block.text, hit.offset - begin, hit.literal)) {
      return;
    }
    Add({hit.offset, hit.offset + uint32_t(wrong.size())},
        words_.right(hit.literal), findings);
  }

  // The traditional characters of a block of simplified text.
  void CheckBlock(const Document& document, const Block& block,
                  Findings& findings) const {
    const Span span = document.SpanOf(block.text);
    for (size_t at = span.begin; at < span.end;) {
      const auto begin = static_cast<uint32_t>(at);
      const char32_t c = NextCharacter(document.text(), at);
      if (c < 0x3400 || !IsOneOfSeveral(c)) continue;
      if (ClassOf(c) == CharacterClass::kTraditional) {
        CheckForm(document, begin, findings);
      }
    }
  }

  void CheckForm(const Document& document, uint32_t offset,
                 Findings& findings) const {
    if (!where_.Includes(document.BlockOf(offset))) return;
    const FormAdvisory advisory = AdviseFormAt(document, offset);
    if (advisory.right == 0) return;
    // One finding for a word with two wrong characters.
    if (!findings.empty() && findings.back().at == advisory.word) return;
    Add(advisory.word, advisory.text, findings);
  }

  static void Add(Span at, const std::string& right, Findings& findings) {
    findings.push_back({.at = at,
                        .fields = {{"right", right}},
                        .replacement = Replacement{right, false}});
  }

  const Where where_;
  const WordList words_;
};

}  // namespace

extern const CheckKind conversion = {
    .name = "conversion",
    .summary = "words that only a wrong conversion between scripts makes",
    .cases = {},
    .make = Make<Conversion>,
};

}  // namespace reportlint::checks
