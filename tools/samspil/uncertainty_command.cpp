#include <array>
#include <filesystem>

#include "tools/samspil/command.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/study.h"
#include "tools/samspil/uncertainty_study.h"
#include "tools/samspil/wish_collector.h"

namespace tools {

namespace {

constexpr std::array law_words{Choice<DrawLaw>{"uniform", DrawLaw::uniform},
                               Choice<DrawLaw>{"triangular", DrawLaw::triangular}};

engine::Result<UncertaintyWishes> uncertainty_wishes(const Arguments& given) {
  WishCollector read(given);
  UncertaintyWishes wishes;
  if (!given.has("--figure")) read.add({problem("E333", {{"option", "--figure"}})});
  read.keep(wishes_of(given), wishes.run);
  wishes.patterns = given.values("--parameter");
  std::optional<DrawLaw> law;
  read.keep(chosen(given, "--law", law_words), law);
  wishes.law = law.value_or(wishes.law);
  wishes.draws = read.number("--draws", 2, 100'000).value_or(wishes.draws);
  wishes.replications = read.number("--replications", 2, 10'000).value_or(wishes.replications);
  std::optional<double> level;
  read.keep(confidence_level(given, "--confidence"), level);
  wishes.confidence = level.value_or(wishes.confidence);
  if (!read.errors().empty()) return tl::unexpected(read.errors());
  return wishes;
}

int run_uncertainty(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto wishes = uncertainty_wishes(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const auto page = study_page(given, ".uncertainty.html");
  if (!page) return refuse(page.error(), given, out, problems);
  const engine::Errors blocked = refused_output(
      numbers_of(*page), ".h5", {given.operands().begin(), given.operands().end()}, given);
  if (!blocked.empty()) return refuse(blocked, given, out, problems);
  return study_uncertainty(given, *wishes, *page, {out, problems});
}

std::vector<Option> uncertainty_options() {
  return with_study_options({
      {"--figure", {}, "ID", true, {"nøgletallet", "the key figure"}},
      {"--parameter",
       {},
       "NAME",
       true,
       {"kun disse parametre; * er hvad som helst", "these parameters only; * is anything"}},
      {"--law",
       {},
       "uniform|triangular",
       false,
       {"ligefordelt (ellers) eller trekant", "uniform (else) or triangular"}},
      {"--draws", {}, "N", false, {"antal trækninger; ellers 30", "how many draws; else 30"}},
      {"--replications",
       'r',
       "N",
       false,
       {"gentagelser af hver trækning; ellers 4", "replications of each draw; else 4"}},
      confidence_option(),
      log_option(),
      {"--seed", {}, "S", false, {"frø, også for trækningerne", "seed, of the draws, too"}},
  });
}

}  // namespace

Command uncertainty_command() {
  return {
      {"uncertainty", "SCENARIO [OTHER]", 1, 2, uncertainty_options()},
      {"skiller det, man ikke ved, fra tilfældet", "tells what is not known from chance"},
      {"Trækker parametrene fra deres grænser (range i scenariet), kører hver trækning flere "
       "gange, og\n"
       "deler spredningen i det, der skyldes parametrene, og det, der skyldes tilfældet. Med OTHER "
       "gælder\n"
       "det forskellen, OTHER minus SCENARIO, med de samme trækninger.",
       "Draws the parameters from their ranges (range in the scenario), runs each draw several "
       "times, and\n"
       "splits the spread into what is due to the parameters and what is due to chance. With OTHER "
       "it is\n"
       "about the difference, OTHER less SCENARIO, with the same draws."},
      {"samspil uncertainty basis.yaml --figure wait --draws 50 -r 4",
       "samspil uncertainty basis.yaml plus2.yaml --figure wait --figure cost --law triangular "
       "--parameter 'stay_*' --json -o what.html"},
      run_uncertainty};
}

}  // namespace tools
