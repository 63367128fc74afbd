#include "value/packed.h"

#include <cassert>
#include <cstdint>

namespace reportlint {
namespace {

void PackNumber(uint32_t number, std::string& out) {
  while (number >= 0x80) {
    out += static_cast<char>(0x80 | (number & 0x7F));
    number >>= 7;
  }
  out += static_cast<char>(number);
}

void PackText(std::string_view text, std::string& out) {
  PackNumber(static_cast<uint32_t>(text.size()), out);
  out += text;
}

void Pack(const Value& value, std::string& out) {
  out += static_cast<char>(value.kind);
  switch (value.kind) {
    case Value::Kind::kNothing:
      break;
    case Value::Kind::kText:
      PackText(value.text, out);
      break;
    case Value::Kind::kList:
      PackNumber(static_cast<uint32_t>(value.items.size()), out);
      for (const Value& item : value.items) Pack(item, out);
      break;
    case Value::Kind::kMap:
      PackNumber(static_cast<uint32_t>(value.entries.size()), out);
      for (const Value::Entry& entry : value.entries) {
        PackText(entry.key, out);
        Pack(entry.value, out);
      }
      break;
  }
}

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  Value Next() {
    Value value;
    value.kind = static_cast<Value::Kind>(Byte());
    switch (value.kind) {
      case Value::Kind::kNothing:
        break;
      case Value::Kind::kText:
        value.text = Text();
        break;
      case Value::Kind::kList:
        value.items.resize(Number());
        for (Value& item : value.items) item = Next();
        break;
      case Value::Kind::kMap:
        value.entries.resize(Number());
        for (Value::Entry& entry : value.entries) {
          entry.key = Text();
          entry.value = Next();
        }
        break;
    }
    return value;
  }

 private:
  uint8_t Byte() {
    assert(at_ < bytes_.size());
    return static_cast<uint8_t>(bytes_[at_++]);
  }

  uint32_t Number() {
    uint32_t number = 0;
    for (int shift = 0;; shift += 7) {
      const uint8_t byte = Byte();
      number |= uint32_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return number;
    }
  }

  std::string Text() {
    const uint32_t size = Number();
    std::string text(bytes_.substr(at_, size));
    at_ += size;
    return text;
  }

  const std::string_view bytes_;
  size_t at_ = 0;
};

}  // namespace

std::string PackValue(const Value& value) {
  std::string bytes;
  Pack(value, bytes);
  return bytes;
}

Value UnpackValue(std::string_view bytes) { return Unpacker(bytes).Next(); }

}  // namespace reportlint
