#include "scenarios/language/read_clock.h"

#include <fmt/format.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// The limit of `samspil run --replications`; that of --seed is in seed_text.cpp.
constexpr Range replications = {1, 1'000'000};
constexpr days longest_warm_up{20 * 365};
constexpr days longest_run{100 * 366};

/// Years and months by the calendar; a day that the month does not have becomes its last.
year_month_day after(const year_month_day& start, const CalendarSpan& span) {
  auto date = start + std::chrono::years{span.years} + std::chrono::months{span.months};
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
  return year_month_day{sys_days{date} + days{span.days}};
}

std::string text_of(const year_month_day& date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

void check_length(const models::Clock& clock, const Node& told, engine::Errors& faults) {
  const days length = sys_days{clock.end} - sys_days{clock.start};
  if (length < days{1}) {
    faults.push_back(
        fault("E100", told.where, {{"start", text_of(clock.start)}, {"end", text_of(clock.end)}}));
  } else if (length > longest_run) {
    faults.push_back(fault("E113", told.where, {{"what", "run"}, {"limit", "100 y"}}));
  }
}

days read_warm_up(const Node* node, engine::Errors& faults) {
  const auto length = read_value(node, "warm_up", parse_duration, faults);
  if (!length) return days{0};
  const auto whole = std::chrono::duration_cast<days>(*length);
  if (whole != *length) faults.push_back(fault("E114", node->where, {{"what", "warm_up"}}));
  if (whole > longest_warm_up) {
    faults.push_back(fault("E113", node->where, {{"what", "warm_up"}, {"limit", "20 y"}}));
  }
  return whole;
}

std::optional<engine::Duration> read_step_of_time(const Node* node, engine::Errors& faults) {
  const auto step = read_value(node, "step", parse_duration, faults);
  const bool is_fine = step && *step > engine::Duration::zero() && *step <= days{365};
  if (step && !is_fine) faults.push_back(fault("E280", node->where, {{"found", node->text}}));
  return is_fine ? step : std::nullopt;
}

}  // namespace

models::Clock read_clock(const Node& section, engine::Errors& faults) {
  const Fields fields(section, {"clock", "", "clock"}, faults);
  models::Clock clock;
  const std::size_t faults_before = faults.size();
  if (const auto start = read_value(fields.get("start"), "start", parse_date, faults)) {
    clock.start = *start;
  }
  clock.warm_up = read_warm_up(fields.get("warm_up"), faults);
  clock.step = read_step_of_time(fields.get("step"), faults);
  const Node* run = fields.get("run");
  const Node* end = fields.get("end");
  if (run != nullptr && end != nullptr) {
    faults.push_back(fault("E101", end->where));
    return clock;
  }
  if (const auto span = read_value(run, "run", parse_calendar_span, faults)) {
    clock.end = after(clock.start, *span);
  }
  if (const auto date = read_value(end, "end", parse_date, faults)) clock.end = *date;
  const Node* told = end != nullptr ? end : run;
  if (told != nullptr && faults.size() == faults_before) check_length(clock, *told, faults);
  return clock;
}

models::Runs read_runs(const Node& section, engine::Errors& faults) {
  const Fields fields(section, {"runs", "", "runs"}, faults);
  models::Runs runs;
  if (const auto number =
          read_integer(fields.get("replications"), "replications", replications, faults)) {
    runs.replications = static_cast<std::uint32_t>(*number);
  }
  if (const auto seed = read_value(fields.get("seed"), "seed", parse_seed, faults)) {
    runs.seed = *seed;
  }
  return runs;
}

}  // namespace scenarios
