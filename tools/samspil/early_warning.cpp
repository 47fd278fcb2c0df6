#include "tools/samspil/early_warning.h"

#include <cmath>

#include <fmt/format.h>

#include "output/report/number.h"
#include "tools/experiment/early_figures.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/shell_word.h"

namespace tools {

namespace {

Text name_of(CourseOf what) {
  switch (what) {
    case CourseOf::mean_wait:
      return {"middelventetid", "mean wait"};
    case CourseOf::waiting:
      return {"venter", "waiting"};
    case CourseOf::in_care:
      return {"i forløb", "in care"};
    case CourseOf::blocked_a_year:
      return {"blokeret", "blocked"};
  }
  return {};
}

const char* unit_of(CourseOf what) {
  switch (what) {
    case CourseOf::mean_wait:
      return "day";
    case CourseOf::waiting:
    case CourseOf::in_care:
      return "person";
    case CourseOf::blocked_a_year:
      return "day/year";
  }
  return "";
}

/// To three digits.
std::string amount(double value, CourseOf what, const output::report::Words& say) {
  const double none = std::nan("");
  return output::report::phrase({1, 1, value, none, none, none}, unit_of(what), say);
}

engine::Error warning_of(const EarlyFigure& one, std::uint32_t warm_up_days, Language language) {
  const output::report::Words say(language_of_output(language));
  return problem("W154", {{"figure", one.figure},
                          {"has", std::to_string(warm_up_days)},
                          {"days", fmt::format("{:.0f}", one.days)},
                          {"what", std::string(name_of(one.what).in(language))},
                          {"first", amount(one.at_first, one.what, say)},
                          {"later", amount(one.later, one.what, say)}});
}

}  // namespace

void warn_of_early_figures(const output::Results& results, const models::Program& program,
                           const std::filesystem::path& scenario, const Arguments& given,
                           std::ostream& problems) {
  engine::Errors all;
  for (const EarlyFigure& one : early_figures(results, program))
    all.push_back(warning_of(one, results.header.warm_up_days, given.language()));
  if (all.empty()) return;
  all.back().suggestion = shell_word(scenario.string());
  tell(all, given.language(), problems);
}

}  // namespace tools
