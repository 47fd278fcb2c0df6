#include <algorithm>

#include "output/capacity_curve.h"
#include "output/hdf5/attribute.h"
#include "output/hdf5/capacity_layout.h"
#include "output/hdf5/column.h"
#include "output/hdf5/intact_file.h"

namespace output {
namespace {

using namespace hdf5;  // NOLINT(google-build-using-namespace): the parts of a file, put in order

Sufficiency sufficiency_called(const std::string& word) {
  for (const Sufficiency one : {Sufficiency::enough, Sufficiency::too_few}) {
    if (word == sufficiency_id(one)) return one;
  }
  return Sufficiency::unsure;
}

void read_question(hid_t root, CapacityCurve& curve) {
  curve.header.scenario_name = text_attribute(root, "scenario");
  curve.header.seed = number_attribute<std::uint64_t>(root, "seed");
  curve.lever = text_attribute(root, "lever");
  curve.figure.id = text_attribute(root, "figure");
  curve.figure.unit = text_attribute(root, "figure_unit");
  curve.figure.label_da = text_attribute(root, "figure_label_da");
  curve.figure.label_en = text_attribute(root, "figure_label_en");
  curve.at_most = text_attribute(root, "target") == "at most";
  curve.limit = number_attribute<double>(root, "limit");
  curve.confidence = number_attribute<double>(root, "confidence_level");
  curve.looks = number_attribute<std::uint32_t>(root, "looks");
  for (const auto& [name, answer] : capacity_layout::answers) {
    if (has_attribute(root, name)) curve.*answer = number_attribute<std::int32_t>(root, name);
  }
}

/// How many replications have a value.
std::size_t counted(const std::vector<double>& values) {
  return static_cast<std::size_t>(
      std::count_if(values.begin(), values.end(), [](double one) { return !std::isnan(one); }));
}

void read_points(hid_t root, CapacityCurve& curve) {
  const auto capacities = column<std::int32_t>(root, "capacity");
  const auto mean = column<double>(root, "mean"), low = column<double>(root, "low"),
             high = column<double>(root, "high"), formula = column<double>(root, "formula"),
             values = column<double>(root, "value");
  const auto words = text_column(root, "sufficiency");
  const std::size_t each = capacities.empty() ? 0 : values.size() / capacities.size();
  for (std::size_t i = 0; i < capacities.size(); ++i) {
    CurvePoint& point = curve.points.emplace_back();
    point.capacity = capacities[i];
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(i * each);
    point.values.assign(first, first + static_cast<std::ptrdiff_t>(each));
    point.estimate = {each, counted(point.values), mean.at(i), 0, low.at(i), high.at(i)};
    point.formula = formula.at(i);
    point.sufficiency = sufficiency_called(words.at(i));
  }
}

/// Files of version 1.0 do not say between which capacities was looked: then between the outermost.
void read_range(hid_t root, CapacityCurve& curve) {
  if (curve.points.empty()) throw Failure("it has no points");
  const bool has_range = has_attribute(root, "from") && has_attribute(root, "to");
  curve.from =
      has_range ? number_attribute<std::int32_t>(root, "from") : curve.points.front().capacity;
  curve.to = has_range ? number_attribute<std::int32_t>(root, "to") : curve.points.back().capacity;
}

}  // namespace

CapacityCurve read_capacity(const std::filesystem::path& path) {
  return from_file<CapacityCurve>(path, [](const File& file) {
    refuse_other_formats(file, capacity_layout::schema_name, capacity_layout::schema_major);
    refuse_changed_content(file);
    CapacityCurve curve;
    read_question(file.id(), curve);
    read_points(file.id(), curve);
    read_range(file.id(), curve);
    return curve;
  });
}

}  // namespace output
