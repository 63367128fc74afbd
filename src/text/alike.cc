#include "text/alike.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace reportlint {
namespace {

// Groups of characters that look alike, each followed by a blank. Those that
// sound alike as well need not be here.
constexpr std::u32string_view kShapes =
    U"己已巳 末未 土士 人入八 大太犬 日曰目 干千于 天夫 名各 午牛 刀力刃 "
    U"田由甲申 贝见 今令 折拆析 拔拨 戊戌戍 炙灸 茶荼 肓盲 粟栗 崇祟 亳毫豪 "
    U"徒徙 赢羸嬴 撒撤 辨辩辫瓣 治冶 免兔 鸟乌 市巿 良艮 问间 师帅 住往佳 "
    U"刺剌 抡抢枪 仓仑 沧沦 汆氽 洒酒 晴睛 延廷 幻幼 揣湍 坚竖 偏遍编 慨概 "
    U"裁栽载 侧测则 股服 线钱 职织积识 块决 遂逐 厂广 苦若 其甚 官宫管 贫贪 "
    U"货贷 借惜 考老孝 受爱 待侍持 枝技 扬杨场 汗汁汉 厅斤 旅旋 郊效校 宣宜 "
    U"亢坑 抗杭 肺沛 仅汉 扰忧优 科料斗 具贝 幢撞 卷券 眷誊 谒揭遏竭 裹裏 "
    U"隐稳 烧浇绕 渴喝 皖院完 胜性 伐代 戴载 夏复 史吏 束柬 疾病 晓烧 幸辛 "
    U"且旦 白自百 目自 玉王主 士壬 开井 无元 比北 文又 示于 万方 市布 甫浦 "
    U"使便 更便 科种 体休 何向 冰水 永水 减城 凶区 刊刑 创仓 刷涮 别刹 劝动 "
    U"勤勒 包句 匹四 十千 升井 卫节 友支 双又 台合 司同 同向 吃吒 吸极 呈皇 "
    U"周同 味昧 和秋 品晶 员贡 响晌 围国 图团 圈卷 地池 坏环 埋理 城域 基其 "
    U"堂常 处外 头斗 夺奋 妇好 委季 孔扎 字宇 存在 孙逊 学字 宁字 宅它 容客 "
    U"寄奇 寒塞 尾屋 层尽 展辰 岁罗 岸崖 川州 左右 市巾 帝常 席度 常党 庄压 "
    U"庆厌 床库 应庄 庸唐 廉兼 律津 徐涂 微徽 心必 态恣 患串 惊凉 意章 感惑 "
    U"慎填 成戍 我找 房户 所斤 抓爪 投设 拍柏 括活 按接 挂桂 挖控 捐损 掌撑 "
    U"探深 控腔 推堆 插播 搜嫂 政故 敌故 教孝 数教 文丈 旅族 旱早 时对 明朋 "
    U"易昜 映央 晚免 普晋 景影 期朝 木本 术木 机杌 材村 林木 查杳 标际 格恪 "
    U"梅海 检验 欠吹 欢观 款欺 止正 步涉 殊珠 毁段 毛手 民氏 污汗 治台 沿铅 "
    U"波坡 洞铜 流统 海悔侮诲 港巷 湿显 滞带 演寅 激邀 火灭 灾火 炎淡 热势 "
    U"照熙 熟热 片版 牧枚 牲性 特持 狐孤 率卒 现规 瓦互 甘廿 生牛 用甩 电龟 "
    U"略各 益盖 监临 直真 省少 看着 睦陆 知和 短矩 硬便 确角 碍得 社杜 祭察 "
    U"秀透 私和 秋秒 称你 移侈 税说 突窦 窗囱 立位 端瑞 笔毛 等寺 算弄 篇编 "
    U"精情 系紧 素索 累异 约药 纳内 纵从 纸抵 细田 终冬 给拾 绩债 续读 维推 "
    U"缓援 缩宿 罚罪 美羊 群郡 联朕 肃萧 股般 肥肌 育盲 能熊 脏庄 致到 航船 "
    U"色包 苗笛 英央 草早 获荻 营宫 蓄畜 薄簿 虑虚 融隔 行衍 街衔 衡冲 衣农 "
    U"补朴 表衷 被披 装袋 要耍 观现 视祝 角用 触独 言信 计什 讲井 许午 设没 "
    U"译泽 话活 该孩 语悟 误娱 谈淡 谢射 负贡 责贵 质贡 费贵 走是 起赶 超起 "
    U"越趋 路络 身射 软钦 辅铺 辆俩 输愉 边力 达过 迁迂 迎仰 这过 远运 迫追 "
    U"送迭 适话 选先 通涌 速束 造浩 遗遣 部陪 都者 配酉 酸酣 重垂 野墅 量童 "
    U"金全 针什 铁铗 银很 镇填 闭闲 闻间 阅问 队以 阳阴 阵陈 限恨 除徐 险检 "
    U"难准 集隼 雪雷 需雷 面画 音暗 页贝 项顶 顺须 预顶 领颔 额颜 飞乙 食良 "
    U"饭板 首道 香杳 马与 骗编 骨滑 高亮 鲜鲁 鸡鸭 麦表 黄横 黑墨 龙尤 庞宠 ";

// Where a character stands in kShapes.
struct Place {
  char32_t character = 0;
  uint16_t at = 0;
};

constexpr size_t kPlaces =
    kShapes.size() - static_cast<size_t>(std::ranges::count(kShapes, U' '));

// All of them, by character.
constexpr std::array<Place, kPlaces> kPlacesOf = [] {
  std::array<Place, kPlaces> places;
  size_t count = 0;
  for (size_t at = 0; at < kShapes.size(); ++at) {
    if (kShapes[at] != U' ') places[count++] = {kShapes[at], uint16_t(at)};
  }
  std::ranges::sort(places, {}, [](const Place& place) {
    return std::pair(place.character, place.at);
  });
  return places;
}();

// Calls see(group) for each group that holds `c`.
template <class See>
void ForEachGroup(char32_t c, See see) {
  for (const Place& place :
       std::ranges::equal_range(kPlacesOf, c, {}, &Place::character)) {
    const size_t blank = kShapes.rfind(U' ', place.at);
    const size_t begin = blank == kShapes.npos ? 0 : blank + 1;
    see(kShapes.substr(begin, kShapes.find(U' ', place.at) - begin));
  }
}

}  // namespace

uint16_t SoundOf(char32_t c) {
  constexpr char32_t kFirst = 0x4E00;
  const size_t index = c - kFirst;
  return c < kFirst || index >= kHanSounds.size() ? 0 : kHanSounds[index];
}

std::u32string LookAlikes(char32_t c) {
  std::u32string alike;
  ForEachGroup(c, [&](std::u32string_view group) {
    std::ranges::remove_copy(group, std::back_inserter(alike), c);
  });
  return alike;
}

bool AreAlike(char32_t a, char32_t b) {
  if (a == b) return false;
  const uint16_t sound = SoundOf(a);
  bool alike = sound != 0 && sound == SoundOf(b);
  ForEachGroup(a, [&](std::u32string_view group) {
    alike |= group.find(b) != group.npos;
  });
  return alike;
}

}  // namespace reportlint
