/// Where municipalities lie on a drawing: on the left as the country has them, on the right each as
/// a square of the same size.
#pragma once

#include <string>
#include <vector>

#include "output/report/html.h"
#include "output/report/map/municipalities.h"

namespace output::report {

/// None: not a municipality of today's Denmark.
const MunicipalityShape* shape_of(int code);

class MapSurface {
 public:
  static constexpr int width = 1000, height = 620, margin = 6;

  /// As large as these fit. Requires: at least one.
  explicit MapSurface(const std::vector<const MunicipalityShape*>& shapes);

  /// `uses` of the shared shapes, put in their place.
  Html country(const Html& uses) const;

  /// The outline of its square, and the middle of the square.
  std::string square(const MunicipalityShape& shape) const;
  Pixel middle(const MunicipalityShape& shape) const;

 private:
  /// From one box into another, as large as fits, in the middle.
  struct Fit {
    MunicipalityShape::Box from, into;
    double scale = 1;
    Pixel operator()(Pixel at) const;
  };
  static Fit fitted(const MunicipalityShape::Box& from, const MunicipalityShape::Box& into);

  Fit land_, tiles_;
};

}  // namespace output::report
