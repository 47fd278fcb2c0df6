#include "models/partition.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/kernel/topology.h"
#include "models/compile/compile.h"
#include "models/compile/load.h"

namespace models {
namespace {

/// So many hand-overs are told.
constexpr std::size_t told = 12;

std::string slot_of(const Visit& visit) {
  return visit.slot.empty() ? "" : "/" + visit.slot;
}

/// As in the scenario file, without the lengths.
struct StepWords {
  std::string operator()(const Stay& step) const { return "in " + step.service; }
  std::string operator()(const Visit& step) const { return "visit " + step.clinic + slot_of(step); }
  std::string operator()(const Triage& step) const { return "triage " + step.desk; }
  std::string operator()(const Delay& step) const {
    const std::string law = step.length.text();  // in microseconds, which nobody can read
    return "wait " + law.substr(0, law.find_first_of(" ("));
  }
  std::string operator()(const Choose&) const { return "choose"; }
  std::string operator()(const Go& step) const { return "go " + step.pathway; }
  std::string operator()(const Community&) const { return "community"; }
  std::string operator()(const Leave& step) const { return step.dead ? "die" : "leave"; }
  std::string operator()(const Set&) const { return "set"; }
  std::string operator()(const Become& step) const { return "become " + step.group; }
  std::string operator()(const Moves&) const { return "moves"; }
  std::string operator()(const Fork&) const { return "fork"; }
  std::string operator()(const Join&) const { return "join"; }
  std::string operator()(const Subscribe& step) const { return "subscribe " + step.track.name; }
  std::string operator()(const Unsubscribe& step) const { return "unsubscribe " + step.name; }
};

class Describer {
 public:
  Describer(const Description& description, const ExpectedFlows& flows)
      : program_(compile(description)),
        graph_(program_),
        ties_(program_, graph_),
        flows_(flows),
        loads_(expected_loads(program_, graph_, ties_, flows)) {}

  Partition describe(unsigned threads) {
    result_.loads_are_known = !flows_.empty();
    result_.events_a_day = loads_.total;
    result_.processes.resize(program_.processes.count);
    for (const ProcessMap::Link& link : program_.processes.links)
      result_.links.push_back({link.from, link.to, link.least});
    describe_processes();
    place_on(threads);
    find_hub();
    find_hand_overs();
    const auto apart =
        split_without([](const Tie& tie) { return tie.kind != Tie::Kind::hand_over; });
    result_.processes_apart = apart.processes;
    result_.largest_share_apart = apart.largest_share;
    return std::move(result_);
  }

 private:
  std::uint32_t node_process(std::uint32_t node) const {
    const auto stations = static_cast<std::uint32_t>(program_.stations.size());
    if (node < stations) return program_.processes.of_station[node];
    const std::uint32_t process = program_.processes.of_step[node - stations];
    return process == ProcessMap::anywhere ? 0 : process;
  }

  void describe_processes() {
    std::vector<std::set<std::size_t>> services(result_.processes.size());
    std::vector<std::set<std::size_t>> places(result_.processes.size());
    const std::size_t stations = program_.stations.size();
    for (std::uint32_t node = 0; node < ties_.nodes(); ++node) {
      const std::uint32_t process = node_process(node);
      result_.processes[process].events_a_day += loads_.of_node[node];
      if (node >= stations && program_.processes.of_step[node - stations] == process)
        places[process].insert((node - stations) % program_.processes.municipalities);
    }
    for (std::size_t i = 0; i < stations; ++i) {
      const std::uint32_t process = program_.processes.of_station[i];
      ++result_.processes[process].stations;
      services[process].insert(program_.stations[i].service);
    }
    for (std::size_t i = 0; i < result_.processes.size(); ++i) {
      for (const std::size_t service : services[i])
        result_.processes[i].services.push_back(program_.description.services[service].name);
      result_.processes[i].municipalities = static_cast<std::uint32_t>(places[i].size());
    }
    const auto largest =
        std::ranges::max_element(result_.processes, {}, &Partition::Process::events_a_day);
    result_.largest = static_cast<std::uint32_t>(largest - result_.processes.begin());
  }

