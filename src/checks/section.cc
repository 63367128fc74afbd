// section: a part that a report of its kind must have is not there.
//
// A section may stand there without its heading: run in (存在的问题：一是…), or
// told by its words alone (今后，我们将…). So a heading or the words of it will
// do, and a heading that is a slogan counts as the section that the kind names
// for it.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/report_form.h"
#include "check/sections.h"
#include "structure/lead.h"
#include "structure/signature.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `section`; 0 is a required section.
enum : uint32_t { kRequired = 0, kWanted };
constexpr std::array<std::string_view, 1> kCases = {"wanted"};
static_assert(kCases.size() == kWanted);

// The text of a part, after its title.
struct Body {
  Body(const Document& document, const Part& part, uint32_t first)
      : begin(document.SpanOf(document.blocks()[first].text).begin),
        end(document.SpanOf(document.blocks()[part.end - 1].text).end),
        opening(document.SpanOf(document.blocks()[first].text).end) {
    // A first paragraph that is nearly all of the text, two thirds by eye, is
    // no opening.
    if (3 * (opening - begin) >= 2 * (end - begin)) opening = begin;
  }

  // Whether what stands at `offset` counts for `section`.
  bool Counts(const Section& section, uint32_t offset) const {
    if (offset < begin) return false;
    if (section.after_opening && offset < opening) return false;
    const int64_t share =
        int64_t{100} * (offset - begin) / std::max(1u, end - begin);
    return share >= section.from && share <= section.until;
  }

  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t opening = 0;  // its end
};

// Of each section, whether the part has it.
using Presence = std::vector<bool>;

class SectionCheck final : public Check {
 public:
  explicit SectionCheck(Options& options)
      : sections_(options), forms_(ReadReportForms(options, sections_)) {
    options.AddField("kind");
    options.AddField("missing");
  }

  std::span<const std::string> literals() const override {
    return sections_.words();
  }
  bool needs_every_document() const override { return true; }
  Facts needs() const override { return Fact::kParts; }

  // One finding for all parts of a file: a collection has lost its signatures
  // as a whole.
  void CheckDocument(const Document& document, std::span<const Hit> hits,
                     Findings& findings) const override {
    const size_t before = findings.size();
    size_t hit = 0;
    for (const Part& part : document.parts()) {
      if (part.begin == part.end) continue;
      const uint32_t end =
          document.SpanOf(document.blocks()[part.end - 1].text).end;
      const size_t first = hit;
      while (hit < hits.size() && hits[hit].offset < end) ++hit;
      const ReportForm* form = FormOf(part);
      if (form == nullptr) continue;
      // In a collection, a short piece is a rest of one (section.md).
      constexpr int64_t kLeastPiece = 300;  // characters
      const int64_t least = document.parts().size() > 1
                                ? std::max(form->least, kLeastPiece)
                                : form->least;
      if (!IsLongerThan(document, part, least)) continue;
      const Presence there =
          PresenceOf(document, part, *form, hits.subspan(first, hit - first));
      std::optional<Finding> finding = Judge(document, part, *form, there);
      if (!finding) continue;
      Collect(std::move(*finding), before, findings);
    }
  }

 private:
  const ReportForm* FormOf(const Part& part) const {
    for (const ReportForm& form : forms_) {
      if (std::ranges::find(form.kinds, part.kind) != form.kinds.end()) {
        return &form;
      }
    }
    return nullptr;
  }

  static bool IsLongerThan(const Document& document, const Part& part,
                           int64_t least) {
    int64_t characters = 0;
    for (uint32_t i = part.begin; i < part.end; ++i) {
      characters += static_cast<int64_t>(document.blocks()[i].text.size() / 3);
      if (characters >= least) return true;
    }
    return false;
  }

  Presence PresenceOf(const Document& document, const Part& part,
                      const ReportForm& form, std::span<const Hit> hits) const {
    Presence there(sections_.size(), false);
    there[Sections::kTitle] = part.title >= 0;
    there[Sections::kSignature] = HasSignature(
        document.blocks().subspan(part.begin, part.end - part.begin));
    int run_in = 0;  // headings that name nothing, before their text
    const uint32_t body =
        part.title >= 0 ? static_cast<uint32_t>(part.title) + 1 : part.begin;
    for (uint32_t i = body; i < part.end; ++i) {
      LookAtHeading(document, i, body, form, run_in, there);
    }
    // One may be a label; two show that the text is divided so.
    if (run_in > 1) there[*form.slogans] = true;
    if (body < part.end) {
      const Body text(document, part, body);
      for (const Hit& hit : hits) {
        const size_t index = sections_.SectionOf(hit.literal);
        if (text.Counts(sections_[index], hit.offset)) there[index] = true;
      }
      LookForDates(document, text, form, there);
    }
    return there;
  }

