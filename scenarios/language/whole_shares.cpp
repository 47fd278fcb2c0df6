#include "scenarios/language/whole_shares.h"

#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "scenarios/language/scanner.h"

namespace scenarios {
namespace {

/// None if something stands behind the number.
std::optional<double> plain_number(const std::string& text) {
  Scanner scanner(text);
  const Scanner::Number number = scanner.number();
  scanner.expect_end();
  if (!scanner.ok()) return std::nullopt;
  return number.value;
}

}  // namespace

std::string WholeShares::rounded(const std::string& base, std::string changed,
                                 const engine::Place& where) {
  const auto before = plain_number(base);
  const auto after = plain_number(changed);
  if (!before || !after || *before != std::floor(*before) || *before == 0) return changed;
  double& left_over = left_over_[fmt::format("{}:{}:{}", where.file, where.line, where.column)];
  const double wanted = *after + left_over;
  const double whole = std::floor(wanted + 0.5);
  left_over = wanted - whole;
  return fmt::format("{:.0f}", whole);
}

}  // namespace scenarios
