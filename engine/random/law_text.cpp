#include "engine/random/law_text.h"

#include <charconv>

#include <fmt/format.h>

namespace engine {

std::string number_text(double value) {
  return fmt::format("{}", value);
}

std::string numbers_text(const std::vector<double>& values) {
  std::string text = "[";
  for (const double value : values)
    text += (text.size() > 1 ? ", " : "") + number_text(value);
  return text + "]";
}

std::string share_text(double share) {
  const std::string percent = fmt::format("{:.15g}", 100 * share);
  double back = 0;
  std::from_chars(percent.data(), percent.data() + percent.size(), back);
  return back / 100 == share ? percent + " %" : number_text(share);
}

}  // namespace engine
