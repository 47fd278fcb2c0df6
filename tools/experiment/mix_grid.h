/// All mixes of some levers as the cells of a grid, numbered with the last lever fastest.
#pragma once

#include <cstddef>
#include <vector>

#include "tools/experiment/levers.h"

namespace tools {

class MixGrid {
 public:
  explicit MixGrid(const std::vector<PricedLever>& levers) : levers_(levers) {
    std::size_t stride = 1;
    strides_.resize(levers.size());
    for (std::size_t i = levers.size(); i-- > 0;) {
      strides_[i] = stride;
      stride *= values_of(i);
    }
    size_ = stride;
  }

  std::size_t size() const { return size_; }
  std::size_t levers() const { return levers_.size(); }
  std::size_t stride(std::size_t lever) const { return strides_[lever]; }

  std::size_t values_of(std::size_t lever) const {
    return static_cast<std::size_t>(levers_[lever].high - levers_[lever].low + 1);
  }

  /// Which of its values, from 0.
  std::size_t step_of(std::size_t cell, std::size_t lever) const {
    return cell / strides_[lever] % values_of(lever);
  }

  Mix mix(std::size_t cell) const {
    Mix values;
    for (std::size_t i = 0; i < levers_.size(); ++i)
      values.push_back(levers_[i].low + static_cast<std::int64_t>(step_of(cell, i)));
    return values;
  }

  std::int64_t price(std::size_t cell) const { return price_of(mix(cell), levers_); }

  /// No more of anything.
  bool is_below(std::size_t cell, std::size_t other) const {
    for (std::size_t i = 0; i < levers_.size(); ++i) {
      if (step_of(cell, i) > step_of(other, i)) return false;
    }
    return true;
  }

 private:
  const std::vector<PricedLever>& levers_;
  std::vector<std::size_t> strides_;
  std::size_t size_ = 1;
};

}  // namespace tools
