/// Which stations, queues, groups, years and months a key figure is about.
#pragma once

#include <cstdint>
#include <vector>

#include "models/network/program.h"

namespace models {

class FigureScope {
 public:
  /// Both must outlive it.
  FigureScope(const KeyFigureWish& wish, const Program& program) : wish_(wish), program_(program) {}

  std::vector<std::size_t> stations() const;
  std::vector<std::uint32_t> queues() const;
  std::vector<std::size_t> years() const;    ///< of Program::years
  std::vector<std::size_t> periods() const;  ///< months of those years
  std::vector<std::size_t> groups() const;

  /// From where to where is measured; nothing if the run does not count the year.
  engine::SimTime begin() const;
  engine::SimTime end() const;

  bool is_of_a_group() const { return wish_.group.has_value(); }

 private:
  bool is_meant(const StationPlan& station) const;
  int year_of(engine::SimTime when) const;
  bool lies_in(const Area& area, const Service& service, const StationPlan& station) const;

  const KeyFigureWish& wish_;
  const Program& program_;
};

}  // namespace models
