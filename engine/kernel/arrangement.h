/// The ways in which one and the same run can be carried out. They differ in speed, never in
/// results.
#pragma once

#include <cstdint>

#include "engine/sim_time.h"

namespace engine {

enum class Structure : std::uint8_t {
  ordered,  ///< a partition's events one by one by key: a small heap before a timing wheel
  grouped,  ///< windows no longer than the lookahead; in each, one process after the other
};

struct Arrangement {
  Structure structure = Structure::ordered;
  unsigned partitions = 1;             ///< one a thread
  Duration window = Duration::zero();  ///< of the timing wheel; zero: as the pending events suggest

  friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

}  // namespace engine
