#include "models/network/run.h"

#include <algorithm>

#include "engine/runs_away.h"
#include "models/expression/unusable_value.h"
#include "models/network/locked.h"
#include "models/network/runaway.h"

namespace models {
namespace {

engine::KernelOptions watchful(engine::KernelOptions options) {
  options.most_events_a_second = most_events_a_second;
  return options;
}

}  // namespace

Run::Run(const Program& program, engine::RunSeed seed, const engine::KernelOptions& options,
         std::vector<Journal>* journals)
    : program_(program), shared_(program), kernel_(program.components, watchful(options)) {
  const ProcessMap& map = program.processes;
  if (journals != nullptr) journals->resize(map.count);
  for (std::uint32_t i = 0; i < map.count; ++i) {
    Journal* const journal = journals == nullptr ? nullptr : &(*journals)[i];
    processes_.push_back(std::make_unique<Network>(program, seed, shared_, i, journal));
    kernel_.add(*processes_.back());
  }
  for (const ProcessMap::Link& link : map.links)
    kernel_.link(engine::ProcessId(link.from), engine::ProcessId(link.to), link.least);
}

void Run::go() {
  try {
    kernel_.run_until(program_.end);
  } catch (const engine::RunFailed& failure) {
    try {
      std::rethrow_if_nested(failure);
    } catch (...) {
      throw_fault_of_scenario(failure.when());
    }
    throw;
  } catch (...) {
    throw_fault_of_scenario({});
    throw;
  }
}

/// What the scenario brought about is told as such; everything else is a fault of the program.
/// Called while an exception of simulated time `when` is handled.
void Run::throw_fault_of_scenario(engine::SimTime when) const {
  try {
    throw;
  } catch (const Locked&) {
    throw;
  } catch (const UnusableValue&) {
    throw;
  } catch (const NoCase&) {
    throw;
  } catch (const TooManyPersons&) {
    throw Runaway(Runaway::Kind::crowd, longest_line(), when);
  } catch (const engine::EndlessInstant& fault) {
    Network& where = *processes_[fault.process().value()];
    const auto pathway = where.pathway_of(fault.next());
    const std::string name = pathway ? program_.description.pathways[*pathway].name : "";
    throw Runaway(Runaway::Kind::instant, name, fault.when());
  } catch (const engine::RunsAway& fault) {
    throw Runaway(Runaway::Kind::crawl, "", fault.when());
  } catch (...) {
    return;
  }
}

std::string Run::longest_line() const {
  const auto longest = std::ranges::max_element(shared_.stations, {}, &Station::in_line);
  if (longest == shared_.stations.end() || longest->in_line() == 0) return "";
  return program_.stations[static_cast<std::size_t>(longest - shared_.stations.begin())].name;
}

}  // namespace models
