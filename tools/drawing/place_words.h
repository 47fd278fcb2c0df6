/// Places in words, Danish and English.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "models/description/service.h"
#include "tools/drawing/care_map.h"

namespace tools {

/// "Hjemme", "Ude af modellen", "Død"; groups and services have names of their own.
std::string_view place_word(PlaceKind kind, Language language);

/// "263 senge", "3 × 255 senge i alt", "36 tider/uge", "ubegrænset".
std::string capacity_words(const models::Service& service, std::size_t members, Language language);

/// "8.4 /d": three significant digits; "< 0.001 /d" below that.
std::string a_day_words(double a_day, Language language);

}  // namespace tools
