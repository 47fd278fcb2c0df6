#include "engine/random/absorbing_chain.h"

#include <algorithm>

#include "engine/ensure.h"
#include "engine/random/elementary.h"

namespace engine {
namespace {

using Row = AbsorbingChain::Row;
using Matrix = AbsorbingChain::Matrix;

Row times(const Row& row, const Matrix& matrix) {
  Row product(row.size(), 0.0);
  for (std::size_t i = 0; i < row.size(); ++i) {
    for (std::size_t j = 0; j < row.size(); ++j)
      product[j] += row[i] * matrix[i][j];
  }
  return product;
}

/// Makes each row sum to 1 by its diagonal, which alone may be close to 1.
void balance(Matrix& matrix) {
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    double others = 0;
    for (std::size_t j = 0; j < matrix.size(); ++j)
      others += j == i ? 0.0 : matrix[i][j];
    matrix[i][i] = std::max(0.0, 1 - others);
  }
}

Matrix squared(const Matrix& matrix) {
  Matrix product;
  for (const Row& row : matrix)
    product.push_back(times(row, matrix));
  balance(product);
  return product;
}

/// Probability of not having ended, from the worst phase.
double still_going(const Matrix& matrix) {
  double most = 0;
  for (const Row& row : matrix)
    most = std::max(most, 1 - row.back());
  return most;
}

/// The chain looked at once per `unit`, the mean of the shortest phase.
Matrix uniformised(const Row& means, const Matrix& next, double unit) {
  const std::size_t phases = means.size();
  Matrix jump(phases + 1, Row(phases + 1, 0.0));
  for (std::size_t i = 0; i < phases; ++i) {
    for (std::size_t j = 0; j <= phases; ++j)
      jump[i][j] = next[i][j] * (unit / means[i]);
  }
  balance(jump);
  return jump;
}

}  // namespace

AbsorbingChain::AbsorbingChain(const Row& means, const Matrix& next)
    : unit_(*std::min_element(means.begin(), means.end())), span_(unit_) {
  jump_ = uniformised(means, next, unit_);
  Matrix first;
  for (std::size_t i = 0; i <= means.size(); ++i) {
    Row here(means.size() + 1, 0.0);
    here[i] = 1;
    first.push_back(after_less_than_unit(here, unit_));
  }
  balance(first);
  doubled_.push_back(first);
  while (still_going(doubled_.back()) > 1e-14) {
    ensure(doubled_.size() < 1000, "a phase-type law ends");
    doubled_.push_back(squared(doubled_.back()));
    span_ *= 2;
  }
}

/// Sum over n of Poisson(n; time / unit) times row jump^n; the 24 terms beyond one for every phase
/// leave out less than 1e-23 of what is there.
Row AbsorbingChain::after_less_than_unit(const Row& row, double time) const {
  double weight = exp(-time / unit_);
  Row term = row;
  Row sum(row.size(), 0.0);
  for (std::size_t n = 1; n <= row.size() + 24; ++n) {
    for (std::size_t i = 0; i < row.size(); ++i)
      sum[i] += weight * term[i];
    term = times(term, jump_);
    weight *= time / unit_ / static_cast<double>(n);
  }
  return sum;
}

double AbsorbingChain::ended_by(const Row& start, double time) const {
  if (time >= horizon()) return 1;
  Row row = start;
  row.push_back(0);
  double span = span_;
  for (std::size_t k = doubled_.size(); k > 0; --k, span /= 2) {
    if (time < span) continue;
    row = times(row, doubled_[k - 1]);
    time -= span;
  }
  return std::min(1.0, after_less_than_unit(row, time).back());
}

}  // namespace engine
