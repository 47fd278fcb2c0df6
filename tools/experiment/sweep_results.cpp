#include "tools/experiment/sweep_results.h"

#include <algorithm>

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

output::SweepDesign described(const Plan& plan, const Design& design) {
  output::SweepDesign all;
  all.method = name_of(plan.design.method);
  all.coordinates = design.coordinates;
  for (std::size_t point = 0; point < design.points(); ++point) {
    for (std::size_t i = 0; i < plan.factors.size(); ++i)
      all.values.push_back(value_at(plan.factors[i], design.at(point)[i]).number);
    all.block.push_back(design.roles[point].block);
    all.place.push_back(design.roles[point].place);
  }
  return all;
}

}  // namespace

output::SweepResults sweep_results(const SweepWork& work, const scenarios::Scenario& base,
                                   output::SweepRuns runs) {
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
  all.design = described(plan, work.design);
  all.figures = work.figures;
  for (std::uint64_t point = 0; point < work.design.points(); ++point)
    all.seeds.push_back(seed_of(plan, point));
  all.runs = std::move(runs);
  for (const scenarios::InputFile& file : work.source.files())
    all.inputs.push_back({file.name, file.content});
  return all;
}

}  // namespace tools
