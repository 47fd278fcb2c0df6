/// A fine histogram of durations, for quantiles.
///
/// Bins are one microsecond wide below 128 us; above, each factor of two is cut into 64 equal bins,
/// so a bin is at most 1/64 of its lower edge wide. Counts are integers: adding and merging in any
/// order gives the same bits. An empty histogram is 64 bytes; each factor of two that occurs adds
/// 256. Idea: the log-linear buckets of HdrHistogram (Tene).
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/ensure.h"
#include "engine/sim_time.h"

namespace engine {

class FineHistogram {
 public:
  /// Requires: value >= 0.
  void add(Duration value) {
    ensure(value >= Duration::zero(), "nobody waits less than no time");
    if (value < min_) min_ = value;
    if (value > max_) max_ = value;
    ++count_;
    if (value == Duration::zero()) {
      ++zeros_;  // the commonest wait needs no block
      return;
    }
    const Bin bin = bin_of(value);
    std::uint32_t& count = block(bin.block)[bin.index];
    ensure(++count != 0, "a bin holds fewer than 2^32");
  }

  void merge(const FineHistogram& other);

  std::uint64_t count() const { return count_; }

  /// The k-th smallest value, k = p * count rounded up (the inverse of the empirical distribution
  /// function; type 1 of Hyndman & Fan 1996), with the values of a bin taken as evenly spread.
  /// Off by less than a bin's width, 1/64 of the value; exact for 0, below 128 us, and if all
  /// values are equal. Requires: count > 0, 0 < p < 1.
  Duration quantile(double p) const;

  /// Values of [first, first + width); `first` 0 and width 1: no time at all.
  struct Count {
    Duration first;
    Duration width;
    std::uint64_t values = 0;
  };
  /// Of the bins that hold something, ascending.
  std::vector<Count> counts() const;

  friend bool operator==(const FineHistogram&, const FineHistogram&) = default;

 private:
  static constexpr unsigned bins_a_block = 64;
  using Block = std::array<std::uint32_t, bins_a_block>;
  struct Bin {
    unsigned block;  ///< 0: below 64 us; b: from 2^(b+5) to 2^(b+6) us
    unsigned index;
  };

  static Bin bin_of(Duration value) {
    const auto v = static_cast<std::uint64_t>(value.count());
    if (v < bins_a_block) return {0, static_cast<unsigned>(v)};
    const auto shift = static_cast<unsigned>(std::bit_width(v / bins_a_block)) - 1;
    return {shift + 1, static_cast<unsigned>(v >> shift) - bins_a_block};
  }
  Block& block(unsigned number);
  Duration within(Bin bin, double share) const;

  std::uint64_t count_ = 0;
  std::uint64_t zeros_ = 0;
  Duration min_ = Duration::max();
  Duration max_ = Duration::min();
  std::uint64_t present_ = 0;  ///< bit b: block b exists
  std::vector<Block> blocks_;  ///< those that exist, ascending
};

}  // namespace engine
