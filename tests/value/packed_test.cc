#include "value/packed.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "property.h"
#include "value/yaml.h"

namespace reportlint {
namespace {

// Whether both are the same but for their places.
bool Equal(const Value& a, const Value& b) {
  if (a.kind != b.kind || a.text != b.text ||
      a.items.size() != b.items.size() ||
      a.entries.size() != b.entries.size()) {
    return false;
  }
  for (size_t i = 0; i < a.items.size(); ++i) {
    if (!Equal(a.items[i], b.items[i])) return false;
  }
  for (size_t i = 0; i < a.entries.size(); ++i) {
    if (a.entries[i].key != b.entries[i].key ||
        !Equal(a.entries[i].value, b.entries[i].value)) {
      return false;
    }
  }
  return true;
}

bool ComesBack(const Value& value) {
  return Equal(value, UnpackValue(PackValue(value)));
}

TEST(PackedTest, ValuesComeBack) {
  for (const std::string_view yaml :
       {"", "县", "''", "[]", "{}", "[[], {}, [县, '']]",
        "{kind: pattern, options: {patterns: [{match: '_{2,}'}], max: 3}}",
        "summary:\n  zh: 重复\n  en: twice\nnothing:\nwhy: |\n  甲\n  乙\n"}) {
    Mistakes mistakes;
    const Value value = ParseYaml(yaml, mistakes);
    ASSERT_TRUE(mistakes.empty()) << yaml;
    EXPECT_TRUE(ComesBack(value)) << yaml;
  }
}

TEST(PackedTest, TextsOfAnyLengthAndBytes) {
  for (const size_t size : {0, 1, 127, 128, 129, 16383, 16384, 3'000'000}) {
    Value value;
    value.kind = Value::Kind::kText;
    value.text.assign(size, '\xFF');
    if (size > 1) value.text[size / 2] = '\0';
    EXPECT_TRUE(ComesBack(value)) << size;
  }
}

Value AnyValue(int depth) {
  Value value;
  value.kind = *rc::gen::element(Value::Kind::kNothing, Value::Kind::kText,
                                 Value::Kind::kList, Value::Kind::kMap);
  if (depth == 0 && value.kind > Value::Kind::kText) {
    value.kind = Value::Kind::kText;
  }
  const int count = *rc::gen::inRange(0, 4);
  if (value.kind == Value::Kind::kText) {
    value.text = *rc::gen::arbitrary<std::string>();
  }
  for (int i = 0; i < count && value.kind == Value::Kind::kList; ++i) {
    value.items.push_back(AnyValue(depth - 1));
  }
  for (int i = 0; i < count && value.kind == Value::Kind::kMap; ++i) {
    value.entries.push_back(
        {*rc::gen::arbitrary<std::string>(), {}, AnyValue(depth - 1)});
  }
  return value;
}

RC_GTEST_PROP(PackedTest, AnyValueComesBack, ()) {
  RC_ASSERT(ComesBack(AnyValue(4)));
}

}  // namespace
}  // namespace reportlint
