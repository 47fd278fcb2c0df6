#include "tools/experiment/sweep_results.h"

#include <algorithm>
#include <functional>

#include "tools/experiment/describe_run.h"
#include "tools/experiment/sweep_identity.h"
#include "tools/sweep/factor_value.h"

namespace tools {

namespace {

std::string_view word_of(FactorKind kind) {
  switch (kind) {
    case FactorKind::continuous:
      return "continuous";
    case FactorKind::integer:
      return "integer";
    case FactorKind::choice:
      return "choice";
    case FactorKind::boolean:
      return "boolean";
    case FactorKind::date:
      return "date";
    case FactorKind::overlay:
      break;
  }
  return "overlay";
}

std::string without_blanks(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? ""
                                    : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

output::SweepFactor described(const Factor& factor) {
  output::SweepFactor one;
  one.name = factor.name;
  one.kind = word_of(factor.kind);
  one.group = factor.group;
  one.path = factor.paths.empty() ? "" : factor.paths.front();
  one.change = without_blanks(factor.change);
  one.unit = without_blanks(factor.unit);
  one.low_end = value_at(factor, 0).text;
  one.high_end = value_at(factor, 1).text;
  one.low = value_at(factor, 0).number;
  one.high = value_at(factor, 1).number;
  for (const FactorChoice& choice : factor.choices)
    one.choices.push_back(choice.name);
  one.levels = factor.levels;
  one.base = factor.base;
  return one;
}

/// Something of each point.
template <class T>
std::vector<T> of_points(output::Rows rows, const std::function<T(std::size_t)>& at) {
  std::vector<T> all;
  all.reserve(static_cast<std::size_t>(rows.count));
  for (std::uint64_t point = rows.first; point < rows.first + rows.count; ++point)
    all.push_back(at(static_cast<std::size_t>(point)));
  return all;
}

}  // namespace

output::SweepResults sweep_results(const SweepWork& work, const scenarios::Scenario& base) {
  const Plan& plan = work.plan;
  output::SweepResults all;
  all.header = header_of(base, plan.seed);
  all.title_da = plan.title.da;
  all.title_en = plan.title.en;
  all.program = sweep_program();
  all.identity = sweep_identity(work);
  all.plan = plan.text;
  all.replications = plan.replications;
  all.shares_random_numbers = plan.random_numbers == RandomNumbers::shared;
  for (const Factor& one : plan.factors)
    all.factors.push_back(described(one));
  all.design.method = name_of(plan.design.method);
  all.figures = work.figures;
  for (const scenarios::InputFile& file : work.source.files())
    all.inputs.push_back({file.name, file.content});
  return all;
}

output::SweepColumns sweep_columns(const SweepWork& work, const SpooledRuns& runs) {
  using output::Rows;
  const Design& design = work.design;
  output::SweepColumns all;
  all.points = design.points();
  all.design_values = [&](std::size_t i, Rows rows) {
    const Factor& factor = work.plan.factors[i];
    return of_points<double>(
        rows, [&, i](std::size_t point) { return value_at(factor, design.at(point)[i]).number; });
  };
  all.coordinates = [&](Rows rows) {
    const auto first =
        design.coordinates.begin() + static_cast<std::ptrdiff_t>(rows.first * design.factors);
    return std::vector<double>(first,
                               first + static_cast<std::ptrdiff_t>(rows.count * design.factors));
  };
  all.block = [&](Rows rows) {
    return of_points<std::uint32_t>(rows, [&](std::size_t at) { return design.roles[at].block; });
  };
  all.place = [&](Rows rows) {
    return of_points<std::uint32_t>(rows, [&](std::size_t at) { return design.roles[at].place; });
  };
  all.seeds = [&](Rows rows) {
    return of_points<std::uint64_t>(rows, [&](std::size_t at) { return seed_of(work.plan, at); });
  };
  all.figures = [&](std::size_t i, Rows rows) {
    return runs.figure(i, rows);
  };
  all.status = [&](Rows rows) {
    return runs.status(rows);
  };
  all.events = [&](Rows rows) {
    return runs.events(rows);
  };
  all.failures = runs.failures();
  return all;
}

}  // namespace tools
