#include "tools/sweep/design.h"

#include <algorithm>
#include <array>

#include "engine/ensure.h"
#include "engine/random/stream.h"
#include "tools/sweep/sobol_points.h"

namespace tools {

namespace {

using Factors = std::span<const DesignFactor>;

constexpr std::array<std::string_view, 7> names = {
    "grid", "list", "one_at_a_time", "latin_hypercube", "sobol", "morris", "saltelli"};

/// One stream for each purpose, dimension and block of a design.
engine::RandomStream stream_of(std::uint64_t seed, std::string_view what, std::uint64_t dimension,
                               std::uint64_t block) {
  return {{seed, 0}, {block, dimension}, engine::purpose(what), 0};
}

std::size_t below(std::size_t count, engine::RandomStream& stream) {
  const auto drawn = static_cast<std::size_t>(stream.uniform() * static_cast<double>(count));
  return std::min(drawn, count - 1);
}

/// Fisher & Yates.
std::vector<std::size_t> permutation(std::size_t count, engine::RandomStream& stream) {
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i)
    order[i] = i;
  for (std::size_t i = count; i > 1; --i)
    std::swap(order[i - 1], order[below(i, stream)]);
  return order;
}

double level(const DesignFactor& factor, std::uint32_t number) {
  return static_cast<double>(number) / static_cast<double>(factor.levels - 1);
}

void add(Design& design, std::span<const double> row, PointRole role) {
  design.coordinates.insert(design.coordinates.end(), row.begin(), row.end());
  design.roles.push_back(role);
}

/// Every combination, the last factor fastest.
Design grid(Factors factors) {
  Design design{factors.size(), {}, {}};
  std::vector<std::uint32_t> at(factors.size(), 0);
  std::vector<double> row(factors.size());
  for (std::uint32_t point = 0;; ++point) {
    for (std::size_t i = 0; i < factors.size(); ++i)
      row[i] = level(factors[i], at[i]);
    add(design, row, {point, 0});
    std::size_t last = factors.size();
    while (last > 0 && ++at[last - 1] == factors[last - 1].levels)
      at[--last] = 0;
    if (last == 0) return design;
  }
}

/// The base, then each factor at each of its levels while the others stand.
Design one_at_a_time(Factors factors) {
  Design design{factors.size(), {}, {}};
  std::vector<double> base(factors.size());
  std::ranges::transform(factors, base.begin(), &DesignFactor::base);
  add(design, base, {0, 0});
  for (std::uint32_t i = 0; i < factors.size(); ++i) {
    std::vector<double> row = base;
    for (std::uint32_t number = 0; number < factors[i].levels; ++number) {
      row[i] = level(factors[i], number);
      add(design, row, {i + 1, number});
    }
  }
  return design;
}

Design latin_hypercube(const DesignWish& wish, Factors factors) {
  Design design{factors.size(), std::vector<double>(wish.count * factors.size()), {}};
  for (std::size_t i = 0; i < factors.size(); ++i) {
    auto order = stream_of(wish.seed, "Latin hypercube, order", i, 0);
    auto inside = stream_of(wish.seed, "Latin hypercube, place", i, 0);
    const auto cells = permutation(wish.count, order);
    for (std::size_t point = 0; point < wish.count; ++point) {
      design.coordinates[point * factors.size() + i] =
          (static_cast<double>(cells[point]) + inside.uniform()) / static_cast<double>(wish.count);
    }
  }
  for (std::uint32_t point = 0; point < wish.count; ++point)
    design.roles.push_back({point, 0});
  return design;
}

Design sobol(const DesignWish& wish, Factors factors) {
  Design design{factors.size(), sobol_points(wish.count, factors.size(), wish.seed), {}};
  for (std::uint32_t point = 0; point < wish.count; ++point)
    design.roles.push_back({point, 0});
  return design;
}

/// A trajectory: a start on the lower part of the grid, or its mirror image, and the groups in
/// random order, each moved once by delta = levels / (2 (levels - 1)).
class MorrisWalk {
 public:
  MorrisWalk(const DesignWish& wish, Factors factors) : wish_(wish), factors_(factors) {
    const auto levels = static_cast<double>(wish.levels);
    delta_ = levels / (2 * (levels - 1));
  }