  // Records what a heading names. What is run in and names nothing is no slogan
  // in the first two blocks, a salutation and an opening.
  void LookAtHeading(const Document& document, uint32_t i, uint32_t body,
                     const ReportForm& form, int& run_in,
                     Presence& there) const {
    const Block& block = document.blocks()[i];
    const std::string_view lead = LeadOf(block);
    if (lead.empty() || IsNamed(lead, form, &there) || !form.slogans) return;
    // What stands below a section that has a name belongs to it.
    for (int32_t above = block.parent; above >= 0;) {
      const Block& heading = document.blocks()[static_cast<size_t>(above)];
      if (IsNamed(LeadOf(heading), form, nullptr)) return;
      above = heading.parent;
    }
    constexpr size_t kLongestRunIn = 48;  // bytes; longer ones are sentences
    const bool numbered =
        block.enumerator && block.enumerator->style <= EnumeratorStyle::kDigit;
    if (numbered) {
      there[*form.slogans] = true;
    } else if (i > body + 1 && lead.size() < block.text.size() &&
               lead.size() <= kLongestRunIn) {
      ++run_in;
    }
  }

  // Whether a heading names a section; records which.
  bool IsNamed(std::string_view lead, const ReportForm& form,
               Presence* there) const {
    const std::vector<SectionName> names = sections_.NamesIn(lead);
    // 保障措施 is no 措施.
    const auto is_inside = [&names](const SectionName& name) {
      return std::ranges::any_of(names, [&name](const SectionName& other) {
        return other.begin <= name.begin && name.end <= other.end &&
               other.end - other.begin > name.end - name.begin;
      });
    };
    const bool only_weak =
        std::ranges::none_of(names, [&](const SectionName& name) {
          return !sections_[name.section].weak && form.Requires(name.section);
        });
    for (const SectionName& name : names) {
      if (there == nullptr || is_inside(name)) continue;
      if (sections_[name.section].weak && !only_weak) continue;
      (*there)[name.section] = true;
    }
    return !names.empty();
  }

  // Dates stand in most texts, so that they are looked for only where nothing
  // else shows a section that must be there.
  void LookForDates(const Document& document, const Body& body,
                    const ReportForm& form, Presence& there) const {
    for (const Sections::Date& date : sections_.dates()) {
      if (there[date.section] || !form.Requires(date.section)) continue;
      const std::string_view text = document.text().substr(0, body.end);
      for (size_t at = text.find(date.word, body.begin); at != text.npos;
           at = text.find(date.word, at + 1)) {
        const auto offset = static_cast<uint32_t>(at);
        if (body.Counts(sections_[date.section], offset) &&
            IsDateInText(document, offset)) {
          there[date.section] = true;
          break;
        }
      }
    }
  }

  // Whether a number stands before, in a line that is more than a date.
  static bool IsDateInText(const Document& document, uint32_t offset) {
    constexpr std::u32string_view kNumerals =
        U"0123456789０１２３４５６７８９一二三四五六七八九十〇_×Xx*";
    const int32_t index = document.BlockAt(offset);
    if (index < 0 || offset == 0) return false;
    size_t at = offset;
    const char32_t before = PreviousCharacter(document.text(), at);
    if (kNumerals.find(before) == kNumerals.npos) return false;
    const Block& block = document.blocks()[static_cast<size_t>(index)];
    return !IsDated(block.text) || LeadOf(block).size() < block.text.size();
  }

  static bool IsThere(const Need& need, const Presence& there) {
    return std::ranges::any_of(need.sections,
                               [&](size_t section) { return there[section]; });
  }

  static std::string Missing(const std::vector<Need>& needs,
                             const Presence& there) {
    std::string missing;
    for (const Need& need : needs) {
      if (need.sections.empty() || IsThere(need, there)) continue;
      missing += (missing.empty() ? "" : "、") + need.name;
    }
    return missing;
  }

  static std::optional<Finding> Judge(const Document& document,
                                      const Part& part, const ReportForm& form,
                                      const Presence& there) {
    std::string missing = Missing(form.required, there);
    // What is attached is signed with what it is attached to, and may leave to
    // it what it likes.
    const bool attached = part.origin == PartOrigin::kAttachment;
    const uint32_t rule_case =
        missing.empty() || attached ? kWanted : kRequired;
    const std::string wanted =
        attached ? std::string() : Missing(form.wanted, there);
    if (!missing.empty() && !wanted.empty()) missing += "、";
    missing += wanted;
    if (missing.empty()) return std::nullopt;
    constexpr size_t kMostMarked = 20;  // characters
    const std::string_view head =
        Prefix(document.blocks()[part.begin].text, kMostMarked);
    return Finding{.at = document.SpanOf(head),
                   .rule_case = rule_case,
                   .fields = {{"kind", part.kind}, {"missing", missing}}};
  }

  // Adds `finding`, or relates its place to the first of the document.
  static void Collect(Finding finding, size_t before, Findings& findings) {
    if (findings.size() == before) {
      findings.push_back(std::move(finding));
    } else {
      findings[before].related.push_back(finding.at);
    }
  }

  const Sections sections_;
  const std::vector<ReportForm> forms_;
};

}  // namespace

extern const CheckKind section = {
    .name = "section",
    .summary = "a section that a report of its kind must have is missing",
    .cases = kCases,
    .make = Make<SectionCheck>,
};

}  // namespace reportlint::checks
