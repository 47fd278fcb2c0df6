/// What a model promises about the results it hands over. A broken promise is a bug in the model,
/// and is told before a byte is written.
#pragma once

#include "output/results.h"

namespace output::hdf5 {

/// Variables that every replication brings values for, in the order of ReplicationResult::values.
std::vector<const engine::Variable*> measured(const engine::Schema& schema);

/// Where among them `name` is. Requires: it is measured.
std::size_t place_of(const engine::Schema& schema, const std::string& name);

/// Values of a variable that one replication has. Requires: every dimension is known.
std::uint64_t cells_of(const engine::Schema& schema, const engine::Variable& variable);

/// Throws std::logic_error unless names are unique and speakable by netCDF, shapes fit, units are
/// those that readers understand ("day", never "days") and replications come in order of number.
void check_results(const Results& results);

}  // namespace output::hdf5
