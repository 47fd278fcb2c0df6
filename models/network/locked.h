/// A run that cannot go on: patients wait in beds for each other's beds, and nobody else will ever
/// free one (Description::circular_blocking says `error`).
#pragma once

#include <stdexcept>
#include <string>

namespace models {

class Locked : public std::runtime_error {
 public:
  /// `circle`: the stations, "ward > housing > ward".
  explicit Locked(std::string circle)
      : std::runtime_error("circular blocking: " + circle), circle_(std::move(circle)) {}

  const std::string& circle() const { return circle_; }

 private:
  std::string circle_;
};

}  // namespace models
