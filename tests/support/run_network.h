/// Networks run to the end of one replication and audited, to look at what no key figure tells.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "engine/kernel.h"
#include "models/compile/compile.h"
#include "models/network/audit.h"
#include "models/network/run.h"
#include "tests/support/care_model.h"

namespace tests {

/// Who did what when in one replication, of a network run as one process and audited.
inline models::Journal journal_of(const models::Program& program, engine::RunSeed run = {1, 1}) {
  std::vector<models::Journal> journals;
  models::Run whole(program, run, {}, &journals);
  whole.go();
  models::audit(models::Outcome(whole.processes()));
  return std::move(journals.front());
}

/// What `of` says of each of the replications 1..n with seed 1.
inline Estimate estimate_of(const models::Description& description, std::uint32_t replications,
                            const std::function<double(const models::Network&)>& of) {
  const models::Program program = models::compile(description, {false});
  std::vector<double> values;
  for (std::uint32_t r = 1; r <= replications; ++r) {
    models::Network network(program, {1, r});
    engine::Kernel kernel(program.components);
    kernel.add(network);
    kernel.run_until(program.end);
    models::audit(network);
    values.push_back(of(network));
  }
  return estimate(values);
}

}  // namespace tests
