#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
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
  void Put32(uint32_t number) { PutFixed<4>(number); }
  void Put64(uint64_t number) { PutFixed<8>(number); }

  // Makes room for so many bytes.
  void Reserve(size_t bytes) { bytes_.reserve(bytes); }

  std::string str() && { return std::move(bytes_); }

 private:
  template <size_t size>
  void PutFixed(uint64_t number) {
    char bytes[size];
    for (size_t i = 0; i < size; ++i) {
      bytes[i] = static_cast<char>(number >> (8 * i));
    }
    bytes_.append(bytes, size);
  }

  std::string bytes_;
};

// Reads what ByteWriter wrote. Behind the end everything is 0, and `failed`.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  uint64_t Take() {
    uint64_t number = 0;
    for (size_t i = 0; i < std::min<size_t>(10, bytes_.size()); ++i) {
      const auto byte = static_cast<uint8_t>(bytes_[i]);
      number |= uint64_t{byte & 0x7Fu} << (7 * i);
      if (byte < 0x80) {
        bytes_.remove_prefix(i + 1);
        return number;
      }
    }
    Fail();
    return 0;
  }
  uint32_t Take32() {
    const uint8_t* p = TakeBytes(4);
    return p == nullptr ? 0 : At(p);
  }
  uint64_t Take64() {
    const uint8_t* p = TakeBytes(8);
    return p == nullptr ? 0 : At(p) | uint64_t{At(p + 4)} << 32;
  }
  void Take32s(std::span<uint32_t> numbers) {
    const uint8_t* p = TakeBytes(4 * numbers.size());
    if (p == nullptr) return;
    for (uint32_t& number : numbers) {
      number = At(p);
      p += 4;
    }
  }

  size_t left() const { return bytes_.size(); }
  bool failed() const { return failed_; }

 private:
  static uint32_t At(const uint8_t* p) {
    return uint32_t{p[0]} | uint32_t{p[1]} << 8 | uint32_t{p[2]} << 16 |
           uint32_t{p[3]} << 24;
  }

  // The next bytes, or null behind the end.
  const uint8_t* TakeBytes(size_t size) {
    if (bytes_.size() < size) {
      Fail();
      return nullptr;
    }
    const auto* p = reinterpret_cast<const uint8_t*>(bytes_.data());
    bytes_.remove_prefix(size);
    return p;
  }

  void Fail() {
    bytes_ = {};
    failed_ = true;
  }

  std::string_view bytes_;
  bool failed_ = false;
};

}  // namespace reportlint
