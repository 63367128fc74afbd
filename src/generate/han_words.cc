// Writes the tables behind text/han_words.h, from OpenCC's phrases:
//   han_words OUT.cc

#include "text/han_words.h"

#include <algorithm>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "generate/opencc.h"
#include "text/han.h"

namespace reportlint {
namespace {

// Forms that traditional text writes for each other: which one is taste, or a
// matter of place.
constexpr std::u32string_view kInterchangeable[] = {
    U"布佈",   U"周週",   U"游遊",   U"盡儘",   U"並併幷", U"占佔", U"毀燬譭",
    U"鑒鑑",   U"回迴",   U"匯彙滙", U"凶兇",   U"嘆歎",   U"嘗嚐", U"借藉",
    U"升昇陞", U"梁樑",   U"席蓆",   U"局侷",   U"修脩",   U"核覈", U"才纔",
    U"背揹",   U"抵牴",   U"症癥",   U"酸痠",   U"愈癒",   U"巨鉅", U"恤卹",
    U"搜蒐",   U"欲慾",   U"沾霑",   U"岩巖",   U"托託",   U"伙夥", U"雇僱",
    U"扎紮",   U"注註",   U"跡蹟",   U"杯盃",   U"吃喫",   U"咨諮", U"煉鍊鏈",
    U"閒閑",   U"仇讎",   U"唇脣",   U"旋鏇",   U"熏燻薰", U"秘祕", U"幸倖",
    U"僵殭",   U"弦絃",   U"奸姦",   U"餵喂",   U"涌湧",   U"它牠", U"私俬",
    U"證証",   U"贊讚",   U"蕩盪",   U"折摺",   U"簽籤",   U"夫伕", U"了瞭",
    U"念唸",   U"吊弔",   U"扣釦",   U"台臺檯", U"煙菸",   U"娘孃", U"彩綵",
    U"暗闇",   U"胡鬍",   U"咽嚥",   U"岳嶽",   U"哄鬨",   U"挨捱", U"挽輓",
    U"參蔘",   U"豐丰",   U"鏟剷",   U"凌淩",   U"飢饑",   U"杆桿", U"累纍",
    U"克剋",   U"淒悽",   U"栗慄",   U"鹵滷",   U"着著",   U"佣傭", U"涂塗",
    U"徽幑",   U"蘇甦囌", U"霉黴",   U"戚慼",   U"雕鵰",   U"朱硃", U"致緻",
};

// Words whose forms are beyond doubt, though one of their characters is the
// usual form elsewhere and may stand beside the others by chance.
constexpr std::u32string_view kFirmWords[] = {
    U"皇后", U"太后",     U"王后",   U"母后",   U"天后", U"影后",   U"歌后",
    U"后妃", U"公里",     U"英里",   U"海里",   U"華里", U"鄰里",   U"里程",
    U"故里", U"千里",     U"里弄",   U"這裏",   U"那裏", U"哪裏",   U"家裏",
    U"心裏", U"手裏",     U"城裏",   U"夜裏",   U"裏面", U"裏頭",   U"屋裏",
    U"眼裏", U"嘴裏",     U"裏邊",   U"頭裏",   U"乾燥", U"乾淨",   U"乾旱",
    U"餅乾", U"乾杯",     U"乾脆",   U"乾枯",   U"乾涸", U"曬乾",   U"烘乾",
    U"風乾", U"乾洗",     U"乾糧",   U"葡萄乾", U"豆乾", U"干涉",   U"干預",
    U"干擾", U"若干",     U"相干",   U"天干",   U"干戈", U"頭髮",   U"理髮",
    U"毛髮", U"白髮",     U"髮型",   U"髮廊",   U"假髮", U"染髮",   U"燙髮",
    U"洗髮", U"剪髮",     U"護髮",   U"美髮",   U"秀髮", U"重複",   U"複雜",
    U"繁複", U"複製",     U"複印",   U"複合",   U"複數", U"複習",   U"複述",
    U"複選", U"覆蓋",     U"顛覆",   U"覆沒",   U"覆轍", U"恢復",   U"復興",
    U"康復", U"修復",     U"收復",   U"復工",   U"復學", U"復原",   U"報復",
    U"分鐘", U"鐘頭",     U"鐘錶",   U"時鐘",   U"鬧鐘", U"警鐘",   U"鐘聲",
    U"鐘點", U"鐘樓",     U"秒鐘",   U"點鐘",   U"鍾情", U"鍾愛",   U"製造",
    U"製品", U"研製",     U"繪製",   U"印製",   U"錄製", U"縫製",   U"仿製",
    U"監製", U"製藥",     U"製片",   U"製圖",   U"製冷", U"試製",   U"攝製",
    U"特製", U"制度",     U"制約",   U"制止",   U"制服", U"體制",   U"控制",
    U"限制", U"抑制",     U"強制",   U"管制",   U"節制", U"牽制",   U"專制",
    U"制裁", U"壓制",     U"法制化", U"北斗",   U"漏斗", U"熨斗",   U"泰斗",
    U"斗笠", U"煙斗",     U"斗膽",   U"麪粉",   U"麪條", U"麪包",   U"麪食",
    U"麪館", U"麪團",     U"拉麪",   U"泡麪",   U"炒麪", U"湯麪",   U"麪店",
    U"麪攤", U"涼麪",     U"掛麪",   U"麪點",   U"麪筋", U"關係",   U"聯繫",
    U"維繫", U"干係",     U"系統",   U"體系",   U"輕鬆", U"放鬆",   U"寬鬆",
    U"鬆懈", U"鬆綁",     U"鬆弛",   U"鬆動",   U"鬆散", U"蓬鬆",   U"疏鬆",
    U"鬆軟", U"鬆手",     U"鬆口",   U"捲入",   U"席捲", U"龍捲風", U"捲土",
    U"捲起", U"捲款",     U"捲菸",   U"捲心",   U"稻穀", U"穀物",   U"五穀",
    U"穀倉", U"糧穀",     U"穀雨",   U"穀類",   U"山谷", U"風采",   U"神采",
    U"文采", U"興高采烈", U"喝采",   U"光采",   U"丰采", U"日曆",   U"農曆",
    U"陽曆", U"陰曆",     U"西曆",   U"國曆",   U"公曆", U"月曆",   U"曆法",
    U"曆書", U"掛曆",     U"黃曆",   U"年曆",   U"歷史", U"經歷",   U"學歷",
    U"履歷", U"歷年來",   U"歷次",   U"歷任",   U"來歷", U"資歷",   U"船隻",
    U"艦隻", U"隻身",     U"隻字",   U"一隻手", U"只要", U"只有",   U"只是",
    U"只能", U"只好",     U"不只",   U"手錶",   U"鐘錶", U"懷錶",   U"腕錶",
    U"錶帶", U"鬍鬚",     U"鬚眉",   U"沖洗",   U"沖刷", U"沖印",   U"沖泡",
    U"沖銷", U"沖繩",     U"沖淡",   U"沖積",   U"衝突", U"衝擊",   U"衝動",
    U"衝刺", U"緩衝",     U"要衝",   U"颱風",   U"細緻", U"精緻",   U"標緻",
    U"防禦", U"抵禦",     U"禦寒",   U"抗禦",   U"捨棄", U"捨得",   U"取捨",
    U"施捨", U"割捨",     U"捨命",   U"捨己",   U"宿舍", U"校舍",   U"生薑",
    U"薑湯", U"薑茶",     U"薑片",   U"薑黃",   U"老薑", U"薑汁",   U"丑時",
    U"小丑", U"丑角",     U"辛丑",   U"丁丑",   U"癸丑", U"乙丑",   U"雜誌",
    U"標誌", U"號誌",     U"日誌",   U"碑誌",   U"墓誌", U"划船",   U"划算",
    U"批准", U"准許",     U"准予",   U"核准",   U"獲准", U"准考",   U"標準",
    U"準備", U"準確",     U"基準",   U"準則",   U"水準", U"瞄準",   U"準時",
    U"準用", U"準據",     U"精準",   U"對準",   U"校準", U"國家",   U"家庭",
    U"咸豐", U"咸陽",     U"心臟",   U"內臟",   U"肝臟", U"腎臟",   U"臟器",
    U"臟腑", U"骯髒",     U"馥郁",   U"濃郁",   U"茶几", U"征服",   U"征戰",
    U"征途", U"遠征",     U"出征",   U"征程",   U"征討", U"詞彙",   U"儘管",
    U"輪迴", U"範圍",     U"規範",   U"示範",   U"模範", U"典範",   U"幹部",
    U"骨幹", U"幹線",     U"才幹",   U"主幹",   U"樹幹", U"精幹",   U"幹練",
    U"後來", U"以後",     U"然後",   U"後面",   U"前後", U"隨後",   U"周圍",
};

// What is right though it looks like one of them.
constexpr std::u32string_view kRightAsWell[] = {
    U"係統一", U"係統籌", U"係統合", U"係統計", U"團體係", U"主體係", U"客體係",
    U"個體係", U"物體係", U"身體係", U"整體係", U"全體係", U"媒體係", U"載體係",
    U"相關系", U"曆年制", U"檯開",   U"新製",   U"目錄制", U"登錄制",
};

// Words of the dictionary that are hardly any, and hide 若干 before 人.
constexpr std::u32string_view kNoWords[] = {U"幹人", U"幹次", U"幹年"};

// Forms that stand alone so often that a word of two or three characters which
// asks for another is likely made of the ends of two words. The usual form of
// each character is one of them anyway.
constexpr std::u32string_view kFreeForms = U"係繫製複覆隻檯曆里准準只台併系沖";

// Forms that traditional text writes in known words only: most are simplified.
constexpr std::u32string_view kOnlyInWords =
    U"于后征胜适确据价荐极种党广厂几划愿万虫仆柜傢嚮闆";

using Choices = std::map<char32_t, std::vector<char32_t>>;

std::u32string Decode(std::string_view text) {
  std::u32string decoded;
  for (size_t at = 0; at < text.size();) {
    decoded += NextCharacter(text, at);
  }
  return decoded;
}

// Everything that the tables are made from.
class Words {
 public:
  Words() {
    for (const std::u32string_view forms : kInterchangeable) {
      for (const char32_t c : forms) standard_[c] = forms[0];
    }
    for (const auto& [c, choices] : to_traditional_) {
      if (choices.size() < 2) continue;
      std::set<char32_t>& forms = forms_[c];
      forms.insert(c);
      forms.insert(choices.begin(), choices.end());
      free_.insert(choices[0]);
    }
    for (const char* name : {"TWVariants", "HKVariants"}) {
      for (const auto& [standard, variants] :
           opencc_dictionaries::ReadCharacters(name)) {
        for (const char32_t variant : variants) {
          if (!standard_.contains(variant)) standard_[variant] = standard;
          variants_[standard].insert(variant);
        }
      }
    }
    free_.insert(kFreeForms.begin(), kFreeForms.end());
    for (const auto& [simplified, choices] :
         opencc_dictionaries::Read("STPhrases")) {
      const std::u32string right = Decode(choices[0]);
      if (std::ranges::find(kNoWords, right) != std::end(kNoWords)) continue;
      Add(Decode(simplified), right, false);
    }
    for (const std::u32string_view word : kFirmWords) Add(word, true);
    for (const std::u32string_view word : kRightAsWell) Add(word, false);
  }

