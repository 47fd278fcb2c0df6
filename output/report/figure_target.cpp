#include "output/report/figure_target.h"

#include <charconv>

#include "output/report/number.h"

namespace output::report {

namespace {

constexpr std::size_t sign_and_space = 3;

double limit_of(const std::string& target) {
  double limit = 0;
  const char* const end = target.data() + target.size();
  std::from_chars(target.data() + sign_and_space, end, limit);
  return limit;
}

const char* verdict(bool at_most, double limit, const Estimate& seen) {
  if (!seen.has_interval()) return "target.unknown";
  if (at_most ? seen.high <= limit : seen.low >= limit) return "target.within";
  if (at_most ? seen.low > limit : seen.high < limit)
    return at_most ? "target.over" : "target.under";
  return "target.unsure";
}

}  // namespace

std::string target_in_words(const std::string& target, const Estimate& seen, std::string_view unit,
                            const Words& say) {
  if (target.size() <= sign_and_space) return "";
  const bool at_most = target.starts_with("<=");
  const double limit = limit_of(target);
  return say(at_most ? "target.at_most" : "target.at_least", given_amount(limit, unit, say),
             say(verdict(at_most, limit, seen)));
}

}  // namespace output::report
