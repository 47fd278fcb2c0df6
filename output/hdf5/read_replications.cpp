#include "output/hdf5/check_results.h"
#include "output/hdf5/column.h"
#include "output/hdf5/reader.h"

namespace output::hdf5 {
namespace {

using Replications = std::vector<engine::ReplicationResult>;

/// Cuts the rows of a variable apart.
template <class T>
void deal(const std::vector<T>& all, std::size_t cells, Replications& results) {
  if (all.size() != cells * results.size())
    throw Failure("a variable has not one row a replication");
  for (std::size_t row = 0; row < results.size(); ++row) {
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(row * cells);
    results[row].values.emplace_back(
        std::vector<T>(from, from + static_cast<std::ptrdiff_t>(cells)));
  }
}

/// The file holds the total only. The first replication gets it, the others none of it: whatever is
/// added later, the total comes out right.
void deal_total(const std::vector<std::uint32_t>& total, Replications& results) {
  for (engine::ReplicationResult& one : results) {
    const bool first = &one == &results.front();
    one.values.emplace_back(first ? total : std::vector<std::uint32_t>(total.size(), 0));
  }
}

void read_rows(hid_t root, const engine::Variable& variable, std::size_t cells,
               Replications& results) {
  switch (variable.type) {
    case engine::ValueType::u16:
      return deal(column<std::uint16_t>(root, variable.name), cells, results);
    case engine::ValueType::u32:
      return deal(column<std::uint32_t>(root, variable.name), cells, results);
    case engine::ValueType::f32:
      return deal(column<float>(root, variable.name), cells, results);
    case engine::ValueType::f64:
      return deal(column<double>(root, variable.name), cells, results);
  }
}

}  // namespace

Replications read_replications(hid_t root, const engine::Schema& schema) {
  const auto numbers = column<std::int32_t>(root, "replication");
  const auto events = column<std::uint64_t>(root, "replication_events");
  Replications results(numbers.size());
  for (std::size_t i = 0; i < results.size(); ++i) {
    results[i].replication = static_cast<std::uint32_t>(numbers[i]);
    results[i].events = events.at(i);
  }
  for (const engine::Variable* variable : measured(schema)) {
    if (variable->role == engine::VariableRole::sum) {
      deal_total(column<std::uint32_t>(root, variable->name), results);
    } else {
      read_rows(root, *variable, cells_of(schema, *variable), results);
    }
  }
  return results;
}

}  // namespace output::hdf5
