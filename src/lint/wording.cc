#include "lint/wording.h"

#include <span>

#include <fmt/format.h>

#include "diagnostic/excerpt.h"
#include "lint/fix_title.h"
#include "text/utf8.h"

namespace reportlint {
namespace {

// Characters of the report in a message, which is one line.
constexpr size_t kLongestQuote = 24;

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
  Location location = {document_->source().path(), placer_.Of(span)};
  if (const Anchor* anchor = document_->source().AnchorAt(span.begin)) {
    location.anchor = *anchor;
  }
  return location;
}

Diagnostic Wording::Word(const RuleFinding& found) {
  const Finding& finding = found.finding;
  const ActiveRule& active = ruleset_->rules()[found.rule];
  const Rule& rule = *active.rule;
  const RuleCase& words = rule.cases[finding.rule_case];

  fields_.clear();
  fields_.emplace_back("text", Quote(document_->source().Text(finding.at)));
  for (const auto& [name, text] : finding.fields) {
    fields_.emplace_back(name, Quote(text));
  }

  Diagnostic diagnostic;
  diagnostic.rule = rule.id;
  diagnostic.severity = active.severities[finding.rule_case];
  diagnostic.location = LocationOf(finding.at);
  if (found.gathered > 0) {
    fields_.emplace_back("places", fmt::format("{}", found.gathered));
  }
  const WordedMessage& message =
      found.gathered > 0 ? words.many : words.message;
  message.In(wanted_.language)
      .Fill(fields_, wanted_.language, diagnostic.message);
  diagnostic.help = words.help.In(wanted_.language);
  for (const Span related : finding.related) {
    Note& note = diagnostic.notes.emplace_back();
    note.location = LocationOf(related);
    words.related.In(wanted_.language)
        .Fill(fields_, wanted_.language, note.message);
  }
  for (const Location& location : finding.elsewhere) {
    Note& note = diagnostic.notes.emplace_back();
    note.location = location;
    words.related.In(wanted_.language)
        .Fill(fields_, wanted_.language, note.message);
  }
  if (wanted_.occurrences) {
    for (const Span one : finding.occurrences) {
      diagnostic.occurrences.push_back(LocationOf(one));
    }
  }
  if (finding.replacement && wanted_.fixes) diagnostic.fix = FixOf(finding);
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

void Wording::PassOver(const RuleFinding& found) {
  if (!wanted_.fingerprints) return;
  Fingerprint(ruleset_->rules()[found.rule].rule->id, found.finding.at);
}

// Only where each place is one piece of the file, and the file's encoding has
// codes for what is to stand there.
Fix Wording::FixOf(const Finding& finding) {
  const Replacement& replacement = *finding.replacement;
  const Change whole = {finding.at, replacement.text};
  const std::span<const Change> changes = replacement.changes.empty()
                                              ? std::span(&whole, 1)
                                              : std::span(replacement.changes);
  const Source& source = document_->source();
  Fix fix = {.safe = replacement.safe};
  std::vector<Mended> mended;
  for (const Change& change : changes) {
    if (!source.Contiguous(change.at) ||
        !CanEncode(change.text, source.decoded().encoding)) {
      return {};
    }
    fix.edits.push_back({placer_.OfWhole(change.at), change.text});
    mended.push_back({source.Text(change.at), change.text});
  }
  fix.title = FixTitle(mended).In(wanted_.language);
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