  /// As the kernel would, had it measured these loads.
  void place_on(unsigned threads) {
    engine::Topology topology;
    std::vector<std::uint64_t> load;
    for (const Partition::Process& one : result_.processes) {
      topology.add_process();
      load.push_back(1 + static_cast<std::uint64_t>(1000 * one.events_a_day));
    }
    for (const Partition::Link& link : result_.links)
      topology.link(engine::ProcessId(link.from), engine::ProcessId(link.to), link.least);
    const engine::Placement placement = engine::place(topology, load, threads);
    for (std::size_t i = 0; i < placement.size(); ++i)
      result_.processes[i].thread = placement[i];
  }

  void find_hub() {
    const auto most = std::ranges::max_element(loads_.of_station);
    if (most == loads_.of_station.end() || loads_.total == 0) return;
    const auto station = static_cast<std::size_t>(most - loads_.of_station.begin());
    result_.hub = {program_.stations[station].name, *most / loads_.total};
  }

  struct Split {
    std::uint32_t processes = 0;
    double largest_share = 0;
  };

  /// How it would be if only those ties counted. Parts without a station are no processes.
  Split split_without(const std::function<bool(const Tie&)>& counts) const {
    const std::vector<std::uint32_t> part = parts(ties_, counts);
    std::map<std::uint32_t, double> load;
    for (const Tie& tie : ties_.all()) {
      if (tie.kind == Tie::Kind::service) load.try_emplace(part[tie.a], 0);
    }
    for (std::uint32_t node = 0; node < ties_.nodes(); ++node) {
      const auto found = load.find(part[node]);
      if (found != load.end()) found->second += loads_.of_node[node];
    }
    Split split{std::max<std::uint32_t>(1, static_cast<std::uint32_t>(load.size())), 0};
    for (const auto& [name, events] : load)
      split.largest_share = std::max(split.largest_share, events / loads_.total);
    return split;
  }

  std::string words(std::uint32_t step) const {
    const StepPlan& plan = program_.steps[step];
    const Pathway& pathway = program_.description.pathways[plan.pathway];
    return pathway.name + " " + std::to_string(plan.position + 1) + ": " +
           std::visit(StepWords{}, pathway.steps[plan.position]);
  }

  double persons(std::uint32_t step, std::size_t m) const {
    const StepPlan& plan = program_.steps[step];
    return flows_.empty() ? 0 : flows_[plan.pathway][plan.position][m];
  }

  /// The same service twice is no tie that matters.
  bool is_told(const Tie& tie) const {
    if (tie.kind != Tie::Kind::hand_over || node_process(tie.a) != result_.largest) return false;
    const StepPlan& from = program_.steps[tie.step];
    const StepPlan& to = program_.steps[tie.next];
    if (!is_at_station(from) || !is_at_station(to)) return true;
    return program_.choices[from.choice].of_municipality[tie.municipality] !=
           program_.choices[to.choice].of_municipality[tie.municipality];
  }

  void find_hand_overs() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> found;
    for (const Tie& tie : ties_.all()) {
      if (!is_told(tie)) continue;
      found[{tie.step, tie.next}] +=
          std::min(persons(tie.step, tie.municipality), persons(tie.next, tie.municipality));
    }
    std::vector<std::pair<double, std::pair<std::uint32_t, std::uint32_t>>> busiest;
    busiest.reserve(found.size());
    for (const auto& [steps, often] : found)
      busiest.emplace_back(often, steps);
    std::ranges::stable_sort(busiest,
                             [](const auto& a, const auto& b) { return a.first > b.first; });
    if (busiest.size() > told) busiest.resize(told);
    for (const auto& [often, steps] : busiest)
      result_.hand_overs.push_back(hand_over(steps.first, steps.second, often));
  }

  Partition::HandOver hand_over(std::uint32_t from, std::uint32_t to, double often) const {
    const Split split = split_without([&](const Tie& tie) {
      return tie.kind != Tie::Kind::hand_over || tie.step != from || tie.next != to;
    });
    const bool may_take_time = program_.steps[from].kind == StepKind::delay;
    return {words(from), words(to), often, may_take_time, split.processes, split.largest_share};
  }

  Program program_;
  StepGraph graph_;
  Ties ties_;
  const ExpectedFlows& flows_;
  Loads loads_;
  Partition result_;
};

}  // namespace

Partition partition_of(const Description& description, const ExpectedFlows& flows,
                       unsigned threads) {
  return Describer(description, flows).describe(threads);
}

}  // namespace models
