#include <ostream>

#include <fmt/ranges.h>

#include "models/simulation.h"
#include "tools/records/story.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"

namespace tools {

namespace {

/// The wishes of `journey` beside those that it shares with `run`.
struct Wanted {
  std::optional<std::string> group;
  std::optional<std::uint64_t> person;
  std::uint32_t replication = 1;
};

engine::Result<Wanted> wanted_of(const Arguments& given) {
  Wanted wanted;
  wanted.group = given.value("--group");
  const auto person = whole_number(given, "--person", 1, 1'000'000'000);
  if (!person) return tl::unexpected(person.error());
  wanted.person = *person;
  const auto replication = whole_number(given, "--replication", 1, 1'000'000);
  if (!replication) return tl::unexpected(replication.error());
  wanted.replication = static_cast<std::uint32_t>(replication->value_or(1));
  return wanted;
}

std::vector<std::string> names_of_groups(const models::Description& description) {
  std::vector<std::string> names;
  for (const models::Group& group : description.groups)
    names.push_back(group.name);
  return names;
}

/// E290 if there is no such group.
engine::Errors check_group(const std::optional<std::string>& wanted,
                           const models::Description& description) {
  const std::vector<std::string> known = names_of_groups(description);
  if (!wanted || std::find(known.begin(), known.end(), *wanted) != known.end()) return {};
  engine::Error error =
      problem("E290", {{"found", *wanted}, {"known", fmt::format("{}", fmt::join(known, ", "))}});
  return {error};
}

/// Whom the story is about if neither a group nor a number is said: a scenario begins with those it
/// is about.
std::optional<std::string> group_told(const Wanted& wanted,
                                      const models::Description& description) {
  if (wanted.group || wanted.person || description.groups.empty()) return wanted.group;
  return description.groups.front().name;
}

/// "Groups (--group): woman, like_her, patients"
void tell_groups(const models::Description& description, Language language,
                 std::ostream& problems) {
  const Text says{"Grupper (--group): {}\n", "Groups (--group): {}\n"};
  problems << fmt::format(fmt::runtime(says.in(language)),
                          fmt::join(names_of_groups(description), ", "));
}

int run_journey(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const Language language = given.language();
  const auto wishes = wishes_of(given);
  if (!wishes) return refuse(wishes.error(), language, problems);
  const auto wanted = wanted_of(given);
  if (!wanted) return refuse(wanted.error(), language, problems);
  const auto scenario =
      open_scenario(given.operands().front(), wishes->overrides, given, out, problems);
  if (!scenario) return scenario_errors;
  const engine::Errors wrong = check_group(wanted->group, scenario->description);
  if (!wrong.empty()) return refuse(wrong, language, problems);
  const models::Simulation simulation(scenario->description);
  const std::uint64_t seed = wishes->seed.value_or(scenario->description.runs.seed);
  const models::Journal journal = simulation.journal(seed, wanted->replication);
  const auto group = group_told(*wanted, scenario->description);
  auto who = find_person(journal, simulation.program(), group, wanted->person);
  if (!who) who = find_person(journal, simulation.program(), wanted->group, wanted->person);
  if (!who) return refuse({problem("E291", {})}, language, problems);
  out << story(journal, simulation.program(), *who, language);
  if (!wanted->group && !given.has("--quiet"))
    tell_groups(scenario->description, language, problems);
  return fine;
}

}  // namespace

Command journey_command() {
  return {
      {"journey",
       "SCENARIO",
       1,
       1,
       {{"--person", {}, "N", false, {"den N'te, der kommer", "the Nth who comes"}},
        {"--group", {}, "GROUP", false, {"kun af denne gruppe", "only of this group"}},
        {"--seed", {}, "S", false, {"frø (tilfældige tal)", "seed (random numbers)"}},
        {"--replication", {}, "N", false, {"hvilken gentagelse; ellers 1", "which one; else 1"}},
        with_option(),
        {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi først", "changes a value first"}}}},
      {"fortæller én patients forløb", "tells one patient's story"},
      {"Uden --person: den første, der kommer efter opvarmningen; uden --group også: af scenariets "
       "første gruppe. Kører én gentagelse, gemmer intet.",
       "Without --person: the first who comes after the warm-up; without --group too: of the "
       "scenario's first group. Runs one replication, keeps nothing."},
      {"samspil journey basis.yaml", "samspil journey basis.yaml --group adult --person 17"},
      run_journey};
}

}  // namespace tools
