/// Which logical process each part of the network belongs to, and how soon one can reach another.
///
/// What acts on another part at the same instant must be in the same process (decision 7). Between
/// processes persons pass only while they spend a time at home that has a positive least length:
/// that length is the lookahead of the kernel.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/id.h"
#include "engine/sim_time.h"

namespace models {

struct ProcessMap {
  /// Of a step that touches nothing but the person: it is taken in whichever process the person is.
  static constexpr std::uint32_t anywhere = ~std::uint32_t{0};

  struct Link {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    engine::Duration least{};  ///< > 0
  };

  std::uint32_t count = 1;
  std::size_t municipalities = 1;
  std::size_t sources = 0;
  std::vector<std::uint32_t> of_station;
  std::vector<std::uint32_t> of_source;
  std::vector<std::uint32_t> of_step;        ///< by (step, municipality)
  std::vector<Link> links;                   ///< at most one for two processes
  std::vector<engine::ComponentId> senders;  ///< by (process, source): keys of persons' events

  std::uint32_t at(std::uint32_t step, std::size_t municipality) const {
    return of_step[step * municipalities + municipality];
  }
  engine::ComponentId sender(std::uint32_t process, std::uint32_t source) const {
    return senders[process * sources + source];
  }
};

}  // namespace models
