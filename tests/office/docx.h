#pragma once

#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zip.h>

namespace reportlint {

// The bytes of a zip with these parts.
inline std::string Zipped(const std::map<std::string, std::string>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(buffer);
  zip_t* const archive =
      zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, &error);
  EXPECT_NE(archive, nullptr);
  for (const auto& [name, bytes] : parts) {
    zip_source_t* const part =
        zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    EXPECT_GE(zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8), 0);
  }
  EXPECT_EQ(zip_close(archive), 0);
  zip_stat_t stat;
  EXPECT_EQ(zip_source_stat(buffer, &stat), 0);
  std::string bytes(stat.size, '\0');
  EXPECT_EQ(zip_source_open(buffer), 0);
  zip_source_read(buffer, bytes.data(), bytes.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return bytes;
}

// What a Word document is made of, beside its body; each part's content.
struct DocxParts {
  std::string styles = {};
  std::string numbering = {};
  std::string footnotes = {};
  std::string endnotes = {};
  std::string header = {};
  std::string second_header = {};
  std::string footer = {};
};

// A Word document with that body, whose elements have the prefix w.
inline std::string Docx(std::string_view body, const DocxParts& more = {}) {
  constexpr std::string_view kNames =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
      "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";
  constexpr std::string_view kTypes =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::map<std::string, std::string> parts = {
      {"_rels/.rels",
       fmt::format("<Relationships><Relationship Id='rId1' "
                   "Type='{}officeDocument' Target='word/document.xml'/>"
                   "</Relationships>",
                   kTypes)},
      {"word/document.xml",
       fmt::format("<w:document {}><w:body>{}</w:body></w:document>", kNames,
                   body)}};
  std::string relationships = "<Relationships>";
  const auto add = [&](std::string_view type, std::string_view root,
                       const std::string& content, std::string_view name) {
    if (content.empty()) return;
    parts[fmt::format("word/{}.xml", name)] =
        fmt::format("<w:{} {}>{}</w:{}>", root, kNames, content, root);
    relationships +=
        fmt::format("<Relationship Id='{}' Type='{}{}' Target='{}.xml'/>", name,
                    kTypes, type, name);
  };
  add("styles", "styles", more.styles, "styles");
  add("numbering", "numbering", more.numbering, "numbering");
  add("footnotes", "footnotes", more.footnotes, "footnotes");
  add("endnotes", "endnotes", more.endnotes, "endnotes");
  add("header", "hdr", more.header, "header1");
  add("header", "hdr", more.second_header, "header2");
  add("footer", "ftr", more.footer, "footer1");
  parts["word/_rels/document.xml.rels"] = relationships + "</Relationships>";
  return Zipped(parts);
}

// A paragraph with one run.
inline std::string P(std::string_view text, std::string_view properties = "") {
  return fmt::format(
      "<w:p><w:pPr>{}</w:pPr><w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
      "</w:p>",
      properties, text);
}

}  // namespace reportlint