  void add_to(Design& design, std::uint32_t trajectory) const {
    auto start = stream_of(wish_.seed, "Morris, start", 0, trajectory);
    auto order = stream_of(wish_.seed, "Morris, order", 0, trajectory);
    std::vector<double> row(factors_.size());
    std::vector<double> moved(factors_.size());
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      const std::size_t low = below(wish_.levels / 2, start);
      const double from = static_cast<double>(low) / static_cast<double>(wish_.levels - 1);
      const bool is_up = start.uniform() < 0.5;
      row[i] = is_up ? from : from + delta_;
      moved[i] = is_up ? from + delta_ : from;
    }
    add(design, row, {trajectory, 0});
    std::uint32_t step = 0;
    for (const std::size_t group : permutation(groups_of(factors_), order)) {
      for (std::size_t i = 0; i < factors_.size(); ++i) {
        if (factors_[i].group == group) row[i] = moved[i];
      }
      add(design, row, {trajectory, ++step});
    }
  }

 private:
  const DesignWish& wish_;
  Factors factors_;
  double delta_ = 0;
};

Design morris(const DesignWish& wish, Factors factors) {
  Design design{factors.size(), {}, {}};
  const MorrisWalk walk(wish, factors);
  for (std::uint32_t trajectory = 0; trajectory < wish.count; ++trajectory)
    walk.add_to(design, trajectory);
  return design;
}

/// A with the coordinates of one group from B.
std::vector<double> mixed(std::span<const double> a, std::span<const double> b, Factors factors,
                          std::uint32_t group) {
  std::vector<double> row(a.begin(), a.end());
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (factors[i].group == group) row[i] = b[i];
  }
  return row;
}

/// For each base point: A, B, and A with one group's coordinates from B.
Design saltelli(const DesignWish& wish, Factors factors) {
  const std::size_t k = factors.size();
  const auto pairs = sobol_points(wish.count, 2 * k, wish.seed);
  Design design{k, {}, {}};
  for (std::uint32_t base = 0; base < wish.count; ++base) {
    const auto both = std::span(pairs).subspan(std::size_t{base} * 2 * k, 2 * k);
    const auto a = both.first(k), b = both.last(k);
    add(design, a, {base, 0});
    add(design, b, {base, 1});
    for (std::uint32_t group = 0; group < groups_of(factors); ++group)
      add(design, mixed(a, b, factors, group), {base, 2 + group});
  }
  return design;
}

std::uint64_t product(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t too_many = std::uint64_t{1} << 63U;
  return b != 0 && a > too_many / b ? too_many : a * b;
}

}  // namespace

std::string_view name_of(Method method) {
  return names.at(static_cast<std::size_t>(method));
}

std::span<const std::string_view> method_names() {
  return names;
}

std::size_t groups_of(std::span<const DesignFactor> factors) {
  std::size_t groups = 0;
  for (const DesignFactor& factor : factors)
    groups = std::max<std::size_t>(groups, factor.group + 1);
  return groups;
}

std::uint64_t points_of(const DesignWish& wish, std::span<const DesignFactor> factors) {
  std::uint64_t points = 1;
  switch (wish.method) {
    case Method::grid:
      for (const DesignFactor& factor : factors)
        points = product(points, factor.levels);
      return points;
    case Method::one_at_a_time:
      for (const DesignFactor& factor : factors)
        points += factor.levels;
      return points;
    case Method::morris:
      return product(wish.count, groups_of(factors) + 1);
    case Method::saltelli:
      return product(wish.count, groups_of(factors) + 2);
    case Method::list:
    case Method::latin_hypercube:
    case Method::sobol:
      break;
  }
  return wish.count;
}

Design make_design(const DesignWish& wish, std::span<const DesignFactor> factors) {
  engine::ensure(!factors.empty(), "a design has a factor");
  switch (wish.method) {
    case Method::grid:
      return grid(factors);
    case Method::one_at_a_time:
      return one_at_a_time(factors);
    case Method::latin_hypercube:
      return latin_hypercube(wish, factors);
    case Method::sobol:
      return sobol(wish, factors);
    case Method::morris:
      return morris(wish, factors);
    case Method::saltelli:
      return saltelli(wish, factors);
    case Method::list:
      break;
  }
  engine::ensure(false, "a list has its points from the plan");
  return {};
}

}  // namespace tools
