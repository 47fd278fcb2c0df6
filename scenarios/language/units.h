/// Units of time as the scenario language writes them. A year is 365 days.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace scenarios {

struct TimeUnit {
  std::string_view name;  ///< "d"
  double microseconds = 1;
  double log = 0;  ///< natural logarithm of `microseconds`
};

/// "d", "day", "days"; none if there is no such unit.
std::optional<TimeUnit> find_time_unit(std::string_view name);

/// True if the language writes the unit behind a number: "d", "%", "/y", but not "beds".
bool is_written_unit(std::string_view unit);

/// "us, ms, s, min, h, d, w, y", for messages.
std::string time_unit_names();

/// The unit that was probably meant by "dage", "Days" or "dayz"; empty if none is near.
std::string similar_time_unit(std::string_view name);

}  // namespace scenarios
