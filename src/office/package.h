#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "text/unreadable.h"

struct zip;

namespace reportlint {

// What of a file is not taken on trust. Real documents stay far below: of 253
// the largest part had 5 MB.
struct PackageLimits {
  size_t parts = 10'000;
  size_t part_bytes = size_t{64} << 20;
  size_t all_bytes = size_t{256} << 20;  // that are read, over all parts
};

// The parts of an Office file: a zip of XML files that name each other
// (ECMA-376 part 2).
class Package {
 public:
  static tl::expected<Package, Unreadable> Open(std::string bytes,
                                                PackageLimits limits = {});

  // The bytes of a part, by its name in the zip, without a leading slash.
  tl::expected<std::string, Unreadable> Read(const std::string& name);

  bool Has(const std::string& name) const;

 private:
  struct Closer {
    void operator()(zip* archive) const;
  };

  Package() = default;

  std::unique_ptr<std::string> bytes_;  // where the archive reads
  std::unique_ptr<zip, Closer> archive_;
  PackageLimits limits_;
  size_t read_ = 0;
};

// A part that another one names.
struct Relationship {
  std::string id = {};
  std::string type = {};    // its last word: "styles", "officeDocument"
  std::string target = {};  // the part's name in the zip
};

// What the part `name` refers to inside the package, in the file's order; for
// "", the package itself. What leads out of it, or to the network, is left out.
std::vector<Relationship> RelationshipsOf(Package& package,
                                          const std::string& name);

}  // namespace reportlint
