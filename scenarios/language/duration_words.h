/// A length of time as the language writes it: "45 min", "6 h", "30 d".
#pragma once

#include <string>

#include "engine/sim_time.h"

namespace scenarios {

/// In the largest unit that it is a whole number of; in minutes, cut, if there is none.
inline std::string duration_words(engine::Duration length) {
  using std::chrono::days, std::chrono::hours, std::chrono::minutes;
  if (length % days{1} == length.zero()) return std::to_string(length / days{1}) + " d";
  if (length % hours{1} == length.zero()) return std::to_string(length / hours{1}) + " h";
  return std::to_string(length / minutes{1}) + " min";
}

}  // namespace scenarios
