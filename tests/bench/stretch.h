/// A timed stretch of work, and whether the machine let it work.
///
/// Other processes make a stretch slower, which shows as less processor time than wall time. A
/// figure whose share is below `undisturbed` counts for nothing; bests of several are printed with
/// it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// Share of its cores that a stretch must have got.
inline constexpr double undisturbed = 0.9;

/// What a stretch did, as whoever did it tells.
struct Done {
  std::uint64_t events = 0;
  double threads = 1;  ///< kept busy, on average
};

struct Pace {
  double events_a_second = 0;
  double cpu_share = 0;  ///< processor time / (wall time x threads)

  double nanoseconds() const { return 1e9 / events_a_second; }
};

Pace time(const std::function<Done()>& stretch);

/// One way of doing a piece of work. Called again, it goes on with the next piece of equal size.
struct Contestant {
  std::string name;
  std::function<Done()> stretch;
};

/// Each in turn, `rounds` times over; the fastest stretch of each, in the order given.
std::vector<Pace> contest(const std::vector<Contestant>& contestants, int rounds);

}  // namespace bench
