#include "engine/kernel/topology.h"

#include <algorithm>
#include <numeric>

#include "engine/ensure.h"

namespace engine {
namespace {

constexpr auto by_target = [](const Topology::Link& link, std::uint32_t to) {
  return link.to < to;
};

Duration sum(Duration a, Duration b) {
  return a > Topology::never - b ? Topology::never : a + b;
}

/// Groups of processes that grow together along the shortest links.
class Clusters {
 public:
  explicit Clusters(const std::vector<std::uint64_t>& load) : parent_(load.size()), load_(load) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  std::uint32_t of(std::uint32_t process) {
    while (parent_[process] != process)
      process = parent_[process] = parent_[parent_[process]];
    return process;
  }

  void join(std::uint32_t a, std::uint32_t b, std::uint64_t most) {
    a = of(a);
    b = of(b);
    if (a == b || load_[a] + load_[b] > most) return;
    parent_[std::max(a, b)] = std::min(a, b);
    load_[std::min(a, b)] += load_[std::max(a, b)];
  }

  std::uint64_t load(std::uint32_t cluster) const { return load_[cluster]; }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint64_t> load_;
};

/// Neighbours by number, as their states lie side by side in memory.
Placement in_blocks(const std::vector<std::uint64_t>& load, std::uint64_t total,
                    unsigned partitions) {
  Placement placement(load.size());
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < load.size(); ++i) {
    const std::uint64_t middle = before + load[i] / 2;
    placement[i] = static_cast<std::uint16_t>(std::min<std::uint64_t>(
        partitions - 1, middle * partitions / std::max<std::uint64_t>(1, total)));
    before += load[i];
  }
  return placement;
}

/// The heaviest cluster first, to whom has least.
Placement packed(Clusters& clusters, std::uint32_t processes, unsigned partitions) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < processes; ++i) {
    if (clusters.of(i) == i) order.push_back(i);
  }
  std::ranges::stable_sort(order,
                           [&](auto a, auto b) { return clusters.load(a) > clusters.load(b); });
  std::vector<std::uint64_t> full(partitions, 0);
  std::vector<std::uint16_t> partition_of(processes, 0);
  for (const std::uint32_t cluster : order) {
    const auto least = std::ranges::min_element(full);
    *least += clusters.load(cluster);
    partition_of[cluster] = static_cast<std::uint16_t>(least - full.begin());
  }
  Placement placement(processes);
  for (std::uint32_t i = 0; i < processes; ++i)
    placement[i] = partition_of[clusters.of(i)];
  return placement;
}

}  // namespace

void Topology::link(ProcessId from, ProcessId to, Duration least) {
  ensure(least >= Duration::zero(), "a link's delay is not negative");
  ensure(from != to, "a link is between two processes");
  auto& links = out_[from.value()].links;
  const auto at = std::lower_bound(links.begin(), links.end(), to.value(), by_target);
  if (at != links.end() && at->to == to.value()) {
    at->least = least;
  } else {
    links.insert(at, {to.value(), least});
  }
}

Duration Topology::least_delay(ProcessId from, ProcessId to) const {
  const Out& out = out_[from.value()];
  if (out.links.empty()) return out.to_all;
  const auto at = std::lower_bound(out.links.begin(), out.links.end(), to.value(), by_target);
  return at != out.links.end() && at->to == to.value() ? at->least : out.to_all;
}

Duration Topology::lookahead() const {
  Duration least = never;
  for (const Out& out : out_) {
    least = std::min(least, out.to_all);
    for (const Link& link : out.links)
      least = std::min(least, link.least);
  }
  return least;
}

Placement place(const Topology& topology, const std::vector<std::uint64_t>& load,
                unsigned partitions) {
  const std::uint64_t total = std::accumulate(load.begin(), load.end(), std::uint64_t{0});
  struct Edge {
    Duration least;
    std::uint32_t from, to;
  };
  std::vector<Edge> edges;
  for (std::uint32_t from = 0; from < topology.processes(); ++from) {
    for (const Topology::Link& link : topology.links_from(from))
      edges.push_back({link.least, from, link.to});
  }
  const bool to_all = topology.lookahead() != Topology::never;
  if (edges.empty() && to_all) return in_blocks(load, total, partitions);
  std::ranges::stable_sort(edges, {}, &Edge::least);
  Clusters clusters(load);
  const std::uint64_t most = total / partitions + 1;
  for (const Edge& edge : edges)
    clusters.join(edge.from, edge.to, edge.least == Duration::zero() ? total : most);
  return packed(clusters, topology.processes(), partitions);
}

bool separable(const Topology& topology, const Placement& placement, unsigned partitions) {
  for (const auto& row : distances(topology, placement, partitions)) {
    if (std::ranges::find(row, Duration::zero()) != row.end()) return false;
  }
  return true;
}

std::vector<std::vector<Duration>> distances(const Topology& topology, const Placement& placement,
                                             unsigned partitions) {
  std::vector<std::vector<Duration>> all(partitions,
                                         std::vector<Duration>(partitions, Topology::never));
  for (std::uint32_t from = 0; from < topology.processes(); ++from) {
    auto& row = all[placement[from]];
    for (const Topology::Link& link : topology.links_from(from)) {
      Duration& known = row[placement[link.to]];
      if (placement[link.to] != placement[from]) known = std::min(known, link.least);
    }
    for (unsigned to = 0; to < partitions; ++to) {
      if (to != placement[from]) row[to] = std::min(row[to], topology.to_all(from));
    }
  }
  for (unsigned by = 0; by < partitions; ++by) {
    for (unsigned from = 0; from < partitions; ++from) {
      for (unsigned to = 0; to < partitions; ++to)
        all[from][to] = std::min(all[from][to], sum(all[from][by], all[by][to]));
    }
  }
  return all;
}

}  // namespace engine
