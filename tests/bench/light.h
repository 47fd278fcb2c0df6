/// Random numbers as light as those of the first measurements (docs/performance.md): with them our
/// loops can be held against those. Not for simulations: splitmix64's finaliser over a counter, and
/// exponentials by ziggurat. Sources: Steele, Lea & Flood, OOPSLA 2014; Marsaglia & Tsang, "The
/// ziggurat method for generating random variables", Journal of Statistical Software 5(8) 2000.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>

namespace bench {

inline std::uint64_t light_bits(std::uint64_t counter) {
  std::uint64_t x = counter * 0x9e3779b97f4a7c15U;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

class LightExponential {
 public:
  LightExponential() {
    edge_[0] = area * std::exp(last);
    edge_[1] = last;
    for (std::size_t i = 2; i < layers; ++i)
      edge_[i] = -std::log(std::exp(-edge_[i - 1]) + area / edge_[i - 1]);
    edge_[layers] = 0;
  }

  /// Of mean 1.
  double draw(std::uint64_t bits) const {
    const std::size_t layer = bits % layers;
    const double x = static_cast<double>(bits >> 11U) * 0x1p-53 * edge_[layer];
    return x < edge_[layer + 1] ? x : draw_rarely(bits, layer, x);
  }

 private:
  static constexpr std::size_t layers = 256;
  static constexpr double last = 7.69711747013104972, area = 3.9496598225815571993e-3;

  double draw_rarely(std::uint64_t bits, std::size_t layer, double x) const {
    const std::uint64_t more = light_bits(bits);
    if (layer == 0) return last + draw(more);
    const double low = std::exp(-edge_[layer]), high = std::exp(-edge_[layer + 1]);
    const double height = low + (high - low) * static_cast<double>(more >> 11U) * 0x1p-53;
    return height < std::exp(-x) ? x : draw(light_bits(more));
  }

  std::array<double, layers + 1> edge_{};
};

}  // namespace bench
