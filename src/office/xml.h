#pragma once

#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>

#include <pugixml.hpp>

namespace reportlint {

// How the readers of Office files look at XML: by local names, since a program
// may choose its prefixes, and strict and transitional documents differ in
// nothing else that matters here.

// The whole text of a part; null where it is no XML. Entities of a DOCTYPE are
// not expanded.
inline std::unique_ptr<pugi::xml_document> ParseXml(std::string_view bytes) {
  auto document = std::make_unique<pugi::xml_document>();
  constexpr unsigned int kOptions = pugi::parse_default | pugi::parse_ws_pcdata;
  if (!document->load_buffer(bytes.data(), bytes.size(), kOptions)) {
    return nullptr;
  }
  return document;
}

inline std::string_view LocalName(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

inline std::string_view LocalName(const pugi::xml_node& node) {
  return LocalName(node.name());
}

// The first child of that local name, or an empty node.
inline pugi::xml_node Child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (LocalName(child) == name) return child;
  }
  return {};
}

// The attribute of that local name, or an empty one.
inline pugi::xml_attribute Attribute(const pugi::xml_node& node,
                                     std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (LocalName(attribute.name()) == name) return attribute;
  }
  return {};
}

// The attribute `val` of a child.
inline std::string_view ValueOf(const pugi::xml_node& node,
                                std::string_view child) {
  return Attribute(Child(node, child), "val").value();
}

// The number that a text is as a whole; nothing where it is none.
inline std::optional<uint32_t> NumberIn(std::string_view text) {
  uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

// Whether a property that is on by standing there is on.
inline bool IsOn(const pugi::xml_node& property) {
  if (!property) return false;
  const std::string_view value = Attribute(property, "val").value();
  return value != "0" && value != "false" && value != "off";
}

}  // namespace reportlint