  void Write(std::ostream& out) const;

 private:
  struct Entry {
    std::u32string right = {};
    bool firm = false;
  };

  static char32_t FirstOf(const Choices& table, char32_t c) {
    const auto it = table.find(c);
    return it == table.end() ? c : it->second[0];
  }
  char32_t Simplified(char32_t c) const { return FirstOf(to_simplified_, c); }
  char32_t Standard(char32_t c) const {
    const auto it = standard_.find(c);
    return it == standard_.end() ? c : it->second;
  }

  void Add(std::u32string_view right, bool firm) {
    std::u32string simplified;
    for (const char32_t c : right) simplified += Simplified(c);
    Add(simplified, std::u32string(right), firm);
  }

  void Add(const std::u32string& simplified, const std::u32string& right,
           bool firm) {
    const bool several = std::ranges::any_of(
        simplified, [&](char32_t c) { return forms_.contains(c); });
    const bool plain =
        std::ranges::all_of(simplified, [](char32_t c) { return c < 0x10000; });
    if (!several || !plain || simplified.size() != right.size() ||
        simplified.size() > kFormContext + 1 || simplified.size() < 2 ||
        simplified[0] < 0x4E00 || simplified[0] > 0x9FFF ||
        std::ranges::any_of(right, [](char32_t c) { return c > 0xFFFF; })) {
      return;
    }
    std::vector<Entry>& entries = words_[simplified];
    const auto known = std::ranges::find(entries, right, &Entry::right);
    if (known == entries.end()) {
      entries.push_back({right, firm});
    } else {
      known->firm |= firm;
    }
  }

