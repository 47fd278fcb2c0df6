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

/// A piece and what is thought of its integral.
struct Piece {
  double from;
  double to;
  double integral;
};

Piece piece(const Function& f, double from, double to) {
  return {from, to, gauss_legendre(f, from, to)};
}

double refined(const Function& f, Piece whole, Tolerance tolerance, int halvings_left) {
  const double middle = 0.5 * (whole.from + whole.to);
  const Piece left = piece(f, whole.from, middle);
  const Piece right = piece(f, middle, whole.to);
  const double sum = left.integral + right.integral;
  const double error = std::abs(sum - whole.integral);
  const double allowed = tolerance.absolute + (whole.to - whole.from) * tolerance.per_width;
  if (error <= allowed || halvings_left == 0) return sum;
  return refined(f, left, tolerance, halvings_left - 1) +
         refined(f, right, tolerance, halvings_left - 1);
}

}  // namespace

double integral(const Function& f, const std::vector<double>& points, double noise) {
  std::vector<Piece> pieces;
  double total = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    pieces.push_back(piece(f, points[i - 1], points[i]));
    total += pieces.back().integral;
  }
  const Tolerance tolerance{1e-14 * total, noise};
  double sum = 0;
  for (const Piece& whole : pieces)
    sum += refined(f, whole, tolerance, 50);
  return sum;
}

}  // namespace engine
