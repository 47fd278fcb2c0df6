/// Philox4x64-10, a counter-based random function: 256 bits of counter and 128 bits of key give 256
/// random bits, with no state to carry along.
///
/// Source: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
/// Checked: the published known-answer vectors of Random123 in tests/engine/philox_test.cpp.
#pragma once

#include <array>
#include <cstdint>

namespace engine {

using PhiloxCounter = std::array<std::uint64_t, 4>;
using PhiloxKey = std::array<std::uint64_t, 2>;

inline PhiloxCounter philox(PhiloxCounter counter, PhiloxKey key) {
  __extension__ using Wide = unsigned __int128;
  for (int round = 0; round < 10; ++round) {
    const Wide left = static_cast<Wide>(0xD2E7470EE14C6C93U) * counter[0];
    const Wide right = static_cast<Wide>(0xCA5A826395121157U) * counter[2];
    counter = {static_cast<std::uint64_t>(right >> 64U) ^ counter[1] ^ key[0],
               static_cast<std::uint64_t>(right),
               static_cast<std::uint64_t>(left >> 64U) ^ counter[3] ^ key[1],
               static_cast<std::uint64_t>(left)};
    key[0] += 0x9E3779B97F4A7C15U;
    key[1] += 0xBB67AE8584CAA73BU;
  }
  return counter;
}

}  // namespace engine
