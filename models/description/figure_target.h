/// What planners want a key figure to be: at most, or at least, so much.
#pragma once

#include <array>
#include <charconv>
#include <string>

namespace models {

struct FigureTarget {
  bool at_most = true;  ///< else at least
  double limit = 0;     ///< in the figure's unit

  friend bool operator==(const FigureTarget&, const FigureTarget&) = default;
};

/// As results have it: "<= 0.5", with as many digits as tell the number from all others.
inline std::string text_of(const FigureTarget& target) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), target.limit).ptr;
  return (target.at_most ? "<= " : ">= ") + std::string(digits.data(), end);
}

}  // namespace models
