#include "scenarios/language/read_bookings.h"

#include <string>
#include <utility>

#include "scenarios/language/bracketed.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/observations.h"
#include "scenarios/language/read_factors.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using models::BookedArrivals;

constexpr std::string_view example = "every 30 min mon-fri 08:00-15:00";

/// The words of a text, each a view into it.
std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t at = text.find_first_not_of(' ');
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(' ', end);
  }
  return words;
}

/// "08:00-15:00"; false if it is not that.
bool read_hours(std::string_view text, models::WeeklyBookings& weekly) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  const auto from = parse_clock_reading(text.substr(0, dash));
  const auto to = parse_clock_reading(text.substr(dash + 1));
  if (!from || !to || *from >= *to) return false;
  weekly.from = *from;
  weekly.to = *to;
  return true;
}

/// "mon-fri", "daily", "working days" or nothing, which is daily.
bool read_days(std::vector<std::string_view> words, models::WeeklyBookings& weekly) {
  weekly.on.assign(7, true);
  if (words.empty() || (words.size() == 1 && words.front() == "daily")) return true;
  weekly.working_days = words.size() == 2 && words[0] == "working" && words[1] == "days";
  if (weekly.working_days) return true;
  const auto on = words.size() == 1 ? weekdays_in(words.front()) : std::nullopt;
  if (on) weekly.on = *on;
  return on.has_value();
}

/// "every 30 min mon-fri 08:00-15:00": the length is the two words after "every".
Parsed<models::WeeklyBookings> parse_weekly(std::string_view text) {
  const auto words = words_in(text);
  models::WeeklyBookings weekly;
  const bool is_whole = words.size() >= 4 && words.front() == "every" &&
                        read_hours(words.back(), weekly) &&
                        read_days({words.begin() + 3, words.end() - 1}, weekly);
  if (!is_whole) return tl::make_unexpected(not_readable(text, "bookings", example));
  const auto offset = static_cast<std::size_t>(words[1].data() - text.data());
  const auto length = static_cast<std::size_t>(words[2].data() - words[1].data()) + words[2].size();
  const auto interval = parse_duration(text.substr(offset, length));
  if (!interval) return tl::make_unexpected(moved(interval.error(), offset));
  constexpr Range allowed{60, 86'400};
  const double seconds = static_cast<double>(interval->count()) / 1e6;
  if (outside({seconds, "", {}}, allowed, "interval")) {
    return tl::make_unexpected(
        fault_at({offset, length}, "E149", {{"found", std::string(text.substr(offset, length))}}));
  }
  weekly.interval = *interval;
  return weekly;
}

std::vector<engine::LocalTime> read_times(const Node& list, engine::Errors& faults) {
  std::vector<engine::LocalTime> times;
  for (const Node& item : list.items) {
    const auto time = read_value(&item, "booked", parse_moment, faults);
    if (!time) continue;
    const auto order = [](const engine::LocalTime& one) {
      return std::pair(one.date, one.time_of_day);
    };
    if (!times.empty() && order(*time) < order(times.back())) {
      faults.push_back(fault("E150", item.where, {{"found", item.text}}));
    }
    times.push_back(*time);
  }
  return times;
}

/// A signed duration behind a name: "mean -5 min".
Parsed<double> signed_duration(std::string_view text, std::string_view name) {
  const std::string_view all = trimmed(text);
  if (!all.starts_with(name)) return tl::make_unexpected(TextFault{});
  const std::string_view rest = trimmed(all.substr(name.size()));
  const bool is_negative = rest.starts_with('-');
  const auto length = parse_duration(rest.substr(is_negative ? 1 : 0));
  if (!length) return tl::make_unexpected(length.error());
  const auto ticks = static_cast<double>(length->count());
  return is_negative ? -ticks : ticks;
}

Parsed<models::Lateness> parse_normal(const Inside& in, std::string_view text) {
  const std::size_t comma = std::min(in.text.find(','), in.text.size());
  const auto mean = signed_duration(in.text.substr(0, comma), "mean ");
  const auto sd = signed_duration(in.text.substr(std::min(comma + 1, in.text.size())), "sd ");
  if (!mean || !sd || *sd <= 0) {
    return tl::make_unexpected(not_readable(text, "lateness", "normal(mean -5 min, sd 10 min)"));
  }
  return models::Lateness{{}, {}, *mean, *sd};
}

Parsed<models::Lateness> parse_lateness(std::string_view text, const Observations& read) {
  if (const auto in = inside(text, "normal")) return parse_normal(*in, text);
  const auto late = parse_distribution(text, read);
  if (!late) return tl::make_unexpected(late.error());
  return models::Lateness{*late, {}, 0, 0};
}

}  // namespace

std::optional<BookedArrivals> read_bookings(const Fields& fields, Reading& reading) {
  engine::Errors& faults = reading.faults;
  BookedArrivals bookings;
  const Node* booked = fields.get("booked");
  if (booked->kind == NodeKind::list) {
    bookings.times = read_times(*booked, faults);
  } else {
    const auto weekly = read_value(booked, "booked", parse_weekly, faults);
    if (!weekly) return std::nullopt;
    bookings.times = *weekly;
  }
  bookings.no_show = read_value(fields.get("no_show"), "no_show", parse_share, faults).value_or(0);
  if (const Node* late = fields.get("late")) {
    const auto read = observations_for(*late, ObservationsOf::durations, reading);
    const auto parse = [&](std::string_view text) {
      return parse_lateness(text, read);
    };
    bookings.lateness = read_value(late, "late", parse, faults).value_or(models::Lateness{});
  }
  const auto early = read_value(fields.get("early"), "early", parse_duration, faults);
  bookings.lateness.early = early.value_or(engine::Duration{});
  return bookings;
}

}  // namespace scenarios
