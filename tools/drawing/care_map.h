/// A scenario as a map: who comes, which services they pass, and how they leave.
///
/// Members of a service are one place (an aggregate), so that a region with a hundred
/// municipalities has as many places as a hospital. Choices and jumps between pathways are not
/// places: they are passed through, but a fork and its join are; what remains are the ways from
/// place to place with the persons a day that the traffic equations expect there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "models/description/description.h"
#include "tools/samspil/text.h"

namespace tools {

enum class PlaceKind { group, service, fork, join, staff, home, out, dead };

struct MapPlace {
  PlaceKind kind = PlaceKind::service;
  std::string name;             ///< id: "service adult_ward"
  std::string title;            ///< what people call it
  std::string detail;           ///< "3 x, 255 senge"; may be empty
  std::optional<double> a_day;  ///< persons a day who come; none if it grows without limit
};

/// From one place to another; a place may lead to itself.
struct MapWay {
  std::size_t from = 0;
  std::size_t to = 0;
  double a_day = 0;          ///< persons a day; 0 if not known
  bool is_of_staff = false;  ///< nobody goes there: stays there need the pool
};

struct CareMap {
  std::string title;
  std::vector<MapPlace>
      places;                ///< groups first, then services, forks, joins, pools, home, out, dead
  std::vector<MapWay> ways;  ///< by (from, to), each once
};

CareMap care_map(const models::Description& description, Language language);

}  // namespace tools
