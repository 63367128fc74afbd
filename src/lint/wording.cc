#include "lint/wording.h"

#include <span>

#include <fmt/format.h>

#include "diagnostic/excerpt.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

constexpr size_t kLongestQuote = 24;  // characters of the report in a message

std::string Quote(std::string_view text) {
  const std::string_view head = Prefix(text, kLongestQuote);
  return head.size() == text.size() ? std::string(text)
                                    : std::string(head) + "…";
}

}  // namespace

Wording::Wording(const Ruleset& ruleset, const Document& document,
                 Wanted wanted)
    : ruleset_(&ruleset),
      document_(&document),
      wanted_(wanted),
      placer_(document.source()) {}

Location Wording::LocationOf(Span span) {
  return {document_->source().path(), placer_.Of(span)};
}

Diagnostic Wording::Word(const RuleFinding& found) {
  const Finding& finding = found.finding;
  const Rule& rule = *ruleset_->rules()[found.rule].rule;
  const RuleCase& words = rule.cases[finding.rule_case];

  fields_.clear();
  fields_.emplace_back("text", Quote(document_->source().Text(finding.at)));
  for (const auto& [name, text] : finding.fields) {
    fields_.emplace_back(name, Quote(text));
  }

  Diagnostic diagnostic;
  diagnostic.rule = rule.id;
  diagnostic.severity = words.severity;
  diagnostic.location = LocationOf(finding.at);
  words.message.In(wanted_.language).Fill(fields_, diagnostic.message);
  diagnostic.help = words.help.In(wanted_.language);
  for (const Span related : finding.related) {
    Note& note = diagnostic.notes.emplace_back();
    note.location = LocationOf(related);
    words.related.In(wanted_.language).Fill(fields_, note.message);
  }
  for (const Location& location : finding.elsewhere) {
    Note& note = diagnostic.notes.emplace_back();
    note.location = location;
    words.related.In(wanted_.language).Fill(fields_, note.message);
  }
  if (finding.replacement) diagnostic.fix = FixOf(finding);
  if (wanted_.excerpts) {
    diagnostic.excerpt = MakeExcerpt(placer_.LineOf(diagnostic.location.place),
                                     diagnostic.location.place);
  }
  const Encoding encoding = document_->source().decoded().encoding;
  if (encoding != Encoding::kUtf8) diagnostic.encoding = EncodingName(encoding);
  if (wanted_.fingerprints) {
    diagnostic.fingerprint = Fingerprint(rule.id, finding.at);
  }
  return diagnostic;
}

// Only where each place is one piece of the file, and the file's encoding has
// codes for what is to stand there.
Fix Wording::FixOf(const Finding& finding) {
  const Replacement& replacement = *finding.replacement;
  const Change whole = {finding.at, replacement.text};
  const std::span<const Change> changes = replacement.changes.empty()
                                              ? std::span(&whole, 1)
                                              : std::span(replacement.changes);
  Fix fix = {.safe = replacement.safe};
  for (const Change& change : changes) {
    if (!document_->source().Contiguous(change.at) ||
        !CanEncode(change.text, document_->source().decoded().encoding)) {
      return {};
    }
    const Place place = placer_.Of(change.at);
    fix.edits.push_back({place.byte_offset, place.byte_length, change.text});
  }
  return fix;
}

std::string Wording::Fingerprint(const std::string& rule, Span at) {
  const int32_t block = document_->BlockAt(at.begin);
  if (block != folded_block_) {
    const std::string_view text =
        block < 0 ? document_->source().Text(at)
                  : document_->blocks()[static_cast<size_t>(block)].text;
    folded_ = HashOf(Fold(text));
    folded_block_ = block;
  }
  const uint32_t nth = counts_[{rule, {folded_.high, folded_.low}}]++;
  return Hex(HashOf(fmt::format("{}\n{}\n{}", rule, Hex(folded_), nth)));
}

}  // namespace reportlint
