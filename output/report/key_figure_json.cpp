#include <cmath>

#include <fmt/format.h>

#include "output/report.h"
#include "output/report/estimate.h"

namespace output {
namespace {

/// A JSON string, quotes included.
std::string quoted(const std::string& text) {
  std::string all = "\"";
  for (const char one : text) {
    const auto code = static_cast<unsigned char>(one);
    if (one == '"' || one == '\\') {
      all += '\\';
      all += one;
    } else if (code < 0x20) {
      all += fmt::format("\\u{:04x}", code);
    } else {
      all += one;
    }
  }
  return all + '"';
}

/// The shortest text that reads back as the same number; null for what JSON cannot say.
std::string json_number(double value) {
  return std::isfinite(value) ? fmt::format("{}", value) : "null";
}

/// Of figures that have one.
std::string topic_member(const KeyFigureEstimate& one) {
  return one.figure.topic.empty() ? "" : ", \"topic\": " + quoted(one.figure.topic);
}

/// Of figures that have one.
std::string target_member(const KeyFigureEstimate& one) {
  return one.figure.target.empty() ? "" : ", \"target\": " + quoted(one.figure.target);
}

/// Of figures of waits.
std::string still_waiting_members(const KeyFigureEstimate& one) {
  if (!one.still_waiting) return "";
  return fmt::format(R"(, "still_waiting": {}, "still_waiting_days": {})",
                     json_number(one.still_waiting->persons), json_number(one.still_waiting->days));
}

std::string json_object(const KeyFigureEstimate& one) {
  return fmt::format(
      R"({{"id": {}, "label_da": {}, "label_en": {}, "unit": {}, "better": {}, )"
      R"("replications": {}, "mean": {}, "sd": {}, "ci_low": {}, "ci_high": {}{}{}{}}})",
      quoted(one.figure.id), quoted(one.figure.label_da), quoted(one.figure.label_en),
      quoted(one.figure.unit), quoted(one.figure.better), one.replications, json_number(one.mean),
      json_number(one.sd), json_number(one.low), json_number(one.high), still_waiting_members(one),
      topic_member(one), target_member(one));
}

}  // namespace

std::string key_figure_json(const Results& results) {
  std::string figures;
  for (const KeyFigureEstimate& one : key_figures(results)) {
    figures += (figures.empty() ? "\n    " : ",\n    ") + json_object(one);
  }
  return fmt::format(
      "{{\n  \"scenario\": {},\n  \"seed\": {},\n  \"replications\": {},\n"
      "  \"confidence_level\": {},\n  \"key_figures\": [{}]\n}}\n",
      quoted(results.header.scenario_name), results.header.seed, results.replications.size(),
      report::confidence, figures.empty() ? "" : figures + "\n  ");
}

}  // namespace output
