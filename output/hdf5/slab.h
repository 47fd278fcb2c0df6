/// Some rows of a dataset: a hyperslab along its first axis, whole along all others.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "output/hdf5/element.h"
#include "output/rows.h"

namespace output::hdf5 {

void read_rows(hid_t dataset, Rows rows, hid_t type, void* into);
void write_rows(hid_t dataset, Rows rows, hid_t type, const void* values);

std::uint64_t rows_of(hid_t dataset);

/// How many rows lie in one chunk; all, if it has no chunks.
std::uint64_t rows_a_chunk(hid_t dataset);

/// Writes every row, a chunk at a time, as a single write of all of them would: the same bytes.
template <class T>
void write_by_chunks(hid_t dataset, const std::function<std::vector<T>(Rows)>& rows_at) {
  const std::uint64_t all = rows_of(dataset), step = rows_a_chunk(dataset);
  for (std::uint64_t first = 0; first < all; first += step) {
    const Rows rows{first, std::min(step, all - first)};
    write_rows(dataset, rows, element<T>(), rows_at(rows).data());
  }
}

}  // namespace output::hdf5
