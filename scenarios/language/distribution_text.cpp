#include "scenarios/language/distribution_reader.h"
#include "scenarios/language/value_text.h"

namespace scenarios {
namespace {

Parsed<engine::Distribution> parse(std::string_view text, ValueKind kind, const Observations& read,
                                   std::string_view example) {
  Scanner scanner(text);
  if (scanner.at_end()) return tl::unexpected(not_readable("", "distribution", example));
  engine::Distribution distribution = DistributionReader(scanner, kind, read).distribution();
  scanner.expect_end();
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  return distribution;
}

}  // namespace

Parsed<engine::Distribution> parse_distribution(std::string_view text, const Observations& read) {
  return parse(text, ValueKind::duration, read, "exponential(mean 7.4 d)");
}

Parsed<engine::Distribution> parse_plain_distribution(std::string_view text,
                                                      const Observations& read) {
  return parse(text, ValueKind::plain, read, "gamma(mean 1, sd 0.7)");
}

}  // namespace scenarios