  // The ways to write a neighbour.
  std::set<char32_t> Spellings(char32_t simplified, char32_t right) const {
    std::set<char32_t> all = {simplified, right};
    if (const auto it = variants_.find(right); it != variants_.end()) {
      all.insert(it->second.begin(), it->second.end());
    }
    return all;
  }

  std::vector<uint64_t> DoubtfulPairs() const;

  Choices to_simplified_ = opencc_dictionaries::ReadCharacters("TSCharacters");
  Choices to_traditional_ = opencc_dictionaries::ReadCharacters("STCharacters");
  std::map<char32_t, std::set<char32_t>> forms_;  // by simplified character
  std::map<char32_t, char32_t> standard_;
  std::map<char32_t, std::set<char32_t>> variants_;
  std::set<char32_t> free_;
  std::map<std::u32string, std::vector<Entry>> words_;
};

std::vector<uint64_t> Words::DoubtfulPairs() const {
  std::vector<uint64_t> bits(size_t{1} << (kDoubtfulPairBits - 6));
  const auto mark = [&](char32_t form, char32_t neighbour, bool behind) {
    const uint32_t hash = PairHash(form, neighbour, behind);
    bits[hash / 64] |= uint64_t{1} << (hash % 64);
  };
  // These are looked at wherever they stand.
  for (const char32_t c : kOnlyInWords) mark(c, 0, false);
  const auto mark_all = [&](const std::u32string& simplified,
                            const Entry& entry) {
    for (size_t i = 0; i < simplified.size(); ++i) {
      const auto forms = forms_.find(simplified[i]);
      if (forms == forms_.end()) continue;
      for (const char32_t form : forms->second) {
        const bool binds =
            entry.firm || simplified.size() >= 4 || !free_.contains(form);
        if (!binds || Standard(form) == Standard(entry.right[i])) continue;
        for (const char32_t written : Spellings(form, form)) {
          if (i > 0) {
            for (const char32_t c :
                 Spellings(simplified[i - 1], entry.right[i - 1])) {
              mark(written, c, false);
            }
          }
          if (i + 1 < simplified.size()) {
            for (const char32_t c :
                 Spellings(simplified[i + 1], entry.right[i + 1])) {
              mark(written, c, true);
            }
          }
        }
      }
    }
  };
  for (const auto& [simplified, entries] : words_) {
    for (const Entry& entry : entries) mark_all(simplified, entry);
  }
  return bits;
}

void WriteText(std::ostream& out, const std::u32string& text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (const char32_t c : text) {
    out << "\\x" << kDigits[c >> 12 & 15] << kDigits[c >> 8 & 15]
        << kDigits[c >> 4 & 15] << kDigits[c & 15];
  }
}

void Words::Write(std::ostream& out) const {
  out << "// Generated from OpenCC's dictionaries.\n\n"
         "#include \"text/han_words.h\"\n\n"
         "namespace reportlint {\nnamespace {\n\n"
         "constexpr char16_t kText[] =\n";
  std::vector<uint32_t> from(0x9FFF - 0x4E00 + 2);
  for (const auto& [simplified, entries] : words_) {
    for (const Entry& entry : entries) {
      out << "    u\"";
      WriteText(out, simplified);
      WriteText(out, entry.right);
      out << "\"\n";
      ++from[simplified[0] - 0x4E00 + 1];
    }
  }
  out << "    ;\n\nconstexpr HanWord kWords[] = {\n";
  uint32_t at = 0;
  for (const auto& [simplified, entries] : words_) {
    for (const Entry& entry : entries) {
      out << "    {" << at << ", " << simplified.size() << ", "
          << (entry.firm ? "true" : "false") << "},\n";
      at += static_cast<uint32_t>(2 * simplified.size());
    }
  }
  out << "};\n\nconstexpr uint32_t kFrom[] = {";
  uint32_t sum = 0;
  for (size_t i = 0; i < from.size(); ++i) {
    sum += from[i];
    out << (i % 16 == 0 ? "\n    " : "") << sum << ",";
  }
  out << "\n};\n\nconstexpr uint64_t kPairs[] = {";
  const std::vector<uint64_t> pairs = DoubtfulPairs();
  for (size_t i = 0; i < pairs.size(); ++i) {
    out << (i % 4 == 0 ? "\n    " : "") << pairs[i] << "u,";
  }
  out << "\n};\n\nconstexpr HanVariant kVariants[] = {\n";
  for (const auto& [variant, standard] : standard_) {
    out << "    {" << uint32_t{variant} << ", " << uint32_t{standard} << "},\n";
  }
  out << "};\n\nconstexpr char32_t kOnly[] = {\n";
  const std::set<char32_t> only(kOnlyInWords.begin(), kOnlyInWords.end());
  for (const char32_t c : only) out << "    " << uint32_t{c} << ",\n";
  out << "};\n\nconstexpr char32_t kFree[] = {\n";
  for (const char32_t c : free_) out << "    " << uint32_t{c} << ",\n";
  out << "};\n\n}  // namespace\n\n"
         "const std::u16string_view kHanWordText(kText);\n"
         "const std::span<const HanWord> kHanWords(kWords);\n"
         "const std::span<const uint32_t> kHanWordsFrom(kFrom);\n"
         "const std::span<const uint64_t> kDoubtfulPairs(kPairs);\n"
         "const std::span<const HanVariant> kHanVariants(kVariants);\n"
         "const std::span<const char32_t> kUsualForms(kFree);\n"
         "const std::span<const char32_t> kFormsInWords(kOnly);\n\n"
         "}  // namespace reportlint\n";
}

}  // namespace
}  // namespace reportlint

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: han_words OUT.cc\n";
    return 2;
  }
  try {
    std::ofstream out(argv[1]);
    reportlint::Words().Write(out);
    return out.good() ? 0 : 2;
  } catch (const std::exception& error) {
    std::cerr << "han_words: " << error.what() << "\n";
    return 2;
  }
}
