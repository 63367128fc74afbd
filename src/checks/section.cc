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
#include "document/signature.h"
#include "text/character.h"
#include "text/fold.h"
#include "text/literals.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace reportlint::checks {
namespace {

// The cases of `section`; 0 is a required section.
enum : uint32_t { kRequired = 0, kWanted = 1 };

constexpr size_t kLongestLead = 24;   // characters of a heading before its text
constexpr size_t kLongestRunIn = 16;  // characters
constexpr uint32_t kHeadBlocks = 5;   // in which a date may stand
constexpr uint32_t kTailBlocks = 8;   // in which a signature may stand
constexpr size_t kLongestDated = 120;  // bytes of a line with a date

// Sections that every kind may name; their words are built in.
constexpr std::string_view kTitle = "标题";
constexpr std::string_view kSignature = "落款";

struct Section {
  std::string name = {};
  int64_t from = 0;  // percent of the part between which its words count
  int64_t until = 100;
  bool weak = false;  // a heading that names another section names that alone
  bool after_opening = false;  // and not in the first paragraph
};

// Which section a literal speaks for.
struct Owner {
  size_t section = 0;
  bool tied = false;  // a word: to a number before it; of a heading: to its end
};

// One or another of these sections.
struct Need {
  std::vector<size_t> sections = {};
  std::string name = {};  // 问题或打算
};

struct Template {
  std::vector<std::string> kinds = {};
  std::vector<Need> required = {};
  std::vector<Need> wanted = {};
  int64_t least = 0;  // characters; a shorter part is not judged
  std::optional<size_t> slogans = {};  // the section that slogans count as

  bool Requires(size_t section) const {
    return std::ranges::any_of(required, [section](const Need& need) {
      return std::ranges::find(need.sections, section) != need.sections.end();
    });
  }
};

// What is there of a part.
using Presence = std::vector<bool>;

// The text of a heading, or of one that its text follows in the same block; ""
// where the block begins with neither.
std::string_view LeadOf(const Block& block) {
  std::string_view text = block.text;
  if (block.enumerator) text.remove_prefix(block.enumerator->text.size());
  text = Trim(text);
  const std::string_view head = Prefix(text, kLongestLead);
  size_t end = head.size();
  bool ends = head.size() == text.size();
  for (size_t at = 0; at < head.size();) {
    const size_t begin = at;
    const char32_t c = NextCharacter(head, at);
    if (c == U'：' || c == ':' || c == U'。' || c == U'】') {
      end = begin;
      ends = true;
      break;
    }
  }
  const std::string_view lead = head.substr(0, end);
  // 一是 and 首先 count sentences.
  const bool numbered =
      block.enumerator && block.enumerator->style < EnumeratorStyle::kStep;
  if (numbered || block.kind == BlockKind::kHeading) return lead;
  const bool whole = text.starts_with("【") || lead.find("，") == lead.npos;
  return ends && whole ? lead : std::string_view();
}

bool IsDated(std::string_view text) {
  if (text.size() > kLongestDated) return false;
  return IsDateLine(text) || (text.find("年") != std::string_view::npos &&
                              text.find("月") != std::string_view::npos &&
                              (text.ends_with("日") || text.ends_with("日）") ||
                               text.ends_with("日)")));
}

bool HasSignature(const Document& document, const Part& part) {
  const auto blocks = document.blocks();
  const uint32_t head = std::min(part.end, part.begin + kHeadBlocks);
  const uint32_t tail =
      std::max(part.begin, part.end - std::min(part.end, kTailBlocks));
  for (uint32_t i = part.begin; i < head; ++i) {
    if (IsDated(blocks[i].text)) return true;
  }
  for (uint32_t i = tail; i < part.end; ++i) {
    if (IsDated(blocks[i].text)) return true;
  }
  return false;
}

class SectionCheck final : public Check {
 public:
  explicit SectionCheck(Options& options) : headings_(ReadSections(options)) {
    for (Options* report : options.List("reports", "kinds")) {
      Template& form = templates_.emplace_back();
      form.kinds = report->Texts("kinds");
      form.required = Needs(*report, "required");
      form.wanted = Needs(*report, "wanted");
      form.least = report->Number("least", 100, 0, 100000);
      const std::string slogans = report->Text("slogans");
      if (!slogans.empty()) form.slogans = Find(*report, "slogans", slogans);
    }
    options.AddField("kind");
    options.AddField("missing");
  }

