/// What the files of answers (curves, comparisons, uncertainty) have in common: they hold no
/// inputs.
#pragma once

#include <string>
#include <vector>

#include "output/hdf5/attribute.h"
#include "output/hdf5/digest.h"
#include "output/hdf5/grid.h"
#include "output/hdf5/layout.h"

namespace output::hdf5 {

/// The group /provenance: the command, and the digest of all that stands outside it.
inline void write_origin(const File& file, const std::string& command_line) {
  const std::string digest_of_content = content_digest(file);
  const Group group = new_group(file.id(), layout::provenance);
  put_text(group.id(), "command_line", command_line);
  put_text(group.id(), "digest", digest_of_content);
}

/// Numbers of which some may be none: NaN.
inline void put_numbers(const Grid& grid, const std::string& name, const std::string& long_name,
                        const std::vector<std::string>& axes, const std::vector<double>& values) {
  const Dataset dataset = grid.add(name, axes, values);
  put_text(dataset.id(), "long_name", long_name);
  put_no_value<double>(dataset.id());
}

}  // namespace output::hdf5
