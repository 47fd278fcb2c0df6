#include "tools/experiment/progress.h"

#include <cmath>
#include <ostream>

#include <fmt/format.h>

namespace tools {

namespace {

constexpr std::uint32_t bar_width = 20;

/// "1,2 mio." or "1.2 M"
std::string large_number(double number, Language language) {
  const bool danish = language == Language::danish;
  if (number < 1e3) return fmt::format("{:.0f}", number);
  if (number < 1e6) return fmt::format("{:.0f}{}", number / 1e3, danish ? " tusind" : "k");
  std::string text = fmt::format("{:.1f}", number / 1e6);
  if (danish) text.replace(text.find('.'), 1, ",");
  return text + (danish ? " mio." : " M");
}

std::string speed_and_rest(const ProgressState& state, Language language) {
  const std::uint32_t done_now = state.done - state.done_before;
  if (done_now == 0 || state.seconds <= 0) return "";
  const double rest = state.seconds / done_now * (state.total - state.done);
  const auto speed = large_number(static_cast<double>(state.events) / state.seconds, language);
  if (language == Language::danish) {
    return fmt::format("  {} hændelser/s  ca. {} tilbage", speed, time_in_words(rest));
  }
  return fmt::format("  {} events/s  about {} left", speed, time_in_words(rest));
}

}  // namespace

std::string time_in_words(double seconds) {
  constexpr std::uint64_t minute = 60;
  constexpr std::uint64_t hour = 60 * minute;
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < minute) return fmt::format("{} s", whole);
  if (whole < hour) return fmt::format("{} min {} s", whole / minute, whole % minute);
  return fmt::format("{} h {} min", whole / hour, whole % hour / minute);
}

std::string progress_line(const ProgressState& state, Language language) {
  const std::uint32_t full = state.total == 0 ? bar_width : bar_width * state.done / state.total;
  return fmt::format("{} {}  [{:#<{}}{:-<{}}] {}/{} {}{}", Text{"Kører", "Running"}.in(language),
                     state.name, "", full, "", bar_width - full, state.done, state.total,
                     state.counted.in(language), speed_and_rest(state, language));
}

void Progress::begin(const std::string& name, std::uint32_t total, std::uint32_t done_before) {
  begun_ = std::chrono::steady_clock::now();
  state_ = {name, done_before, total, done_before, 0, 0, state_.counted};
  tenths_shown_ = total == 0 ? 0 : 10 * done_before / total;
  if (style_ == ProgressStyle::bar) show();
}

void Progress::add(std::uint64_t events) {
  const std::scoped_lock lock(mutex_);
  ++state_.done;
  state_.events += events;
  state_.seconds = seconds();
  const std::uint32_t tenths = 10 * state_.done / state_.total;
  const bool due =
      style_ == ProgressStyle::bar || (style_ == ProgressStyle::lines && tenths > tenths_shown_);
  tenths_shown_ = tenths;
  if (due) show();
}

void Progress::show() {
  const std::string line = progress_line(state_, language_);
  if (style_ == ProgressStyle::bar) {
    to_ << '\r' << line << "\x1b[K" << std::flush;
  } else {
    to_ << line << '\n' << std::flush;
  }
}

void Progress::end() {
  if (style_ == ProgressStyle::bar) to_ << '\n';
}

double Progress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
}

double Progress::events_per_second() const {
  const double passed = seconds();
  return passed > 0 ? static_cast<double>(state_.events) / passed : 0;
}

}  // namespace tools
