#include "scenarios/language/expression_bounds.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "models/expression/evaluate.h"

namespace scenarios {

namespace {

using models::Observable;
using models::Operation;

constexpr double unknown = std::numeric_limits<double>::infinity();

struct Bounds {
  double low = -unknown, high = unknown;
};

Bounds of_reading(const models::Observed& one) {
  const bool may_be_negative =
      one.quantity == Observable::attribute || one.quantity == Observable::elapsed ||
      one.quantity == Observable::free || one.quantity == Observable::capacity;
  return may_be_negative ? Bounds{} : Bounds{0, unknown};
}

bool is_zero(const Bounds& a) {
  return a.low == 0 && a.high == 0;
}

Bounds product(const Bounds& a, const Bounds& b) {
  if (is_zero(a) || is_zero(b)) return {0, 0};
  if (a.low < 0 || b.low < 0) return {};
  const auto times = [](double x, double y) {
    return x == 0 || y == 0 ? 0 : x * y;
  };
  return {times(a.low, b.low), times(a.high, b.high)};
}

Bounds combined(Operation operation, const Bounds& a, const Bounds& b) {
  switch (operation) {
    case Operation::add:
      return {a.low + b.low, a.high + b.high};
    case Operation::subtract:
      return {a.low - b.high, a.high - b.low};
    case Operation::multiply:
      return product(a, b);
    case Operation::divide:
      return b.low > 0 && a.low >= 0 ? Bounds{a.low / b.high, a.high / b.low} : Bounds{};
    default:
      return {0, 1};  // a truth
  }
}

/// Bounds instead of numbers on the stack of the program.
class BoundsOf {
 public:
  explicit BoundsOf(const models::Expression& formula) : formula_(formula) {}

  Bounds result() {
    for (const models::Instruction& one : formula_.code)
      stack_.push_back(next(one));
    return stack_.empty() ? Bounds{} : stack_.back();
  }

 private:
  std::vector<Bounds> take(std::size_t count) {
    const auto first = stack_.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<Bounds> taken(first, stack_.end());
    stack_.erase(first, stack_.end());
    return taken;
  }

  Bounds next(const models::Instruction& one) {
    if (one.operation == Operation::number) return {one.number, one.number};
    if (one.operation == Operation::read) return of_reading(formula_.observed[one.index]);
    if (one.operation <= Operation::either) {
      const auto two = take(2);
      return combined(one.operation, two[0], two[1]);
    }
    if (one.operation <= Operation::floor) return changed(one, take(1)[0]);
    if (one.operation == Operation::choose) return within(take(3), 1);
    if (one.operation == Operation::instead) return instead(take(3));
    if (one.operation == Operation::least || one.operation == Operation::most) {
      return extreme(one.operation, take(one.index));
    }
    const auto points = take(1 + 2 * std::size_t{one.index});
    std::vector<Bounds> values;
    for (std::size_t i = 2; i < points.size(); i += 2)
      values.push_back(points[i]);
    return within(values, 0);
  }

  static Bounds changed(const models::Instruction& one, const Bounds& x) {
    if (one.operation == Operation::negate) return {-x.high, -x.low};
    if (one.operation == Operation::opposite) return {0, 1};
    if (one.operation == Operation::floor) return {std::floor(x.low), std::floor(x.high)};
    if (one.operation == Operation::exponential) return {0, unknown};
    if (one.operation == Operation::absolute && x.low >= 0) return x;
    return one.operation == Operation::absolute ? Bounds{0, unknown} : Bounds{};
  }

  static Bounds instead(const std::vector<Bounds>& three) {
    return {std::min(three[0].low, three[2].low), std::max(three[0].high, three[2].high)};
  }

  static Bounds extreme(Operation operation, const std::vector<Bounds>& all) {
    Bounds result = all.front();
    for (const Bounds& one : all) {
      const bool is_most = operation == Operation::most;
      result.low = is_most ? std::max(result.low, one.low) : std::min(result.low, one.low);
      result.high = is_most ? std::max(result.high, one.high) : std::min(result.high, one.high);
    }
    return result;
  }

  /// One of them, from number `first` on.
  static Bounds within(const std::vector<Bounds>& all, std::size_t first) {
    Bounds result = all[first];
    for (std::size_t i = first; i < all.size(); ++i)
      result = {std::min(result.low, all[i].low), std::max(result.high, all[i].high)};
    return result;
  }

  const models::Expression& formula_;
  std::vector<Bounds> stack_;
};

}  // namespace

std::optional<double> constant_of(const models::Expression& formula) {
  if (!formula.observed.empty()) return std::nullopt;
  const double value = models::evaluate(formula.code, [](std::uint32_t) { return 0.0; });
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

double least_of(const models::Expression& formula) {
  if (const auto value = constant_of(formula)) return *value;
  const double low = BoundsOf(formula).result().low;
  return std::isnan(low) ? -unknown : low;
}

double most_of(const models::Expression& formula) {
  if (const auto value = constant_of(formula)) return *value;
  const double high = BoundsOf(formula).result().high;
  if (std::isnan(high)) return unknown;
  return high;
}

}  // namespace scenarios
