/// Whole numbers of 128 bits, for sums of microseconds and of their squares that neither round nor
/// overflow.
#pragma once

namespace engine {

__extension__ using Int128 = __int128;
__extension__ using Uint128 = unsigned __int128;

}  // namespace engine
