#include "tests/output/sample_results.h"

#include <limits>

namespace tests {
namespace {

using engine::Dimension;
using engine::ValueType;
using engine::Variable;
using engine::VariableRole;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::uint32_t groups = 2, periods = 3, bins = 2;

std::vector<Dimension> dimensions() {
  using Texts = std::vector<std::string>;
  return {
      {"service", 2, Texts{"døgnafsnit Ærø", "klinik/æøå ÆØÅ €"}, {{"long_name", "service"}}, {}},
      {"patient_group", groups, Texts{"voksne", "børn"}, {{"long_name", "patient group"}}, {}},
      {"period",
       periods,
       std::vector<double>{0, 31, 59},
       {{"standard_name", "time"},
        {"units", "days since 2027-01-01 00:00:00"},
        {"calendar", "proleptic_gregorian"}},
       {{0, 31}, {31, 59}, {59, 90}}},
      {"wait_bin",
       bins,
       std::vector<double>{0, 30},
       {{"long_name", "wait, lower edge"}, {"units", "day"}},
       {{0, 30}, {30, infinity}}},
      {"quantile", 3, std::vector<double>{.05, .5, .95}, {{"units", "1"}}, {}},
      {"municipality", 2, std::vector<std::int16_t>{101, 851}, {{"long_name", "kommunekode"}}, {}},
      {"flow", 2, {}, {}, {}}};
}

Variable measured(const std::string& name, ValueType type, std::vector<std::string> dimensions) {
  Variable variable;
  variable.name = name;
  variable.type = type;
  variable.dimensions = std::move(dimensions);
  variable.units = "1";
  variable.long_name = "sample of " + name;
  return variable;
}

Variable fixed_text(const std::string& name, const std::string& dimension,
                    std::vector<std::string> texts) {
  Variable variable = measured(name, ValueType::f32, {dimension});
  variable.role = VariableRole::fixed;
  variable.units = "";
  variable.fixed_text = std::move(texts);
  return variable;
}

Variable fixed_numbers(const std::string& name, ValueType type, const std::string& dimension,
                       std::vector<double> values) {
  Variable variable = measured(name, type, {dimension});
  variable.role = VariableRole::fixed;
  variable.fixed_values = std::move(values);
  return variable;
}

Variable wait_mean() {
  Variable variable = measured("wait_mean", ValueType::f32, {"patient_group", "period"});
  variable.units = "day";
  variable.attributes = {{"cell_methods", "period: mean"}, {"ancillary_variables", "wait_count"}};
  return variable;
}

Variable wait_fan() {
  Variable variable = measured("wait_fan", ValueType::f32, {"quantile", "patient_group", "period"});
  variable.units = "day";
  variable.role = VariableRole::quantiles;
  variable.source = "wait_mean";
  return variable;
}

Variable wait_hist() {
  Variable variable = measured("wait_hist", ValueType::u32, {"wait_bin", "patient_group"});
  variable.role = VariableRole::sum;
  return variable;
}

std::vector<Variable> variables() {
  Variable kpi_value = measured("kpi_value", ValueType::f32, {"kpi"});
  kpi_value.units = "";
  return {fixed_text("service_kind", "service", {"afsnit", "klinik"}),
          measured("wait_count", ValueType::u32, {"patient_group", "period"}),
          wait_mean(),
          wait_fan(),
          wait_hist(),
          measured("beds_peak", ValueType::u16, {"service"}),
          measured("exact_days", ValueType::f64, {"municipality"}),
          measured("arrivals", ValueType::u32, {}),
          fixed_numbers("std_weight", ValueType::f64, "patient_group", {1.0 / 3, 2.0 / 3}),
          fixed_numbers("beds_available", ValueType::u16, "service", {28, 12}),
          fixed_text("flow_from", "flow", {"henvisning", "døgnafsnit Ærø"}),
          kpi_value};
}

std::vector<engine::KeyFigure> key_figures() {
  return {{"wait", "day", "Ventetid (dage)", "Waiting time (days)", "lower"},
          {"share", "1", "Andel på ≤ 30 dage", "Share within 30 days", "higher"},
          {"never", "1", "Måles aldrig", "Never measured", "none"}};
}

output::RunHeader header() {
  return {"prøve",
          "Prøve på ÆØÅ",
          "A sample",
          "Kort",
          "Short",
          "Syntetiske tal.",
          "Synthetic numbers.",
          "2027-01-01",
          "2027-04-01",
          90,
          18'446'744'073'709'551'615U};
}

output::Provenance provenance() {
  output::Provenance made;
  made.inputs = {{"prøve.yaml", "samspil: 1\ntitle: Prøve # æøå\r\n"},
                 {"data/any bytes", std::string("\0\xff\xfe\n\0", 5)},
                 {"empty.csv", ""}};
  made.overrides = {{"services.ward.beds", "12"}, {"runs.seed", "7"}};
  made.resolved_json = R"({"title": "Prøve"})";
  made.program_version = "0.1.0";
  made.git_hash = "0123456789ab";
  made.compiler = "GNU 12.2.0";
  made.command_line = "samspil run prøve.yaml";
  made.host = "planner-pc";
  made.started = "2027-01-01T08:00:00Z";
  made.finished = "2027-01-01T08:00:41Z";
  made.threads = 2;
  made.wall_seconds = 41.25;
  made.events_per_second = 1e6;
  return made;
}

}  // namespace

engine::ReplicationResult sample_replication(std::uint32_t number) {
  const std::uint32_t r = number;
  const auto real = static_cast<float>(r);
  const float none = std::numeric_limits<float>::quiet_NaN();
  std::vector<std::uint32_t> counts;
  std::vector<float> means;
  for (std::uint32_t c = 0; c < groups * periods; ++c) {
    counts.push_back(10 * r + c);
    means.push_back(c == 5 ? none : real + static_cast<float>(c) / 4);
  }
  std::vector<std::uint32_t> hist;
  for (std::uint32_t c = 0; c < bins * groups; ++c)
    hist.push_back(r * c);
  const std::vector<std::uint16_t> peaks = {static_cast<std::uint16_t>(100 * r),
                                            static_cast<std::uint16_t>(100 * r + 1)};
  const std::vector<double> exact = {r / 3.0, r / 3.0 + 1};
  return {number,
          100'000'000'000U + r,
          {counts, means, hist, peaks, exact, std::vector<std::uint32_t>{1000 * r},
           std::vector<float>{real, real * real, none}}};
}

output::Results sample_results(std::uint32_t replications) {
  output::Results results;
  results.header = header();
  results.schema = {dimensions(), variables(), key_figures()};
  results.provenance = provenance();
  for (std::uint32_t number = 1; number <= replications; ++number) {
    results.replications.push_back(sample_replication(number));
  }
  return results;
}

}  // namespace tests
