/// A Markov chain in continuous time that ends: how likely it has ended by a given time.
///
/// Phases 0 .. n-1; number n is the end. exp(Q t) is the product of stored exp(Q 2^k h) for the
/// binary digits of t / h, h the mean of the shortest phase, and of a uniformised rest below h.
/// Only non-negative numbers are added, and diagonals are set so that rows sum to 1, so small
/// probabilities keep their digits however different the phases' lengths are.
/// Sources: Jensen, Skand. Aktuarietidskr. 36 (1953) for uniformisation; Grassmann, Taksar &
/// Heyman, Operations Research 33 (1985) for the diagonal.
#pragma once

#include <cstddef>
#include <vector>

namespace engine {

class AbsorbingChain {
 public:
  using Row = std::vector<double>;
  using Matrix = std::vector<Row>;

  /// `next[i]`: n + 1 probabilities, the last that of ending. Requires: the end is certain.
  AbsorbingChain(const Row& means, const Matrix& next);

  /// Probability that the chain has ended by `time` >= 0; `start`: n probabilities.
  double ended_by(const Row& start, double time) const;

  /// A time by which it has ended, but for a probability below 1e-14.
  double horizon() const { return span_ * 2; }

 private:
  Row after_less_than_unit(const Row& row, double time) const;

  Matrix jump_;  ///< the chain at the ticks of a Poisson process of rate 1 / unit_
  double unit_ = 0;
  double span_ = 0;              ///< of the last of doubled_
  std::vector<Matrix> doubled_;  ///< exp(Q unit 2^k)
};

}  // namespace engine
