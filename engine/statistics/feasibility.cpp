#include "engine/statistics/feasibility.h"

#include <algorithm>
#include <cmath>

#include "engine/ensure.h"
#include "engine/statistics/interval.h"
#include "engine/statistics/student_t.h"

namespace engine {

namespace {

Feasibility word_of_look(std::span<const double> values, const FeasibilityTest& test, double risk) {
  const double middle = mean(values);
  const bool is_inside = middle <= test.limit - test.margin / 2;
  const Feasibility word = is_inside ? Feasibility::meets : Feasibility::misses;
  const double away = is_inside ? test.limit - middle : middle - (test.limit - test.margin);
  const double error = standard_deviation(values) / std::sqrt(static_cast<double>(values.size()));
  if (error == 0) return word;
  const auto freedom = static_cast<std::int64_t>(values.size()) - 1;
  return student_t_tail(away / error, freedom) <= risk ? word : Feasibility::undecided;
}

}  // namespace

std::uint32_t wanted_for_look(std::uint32_t have, std::uint32_t first) {
  if (have == 0) return first;
  return std::max(1U, have / 4);
}

Feasibility feasibility(std::span<const double> values, const FeasibilityTest& test) {
  ensure(test.first >= 2, "a spread takes two values");
  ensure(test.margin > 0 && test.risk > 0 && test.risk < 0.5, "a limit has a margin and a risk");
  std::uint32_t have = test.first;
  for (double look = 1; have <= values.size(); ++look) {
    const Feasibility word =
        word_of_look(values.first(have), test, test.risk / (look * (look + 1)));
    if (word != Feasibility::undecided) return word;
    have += wanted_for_look(have, test.first);
  }
  return Feasibility::undecided;
}

}  // namespace engine
