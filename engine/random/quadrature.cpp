#include "engine/random/quadrature.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace engine {
namespace {

using Function = std::function<double(double)>;

double gauss_legendre(const Function& f, double from, double to) {
  constexpr std::array nodes{0.18343464249564980494, 0.52553240991632898582, 0.79666647741362673959,
                             0.96028985649753623168};
  constexpr std::array weights{0.36268378337836198297, 0.31370664587788728734,
                               0.22238103445337447054, 0.10122853629037625915};
  const double middle = 0.5 * (from + to);
  const double half = 0.5 * (to - from);
  double sum = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    sum += weights[i] * (f(middle - half * nodes[i]) + f(middle + half * nodes[i]));
  }
  return half * sum;
}

struct Tolerance {
  double absolute;
  double per_width;
};

double refined(const Function& f, double from, double to, double whole, Tolerance tolerance,
               int halvings_left) {
  const double middle = 0.5 * (from + to);
  const double left = gauss_legendre(f, from, middle);
  const double right = gauss_legendre(f, middle, to);
  const double error = std::abs(left + right - whole);
  const bool is_good = error <= tolerance.absolute + (to - from) * tolerance.per_width;
  if (is_good || halvings_left == 0) return left + right;
  return refined(f, from, middle, left, tolerance, halvings_left - 1) +
         refined(f, middle, to, right, tolerance, halvings_left - 1);
}

}  // namespace

double integral(const Function& f, const std::vector<double>& points, double noise) {
  std::vector<double> coarse;
  double total = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    coarse.push_back(gauss_legendre(f, points[i - 1], points[i]));
    total += coarse.back();
  }
  const Tolerance tolerance{1e-14 * total, noise};
  double sum = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    sum += refined(f, points[i - 1], points[i], coarse[i - 1], tolerance, 50);
  }
  return sum;
}

}  // namespace engine
