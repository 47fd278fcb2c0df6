#include "models/network/run.h"

#include <exception>

#include "models/expression/unusable_value.h"
#include "models/network/locked.h"

namespace models {
namespace {

/// What the scenario brought about is told as such; everything else is a fault of the program.
void throw_fault_of_scenario(const engine::RunFailed& failure) {
  try {
    std::rethrow_if_nested(failure);
  } catch (const Locked&) {
    throw;
  } catch (const UnusableValue&) {
    throw;
  } catch (...) {
    return;
  }
}

}  // namespace

Run::Run(const Program& program, engine::RunSeed seed, const engine::KernelOptions& options,
         std::vector<Journal>* journals)
    : program_(program), shared_(program), kernel_(program.components, options) {
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
    throw_fault_of_scenario(failure);
    throw;
  }
}

}  // namespace models
