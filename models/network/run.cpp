#include "models/network/run.h"

namespace models {

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
  kernel_.run_until(program_.end);
}

}  // namespace models
