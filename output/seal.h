/// The last line of the files we write: a SHA-256 of all bytes before it.
///
/// It finds every damage before a parser sees the file. HDF5 ignores what follows its own end.
#pragma once

#include <string>
#include <string_view>

#include "output/descriptor.h"

namespace output {

enum class Seal {
  absent,  ///< not ours, or copied by a tool that keeps only the HDF5 part
  whole,
  broken  ///< the bytes are not those that were written
};

/// `bytes` followed by "\nsamspil-sha256 " and 64 hexadecimal digits and "\n".
std::string sealed(std::string bytes);

Seal seal_of(std::string_view bytes);

/// The same for a file, a piece at a time: writes the line behind what is there, or looks for it.
void seal(const Descriptor& file);
Seal seal_of(const Descriptor& file);

/// Of a sealed file: where the line begins.
std::uint64_t end_of_content(const Descriptor& file);

/// Without the last line. Requires: there is one.
std::string_view unsealed(std::string_view bytes);

}  // namespace output
