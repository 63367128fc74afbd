#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace reportlint {

// Numbers as bytes, the same on every machine.
class ByteWriter {
 public:
  // A number in as few bytes as it needs (LEB128).
  void Put(uint64_t number) {
    for (; number >= 0x80; number >>= 7) {
      bytes_ += static_cast<char>(number | 0x80);
    }
    bytes_ += static_cast<char>(number);
  }
  void Put32(uint32_t number) { PutFixed(number, 4); }
  void Put64(uint64_t number) { PutFixed(number, 8); }

  std::string str() && { return std::move(bytes_); }

 private:
  void PutFixed(uint64_t number, int size) {
    for (int i = 0; i < size; ++i) {
      bytes_ += static_cast<char>(number >> (8 * i));
    }
  }

  std::string bytes_;
};

// Reads what ByteWriter wrote. Behind the end everything is 0, and `failed`.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  uint64_t Take() {
    uint64_t number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const uint64_t byte = TakeFixed(1);
      number |= (byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
    failed_ = true;
    return 0;
  }
  uint32_t Take32() { return static_cast<uint32_t>(TakeFixed(4)); }
  uint64_t Take64() { return TakeFixed(8); }
  void Take32s(std::span<uint32_t> numbers) {
    if (bytes_.size() < 4 * numbers.size()) {
      bytes_ = {};
      failed_ = true;
      return;
    }
    const auto* p = reinterpret_cast<const uint8_t*>(bytes_.data());
    for (uint32_t& number : numbers) {
      number = uint32_t{p[0]} | uint32_t{p[1]} << 8 | uint32_t{p[2]} << 16 |
               uint32_t{p[3]} << 24;
      p += 4;
    }
    bytes_.remove_prefix(4 * numbers.size());
  }

  size_t left() const { return bytes_.size(); }
  bool failed() const { return failed_; }

 private:
  uint64_t TakeFixed(size_t size) {
    if (bytes_.size() < size) {
      bytes_ = {};
      failed_ = true;
      return 0;
    }
    uint64_t number = 0;
    for (size_t i = 0; i < size; ++i) {
      number |= uint64_t{static_cast<uint8_t>(bytes_[i])} << (8 * i);
    }
    bytes_.remove_prefix(size);
    return number;
  }

  std::string_view bytes_;
  bool failed_ = false;
};

}  // namespace reportlint
