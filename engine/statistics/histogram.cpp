#include "engine/statistics/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace engine {

FineHistogram::Block& FineHistogram::block(unsigned number) {
  const std::uint64_t bit = std::uint64_t{1} << number;
  const auto place = blocks_.begin() + std::popcount(present_ & (bit - 1));
  if ((present_ & bit) != 0) return *place;
  present_ |= bit;
  return *blocks_.insert(place, Block{});
}

void FineHistogram::merge(const FineHistogram& other) {
  count_ += other.count_;
  zeros_ += other.zeros_;
  min_ = std::min(min_, other.min_);
  max_ = std::max(max_, other.max_);
  std::uint64_t left = other.present_;
  for (const Block& theirs : other.blocks_) {
    Block& ours = block(static_cast<unsigned>(std::countr_zero(left)));
    left &= left - 1;
    for (std::size_t i = 0; i < bins_a_block; ++i) {
      ours[i] += theirs[i];
      ensure(ours[i] >= theirs[i], "a bin holds fewer than 2^32");
    }
  }
}

Duration FineHistogram::quantile(double p) const {
  ensure(count_ > 0, "only something has quantiles");
  ensure(0 < p && p < 1, "a quantile is asked for between 0 and 1");
  const double rounding = 1 - 0x1p-50;  // 0.07 * 100 is 7, not 7.000000000000001
  const auto rank =
      static_cast<std::uint64_t>(std::ceil(p * static_cast<double>(count_) * rounding));
  std::uint64_t before = zeros_;
  if (rank <= before) return Duration::zero();
  std::uint64_t left = present_;
  for (const Block& counts : blocks_) {
    const auto number = static_cast<unsigned>(std::countr_zero(left));
    left &= left - 1;
    for (unsigned i = 0; i < bins_a_block; before += counts[i++]) {
      if (rank > before + counts[i]) continue;
      const double place = static_cast<double>(rank - before) - 0.5;
      return within({number, i}, place / static_cast<double>(counts[i]));
    }
  }
  return max_;  // only if rank > count_, by rounding
}

std::vector<FineHistogram::Count> FineHistogram::counts() const {
  std::vector<Count> all;
  if (zeros_ > 0) all.push_back({Duration::zero(), Duration{1}, zeros_});
  std::uint64_t left = present_;
  for (const Block& counts : blocks_) {
    const auto number = static_cast<unsigned>(std::countr_zero(left));
    left &= left - 1;
    const std::int64_t width = number == 0 ? 1 : std::int64_t{1} << (number - 1);
    const std::int64_t first = number == 0 ? 0 : bins_a_block * width;
    for (std::int64_t i = 0; i < bins_a_block; ++i) {
      const std::uint32_t values = counts[static_cast<std::size_t>(i)];
      if (values > 0) all.push_back({Duration{first + i * width}, Duration{width}, values});
    }
  }
  return all;
}

Duration FineHistogram::within(Bin bin, double share) const {
  const unsigned shift = bin.block == 0 ? 0 : bin.block - 1;
  const std::int64_t first = bin.block == 0 ? bin.index : bins_a_block + bin.index;
  const std::int64_t width = std::int64_t{1} << shift;
  const auto offset = static_cast<std::int64_t>(share * static_cast<double>(width));
  return std::clamp(Duration{first * width + offset}, min_, max_);
}

}  // namespace engine
