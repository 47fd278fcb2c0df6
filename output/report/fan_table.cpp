#include "output/report/fan_table.h"

#include <algorithm>
#include <cmath>

#include "output/report/number.h"
#include "output/report/unit.h"

namespace output::report {
namespace {

constexpr int most_decimals = 2;

/// Half the mean width of the band.
double half_width(const Fan& fan, double scale) {
  double sum = 0;
  double points = 0;
  for (std::size_t i = 0; i < fan.low.size(); ++i) {
    if (std::isnan(fan.low[i])) continue;
    sum += (fan.high[i] - fan.low[i]) * scale / 2;
    ++points;
  }
  return points == 0 ? 0 : sum / points;
}

}  // namespace

Table fan_table(const FanTable& texts, const Fan& fan, std::string_view unit, const Words& say) {
  const bool is_share = unit == share_unit;
  const double scale = is_share ? 100 : 1;
  const double half = half_width(fan, scale);
  const int decimals = half > 0 ? std::clamp(supported_decimals(half), 0, most_decimals) : 1;
  const auto cell = [&](double value) {
    if (std::isnan(value)) return say("number.none");
    const std::string text = number(value * scale, decimals, say);
    return is_share ? say("number.percent", text) : text;
  };
  Table all{texts.caption,
            {texts.x_title, say("column.middle"), say("column.band_low"), say("column.band_high")},
            {}};
  if (!texts.reference_title.empty()) all.columns.push_back(texts.reference_title);
  for (std::size_t i = 0; i < texts.x.size(); ++i) {
    auto& row = all.rows.emplace_back();
    row = {texts.x[i], cell(fan.middle[i]), cell(fan.low[i]), cell(fan.high[i])};
    if (!texts.reference_title.empty()) row.push_back(cell(texts.reference[i]));
  }
  return all;
}

}  // namespace output::report
