/// Whether the start of a run differs from the rest of it, seen in several replications at once.
///
/// MSER (steady_state.h) always finds some best cut, also in a series that has been itself from the
/// first value on. So half of the replications (the 1st, 3rd ...) say where to cut, and the others,
/// which know nothing of that choice, are asked whether their front differs from their rest (paired
/// t): where nothing differs, the risk of saying so is just the p value's. The length to leave out
/// is then MSER's over the mean of all replications; Welch's plot of the same mean gives a second
/// opinion. Whether it still drifts later is asked of all replications, since nothing was chosen.
/// Sources: steady_state.h; the split: Cox, Biometrika 62, 1975.
/// Checked: on M/M/1 from empty and in its steady state, tests/engine/initial_bias_test.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace engine {

/// One series of values a replication, evenly spaced in time.
using Series = std::vector<std::vector<double>>;

/// The same at every value: mean over replications. Requires: equally long, one at least.
std::vector<double> mean_series(const Series& replications);

struct InitialBias {
  std::size_t leave_out = 0;  ///< values, by MSER in the first half; none without a cut
  bool is_settled = true;     ///< MSER's best cut of all lies in the first half
  /// Where Welch's moving average first reaches the mean of the second half; none if it never does.
  std::optional<std::size_t> welch;
  /// How often chance alone would make front and rest differ so; none below four replications, or
  /// if there is nothing to cut.
  std::optional<double> p;
};

inline constexpr std::size_t least_to_test = 4;  ///< replications

/// `batch`: values that are averaged before MSER looks (5 in MSER-5; a week of days, so that
/// weekdays fall out). Requires: equally long series, one at least.
InitialBias initial_bias(const Series& replications, std::size_t batch);

/// How often chance alone would let a steady state drift as these do: values in the middle beside
/// those `apart` later, up to the end (paired t over replications). A third of the series takes the
/// second third and the last; a whole year lets seasons fall out. None below four replications.
/// Requires: equally long series, 0 < apart < length.
std::optional<double> chance_of_drift(const Series& replications, std::size_t apart);

/// How often chance alone would put the first `cut` values so far off the line along which the rest
/// grows (through the means of its two halves), farther off than the rest is; 1 if they lie nearer.
/// A queue that grows evenly lies on its line at the start, one that comes to its level does not.
/// None below four replications. Requires: equally long series, `cut` within the first half.
std::optional<double> chance_of_growth(const Series& replications, std::size_t cut);

}  // namespace engine