  std::span<const std::string> literals() const override { return words_; }
  bool needs_every_document() const override { return true; }
  Facts needs() const override { return Fact::kParts; }

  // One finding for all parts of a file that miss the same: a collection has
  // lost its signatures as a whole.
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
      const Template* form = TemplateOf(part);
      if (form == nullptr || !IsLongEnough(document, part, *form)) continue;
      const Presence there =
          PresenceOf(document, part, *form, hits.subspan(first, hit - first));
      std::optional<Finding> finding = Judge(document, part, *form, there);
      if (!finding) continue;
      Collect(std::move(*finding), before, findings);
    }
  }

 private:
  // --- Options ---------------------------------------------------------------

  // Reads the sections and their words; returns what their headings hold.
  Literals ReadSections(Options& options) {
    std::vector<std::string> headings;
    sections_ = {{std::string(kTitle)}, {std::string(kSignature)}};
    for (auto& [name, section] : options.Map("sections", "headings")) {
      const size_t index = sections_.size();
      for (const std::string& heading : section->Texts("headings")) {
        headings.push_back(Fold(heading));
        heading_owners_.push_back({index, heading.ends_with('$')});
      }
      for (std::string word : section->Texts("words")) {
        const bool counted = word.starts_with('#');
        if (counted) word.erase(0, 1);
        words_.push_back(std::move(word));
        word_owners_.push_back({index, counted});
      }
      sections_.push_back({name, section->Number("from", 0, 0, 100),
                           section->Number("until", 100, 0, 100),
                           section->Flag("weak", false),
                           section->Flag("after_opening", false)});
    }
    return Literals(std::move(headings));
  }

  std::vector<Need> Needs(Options& report, std::string_view option) const {
    std::vector<Need> needs;
    for (const std::string& text : report.Texts(option)) {
      Need& need = needs.emplace_back();
      for (size_t begin = 0; begin <= text.size();) {
        const size_t end = std::min(text.find('|', begin), text.size());
        const std::string name = text.substr(begin, end - begin);
        if (const auto section = Find(report, option, name)) {
          need.sections.push_back(*section);
          need.name += (need.name.empty() ? "" : "或") + name;
        }
        begin = end + 1;
      }
    }
    return needs;
  }

  std::optional<size_t> Find(Options& report, std::string_view option,
                             const std::string& name) const {
    const auto it = std::ranges::find(sections_, name, &Section::name);
    if (it != sections_.end()) {
      return static_cast<size_t>(it - sections_.begin());
    }
    report.Reject(option, {"sections 里没有“" + name + "”",
                           "there is no " + name + " among the sections"});
    return std::nullopt;
  }

  // --- Judgement -------------------------------------------------------------

  const Template* TemplateOf(const Part& part) const {
    for (const Template& form : templates_) {
      if (std::ranges::find(form.kinds, part.kind) != form.kinds.end()) {
        return &form;
      }
    }
    return nullptr;
  }

  static bool IsLongEnough(const Document& document, const Part& part,
                           const Template& form) {
    int64_t characters = 0;
    for (uint32_t i = part.begin; i < part.end; ++i) {
      characters += static_cast<int64_t>(document.blocks()[i].text.size() / 3);
      if (characters >= form.least) return true;
    }
    return false;
  }

  Presence PresenceOf(const Document& document, const Part& part,
                      const Template& form, std::span<const Hit> hits) const {
    Presence there(sections_.size(), false);
    there[0] = part.title >= 0;
    there[1] = HasSignature(document, part);
    int run_in = 0;  // headings that name nothing, before their text
    const uint32_t body =
        part.title >= 0 ? static_cast<uint32_t>(part.title) + 1 : part.begin;
    for (uint32_t i = body; i < part.end; ++i) {
      LookAtHeading(document, i, body, form, run_in, there);
    }
    if (run_in > 1) there[*form.slogans] = true;
    if (body >= part.end) return there;
    const Span first = document.SpanOf(document.blocks()[body].text);
    const Span last = document.SpanOf(document.blocks()[part.end - 1].text);
    // A first paragraph that is nearly all of the text is no opening.
    const bool opens = 3 * first.size() < 2 * (last.end - first.begin);
    for (const Hit& hit : hits) {
      if (hit.offset < first.begin) continue;
      const Owner& owner = word_owners_[hit.literal];
      if (opens && sections_[owner.section].after_opening &&
          hit.offset < first.end) {
        continue;
      }
      const int64_t share = int64_t{100} * (hit.offset - first.begin) /
                            std::max(1u, last.end - first.begin);
      const Section& section = sections_[owner.section];
      if (share < section.from || share > section.until) continue;
      if (owner.tied && !IsDateInText(document, hit.offset)) continue;
      there[owner.section] = true;
    }
    return there;
  }

  // The first two blocks of the body are a salutation and an opening.
  void LookAtHeading(const Document& document, uint32_t i, uint32_t body,
                     const Template& form, int& run_in, Presence& there) const {
    const Block& block = document.blocks()[i];
    const std::string_view lead = LeadOf(block);
    if (lead.empty() || IsNamed(lead, form, &there) || !form.slogans) return;
    // What stands below a section that has a name belongs to it.
    for (int32_t above = block.parent; above >= 0;) {
      const Block& heading = document.blocks()[static_cast<size_t>(above)];
      if (IsNamed(LeadOf(heading), form, nullptr)) return;
      above = heading.parent;
    }
    const bool numbered =
        block.enumerator && block.enumerator->style <= EnumeratorStyle::kDigit;
    if (numbered) {
      there[*form.slogans] = true;
    } else if (i > body + 1 && lead.size() < block.text.size() &&
               lead.size() <= 3 * kLongestRunIn) {
      ++run_in;
    }
  }

  // Whether a heading names a section; records which.
  bool IsNamed(std::string_view lead, const Template& form,
               Presence* there) const {
    const std::string folded = Fold(lead);
    struct Name {
      size_t begin, end, section;
    };
    std::vector<Name> names;
    headings_.Scan(folded, [&](uint32_t begin, uint32_t literal) {
      const Owner& owner = heading_owners_[literal];
      const size_t end = begin + headings_[literal].size();
      if (owner.tied && end != folded.size()) return;
      names.push_back({begin, end, owner.section});
    });
    // 保障措施 is no 措施.
    const auto is_inside = [&names](const Name& name) {
      return std::ranges::any_of(names, [&name](const Name& other) {
        return other.begin <= name.begin && name.end <= other.end &&
               other.end - other.begin > name.end - name.begin;
      });
    };
    const bool only_weak = std::ranges::none_of(names, [&](const Name& name) {
      return !sections_[name.section].weak && form.Requires(name.section);
    });
    for (const Name& name : names) {
      if (there == nullptr || is_inside(name)) continue;
      if (sections_[name.section].weak && !only_weak) continue;
      (*there)[name.section] = true;
    }
    return !names.empty();
  }

  // Whether a number stands before, in a line that is more than a date.
  static bool IsDateInText(const Document& document, uint32_t offset) {
    const int32_t block = document.BlockAt(offset);
    if (block < 0 || offset == 0) return false;
    const Block& line = document.blocks()[static_cast<size_t>(block)];
    if (IsDated(line.text) && LeadOf(line).size() == line.text.size()) {
      return false;
    }
    size_t at = offset;
    const std::string_view text = document.text();
    const char32_t before = PreviousCharacter(text, at);
    constexpr std::u32string_view kNumerals =
        U"0123456789０１２３４５６７８９一二三四五六七八九十〇_×Xx*";
    return kNumerals.find(before) != std::u32string_view::npos;
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
                                      const Part& part, const Template& form,
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

  // Adds `finding`, or relates its place to the first of the document, which
  // then tells the graver case.
  static void Collect(Finding finding, size_t before, Findings& findings) {
    if (findings.size() == before) {
      findings.push_back(std::move(finding));
      return;
    }
    Finding& first = findings[before];
    first.related.push_back(finding.at);
    if (finding.rule_case < first.rule_case) {
      first.rule_case = finding.rule_case;
      first.fields = std::move(finding.fields);
    }
  }

  std::vector<Section> sections_;
  std::vector<Owner> heading_owners_;  // of each of headings_
  std::vector<std::string> words_;
  std::vector<Owner> word_owners_;  // of each of words_
  const Literals headings_;         // after what it fills
  std::vector<Template> templates_;
};

constexpr std::array<std::string_view, 1> kCases = {"wanted"};

}  // namespace

extern const CheckKind section = {
    .name = "section",
    .summary = "a section that a report of its kind must have is missing",
    .cases = kCases,
    .make = Make<SectionCheck>,
};

}  // namespace reportlint::checks
