/// Which part of a whole is whose, when the parts act on each other: Shapley values.
///
/// A player's part is what it adds when it comes, on average over all orders in which all can come.
/// The parts add up to the whole (to rounding), players that add the same have the same part, and
/// where nobody acts on anybody each has what it adds alone. Sources: Shapley, in Contributions to
/// the Theory of Games II, 1953; as a way to take differences of a model apart, Owen & Prieur,
/// SIAM/ASA Journal on Uncertainty Quantification 5(1), 2017. By random orders: Castro, Gomez &
/// Tejada, Computers & Operations Research 36(5), 2009; each with its reverse, Mitchell and others,
/// Journal of Machine Learning Research 23(43), 2022. Checked: tests/engine/shapley_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/random/stream.h"

namespace engine {

/// Who is in: bit i is player i.
using Coalition = std::uint32_t;

inline constexpr std::size_t most_players = 30;

/// What a coalition is worth. Finite.
using Worth = std::function<double(Coalition)>;

/// Of each player. Asks for all 2^players coalitions. Requires: 1 to most_players of them.
std::vector<double> shapley_values(std::size_t players, const Worth& worth);

/// An order in which all come.
using Order = std::vector<std::size_t>;

/// `pairs` random orders, each followed by its reverse.
std::vector<Order> random_orders(std::size_t players, std::size_t pairs, RandomStream& stream);

/// The average over these orders only: right in the mean if they are random, and it adds up to the
/// whole whatever they are. Requires: an order.
std::vector<double> shapley_values(const std::vector<Order>& orders, const Worth& worth);

}  // namespace engine
