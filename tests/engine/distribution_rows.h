/// Laws of every family, from narrow to heavy-tailed, small to huge, for properties that all must
/// have.
#pragma once

#include <vector>

#include "engine/random/distribution.h"

namespace engine {

/// Two phases and one very short, with loops and returns.
inline Distribution three_phases() {
  return phase_type({0.6, 0.4, 0}, {2, 5, 0.01}, {{0, 0.5, 0.2}, {0.3, 0, 0}, {0.1, 0.1, 0.5}});
}

/// Laws whose sample variance is a fair estimate with 20,000 draws.
inline std::vector<Distribution> light_tailed_laws() {
  return {fixed(7),
          exponential(1),
          exponential(4.32e11),
          exponential(1e15),
          lognormal_mean_sd(7.4, 3.1),
          lognormal_median_sigma(5, 0.6),
          lognormal_median_sigma(4e11, 0.05),
          lognormal_log(1.6, 0.3),
          gamma_mean_sd(2, 1),
          gamma_shape_scale(0.5, 3),
          gamma_shape_scale(13, 1e12),
          gamma_shape_scale(1000, 2),
          erlang(1, 6),
          erlang(3, 6),
          weibull(0.8, 5),
          weibull(3, 1e12),
          weibull(50, 2),
          hyperexponential({0.3, 0.7}, {1, 9}),
          phase_type({1, 0}, {1, 2}, {{0, 0.5}, {0, 0}}),
          three_phases(),
          uniform(1, 3),
          triangular(1, 2, 5),
          triangular(0, 0, 4),
          triangular(0, 4, 4),
          discrete({3, 1, 2, 9}, {0.3, 0.2, 0.4, 0.1}),
          geometric(2.5),
          poisson_number(40),
          empirical({5, 1, 1, 8, 2.5, 1e3, 5}),
          mixture({0.87, 0.13}, {exponential(2), fixed(30)}),
          mixture({0.5, 0, 0.5}, {uniform(1, 2), fixed(1e9), gamma_shape_scale(4, 1)}),
          truncated(lognormal_mean_sd(7, 9), 0, 180),
          truncated(exponential(5), 2, 4),
          truncated(exponential(5), 10, 10.01),
          truncated(discrete({1, 2, 3}, {0.2, 0.3, 0.5}), 2, 3),
          truncated(hyperexponential({0.3, 0.7}, {1, 9}), 0.5, 20)};
}

inline std::vector<Distribution> heavy_tailed_laws() {
  return {lognormal_mean_sd(7.4, 8.6), lognormal_median_sigma(1e9, 3),
          gamma_shape_scale(0.05, 1e15), weibull(0.3, 2),
          hyperexponential({0.999, 0.001}, {1, 1e6})};
}

inline std::vector<Distribution> all_laws() {
  std::vector<Distribution> all = light_tailed_laws();
  for (const Distribution& law : heavy_tailed_laws())
    all.push_back(law);
  return all;
}

}  // namespace engine
