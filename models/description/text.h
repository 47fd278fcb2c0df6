/// A text that planners see, in both languages.
#pragma once

#include <string>

namespace models {

struct Text {
  std::string da{};
  std::string en{};

  friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace models
