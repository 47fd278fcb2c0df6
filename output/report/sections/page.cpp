#include "output/report/sections/page.h"

#include <limits>

#include "engine/calendar.h"
#include "output/report/date.h"
#include "output/report/number.h"

namespace output::report {

Html section(const Page& page, std::string_view id, const Html& body) {
  if (body.is_empty()) return {};
  const std::string title = std::string(id) + ".title";
  return element("section", {{"id", id}}, element("h2", page.say(title)) + body);
}

Html paragraph(const std::string& plain) {
  return element("p", plain);
}

Html how_to_read(const Page& page, std::string_view key) {
  const bool has_spread = page.results.replications.size() > 1;
  const std::string text = page.say(has_spread ? key : "how.one_replication");
  return element("p", {{"class", "how"}},
                 element("strong", page.say("how.title")) + Html(" " + text));
}

Html selection_note(const Page& page, std::size_t drawn, std::size_t all) {
  if (drawn >= all) return {};
  return paragraph(page.say("chart.selection", count(drawn, page.say), count(all, page.say)));
}

double counted_days(const RunHeader& header) {
  const auto start = parse_date(header.start);
  const auto end = parse_date(header.end);
  if (!start || !end || *end <= *start) return std::numeric_limits<double>::quiet_NaN();
  const auto day_of = [](std::chrono::sys_days day) {
    return std::chrono::year_month_day{day};
  };
  const engine::Calendar calendar(day_of(*start));
  const engine::Duration elapsed =
      calendar.midnight(day_of(*end)) - calendar.midnight(day_of(*start));
  return static_cast<double>(elapsed.count()) / 86'400e6;
}

double years(const RunHeader& header) {
  return counted_days(header) / 365;
}

}  // namespace output::report
