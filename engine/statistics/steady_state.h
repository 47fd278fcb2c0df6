/// One long run: how much of its start to leave out, and how sure its average is.
///
/// A run that starts empty is not yet what it will be; and neighbouring values are alike, so that a
/// Student interval over them is far too narrow. Sources: White, Simulation 69, 1997, and White,
/// Cobb & Spratt, WSC 2000 (MSER-5); Law, 5th ed., sections 9.5.1 (Welch's plot) and 9.5.3 (batch
/// means).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace engine {

/// Averages of `batches` neighbouring batches of equal length. What does not fill a batch is left
/// out at the front, where a run is least itself. An interval over them holds if batches are long
/// beside the time over which values are alike. Requires: at least one value a batch.
std::vector<double> batch_means(std::span<const double> values, std::size_t batches);

/// Correlation of each value with the next, from -1 to 1; 0 if all are equal. Over batch means,
/// above about 2 / sqrt(batches) it says that batches are too short. Requires: at least two values.
double lag_one_correlation(std::span<const double> values);

/// How many values to leave out at the front.
struct Truncation {
  std::size_t leave_out = 0;
  /// The best cut lies in the first half. If not, the run is too short to tell, or there is no
  /// steady state: a queue that grows.
  bool is_settled = true;

  friend bool operator==(const Truncation&, const Truncation&) = default;
};

/// MSER: of all cuts, the one after which the standard error of the mean (as if values were
/// independent) is least; over averages of five values, which smooth (MSER-5). At least one batch
/// in ten, and two, stay. The first of equal cuts. With fewer than ten batches nothing is left out
/// and nothing is settled.
Truncation mser(std::span<const double> values, std::size_t batch = 5);

/// The best of those cuts that leave half or more. One late value out of line lets `mser` cut
/// everything before it; whether there is a steady state at all is for the caller to ask.
std::size_t mser_in_first_half(std::span<const double> values, std::size_t batch = 5);

/// Welch's moving average over 2 `window` + 1 values; near the front over as many as lie on both
/// sides alike. The last `window` values have none. Requires: window < values / 2.
std::vector<double> welch_average(std::span<const double> values, std::size_t window);

}  // namespace engine
