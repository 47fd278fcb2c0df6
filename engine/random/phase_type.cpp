/// Neuts, Matrix-Geometric Solutions in Stochastic Models (1981), chapter 2.
#include <algorithm>
#include <utility>

#include "engine/ensure.h"
#include "engine/random/absorbing_chain.h"
#include "engine/random/bisection.h"
#include "engine/random/elementary.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"
#include "engine/random/shares.h"

namespace engine {
namespace {

using Row = AbsorbingChain::Row;
using Matrix = AbsorbingChain::Matrix;

/// x with x = constant + next x, by elimination. Without pivoting: 1 - next is an M-matrix.
Row solve(const std::vector<Shares>& next, Row constant) {
  const std::size_t n = constant.size();
  Matrix a(n, Row(n, 0.0));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j)
      a[i][j] = (i == j ? 1.0 : 0.0) - next[i][j];
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = k + 1; i < n; ++i) {
      const double factor = a[i][k] / a[k][k];
      for (std::size_t j = k; j < n; ++j)
        a[i][j] -= factor * a[k][j];
      constant[i] -= factor * constant[k];
    }
  }
  for (std::size_t k = n; k-- > 0;) {
    for (std::size_t j = k + 1; j < n; ++j)
      constant[k] -= a[k][j] * constant[j];
    constant[k] /= a[k][k];
  }
  return constant;
}

/// Draws by living through the chain: a uniform for the first phase, then for each phase one for
/// its length and one for what follows. Quantiles are searched and slow (tens of microseconds).
class PhaseType final : public Distribution::Law {
 public:
  PhaseType(const Row& start, Row means, const Matrix& next, std::string text)
      : start_(start), means_(std::move(means)), chain_(means_, next), text_(std::move(text)) {
    for (const Row& row : next)
      next_.emplace_back(row);
    set_moments();
  }

  double sample(RandomStream& stream) const override {
    double time = 0;
    std::size_t phase = start_.pick(stream.uniform());
    while (phase < means_.size()) {
      time += means_[phase] * -log1p(-stream.uniform());
      phase = next_[phase].pick(stream.uniform());
    }
    return time;
  }
  double mean() const override { return mean_; }
  double variance() const override { return variance_; }
  double cdf(double x) const override {
    Row start;
    for (std::size_t i = 0; i < means_.size(); ++i)
      start.push_back(start_[i]);
    return chain_.ended_by(start, x);
  }
  double quantile(double p) const override {
    return least_double(0, chain_.horizon(), [&](double x) { return cdf(x) >= p; });
  }
  std::string text() const override { return text_; }

 private:
  /// With m, s the first and second moments of the time left from the start of each phase:
  /// m = mean + next m, s = 2 mean^2 + 2 mean next m + next s = 2 mean m + next s.
  void set_moments() {
    const Row first = solve(next_, means_);
    Row constant;
    for (std::size_t i = 0; i < means_.size(); ++i)
      constant.push_back(2 * means_[i] * first[i]);
    const Row second = solve(next_, constant);
    mean_ = start_.average([&](std::size_t i) { return first[i]; });
    variance_ = start_.average([&](std::size_t i) { return second[i]; }) - mean_ * mean_;
  }

  Shares start_;
  Row means_;
  std::vector<Shares> next_;
  AbsorbingChain chain_;
  std::string text_;
  double mean_ = 0;
  double variance_ = 0;
};

/// `next` with the probability of ending as its last column.
Matrix with_end(const Matrix& next) {
  Matrix complete = next;
  for (Row& row : complete) {
    ensure(row.size() == next.size(), "a phase-type law has as many columns as phases");
    double sum = 0;
    for (const double share : row)
      sum += share;
    const double end = 1 - sum;
    row.push_back(end > 1e-12 ? end : 0.0);
  }
  return complete;
}

/// Whether the end can be reached from every phase.
bool ends_surely(const Matrix& next) {
  std::vector<bool> ends(next.size() + 1, false);
  ends.back() = true;
  const auto leads_to_the_end = [&](const Row& row) {
    for (std::size_t j = 0; j < row.size(); ++j) {
      if (row[j] > 0 && ends[j]) return true;
    }
    return false;
  };
  for (std::size_t round = 0; round < next.size(); ++round) {
    for (std::size_t i = 0; i < next.size(); ++i)
      ends[i] = leads_to_the_end(next[i]);
  }
  return std::all_of(ends.begin(), ends.end(), [](bool end) { return end; });
}

}  // namespace

Distribution phase_type(const std::vector<double>& start, const std::vector<double>& means,
                        const std::vector<std::vector<double>>& next) {
  ensure(start.size() == means.size() && next.size() == means.size() && !means.empty(),
         "a phase-type law has a start, a mean and a row of next for every phase");
  ensure(std::all_of(means.begin(), means.end(), [](double mean) { return mean > 0; }),
         "a phase has a positive mean");
  const Matrix complete = with_end(next);
  ensure(ends_surely(complete), "a phase-type law ends");
  std::string rows;
  for (const Row& row : next)
    rows += (rows.empty() ? "" : ", ") + numbers_text(row);
  return Distribution(std::make_shared<PhaseType>(start, means, complete,
                                                  "phase_type(start " + numbers_text(start) +
                                                      ", means " + numbers_text(means) +
                                                      ", next [" + rows + "])"));
}

}  // namespace engine
