#include "models/compile/start_state.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "engine/ensure.h"
#include "models/compile/homes.h"
#include "models/compile/law_of_home.h"
#include "models/compile/lookup.h"
#include "models/compile/steps.h"

namespace models {
namespace {

constexpr double nearly_all = 1 - 1e-9;

/// Where the group's persons come from, as weights: how many a day from each home.
std::vector<Home> homes_of_group(const Program& program, std::uint8_t group) {
  std::vector<Home> homes;
  for (const SourcePlan& source : program.sources) {
    if (source.group != group || source.starts_here) continue;
    const double weight = source.timetable ? 1 : 1 / source.interval.mean();
    double before = 0;
    for (const Home& home : source.homes) {
      homes.push_back({(home.up_to - before) * weight, home.municipality, home.age});
      before = home.up_to;
    }
  }
  if (homes.empty()) homes = {Home{}};
  return homes;
}

double weight_of(const std::vector<Home>& homes) {
  return std::accumulate(homes.begin(), homes.end(), 0.0,
                         [](double sum, const Home& home) { return sum + home.up_to; });
}

/// Whole numbers in proportion to the weights: the largest remainders are rounded up.
std::vector<std::int64_t> apportioned(std::int64_t total, const std::vector<double>& weights) {
  const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<std::int64_t> counts;
  std::vector<std::pair<double, std::size_t>> remainders;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double exact = static_cast<double>(total) * weights[i] / all;
    counts.push_back(static_cast<std::int64_t>(exact));
    remainders.emplace_back(static_cast<double>(counts.back()) - exact, i);
  }
  std::int64_t left = total - std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
  std::sort(remainders.begin(), remainders.end());
  for (std::size_t i = 0; left > 0; ++i, --left)
    ++counts[remainders[i % remainders.size()].second];
  return counts;
}

class StartCompiler {
 public:
  StartCompiler(Program& program, const StartGroup& entry)
      : program_(program),
        entry_(entry),
        group_(static_cast<std::uint8_t>(index_of(program.description.groups, entry.group))),
        step_(step_at(program, entry.pathway, entry.step)),
        homes_(homes_of_group(program, group_)) {}

  void run() {
    if (entry_.place == StartPlace::at_home) return add_homes();
    const StationChoice& choice = by_municipality(program_.choices[program_.steps[step_].choice]);
    const StationId first =
        *std::min_element(choice.of_municipality.begin(), choice.of_municipality.end());
    for (std::size_t i = 0; i < entry_.count.size(); ++i)
      add_station(StationId(first.value() + static_cast<std::uint32_t>(i)), choice, i);
  }

 private:
  const Geography& geography() const { return program_.description.geography; }

  /// Of the service, for a step that may send everybody to one member: these are made after those.
  const StationChoice& by_municipality(const StationChoice& of_step) const {
    const StationId one = of_step.of_municipality.front();
    return *std::find_if(program_.choices.begin(), program_.choices.end(), [&](const auto& all) {
      return std::find(all.of_municipality.begin(), all.of_municipality.end(), one) !=
             all.of_municipality.end();
    });
  }

  /// Those whom the station serves; all alike if nobody of the group lives there.
  void add_station(StationId station, const StationChoice& choice, std::size_t member) {
    if (entry_.count[member] == 0) return;
    std::vector<Home> homes;
    for (const Home& home : homes_) {
      if (choice.of_municipality[home.municipality] == station) homes.push_back(home);
    }
    if (weight_of(homes) <= 0) {
      homes.clear();
      const auto places = static_cast<std::uint16_t>(choice.of_municipality.size());
      for (std::uint16_t m = 0; m < places; ++m) {
        if (choice.of_municipality[m] == station) homes.push_back({1, m, 0});
      }
    }
    add(program_.stations[station.value()].name, entry_.count[member], std::move(homes), station);
  }

  bool is_wanted(const Home& home, std::uint16_t m) const {
    const auto& ages = entry_.age_groups;
    if (home.municipality != m) return false;
    return ages.empty() ||
           std::find(ages.begin(), ages.end(), geography().age_groups[home.age]) != ages.end();
  }

  /// The group's homes in the municipality; by population if ages are said.
  std::vector<Home> homes_in(std::uint16_t m) const {
    std::vector<Home> homes;
    const bool by_population = !entry_.age_groups.empty();
    for (const Home& home : by_population ? everyone() : homes_) {
      if (is_wanted(home, m)) homes.push_back(home);
    }
    return homes;
  }

