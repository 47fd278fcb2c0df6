#include <filesystem>

#include "tools/samspil/attribution_study.h"
#include "tools/samspil/command.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/study.h"
#include "tools/samspil/wish_collector.h"

namespace tools {

namespace {

engine::Result<AttributionWishes> attribution_wishes(const Arguments& given) {
  WishCollector read(given);
  AttributionWishes wishes;
  if (!given.has("--figure")) read.add({problem("E333", {{"option", "--figure"}})});
  if (given.operands().size() == 1 && !given.has("--group"))
    read.add({problem("E333", {{"option", "--group"}})});
  read.keep(wishes_of(given), wishes.run);
  read.keep(group_texts(given.values("--group")), wishes.groups);
  std::optional<double> level;
  read.keep(confidence_level(given, "--confidence"), level);
  wishes.confidence = level.value_or(wishes.confidence);
  if (const auto orders = read.number("--orders", 1, 1000)) wishes.order_pairs = (*orders + 1) / 2;
  if (!read.errors().empty()) return tl::unexpected(read.errors());
  return wishes;
}

int run_attribution(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto wishes = attribution_wishes(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const auto page = study_page(given, ".attribution.html");
  if (!page) return refuse(page.error(), given, out, problems);
  return attribute(given, *wishes, *page, {out, problems});
}

std::vector<Option> attribution_options() {
  return with_study_options({
      {"--group",
       {},
       "NAME=PARTS",
       true,
       {"værdier (a*,b) eller filer (a.yaml) i én gruppe",
        "values (a*,b) or files (a.yaml) in one group"}},
      {"--figure", {}, "ID", true, {"nøgletallet, der skal deles op", "the key figure to split"}},
      {"--orders",
       {},
       "N",
       false,
       {"tilfældige rækkefølger i hver gentagelse", "random orders in each replication"}},
      confidence_option(),
      log_option(),
      {"--replications", 'r', "N", false, {"antal gentagelser", "how many replications"}},
      {"--seed", {}, "S", false, {"frø, det samme for alle", "seed, the same for all"}},
  });
}

}  // namespace

Command attribution_command() {
  return {
      {"attribution", "BASE [BUNDLE]", 1, 2, attribution_options()},
      {"deler en forskel ud på de ændringer, der giver den",
       "splits a difference among the changes that make it"},
      {"Deler forskellen mellem BASE og BUNDLE i grupper af ændringer: hver alene, hver som den "
       "sidste,\n"
       "og i gennemsnit over alle rækkefølger (Shapley). Op til seks grupper køres alle "
       "kombinationer,\n"
       "ellers tilfældige rækkefølger. Uden BUNDLE er grupperne filer, der lægges over BASE.",
       "Splits the difference between BASE and BUNDLE into groups of changes: each alone, each as "
       "the\n"
       "last, and on average over all orders (Shapley). Up to six groups, all combinations are "
       "run,\n"
       "else random orders. Without BUNDLE the groups are files that are laid over BASE."},
      {"samspil attribution m0.yaml m1.yaml --figure wait --group 'handover=handover_*' --group "
       "'liaison=liaison_*' -r 20",
       "samspil attribution basis.yaml --figure wait --group beds=beds-down.yaml --group "
       "staff=staff-up.yaml --json -o parts.html"},
      run_attribution};
}

}  // namespace tools
