#include "output/report/unit.h"

namespace output::report {

std::string unit_word(std::string_view unit, const Words& say) {
  return unit == share_unit ? std::string() : say.known_or("unit.", unit);
}

std::string unit_name(std::string_view unit, const Words& say) {
  return unit == share_unit ? say("unit.share") : say.known_or("unit.", unit);
}

}  // namespace output::report