  std::vector<Home> everyone() const {
    std::vector<Home> homes;
    const auto places = static_cast<std::uint16_t>(geography().municipalities.size());
    const auto ages = static_cast<std::uint8_t>(geography().age_groups.size());
    for (std::uint16_t m = 0; m < places; ++m) {
      for (std::uint8_t age = 0; age < ages; ++age) {
        const auto persons = geography().municipalities[m].population[age];
        homes.push_back({static_cast<double>(persons), m, age});
      }
    }
    return homes;
  }

  void add_homes() {
    const std::size_t places = std::max<std::size_t>(1, geography().municipalities.size());
    std::vector<std::vector<Home>> homes;
    std::vector<double> weights;
    for (std::uint16_t m = 0; m < places; ++m) {
      homes.push_back(homes_in(m));
      weights.push_back(weight_of(homes.back()));
    }
    const auto counts =
        entry_.count.size() == places ? entry_.count : apportioned(entry_.count.front(), weights);
    for (std::uint16_t m = 0; m < places; ++m) {
      if (counts[m] == 0) continue;
      if (weights[m] <= 0) homes[m] = {Home{1, m, 0}};
      const std::string place = geography().municipalities.empty()
                                    ? ""
                                    : std::to_string(geography().municipalities[m].code);
      add(place, counts[m], std::move(homes[m]), std::nullopt);
    }
  }

  void add(const std::string& where, std::int64_t persons, std::vector<Home> homes,
           std::optional<StationId> station) {
    SourcePlan source;
    source.name = "start/" + entry_.name + (where.empty() ? "" : "/" + where);
    source.hash = engine::stable_hash(source.name);
    source.group = group_;
    source.first_step = step_;
    const std::size_t municipality = homes.empty() ? 0 : homes.front().municipality;
    source.homes = cumulative(std::move(homes));
    source.starts_here = true;
    program_.sources.push_back(std::move(source));
    StartPlan plan;
    plan.source = static_cast<std::uint32_t>(program_.sources.size() - 1);
    plan.place = entry_.place;
    plan.station = station.value_or(StationId(0));
    plan.persons = static_cast<std::uint32_t>(persons);
    plan.visits_left = entry_.visits_left;
    set_elapsed(plan, municipality);
    program_.start.push_back(std::move(plan));
  }

  /// `municipality`: one of those where they live.
  void set_elapsed(StartPlan& plan, std::size_t municipality) const {
    if (const auto* known = std::get_if<std::vector<engine::Duration>>(&entry_.elapsed)) {
      plan.known = *known;
      return;
    }
    const auto* drawn = std::get_if<engine::Distribution>(&entry_.elapsed);
    const engine::Distribution* const length = law_of_length(municipality);
    engine::ensure(drawn != nullptr || length != nullptr, "an equilibrium is that of one law");
    const engine::Distribution elapsed = drawn != nullptr ? *drawn : engine::equilibrium(*length);
    plan.elapsed = length != nullptr ? elapsed_within(elapsed, *length) : elapsed;
  }

  /// Null if there is no length, or no law of it.
  const engine::Distribution* law_of_length(std::size_t municipality) const {
    const Step& step =
        program_.description.pathways[index_of(program_.description.pathways, entry_.pathway)]
            .steps[entry_.step];
    const auto law = [&](const engine::Distribution& length, const auto& rule) {
      return law_of_home(length, rule, geography(), municipality);
    };
    if (const auto* delay = std::get_if<Delay>(&step)) return law(delay->length, delay->rule);
    if (entry_.place != StartPlace::in_service) return nullptr;
    if (const auto* stay = std::get_if<Stay>(&step)) return law(stay->length, stay->rule);
    if (const auto* triage = std::get_if<Triage>(&step)) return law(triage->length, triage->rule);
    return nullptr;
  }

  Program& program_;
  const StartGroup& entry_;
  std::uint8_t group_;
  std::uint32_t step_;
  std::vector<Home> homes_;
};

}  // namespace

double longest_stay(const engine::Distribution& length) {
  return length.quantile(nearly_all);
}

engine::Distribution elapsed_within(const engine::Distribution& elapsed,
                                    const engine::Distribution& length) {
  const double longest = longest_stay(length);
  if (elapsed.quantile(nearly_all) <= longest) return elapsed;
  return engine::truncated(elapsed, 0, longest);
}

void compile_start_state(Program& program) {
  for (const StartGroup& entry : program.description.start_state)
    StartCompiler(program, entry).run();
}

}  // namespace models
