/// Reads options one by one and keeps all mistakes, so that they are told at once.
#pragma once

#include <cstdint>
#include <optional>

#include "tools/samspil/arguments.h"

namespace tools {

class WishCollector {
 public:
  explicit WishCollector(const Arguments& given) : given_(given) {}

  const Arguments& given() const { return given_; }
  const engine::Errors& errors() const { return errors_; }

  void add(const engine::Errors& errors) {
    errors_.insert(errors_.end(), errors.begin(), errors.end());
  }

  /// The value into `into`, or its errors to the others.
  template <class Read, class Into>
  void keep(const Read& read, Into& into) {
    if (read) {
      into = *read;
    } else {
      add(read.error());
    }
  }

  /// None if it was not given, or is wrong. Requires: `most` fits.
  std::optional<std::uint32_t> number(const char* option, std::uint64_t least, std::uint64_t most) {
    std::optional<std::uint64_t> read;
    keep(whole_number(given_, option, least, most), read);
    if (!read) return std::nullopt;
    return static_cast<std::uint32_t>(*read);
  }

 private:
  const Arguments& given_;
  engine::Errors errors_;
};

}  // namespace tools
