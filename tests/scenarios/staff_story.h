/// Who of the patients gets which staff when.
#pragma once

#include "tests/scenarios/run_text.h"

namespace tests {

/// "a 1 gets nurses" and "a 1 gives back nurses", in minutes.
inline Story staff_story(const std::string& text, std::int64_t minutes) {
  const models::Program program = models::compile(described(text), {false});
  Story all;
  for (const models::Entry& entry : journal_of(program)) {
    const bool gets = entry.activity == models::Activity::engages;
    if (!gets && entry.activity != models::Activity::dismisses) continue;
    const auto minute =
        std::chrono::duration_cast<std::chrono::minutes>(entry.when.time_since_epoch()).count();
    if (minute > minutes) continue;
    all.push_back({program.sources[entry.source].name + " " + std::to_string(entry.number) +
                       (gets ? " gets " : " gives back ") +
                       program.stations[entry.station.value()].name,
                   minute});
  }
  return all;
}

}  // namespace tests
