// Writes the tables behind text/han.h and text/character_class.h, from OpenCC's
// dictionaries and ICU's properties of characters:
//   han_table OUT.cc

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/uchar.h>

#include "generate/opencc.h"
#include "text/character_class.h"
#include "text/han.h"

namespace reportlint {
namespace {

using Choices = std::map<char32_t, std::vector<char32_t>>;

bool Contains(const std::vector<char32_t>& choices, char32_t c) {
  return std::find(choices.begin(), choices.end(), c) != choices.end();
}

// --- Scripts ---------------------------------------------------------------

// Simplified forms that traditional text writes, too, and always did.
constexpr std::u32string_view kWrittenInBoth = U"恒琼耻厦晒雇抛并线";

struct Forms {
  Choices to_simplified = opencc_dictionaries::ReadCharacters("TSCharacters");
  Choices to_traditional = opencc_dictionaries::ReadCharacters("STCharacters");
  Choices taiwan = opencc_dictionaries::ReadCharacters("TWVariants");
  Choices hong_kong = opencc_dictionaries::ReadCharacters("HKVariants");
};

// OpenCC's own standard has forms that are rare today: 爲 for 為, 衆 for 眾.
char32_t AsInTaiwan(const Forms& forms, char32_t c) {
  const auto it = forms.taiwan.find(c);
  return it == forms.taiwan.end() ? c : it->second[0];
}

std::map<char32_t, HanEntry> EntriesOf(const Forms& forms) {
  std::set<char32_t> in_both(kWrittenInBoth.begin(), kWrittenInBoth.end());
  for (const Choices* variants : {&forms.taiwan, &forms.hong_kong}) {
    for (const auto& [standard, choices] : *variants) {
      in_both.insert(choices.begin(), choices.end());
    }
  }
  std::map<char32_t, HanEntry> entries;
  for (const auto& [c, choices] : forms.to_simplified) {
    const bool shared =
        Contains(choices, c) || forms.to_traditional.contains(c);
    entries[c] = {c, choices[0], c,
                  shared ? HanForm::kShared : HanForm::kTraditional};
  }
  for (const auto& [c, choices] : forms.to_traditional) {
    const bool known = entries.contains(c);
    const bool shared = Contains(choices, c) || known || in_both.contains(c);
    HanEntry& entry = entries[c];
    if (!known) entry = {c, c, c, HanForm::kSimplified};
    if (shared) entry.form = HanForm::kShared;
    entry.traditional = AsInTaiwan(forms, choices[0]);
  }
  // Japanese forms lead to both.
  for (const auto& [c, variants] :
       opencc_dictionaries::ReadCharacters("JPVariants")) {
    for (const char32_t variant : variants) {
      if (entries.contains(variant)) continue;
      const auto simplified = forms.to_simplified.find(c);
      entries[variant] = {
          variant,
          simplified == forms.to_simplified.end() ? c : simplified->second[0],
          c, HanForm::kShared};
    }
  }
  std::erase_if(entries, [](const auto& entry) {
    return entry.second.form == HanForm::kShared &&
           entry.second.simplified == entry.first &&
           entry.second.traditional == entry.first;
  });
  return entries;
}

void WriteEntries(std::ostream& out,
                  const std::map<char32_t, HanEntry>& entries) {
  constexpr std::string_view kNames[] = {"kShared", "kSimplified",
                                         "kTraditional"};
  out << "constexpr HanEntry kEntries[] = {\n";
  for (const auto& [c, entry] : entries) {
    out << "    {" << uint32_t{c} << ", " << uint32_t{entry.simplified} << ", "
        << uint32_t{entry.traditional}
        << ", HanForm::" << kNames[size_t(entry.form)] << "},\n";
  }
  out << "};\n\n";
}

void WriteEntriesBefore(std::ostream& out,
                        const std::map<char32_t, HanEntry>& entries) {
  out << "const std::array<uint16_t, 0x10000 / kHanRow + 1> "
         "kHanEntriesBefore = {";
  size_t before = 0;
  auto entry = entries.begin();
  for (size_t row = 0; row <= 0x10000 / kHanRow; ++row) {
    for (; entry != entries.end() && entry->first < row * kHanRow; ++entry) {
      ++before;
    }
    out << (row % 16 == 0 ? "\n    " : "") << before << ',';
  }
  out << "\n};\n\n";
}

// --- Classes ---------------------------------------------------------------

// Japanese forms that Chinese text writes as well.
constexpr std::u32string_view kChineseAsWell =
    U"予疏欠醋粧缶糸弁浜痩呪剤剣呉荘竜曽";

constexpr std::u32string_view kHanLikeKana = U"エカセタトニハミローㄏㄙㄡㄧ";

bool IsIn(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

// Twelve characters of the compatibility block are unified ones, and right.
bool IsUnified(char32_t c) {
  constexpr std::u32string_view kUnified =
      U"\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27\uFA28"
      U"\uFA29";
  return kUnified.find(c) != kUnified.npos;
}

bool IsInvisible(char32_t c) {
  return IsIn(c, 0x200B, 0x200D) || IsIn(c, 0x2060, 0x2064) ||
         IsIn(c, 0x206A, 0x206F) || IsIn(c, 0xFE00, 0xFE0F) ||
         IsIn(c, 0xFFF9, 0xFFFB) || IsIn(c, 0x115F, 0x1160) || c == 0x034F ||
         c == 0x180E || c == 0x3164 || c == 0xFFA0;
}

bool IsBidirectional(char32_t c) {
  return IsIn(c, 0x200E, 0x200F) || IsIn(c, 0x202A, 0x202E) ||
         IsIn(c, 0x2066, 0x2069) || c == 0x061C;
}

CharacterClass ByProperty(char32_t c) {
  if (c == kReplacement) return CharacterClass::kReplaced;
  if (c == 0xFEFF) return CharacterClass::kByteOrderMark;
  if (c == 0x00AD) return CharacterClass::kSoftHyphen;
  if (IsInvisible(c)) return CharacterClass::kInvisible;
  if (IsBidirectional(c)) return CharacterClass::kBidirectional;
  if (c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == ' ' ||
      c == 0x3000) {
    return CharacterClass::kOrdinary;
  }
  if (IsIn(c, 0x2E80, 0x2FD5)) return CharacterClass::kRadical;
  if (IsIn(c, 0x3190, 0x319F) || IsIn(c, 0x31C0, 0x31E3) ||
      (IsIn(c, 0xF900, 0xFAD9) && !IsUnified(c))) {
    return CharacterClass::kCompatibility;
  }
  if (IsIn(c, 0xFF10, 0xFF19) || IsIn(c, 0xFF21, 0xFF3A) ||
      IsIn(c, 0xFF41, 0xFF5A)) {
    return CharacterClass::kWide;
  }
  if (kHanLikeKana.find(c) != kHanLikeKana.npos) return CharacterClass::kKana;
  const auto code = static_cast<UChar32>(c);
  if (IsIn(c, 0x00C0, 0x024F) && u_isalpha(code)) {
    return CharacterClass::kAccented;
  }
  if (IsIn(c, 0x0370, 0x04FF) && u_isalpha(code)) {
    return CharacterClass::kLetter;
  }
  switch (u_charType(code)) {
    case U_CONTROL_CHAR:
      return CharacterClass::kControl;
    case U_PRIVATE_USE_CHAR:
      return CharacterClass::kPrivateUse;
    case U_UNASSIGNED:
    case U_SURROGATE:  // no character either
      return CharacterClass::kUnassigned;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CharacterClass::kSpace;
    default:
      return CharacterClass::kOrdinary;
  }
}

std::array<uint8_t, 0x10000> ClassesOf(
    const Forms& forms, const std::map<char32_t, HanEntry>& entries) {
  std::array<uint8_t, 0x10000> classes = {};
  const auto set = [&](char32_t c, CharacterClass character_class) {
    if (c < classes.size()) classes[c] = uint8_t(character_class);
  };
  for (char32_t c = 0; c < classes.size(); ++c) set(c, ByProperty(c));

  std::set<char32_t> chinese;
  for (const Choices* direction :
       {&forms.to_simplified, &forms.to_traditional}) {
    for (const auto& [c, choices] : *direction) {
      chinese.insert(c);
      chinese.insert(choices.begin(), choices.end());
    }
  }
  for (const Choices* variants : {&forms.taiwan, &forms.hong_kong}) {
    for (const auto& [c, choices] : *variants) {
      chinese.insert(choices.begin(), choices.end());
    }
  }
  chinese.insert(kChineseAsWell.begin(), kChineseAsWell.end());
  for (const auto& [standard, choices] :
       opencc_dictionaries::ReadCharacters("JPVariants")) {
    for (const char32_t c : choices) {
      if (!chinese.contains(c)) set(c, CharacterClass::kJapanese);
    }
  }
  for (const auto& [c, entry] : entries) {
    if (entry.form == HanForm::kSimplified) {
      set(c, CharacterClass::kSimplified);
    } else if (entry.form == HanForm::kTraditional) {
      set(c, CharacterClass::kTraditional);
    }
  }

  for (const auto& [c, entry] : entries) {
    if (c < classes.size()) classes[c] |= kHasHanEntry;
  }
  const auto mark = [&](char32_t c) {
    if (c < classes.size()) classes[c] |= kOneOfSeveral;
  };
  std::set<char32_t> several;
  for (const auto& [c, choices] : forms.to_traditional) {
    if (choices.size() < 2) continue;
    mark(c);
    several.insert(choices.begin(), choices.end());
  }
  for (const char32_t c : several) mark(c);
  for (const Choices* variants : {&forms.taiwan, &forms.hong_kong}) {
    for (const auto& [standard, choices] : *variants) {
      if (!several.contains(standard)) continue;
      for (const char32_t c : choices) mark(c);
    }
  }
  return classes;
}

void WriteClasses(std::ostream& out,
                  const std::array<uint8_t, 0x10000>& classes) {
  out << "const std::array<uint8_t, 0x10000> kCharacterClasses = {";
  for (size_t i = 0; i < classes.size(); ++i) {
    out << (i % 32 == 0 ? "\n    " : "") << unsigned{classes[i]} << ',';
  }
  out << "\n};\n\n";
}

// --- Costs -----------------------------------------------------------------

// The most frequent characters of running text, in order. OpenCC's words tell
// of the others how common they are, but hold few of these.
constexpr std::u32string_view kFrequent =
    U"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可"
    U"主发"
    U"年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力"
    U"里如水"
    U"化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些"
    U"然前外"
    U"天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但"
    U"质气第"
    U"向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果"
    U"料象员"
    U"革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计"
    U"别她手"
    U"角期根论运农指几九区强放决西被干做必战先回则任取据处理世市县镇乡村委局项"
    U"目务责"
    U"任服务安全督查建设投资万亿元完善落实推进加强组织领导群众教育培训宣传保障";

// Bits that it takes to name a character; by the counts of both scripts, since
// a text is in one of them.
std::array<uint8_t, 0x5200> CostsOf(const Forms& forms) {
  std::map<char32_t, double> counts;
  double total = 0;
  const auto add = [&](char32_t c, double count) {
    const auto traditional = forms.to_traditional.find(c);
    counts[c] += count;
    if (traditional != forms.to_traditional.end() &&
        traditional->second[0] != c) {
      const char32_t standard = traditional->second[0];
      counts[standard] += count;
      counts[AsInTaiwan(forms, standard)] += count;
    }
    total += count;
  };
  for (const auto& [word, choices] : opencc_dictionaries::Read("STPhrases")) {
    for (size_t at = 0; at < word.size();) add(NextCharacter(word, at), 1);
  }
  for (size_t i = 0; i < kFrequent.size(); ++i) {
    add(kFrequent[i], 60000.0 / (static_cast<double>(i) + 8));
  }
  constexpr double kRarest = 18;
  std::array<uint8_t, 0x5200> costs;
  for (size_t i = 0; i < costs.size(); ++i) {
    const auto it = counts.find(char32_t(0x4E00 + i));
    const double bits =
        it == counts.end() ? kRarest : -std::log2(it->second / total);
    costs[i] = static_cast<uint8_t>(std::lround(std::min(kRarest, bits)));
  }
  return costs;
}

void WriteCosts(std::ostream& out, const std::array<uint8_t, 0x5200>& costs) {
  out << "const std::array<uint8_t, 0x5200> kHanCosts = {";
  for (size_t i = 0; i < costs.size(); ++i) {
    out << (i % 32 == 0 ? "\n    " : "") << unsigned{costs[i]} << ',';
  }
  out << "\n};\n\n";
}

void Write(std::ostream& out) {
  const Forms forms;
  const std::map<char32_t, HanEntry> entries = EntriesOf(forms);
  out << "// Generated from OpenCC's dictionaries and Unicode's properties.\n\n"
         "#include \"text/character_class.h\"\n"
         "#include \"text/han.h\"\n\n"
         "namespace reportlint {\nnamespace {\n\n";
  WriteEntries(out, entries);
  out << "constexpr std::pair<char32_t, char32_t> kToday[] = {\n";
  for (const auto& [standard, choices] : forms.taiwan) {
    out << "    {" << uint32_t{standard} << ", " << uint32_t{choices[0]}
        << "},\n";
  }
  out << "};\n\n";
  out << "}  // namespace\n\n"
         "const std::span<const HanEntry> kHanEntries(kEntries);\n"
         "const std::span<const std::pair<char32_t, char32_t>> "
         "kTodaysForms(kToday);\n\n";
  WriteEntriesBefore(out, entries);
  WriteClasses(out, ClassesOf(forms, entries));
  WriteCosts(out, CostsOf(forms));
  out << "}  // namespace reportlint\n";
}

}  // namespace
}  // namespace reportlint

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: han_table OUT.cc\n";
    return 2;
  }
  try {
    std::ofstream out(argv[1]);
    reportlint::Write(out);
    return out.good() ? 0 : 2;
  } catch (const std::exception& error) {
    std::cerr << "han_table: " << error.what() << "\n";
    return 2;
  }
}
