#include "office/package.h"

#include <algorithm>
#include <utility>

#include <pugixml.hpp>
#include <zip.h>

#include "office/xml.h"

namespace reportlint {
namespace {

constexpr std::string_view kOle = "\xD0\xCF\x11\xE0";
constexpr std::string_view kZip = "PK";

// The name that `target` means beside the part `from`; "" where it leads out of
// the package.
std::string Resolve(std::string_view from, std::string_view target) {
  std::vector<std::string_view> folders;
  const auto add = [&folders](std::string_view path) {
    while (!path.empty()) {
      const size_t slash = std::min(path.find('/'), path.size());
      const std::string_view name = path.substr(0, slash);
      path.remove_prefix(std::min(slash + 1, path.size()));
      if (name == "..") {
        if (folders.empty()) return false;
        folders.pop_back();
      } else if (!name.empty() && name != ".") {
        folders.push_back(name);
      }
    }
    return true;
  };
  if (!target.starts_with('/')) add(from.substr(0, from.rfind('/') + 1));
  if (!add(target)) return "";
  std::string name;
  for (const std::string_view folder : folders) {
    if (!name.empty()) name += '/';
    name += folder;
  }
  return name;
}

// Where the relationships of a part stand.
std::string RelationshipsPart(const std::string& name) {
  if (name.empty()) return "_rels/.rels";
  const size_t slash = name.rfind('/');
  const size_t begin = slash == std::string::npos ? 0 : slash + 1;
  return name.substr(0, begin) + "_rels/" + name.substr(begin) + ".rels";
}

}  // namespace

void Package::Closer::operator()(zip* archive) const { zip_discard(archive); }

tl::expected<Package, Unreadable> Package::Open(std::string bytes,
                                                PackageLimits limits) {
  // Word packs what has a password into a compound file.
  if (bytes.starts_with(kOle)) return tl::make_unexpected(Unreadable::kLocked);
  // An empty file is what a copy that was broken off leaves.
  if (!bytes.empty() && !bytes.starts_with(kZip)) {
    return tl::make_unexpected(Unreadable::kOtherFormat);
  }
  Package package;
  package.bytes_ = std::make_unique<std::string>(std::move(bytes));
  package.limits_ = limits;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(
      package.bytes_->data(), package.bytes_->size(), 0, &error);
  if (source == nullptr) return tl::make_unexpected(Unreadable::kDamaged);
  package.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (package.archive_ == nullptr) {
    zip_source_free(source);
    return tl::make_unexpected(Unreadable::kDamaged);
  }
  if (package.bytes_->empty()) {
    return tl::make_unexpected(Unreadable::kDamaged);
  }
  const zip_int64_t parts = zip_get_num_entries(package.archive_.get(), 0);
  if (parts < 0 || static_cast<size_t>(parts) > limits.parts) {
    return tl::make_unexpected(Unreadable::kTooLarge);
  }
  return package;
}

bool Package::Has(const std::string& name) const {
  return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

tl::expected<std::string, Unreadable> Package::Read(const std::string& name) {
  zip_stat_t stat;
  if (zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0) {
    return tl::make_unexpected(Unreadable::kDamaged);
  }
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
      stat.encryption_method != ZIP_EM_NONE) {
    return tl::make_unexpected(Unreadable::kLocked);
  }
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
      zip_fopen_index(archive_.get(), stat.index, 0), zip_fclose);
  if (file == nullptr) return tl::make_unexpected(Unreadable::kDamaged);
  // By what comes out, not by the size that the zip states.
  std::string bytes;
  while (true) {
    constexpr size_t kPiece = size_t{1} << 16;
    const size_t begin = bytes.size();
    bytes.resize(begin + kPiece);
    const zip_int64_t got = zip_fread(file.get(), bytes.data() + begin, kPiece);
    if (got < 0) return tl::make_unexpected(Unreadable::kDamaged);
    bytes.resize(begin + static_cast<size_t>(got));
    if (got == 0) break;
    if (bytes.size() > limits_.part_bytes ||
        read_ + bytes.size() > limits_.all_bytes) {
      return tl::make_unexpected(Unreadable::kTooLarge);
    }
  }
  read_ += bytes.size();
  return bytes;
}

std::vector<Relationship> RelationshipsOf(Package& package,
                                          const std::string& name) {
  std::vector<Relationship> relationships;
  const auto bytes = package.Read(RelationshipsPart(name));
  if (!bytes) return relationships;
  const auto xml = ParseXml(*bytes);
  if (!xml) return relationships;
  for (const pugi::xml_node node : xml->document_element().children()) {
    if (std::string_view(node.attribute("TargetMode").value()) == "External") {
      continue;
    }
    const std::string_view type = node.attribute("Type").value();
    std::string target = Resolve(name, node.attribute("Target").value());
    if (target.empty()) continue;
    relationships.push_back(
        {.id = node.attribute("Id").value(),
         .type = std::string(type.substr(type.find_last_of('/') + 1)),
         .target = std::move(target)});
  }
  return relationships;
}

}  // namespace reportlint
