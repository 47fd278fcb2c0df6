#include "engine/statistics/shapley.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "engine/ensure.h"

namespace engine {

namespace {

Coalition with(Coalition coalition, std::size_t player) {
  return coalition | (Coalition{1} << player);
}

/// By size of the coalition that a player joins: the share of orders in which just these have come
/// before, size! (players - size - 1)! / players!.
std::vector<double> shares_of_orders(std::size_t players) {
  const auto n = static_cast<double>(players);
  std::vector<double> shares{1 / n};
  for (std::size_t size = 1; size < players; ++size) {
    const auto s = static_cast<double>(size);
    shares.push_back(shares.back() * s / (n - s));
  }
  return shares;
}

}  // namespace

std::vector<double> shapley_values(std::size_t players, const Worth& worth) {
  ensure(players >= 1 && players <= most_players, "players fit into a coalition");
  std::vector<double> worths(std::size_t{1} << players);
  for (std::size_t c = 0; c < worths.size(); ++c)
    worths[c] = worth(static_cast<Coalition>(c));
  const std::vector<double> shares = shares_of_orders(players);
  std::vector<double> values(players);
  for (std::size_t player = 0; player < players; ++player) {
    for (Coalition c = 0; c < worths.size(); ++c) {
      if (with(c, player) == c) continue;
      const auto size = static_cast<std::size_t>(std::popcount(c));
      values[player] += shares[size] * (worths[with(c, player)] - worths[c]);
    }
  }
  return values;
}

std::vector<Order> random_orders(std::size_t players, std::size_t pairs, RandomStream& stream) {
  std::vector<Order> orders;
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    Order order(players);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t left = players; left > 1; --left) {  // Fisher & Yates
      const auto chosen = static_cast<std::size_t>(stream.uniform() * static_cast<double>(left));
      std::swap(order[left - 1], order[std::min(chosen, left - 1)]);
    }
    orders.push_back(order);
    std::reverse(order.begin(), order.end());
    orders.push_back(std::move(order));
  }
  return orders;
}

std::vector<double> shapley_values(const std::vector<Order>& orders, const Worth& worth) {
  ensure(!orders.empty(), "there is an order");
  std::vector<double> values(orders.front().size());
  for (const Order& order : orders) {
    Coalition here = 0;
    double before = worth(here);
    for (const std::size_t player : order) {
      here = with(here, player);
      const double now = worth(here);
      values[player] += (now - before) / static_cast<double>(orders.size());
      before = now;
    }
  }
  return values;
}

}  // namespace engine
