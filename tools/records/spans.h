/// Simulated times in words: "3 t 12 min", "man. 5. jan. 2026 kl. 08:15".
#pragma once

#include <string>

#include "engine/calendar.h"
#include "tools/samspil/text.h"

namespace tools {

/// The two largest units that say something: "4 d 6 h", "3 h 12 min", "45 s", rounded down.
std::string span_words(engine::Duration length, Language language);

/// Of one width, so that lines can be read down.
std::string day_and_time(const engine::Calendar& calendar, engine::SimTime time, Language language);

}  // namespace tools
