#include "tools/drawing/ordering.h"

#include <algorithm>
#include <utility>

namespace tools {

namespace {

constexpr int sweeps = 24;

std::vector<std::size_t> places(const ColumnNet& net) {
  std::vector<std::size_t> at(net.column_of.size());
  for (const auto& column : net.columns) {
    for (std::size_t i = 0; i < column.size(); ++i)
      at[column[i]] = i;
  }
  return at;
}

/// Sorts a column by the mean place of each one's neighbours on one side; who has none stays.
void sort_column(std::vector<std::size_t>& column,
                 const std::vector<std::vector<std::size_t>>& neighbours,
                 const std::vector<std::size_t>& at) {
  std::vector<std::pair<double, std::size_t>> wishes;
  for (const std::size_t node : column) {
    double sum = 0;
    for (const std::size_t other : neighbours[node])
      sum += static_cast<double>(at[other]);
    const auto number = static_cast<double>(neighbours[node].size());
    wishes.emplace_back(number > 0 ? sum / number : static_cast<double>(at[node]), node);
  }
  std::stable_sort(wishes.begin(), wishes.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < column.size(); ++i)
    column[i] = wishes[i].second;
}

/// Inversions of a row of numbers: how many pairs stand in the wrong order. Merge sort.
std::size_t inversions(std::vector<std::size_t>& row, std::size_t from, std::size_t to) {
  if (to - from < 2) return 0;
  const std::size_t middle = from + (to - from) / 2;
  std::size_t found = inversions(row, from, middle) + inversions(row, middle, to);
  std::vector<std::size_t> merged;
  std::size_t a = from;
  std::size_t b = middle;
  while (a < middle || b < to) {
    const bool take_a = b == to || (a < middle && row[a] <= row[b]);
    if (!take_a) found += middle - a;
    merged.push_back(row[take_a ? a++ : b++]);
  }
  std::copy(merged.begin(), merged.end(), row.begin() + static_cast<std::ptrdiff_t>(from));
  return found;
}

}  // namespace

ColumnNet net_of(const Columns& columns, const Ways& ways) {
  ColumnNet net;
  net.column_of = columns.of_box;
  net.chains.resize(ways.size());
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (std::size_t w = 0; w < ways.size(); ++w) {
    const auto [from, to] = ways[w];
    const std::size_t first = columns.of_box[from];
    const std::size_t last = columns.of_box[to];
    if (first == last) continue;
    std::size_t behind = from;
    const bool rises = first < last;
    for (std::size_t c = first; (c = rises ? c + 1 : c - 1) != last;) {
      const std::size_t bend = net.column_of.size();
      net.column_of.push_back(c);
      net.chains[w].push_back(bend);
      links.emplace_back(behind, bend);
      behind = bend;
    }
    links.emplace_back(behind, to);
  }
  net.columns.resize(columns.number);
  net.left.resize(net.column_of.size());
  net.right.resize(net.column_of.size());
  for (std::size_t node = 0; node < net.column_of.size(); ++node)
    net.columns[net.column_of[node]].push_back(node);
  for (auto [a, b] : links) {
    if (net.column_of[a] > net.column_of[b]) std::swap(a, b);
    net.right[a].push_back(b);
    net.left[b].push_back(a);
  }
  return net;
}

std::size_t crossings(const ColumnNet& net) {
  const auto at = places(net);
  std::size_t all = 0;
  for (const auto& column : net.columns) {
    std::vector<std::size_t> ends;
    for (const std::size_t node : column) {
      const std::size_t first = ends.size();
      for (const std::size_t other : net.right[node])
        ends.push_back(at[other]);
      std::sort(ends.begin() + static_cast<std::ptrdiff_t>(first), ends.end());
    }
    all += inversions(ends, 0, ends.size());
  }
  return all;
}

void order_columns(ColumnNet& net) {
  ColumnNet best = net;
  std::size_t fewest = crossings(net);
  for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
    const bool from_left = sweep % 2 == 0;
    for (std::size_t i = 1; i < net.columns.size(); ++i) {
      const std::size_t c = from_left ? i : net.columns.size() - 1 - i;
      sort_column(net.columns[c], from_left ? net.left : net.right, places(net));
    }
    const std::size_t now = crossings(net);
    if (now >= fewest) continue;
    fewest = now;
    best = net;
  }
  net = std::move(best);
}

}  // namespace tools
