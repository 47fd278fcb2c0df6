/// Reads the parts of a results file back: the inverse of writer.h.
///
/// Requires a file whose content digest is right: what is missing or has another shape is still
/// told as a Failure, never read past its end.
#pragma once

#include <string>
#include <vector>

#include "output/hdf5/handle.h"
#include "output/results.h"

namespace output::hdf5 {

RunHeader read_header(hid_t root);

engine::Schema read_schema(hid_t root);

std::vector<engine::ReplicationResult> read_replications(hid_t root, const engine::Schema& schema);

Provenance read_provenance(hid_t root);

/// What write_inputs wrote into this group.
std::vector<StoredFile> read_inputs(hid_t place);

}  // namespace output::hdf5
