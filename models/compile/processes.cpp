#include "models/compile/processes.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/ensure.h"
#include "engine/fault.h"

namespace models {
namespace {

/// Between ids of components of different processes, so that their counters are never in the same
/// cache line (four counters make one).
constexpr std::uint32_t counters_a_line = 4;

/// Numbers the processes, and finds who can reach whom.
class Splitter {
 public:
  Splitter(Program& program, bool split)
      : program_(program), map_(program.processes), graph_(program), ties_(program, graph_) {
    part_ = parts(ties_, [](const Tie&) { return true; });
    map_.municipalities =
        (ties_.nodes() - program.stations.size()) / std::max<std::size_t>(1, program.steps.size());
    map_.sources = program.sources.size();
    if (!split) std::fill(part_.begin(), part_.end(), 0);
  }

  void run() {
    number_processes();
    map_.of_step.assign(program_.steps.size() * map_.municipalities, ProcessMap::anywhere);
    for (std::uint32_t step = 0; step < program_.steps.size(); ++step)
      place_step(step);
    for (std::uint32_t source = 0; source < program_.sources.size(); ++source)
      map_.of_source.push_back(place_of(source));
    find_links();
    for (StepPlan& step : program_.steps)
      step.can_cross = map_.count > 1 && step.kind == StepKind::delay && can_cross(step);
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  /// Only parts that somebody can come to are processes; stations nobody uses go to the first.
  void number_processes() {
    process_.assign(ties_.nodes() + 1, none);
    map_.count = 0;
    const std::size_t stations = program_.stations.size();
    std::vector<bool> used(ties_.nodes(), false);
    for (const Tie& tie : ties_.all())
      used[part_[tie.a]] = true;
    for (std::size_t i = 0; i < stations; ++i) {
      std::uint32_t& process = process_[part_[i]];
      if (process == none && used[part_[i]]) process = map_.count++;
    }
    map_.count = std::max<std::uint32_t>(1, map_.count);
    for (std::size_t i = 0; i < stations; ++i) {
      const std::uint32_t process = process_[part_[i]];
      map_.of_station.push_back(process == none ? 0 : process);
    }
  }

  void place_step(std::uint32_t step) {
    const StepPlan& plan = program_.steps[step];
    if (is_passed_through(plan.kind) || !graph_.is_tied(step)) return;
    for (std::size_t m = 0; m < map_.municipalities; ++m)
      map_.of_step[step * map_.municipalities + m] = process_[part_[ties_.node(step, m)]];
  }

  /// Where a source's persons are first tied to something; all homes and ways agree.
  std::uint32_t place_of(std::uint32_t source) const {
    const SourcePlan& plan = program_.sources[source];
    const std::uint16_t home = plan.homes.front().municipality;
    std::vector<std::uint32_t> seen = graph_.entered(plan.first_step);
    for (std::size_t i = 0; i < seen.size(); ++i) {
      const std::uint32_t process = map_.at(seen[i], home);
      if (process != ProcessMap::anywhere) return process;
      for (const std::uint32_t next : graph_.after(seen[i])) {
        if (std::find(seen.begin(), seen.end(), next) == seen.end()) seen.push_back(next);
      }
    }
    return 0;
  }

  bool can_cross(const StepPlan& step) const {
    const auto index = static_cast<std::uint32_t>(&step - program_.steps.data());
    const auto& after = graph_.after(index);
    return !graph_.persons_stay() && graph_.least_time(index) > engine::Duration::zero() &&
           std::any_of(after.begin(), after.end(),
                       [&](std::uint32_t next) { return graph_.is_tied(next); });
  }

  /// Follows everybody through what can be done anywhere, from each process, until a time at home
  /// ends in another.
  void find_links() {
    seen_.assign(map_.of_step.size(), none);
    for (std::uint32_t process = 0; process < map_.count; ++process) {
      for (std::uint32_t i = 0; i < map_.of_step.size(); ++i) {
        if (map_.of_step[i] == process) to_do_.push_back(i);
      }
      for (std::uint32_t i = 0; i < program_.sources.size(); ++i) {
        if (map_.of_source[i] == process) enter_source(program_.sources[i], process);
      }
      while (!to_do_.empty()) {
        const std::uint32_t here = to_do_.back();
        to_do_.pop_back();
        follow(here, process);
      }
    }
    for (const CensusPlan& census : program_.censuses) {
      const std::uint32_t from = map_.of_station[census.station];
      for (std::uint32_t to = 0; to < map_.count; ++to) {
        if (to != from) link(from, to, census.interval);
      }
    }
    for (const auto& [ends, least] : least_)
      map_.links.push_back({ends.first, ends.second, least});
  }

  void enter_source(const SourcePlan& source, std::uint32_t process) {
    for (const std::uint32_t step : graph_.entered(source.first_step)) {
      for (const Home& home : source.homes)
        enter(step, home.municipality, process);
    }
  }

  /// Steps of this process itself are on the list from the start.
  void enter(std::uint32_t step, std::size_t m, std::uint32_t process) {
    const std::size_t here = step * map_.municipalities + m;
    if (map_.of_step[here] != ProcessMap::anywhere || seen_[here] == process) return;
    seen_[here] = process;
    to_do_.push_back(static_cast<std::uint32_t>(here));
  }

  void follow(std::uint32_t here, std::uint32_t process) {
    const auto step = static_cast<std::uint32_t>(here / map_.municipalities);
    const std::size_t m = here % map_.municipalities;
    for (const std::uint32_t next : graph_.after(step)) {
      const std::uint32_t to = map_.at(next, m);
      if (to == ProcessMap::anywhere) {
        enter(next, m, process);
      } else if (to != process) {
        link(process, to, graph_.least_time(step));
      }
    }
  }

  void link(std::uint32_t from, std::uint32_t to, engine::Duration least) {
    engine::ensure(least > engine::Duration::zero(), "what takes no time stays in its process");
    if constexpr (engine::fault == engine::Fault::stretch_links) least *= 2;
    engine::Duration& known = least_.try_emplace({from, to}, least).first->second;
    known = std::min(known, least);
  }

  Program& program_;
  ProcessMap& map_;
  StepGraph graph_;
  Ties ties_;
  std::vector<std::uint32_t> part_;     ///< of each node
  std::vector<std::uint32_t> process_;  ///< of each part
  std::vector<std::uint32_t> seen_;     ///< by (step, municipality): the last process that came by
  std::vector<std::uint32_t> to_do_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, engine::Duration> least_;
};

/// What a component is ranked by.
struct Ranked {
  std::uint64_t hash = 0;
  std::string name;
  std::uint32_t index = 0;
  enum class Kind : std::uint8_t { station, source, census } kind = Kind::station;
};

std::vector<Ranked> ranked(const Program& program) {
  std::vector<Ranked> all;
  for (std::uint32_t i = 0; i < program.stations.size(); ++i) {
    const std::string& name = program.stations[i].name;
    all.push_back({engine::stable_hash("station " + name), name, i, Ranked::Kind::station});
  }
  for (std::uint32_t i = 0; i < program.sources.size(); ++i) {
    const std::string& name = program.sources[i].name;
    all.push_back({engine::stable_hash("source " + name), name, i, Ranked::Kind::source});
  }
  for (std::uint32_t i = 0; i < program.censuses.size(); ++i) {
    const CensusPlan& plan = program.censuses[i];
    const std::string name =
        program.stations[plan.station].name + " " + std::to_string(plan.interval.count());
    all.push_back({engine::stable_hash("census " + name), name, i, Ranked::Kind::census});
  }
  std::sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
    return std::tie(a.hash, a.name) < std::tie(b.hash, b.name);
  });
  return all;
}

/// Ranks all components by the stable hash of their names: adding one changes no tie of two others.
/// A component sends for one process only, so a source has one for each process, side by side.
void number_components(Program& program) {
  ProcessMap& map = program.processes;
  map.senders.assign(std::size_t{map.count} * map.sources, engine::ComponentId(0));
  const std::uint32_t step = map.count == 1 ? 1 : counters_a_line;
  program.components = 0;
  const auto next = [&] {
    const engine::ComponentId id(program.components);
    program.components += step;
    return id;
  };
  for (const Ranked& one : ranked(program)) {
    if (one.kind == Ranked::Kind::station) {
      program.stations[one.index].component = next();
      continue;
    }
    if (one.kind == Ranked::Kind::census) {
      program.censuses[one.index].component = next();
      continue;
    }
    for (std::uint32_t process = 0; process < map.count; ++process)
      map.senders[process * map.sources + one.index] = next();
    program.sources[one.index].component = map.sender(map.of_source[one.index], one.index);
  }
}

}  // namespace

void compile_processes(Program& program, bool split) {
  Splitter(program, split && !program.reads_live).run();
  number_components(program);
}

}  // namespace models
