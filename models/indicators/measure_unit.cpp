// The unit of what a key figure measures.
#include "models/description/key_figure.h"

namespace models {

std::string unit_of(Measure measure) {
  switch (measure) {
    case Measure::wait_mean:
    case Measure::wait_median:
    case Measure::wait_p90:
    case Measure::length_of_stay:
    case Measure::stay_median:
    case Measure::reach_mean:
    case Measure::wait_median_all:
    case Measure::wait_p90_all:
      return "day";
    case Measure::waiting:
    case Measure::persons:
      return "person";
    case Measure::blocked_days:
    case Measure::days_used:
    case Measure::overtime:
      return "day/year";
    case Measure::starts:
    case Measure::arrivals:
    case Measure::deaths:
    case Measure::interrupted:
      return "1/year";
    case Measure::starts_per_1000:
      return "1/1000/year";
    case Measure::days_waited_per_1000:
    case Measure::days_used_per_1000:
      return "day/1000/year";
    case Measure::travel_km:
      return "km/year";
    case Measure::wait_share_within:
    case Measure::occupancy:
    case Measure::occupancy_p90:
    case Measure::turned_away:
    case Measure::readmission_30d:
    case Measure::readmission_3d:
    case Measure::readmission_7d:
    case Measure::reach_share_within:
    case Measure::rejected:
    case Measure::gave_up:
    case Measure::balked:
      return "1";
  }
  return "1";
}

}  // namespace models
