/// One number for all that a file says, apart from /provenance. How it is computed: FORMAT.md.
#pragma once

#include <string>

#include "output/hdf5/handle.h"

namespace output::hdf5 {

/// sha256 in lower-case hex; does not depend on chunks, compression or addresses in the file.
std::string content_digest(const File& file);

}  // namespace output::hdf5
