#include "models/compile/sources.h"

#include <memory>
#include <string>
#include <utility>

#include "models/compile/homes.h"
#include "models/compile/lookup.h"
#include "models/compile/rate_curves.h"
#include "models/compile/steps.h"
#include "models/compile/timetables.h"

namespace models {
namespace {

/// The curves of the profiles seen so far: municipalities and groups share them.
class Curves {
 public:
  explicit Curves(const Clock& clock) : clock_(clock) {}

  /// None if the rate never changes.
  std::shared_ptr<const engine::RateCurve> of(const RateProfile& profile) {
    if (profile == RateProfile{}) return nullptr;
    for (const auto& [known, curve] : made_) {
      if (known == profile) return curve;
    }
    made_.emplace_back(profile,
                       std::make_shared<const engine::RateCurve>(curve_of(profile, clock_)));
    return made_.back().second;
  }

 private:
  const Clock& clock_;
  std::vector<std::pair<RateProfile, std::shared_ptr<const engine::RateCurve>>> made_;
};

/// Turns one stream of a group into sources.
class SourceCompiler {
 public:
  SourceCompiler(Program& program, std::uint8_t group, const Stream& stream, Curves& curves)
      : program_(program),
        geography_(program.description.geography),
        group_(group),
        stream_(stream),
        curves_(curves) {}

  void operator()(const PoissonArrivals& arrivals) {
    if (arrivals.per_day <= 0) return;
    add_poisson(name(), arrivals.per_day, everywhere(geography_));
  }

  void operator()(const RenewalArrivals& arrivals) {
    add(name(), everywhere(geography_)).interval = arrivals.interval;
  }

  void operator()(const PopulationArrivals& arrivals) {
    const std::vector<std::uint8_t> ages = indices_of(arrivals.age_groups);
    for (std::uint16_t m = 0; m < municipalities(); ++m) {
      std::vector<Home> homes;
      double persons = 0;
      for (const std::uint8_t age : ages) {
        const auto count = static_cast<double>(geography_.municipalities[m].population[age]);
        if (count > 0) homes.push_back({count, m, age});
        persons += count;
      }
      const double per_day = persons * arrivals.per_day(m) * weight(arrivals, m);
      add_municipality(m, per_day, std::move(homes));
    }
  }

  void operator()(const TabledArrivals& arrivals) {
    const std::size_t ages = geography_.age_groups.size();
    std::vector<double> women(arrivals.cells.size(), 0);
    for (std::uint16_t m = 0; m < municipalities(); ++m) {
      std::vector<Home> homes;
      double per_day = 0;
      for (std::uint8_t age = 0; age < ages; ++age) {
        const TabledArrivals::Cell& cell = arrivals.cells[m * ages + age];
        const double both = cell.women_per_day + cell.men_per_day;
        const double persons = static_cast<double>(geography_.municipalities[m].population[age]);
        if (both * persons > 0) homes.push_back({both * persons, m, age});
        if (both > 0) women[m * ages + age] = cell.women_per_day / both;
        per_day += persons * both / 2;
      }
      SourcePlan* plan = add_municipality(m, per_day, std::move(homes));
      if (plan != nullptr && arrivals.by_sex) plan->women = women;
    }
  }

  void operator()(const BookedArrivals& arrivals) {
    add_timetable(timetable_of(arrivals, stream_, TimeFrame(program_.description.clock)));
  }
  void operator()(const TracedArrivals& arrivals) {
    add_timetable(timetable_of(arrivals, stream_, TimeFrame(program_.description.clock)));
  }
  void operator()(const PresentArrivals& arrivals) { add_timetable(timetable_of(arrivals)); }

 private:
  std::uint16_t municipalities() const {
    return static_cast<std::uint16_t>(geography_.municipalities.size());
  }

  const Group& group() const { return program_.description.groups[group_]; }

  std::string name() const {
    return stream_.name.empty() ? group().name : group().name + "/" + stream_.name;
  }

  std::vector<std::uint8_t> indices_of(const std::vector<std::string>& ages) const {
    std::vector<std::uint8_t> indices;
    for (const std::string& age : ages.empty() ? geography_.age_groups : ages) {
      indices.push_back(static_cast<std::uint8_t>(index_of_text(geography_.age_groups, age)));
    }
    return indices;
  }

  double weight(const PopulationArrivals& arrivals, std::uint16_t m) const {
    if (!arrivals.weight) return 1;
    return geography_.weights[index_of(geography_.weights, *arrivals.weight)].of_municipality[m];
  }

  /// Null if nobody ever comes from there.
  SourcePlan* add_municipality(std::uint16_t m, double per_day, std::vector<Home> homes) {
    if (per_day <= 0) return nullptr;
    const std::string source = name() + "/" + std::to_string(geography_.municipalities[m].code);
    return &add_poisson(source, per_day, cumulative(std::move(homes)));
  }

  SourcePlan& add_poisson(const std::string& source, double per_day, std::vector<Home> homes) {
    SourcePlan& plan = add(source, std::move(homes));
    plan.interval = engine::exponential(engine::microseconds_per_day / per_day);
    plan.curve = curves_.of(stream_.profile);
    return plan;
  }

  void add_timetable(Timetable timetable) {
    add(name(), anywhere(geography_)).timetable =
        std::make_shared<const Timetable>(std::move(timetable));
  }

  SourcePlan& add(const std::string& source, std::vector<Home> homes) {
    SourcePlan plan;
    plan.name = source;
    plan.hash = engine::stable_hash(source);
    plan.group = group_;
    plan.first_step =
        first_step_of(program_, stream_.pathway.empty() ? group().pathway : stream_.pathway);
    plan.homes = std::move(homes);
    plan.batch = stream_.batch;
    plan.from = begin_of(stream_, program_.calendar);
    plan.until = end_of(stream_, program_.calendar);
    return program_.sources.emplace_back(std::move(plan));
  }

  Program& program_;
  const Geography& geography_;
  std::uint8_t group_;
  const Stream& stream_;
  Curves& curves_;
};

}  // namespace

void compile_sources(Program& program) {
  const std::vector<Group>& groups = program.description.groups;
  engine::ensure(groups.size() <= 255, "there are at most 255 groups");
  Curves curves(program.description.clock);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const Stream& stream : groups[g].arrivals.streams) {
      SourceCompiler compiler(program, static_cast<std::uint8_t>(g), stream, curves);
      std::visit(compiler, stream.law);
    }
  }
}

}  // namespace models
