#include "tools/drawing/layers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tools/drawing/columns.h"
#include "tools/drawing/ordering.h"

namespace tools {

namespace {

constexpr std::size_t least_tall = 7;
constexpr int settling_rounds = 24;

/// Columns about half again as many as they are tall: a page that is wider than high.
std::size_t tallest_column(std::size_t boxes) {
  const auto root =
      static_cast<std::size_t>(std::ceil(1.2 * std::sqrt(static_cast<double>(boxes))));
  return std::max(least_tall, root);
}

class Settler {
 public:
  Settler(const Columns& columns, const Ways& ways, const LayoutSizes& sizes)
      : sizes_(sizes), boxes_(columns.of_box.size()), net_(net_of(columns, ways)) {
    order_columns(net_);
    y_.resize(net_.column_of.size(), 0);
  }

  Layout settle(const Ways& ways) {
    stack();
    for (int round = 0; round < settling_rounds; ++round)
      follow_neighbours(round % 2 == 0);
    return written(ways);
  }

 private:
  double height(std::size_t node) const { return node < boxes_ ? sizes_.box_height : 0; }
  double gap(std::size_t above, std::size_t below) const {
    return above < boxes_ || below < boxes_ ? sizes_.gap : sizes_.bend_gap;
  }

  /// Distance of the middles of two neighbours in a column.
  double apart(std::size_t above, std::size_t below) const {
    return (height(above) + height(below)) / 2 + gap(above, below);
  }

  void stack() {
    for (const auto& column : net_.columns) {
      double y = 0;
      for (std::size_t i = 0; i < column.size(); ++i) {
        if (i > 0) y += apart(column[i - 1], column[i]);
        y_[column[i]] = y;
      }
      const double middle = y / 2;
      for (const std::size_t node : column)
        y_[node] -= middle;
    }
  }

  double wish(std::size_t node, bool from_left) const {
    const auto& around = from_left ? net_.left[node] : net_.right[node];
    if (around.empty()) return y_[node];
    double sum = 0;
    for (const std::size_t other : around)
      sum += y_[other];
    return sum / static_cast<double>(around.size());
  }

  void follow_neighbours(bool from_left) {
    const std::size_t last = net_.columns.size();
    for (std::size_t i = 0; i < last; ++i)
      settle_column(net_.columns[from_left ? i : last - 1 - i], from_left);
  }

  /// As near to the wishes as the order and the gaps allow: neighbours that would overlap form a
  /// block that stands at the mean of its wishes (pool adjacent violators).
  void settle_column(const std::vector<std::size_t>& column, bool from_left) {
    struct Block {
      double sum;
      std::size_t size;
      double at() const { return sum / static_cast<double>(size); }
    };
    std::vector<Block> blocks;
    std::vector<double> offset(column.size(), 0);
    for (std::size_t i = 0; i < column.size(); ++i) {
      if (i > 0) offset[i] = offset[i - 1] + apart(column[i - 1], column[i]);
      blocks.push_back({wish(column[i], from_left) - offset[i], 1});
      while (blocks.size() > 1 && blocks[blocks.size() - 2].at() > blocks.back().at()) {
        const Block last = blocks.back();
        blocks.pop_back();
        blocks.back().sum += last.sum;
        blocks.back().size += last.size;
      }
    }
    std::size_t i = 0;
    for (const Block& block : blocks) {
      for (std::size_t k = 0; k < block.size; ++k, ++i)
        y_[column[i]] = block.at() + offset[i];
    }
  }

  double x_of(std::size_t node) const {
    return static_cast<double>(net_.column_of[node]) * sizes_.column;
  }

  Layout written(const Ways& ways) {
    const double top = y_.empty() ? 0 : *std::min_element(y_.begin(), y_.end());
    for (double& y : y_)
      y += sizes_.box_height / 2 - top;
    Layout layout;
    for (std::size_t box = 0; box < boxes_; ++box) {
      layout.boxes.push_back({x_of(box), y_[box] - sizes_.box_height / 2});
      layout.width = std::max(layout.width, x_of(box) + sizes_.box_width);
    }
    for (std::size_t w = 0; w < ways.size(); ++w)
      layout.routes.push_back(route(ways[w], net_.chains[w]));
    for (const double y : y_)
      layout.height = std::max(layout.height, y + sizes_.box_height / 2);
    return layout;
  }

  Route route(const std::pair<std::size_t, std::size_t>& way,
              const std::vector<std::size_t>& chain) const {
    Route one;
    if (way.first == way.second) return one;
    one.leads_back = net_.column_of[way.first] >= net_.column_of[way.second];
    const double from_edge = one.leads_back ? 0 : sizes_.box_width;
    one.points.push_back({x_of(way.first) + from_edge, y_[way.first]});
    for (const std::size_t bend : chain) {
      one.points.push_back({x_of(bend) + (one.leads_back ? sizes_.box_width : 0), y_[bend]});
      one.points.push_back({x_of(bend) + (one.leads_back ? 0 : sizes_.box_width), y_[bend]});
    }
    one.points.push_back({x_of(way.second) + sizes_.box_width - from_edge, y_[way.second]});
    return one;
  }

  LayoutSizes sizes_;
  std::size_t boxes_;
  ColumnNet net_;
  std::vector<double> y_;  ///< middles
};

}  // namespace

Layout lay_out(std::size_t boxes, const Ways& ways, const LayoutSizes& sizes) {
  const Columns columns = columns_of(boxes, ways, tallest_column(boxes));
  return Settler(columns, ways, sizes).settle(ways);
}

}  // namespace tools
