#include "tools/experiment/planner_amount.h"

#include <array>

#include "tools/samspil/option_values.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

struct AmountUnit {
  std::string_view text;
  std::string_view of;  ///< unit of the figure; empty for any
  double factor;
};
constexpr std::array<AmountUnit, 5> amount_units{{{"%", "1", 0.01},
                                                  {"min", "day", 1.0 / 1440},
                                                  {"h", "day", 1.0 / 24},
                                                  {"d", "day", 1},
                                                  {"", "", 1}}};

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' '))
    text.remove_prefix(1);
  while (text.ends_with(' '))
    text.remove_suffix(1);
  return text;
}

tl::expected<const output::Figure*, engine::Error> figure_named(
    std::string_view id, const std::vector<output::Figure>& figures) {
  std::vector<std::string> known;
  std::string all;
  for (const output::Figure& one : figures) {
    if (one.id == id) return &one;
    known.push_back(one.id);
    all += (all.empty() ? "" : ", ") + one.id;
  }
  engine::Error error = problem("E303", {{"found", std::string(id)}, {"known", all}});
  error.suggestion = scenarios::nearest(id, known);
  return tl::unexpected(error);
}

tl::expected<double, engine::Error> amount_in(std::string_view text, const output::Figure& figure) {
  for (const AmountUnit& unit : amount_units) {
    if (!text.ends_with(unit.text)) continue;
    const auto number = number_in(text.substr(0, text.size() - unit.text.size()));
    if (!number) break;
    if (unit.of.empty() || unit.of == figure.unit) return *number * unit.factor;
    return tl::unexpected(
        problem("E304", {{"figure", figure.id}, {"unit", std::string(unit.text)}}));
  }
  return tl::unexpected(problem("E306", {{"found", std::string(text)}}));
}

}  // namespace tools
