#include "output/report/unit.h"

namespace output::report {

std::string unit_word(std::string_view unit, const Words& say) {
  return unit == share_unit ? std::string() : say.known_or("unit.", unit);
}

std::string unit_behind(std::string_view number, std::string_view unit, const Words& say) {
  const bool is_one = number == "1" || number == "-1";
  return is_one && unit != share_unit ? say.known_or("unit_of_one.", unit) : unit_word(unit, say);
}

std::string unit_name(std::string_view unit, const Words& say) {
  return unit == share_unit ? say("unit.share") : say.known_or("unit.", unit);
}

}  // namespace output::report
