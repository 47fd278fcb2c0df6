/// A command line, taken apart after its table.
///
/// Forms: `--seed 7`, `--seed=7`, `-r 7`, `-r7`; `--` ends the options. All mistakes are reported
/// at once.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "tools/samspil/syntax.h"

namespace tools {

class Arguments {
 public:
  Arguments(std::vector<std::string> typed, std::vector<std::string> operands,
            std::map<std::string, std::vector<std::string>, std::less<>> options)
      : typed_(std::move(typed)), operands_(std::move(operands)), options_(std::move(options)) {}

  const std::vector<std::string>& typed() const { return typed_; }
  const std::vector<std::string>& operands() const { return operands_; }

  bool has(std::string_view option) const { return options_.find(option) != options_.end(); }
  std::optional<std::string> value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;

  /// As if `option` had been given once more, last.
  Arguments with(std::string_view option, const std::string& value) const;

  /// As --lang says, or else the environment.
  Language language() const;

 private:
  std::vector<std::string> typed_;
  std::vector<std::string> operands_;
  std::map<std::string, std::vector<std::string>, std::less<>> options_;
};

/// The Arguments, or why they cannot be meant (problems E401 to E407).
engine::Result<Arguments> parse(const Syntax& syntax, std::span<const std::string> typed);

/// The value of `option` as a whole number from `least` to `most`; none if it was not given.
engine::Result<std::optional<std::uint64_t>> whole_number(const Arguments& given,
                                                          std::string_view option,
                                                          std::uint64_t least, std::uint64_t most);

}  // namespace tools
