#include "output/report/chart.h"

#include <cmath>

#include "output/report/number.h"
#include "output/report/utf8.h"

namespace output::report {
namespace {

constexpr int row_height = 76;

Html svg(const Caption& caption, Pixel size, const Html& content) {
  return element("svg",
                 {{"viewBox", fmt::format("0 0 {} {}", size.x, size.y)},
                  {"role", "img"},
                  {"aria-labelledby", caption.id}},
                 content);
}

Html around(const Caption& caption, const Html& drawing, const Table& data, const Words& say) {
  const Html words = element("strong", caption.title) + Html(" " + caption.finding);
  return element("figure", element("figcaption", {{"id", caption.id}}, words) + drawing +
                               details(say("chart.show_as_table"), long_table(data, say)));
}

Html dot_row(const Plot& plot, const DotChart::Row& row, int top) {
  Html all = svg_text({10, top + 30}, "s", shortened(row.label, 50));
  if (std::isnan(row.estimate.mean)) return all;
  const int y = top + 52;
  if (row.estimate.has_interval()) {
    const Pixel low{plot.pixel(row.estimate.low, 0).x, y};
    const Pixel high{plot.pixel(row.estimate.high, 0).x, y};
    all += svg_line(low, high, "l");
    for (const Pixel end : {low, high})
      all += svg_line({end.x, y - 9}, {end.x, y + 9}, "l");
  }
  const std::string x = std::to_string(plot.pixel(row.estimate.mean, 0).x);
  return all + empty_element("circle",
                             {{"class", "d"}, {"cx", x}, {"cy", std::to_string(y)}, {"r", "9"}});
}

Html swatch(const Html& drawing, std::string_view meaning) {
  return element(
      "span",
      element("svg", {{"viewBox", "0 0 60 24"}, {"class", "swatch"}, {"aria-hidden", "true"}},
              drawing) +
          Html(meaning));
}

Html swatch_path(std::string_view kind, std::string_view path) {
  return empty_element("path", {{"class", kind}, {"d", path}});
}

}  // namespace

Html figure(const FanChart& chart, const Words& say) {
  const Plot plot(chart.x, chart.y);
  Html drawing = plot.axes(chart.y_title) + plot.band(chart.at, chart.fan);
  int line = 0;
  for (const Tick& mark : chart.marks)
    drawing += plot.mark(mark, line++);
  drawing += plot.curve(chart.at, chart.fan.middle, "l");
  if (!chart.reference.empty()) {
    drawing += plot.curve(chart.at, chart.reference, "r") + plot.squares(chart.at, chart.reference);
  }
  return around(chart.caption, svg(chart.caption, {Plot::width, Plot::height}, drawing), chart.data,
                say);
}

Html figure(const DotChart& chart, const Words& say) {
  const Plot plot(chart.x, Axis{});
  const int bottom = static_cast<int>(chart.rows.size()) * row_height + 10;
  Html drawing;
  for (const Tick& tick : chart.x.ticks) {
    const int x = plot.pixel(tick.at, 0).x;
    drawing += svg_line({x, 0}, {x, bottom}, "g");
    drawing += svg_text({x, bottom + 30}, "m", tick.label);
  }
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    drawing += dot_row(plot, chart.rows[i], static_cast<int>(i) * row_height);
  }
  return around(chart.caption, svg(chart.caption, {Plot::width, bottom + 46}, drawing), chart.data,
                say);
}

Html figure(const Picture& picture, const Words& say) {
  return around(picture.caption, svg(picture.caption, picture.size, picture.content), picture.data,
                say);
}

Html long_table(Table all, const Words& say) {
  const std::size_t rows = all.rows.size();
  if (rows <= most_rows) return table(all);
  all.rows.resize(most_rows);
  return table(all) + element("p", say("table.more", count(most_rows, say), count(rows, say)));
}

Html fan_legend(std::string_view reference, const Words& say) {
  Html all = swatch(swatch_path("l", "M0 12h60"), say("chart.middle"));
  all += swatch(swatch_path("b", "M0 3h60v18h-60z"), say("chart.band"));
  if (!reference.empty()) {
    all += swatch(swatch_path("r", "M0 12h60") + swatch_path("q", "M23 5h14v14h-14z"), reference);
  }
  return element("p", {{"class", "legend"}}, all);
}

}  // namespace output::report
