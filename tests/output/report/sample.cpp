#include "tests/output/report/sample.h"

#include <limits>
#include <stdexcept>

#include "output/report/map/municipalities.h"

namespace output::sample {
namespace {

/// A number in [0, 1) that depends on nothing but its arguments.
double noise(std::size_t a, std::size_t b) {
  return static_cast<double>((a * 7919 + b * 104729 + 12345) % 1000) / 1000;
}

std::vector<double> numbers(std::size_t count) {
  std::vector<double> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back(static_cast<double>(i));
  return all;
}

std::vector<std::string> names(const std::string& stem, std::size_t count) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back(stem + std::to_string(i + 1));
  return all;
}

std::vector<double> month_starts(std::size_t count) {
  constexpr double lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::vector<double> all = {0};
  while (all.size() < count)
    all.push_back(all.back() + lengths[(all.size() - 1) % 12]);
  return all;
}

/// Cells of one replication: half of the spread is common to all of them.
Block random_block(std::size_t size, std::size_t seed, double level, double spread) {
  Block block;
  const double common = noise(seed, 3);
  for (std::size_t i = 0; i < size; ++i) {
    block.push_back(level + spread * (common + noise(seed, i)) / 2);
  }
  return block;
}

const engine::Dimension& dimension(const Results& results, const std::string& name) {
  for (const engine::Dimension& one : results.schema.dimensions) {
    if (one.name == name) return one;
  }
  throw std::out_of_range(name);
}

/// A variable of cells of some level, with some spread between replications.
struct Made {
  std::string name;
  std::vector<std::string> dimensions;
  double level, spread;
};

void add_made(Results& results, const Made& made) {
  std::size_t cells = 1;
  for (const std::string& name : made.dimensions)
    cells *= dimension(results, name).size;
  std::vector<Block> blocks;
  for (std::size_t r = 0; r < results.replications.size(); ++r) {
    blocks.push_back(random_block(cells, r + 1, made.level, made.spread));
  }
  add_measured(results, made.name, made.dimensions, blocks);
}

/// Waits of about `typical` days with a long tail: of all, 1 / (1 + t / typical)^3 wait longer than
/// t.
double share_longer(double t, double typical) {
  const double one = 1 / (1 + t / typical);
  return one * one * one;
}

Block wait_block(const Results& results, std::size_t replication) {
  constexpr double typical[] = {0.3, 6, 25, 60};
  const std::size_t groups = dimension(results, "patient_group").size;
  const auto& bounds = dimension(results, "wait_bin").bounds;
  Block block;
  for (std::size_t i = 0; i < dimension(results, "wait_point").size * groups; ++i) {
    const double days = typical[i / groups % 4] * (0.8 + 0.4 * noise(replication, i));
    for (const auto& [lower, upper] : bounds) {
      const double share = share_longer(lower, days) - share_longer(upper, days);
      block.push_back(static_cast<double>(static_cast<int>(1500 * share)));
    }
  }
  return block;
}

void add_waits(Results& results) {
  const std::vector<std::string> cell = {"wait_point", "patient_group", "period"};
  add_made(results, {"wait_count", cell, 30, 10});
  add_made(results, {"wait_mean", cell, 20, 8});
  add_made(results, {"wait_share_within_30d", cell, 0.7, 0.2});
  add_made(results, {"waiting_list", {"wait_point", "period"}, 100, 40});
  std::vector<Block> blocks;
  for (std::size_t r = 0; r < results.replications.size(); ++r) {
    blocks.push_back(wait_block(results, r));
  }
  add_measured(results, "wait_hist", {"wait_point", "patient_group", "wait_bin"}, blocks);
}

void add_beds(Results& results, std::size_t units, std::size_t days) {
  add_made(results, {"occupied_beds_mean", {"unit", "day"}, 20, 8});
  Block beds;
  for (std::size_t i = 0; i < units * days; ++i)
    beds.push_back(i < days ? 24 : 30);
  add_fixed(results, "beds_available", {"unit", "day"}, beds);
  add_made(results, {"blocked_bed_days", {"unit", "block_reason", "period"}, 5, 4});
}

/// From 10 days in the first municipality to 30 in the last, and chance of less than a day.
void add_waits_by_municipality(Results& results) {
  const std::size_t municipalities = dimension(results, "municipality").size;
  const std::size_t cells = dimension(results, "wait_point").size * municipalities;
  std::vector<Block> blocks;
  for (std::size_t r = 0; r < results.replications.size(); ++r) {
    Block& block = blocks.emplace_back();
    for (std::size_t i = 0; i < cells; ++i) {
      const double place = static_cast<double>(i % municipalities);
      block.push_back(10 + 20 * place / static_cast<double>(municipalities) + noise(r + 1, i));
    }
  }
  add_measured(results, "muni_wait_mean", {"wait_point", "municipality"}, blocks);
}

void add_care(Results& results) {
  const std::vector<std::string> cell = {"service", "age_group", "sex", "period"};
  add_made(results, {"readmit_index", cell, 20, 4});
  add_made(results, {"readmit_30d", cell, 3, 2});
  add_made(results, {"referrals_received", {"service", "period"}, 240, 20});
  add_made(results, {"referrals_decided", {"service"}, 2800, 200});
  add_made(results, {"referrals_rejected", {"service", "reject_reason", "period"}, 6, 6});
  add_made(results, {"flow_count", {"flow"}, 900, 100});
  add_fixed_texts(results, "flow_from", "flow", {"outside", "ward", "ward"});
  add_fixed_texts(results, "flow_to", "flow", {"ward", "home", "dead"});
  add_made(results, {"muni_wait_count", {"wait_point", "municipality"}, 4, 30});
  add_waits_by_municipality(results);
}

/// The published bins in short: hours of the first day, days to 60, weeks to 264, months.
std::vector<double> published_edges() {
  std::vector<double> edges = {0};
  for (int hour = 1; hour <= 24; ++hour)
    edges.push_back(hour / 24.0);
  for (int day = 2; day <= 60; ++day)
    edges.push_back(day);
  for (int day = 67; day < 264; day += 7)
    edges.push_back(day);
  for (int day = 264; day <= 1824; day += 30)
    edges.push_back(day);
  return edges;
}

Results made(std::size_t units, std::size_t points, std::size_t months, std::size_t replications) {
  Results results = empty(replications);
  const auto starts = month_starts(months + 1);
  const auto days = static_cast<std::size_t>(starts.back());
  results.header.end = months == 12 ? "2028-01-01" : "2030-01-01";
  add_texts(results, "service", names("Tilbud ", points / 2 + 1));
  add_texts(results, "wait_point", names("Afdeling for voksne, sted ", points));
  add_fixed_texts(results, "wait_point_kind", "wait_point",
                  std::vector<std::string>(points, "udredning"));
  add_texts(results, "patient_group", {"voksne", "børn"});
  add_texts(results, "unit", names("Afsnit for voksne, sted ", units));
  add_texts(results, "age_group", {"0-17", "18+"});
  add_texts(results, "sex", {"K", "M"});
  add_texts(results, "block_reason", {"bosted", "genoptræning"});
  add_texts(results, "reject_reason", {"uden for målgruppen"});
  add_days(results, "period", {starts.begin(), starts.end() - 1}, starts.back());
  add_days(results, "day", numbers(days), static_cast<double>(days));
  results.schema.dimensions.push_back({"flow", 3, {}, {}, {}});
  std::vector<std::int16_t> codes;
  for (const report::MunicipalityShape& one : report::municipality_shapes())
    codes.push_back(static_cast<std::int16_t>(one.code));
  results.schema.dimensions.push_back({"municipality", codes.size(), codes, {}, {}});
  add_wait_bins(results, published_edges());
  add_waits(results);
  add_beds(results, units, days);
  add_care(results);
  Figure occupancy{{"occupancy", "1", "Belægningsgrad", "Bed occupancy", "none"}, {}};
  Figure wait{{"wait", "day", "Ventetid, gennemsnit", "Mean waiting time", "lower"}, {}};
  for (std::size_t r = 0; r < replications; ++r) {
    occupancy.values.push_back(0.82 + 0.1 * noise(r, 1));
    wait.values.push_back(20 + 5 * noise(r, 2));
  }
  add_key_figures(results, {occupancy, wait});
  return results;
}

}  // namespace

Results empty(std::size_t replications) {
  Results results;
  results.header = {"basis",
                    "Region Eksempel",
                    "Example region",
                    "Et forsøg.",
                    "A trial.",
                    "Modellen kender ikke virkelige patienter.",
                    "The model knows no real patients.",
                    "2027-01-01",
                    "2028-01-01",
                    90,
                    42};
  for (std::size_t r = 0; r < replications; ++r) {
    results.replications.push_back({static_cast<std::uint32_t>(r + 1), 0, {}});
  }
  results.provenance.inputs = {{"basis.yaml", "samspil: 1\ntitle: Region Eksempel\n"}};
  results.provenance.program_version = "0.1.0";
  results.provenance.git_hash = "0123abcd";
  results.provenance.command_line = "samspil run basis.yaml";
  results.provenance.started = "2026-11-22T14:03:27Z";
  results.provenance.finished = "2026-11-22T14:05:01Z";
  return results;
}

void add_texts(Results& results, const std::string& dimension, std::vector<std::string> labels) {
  const auto size = labels.size();
  results.schema.dimensions.push_back({dimension, size, std::move(labels), {}, {}});
}

void add_days(Results& results, const std::string& dimension, std::vector<double> starts,
              double end) {
  const auto size = starts.size();
  std::vector<std::pair<double, double>> bounds;
  for (std::size_t i = 0; i < size; ++i) {
    bounds.emplace_back(starts[i], i + 1 < size ? starts[i + 1] : end);
  }
  results.schema.dimensions.push_back({dimension,
                                       size,
                                       std::move(starts),
                                       {{"units", "days since 2027-01-01 00:00:00"}},
                                       std::move(bounds)});
}

void add_wait_bins(Results& results, const std::vector<double>& edges) {
  std::vector<double> lower = {0};
  std::vector<std::pair<double, double>> bounds = {{0, edges.front()}};
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const bool is_last = i + 1 == edges.size();
    lower.push_back(edges[i]);
    bounds.emplace_back(edges[i], is_last ? std::numeric_limits<double>::infinity() : edges[i + 1]);
  }
  const auto size = lower.size();
  results.schema.dimensions.push_back(
      {"wait_bin", size, std::move(lower), {{"units", "day"}}, std::move(bounds)});
}

void add_measured(Results& results, const std::string& name, std::vector<std::string> dimensions,
                  const std::vector<Block>& blocks) {
  engine::Variable variable;
  variable.name = name;
  variable.dimensions = std::move(dimensions);
  variable.type = engine::ValueType::f64;
  results.schema.variables.push_back(variable);
  for (std::size_t r = 0; r < blocks.size(); ++r) {
    results.replications.at(r).values.emplace_back(blocks[r]);
  }
}

void add_fixed(Results& results, const std::string& name, std::vector<std::string> dimensions,
               Block values) {
  engine::Variable variable;
  variable.name = name;
  variable.dimensions = std::move(dimensions);
  variable.role = engine::VariableRole::fixed;
  variable.fixed_values = std::move(values);
  results.schema.variables.push_back(variable);
}

void add_fixed_texts(Results& results, const std::string& name, const std::string& dimension,
                     std::vector<std::string> texts) {
  engine::Variable variable;
  variable.name = name;
  variable.dimensions = {dimension};
  variable.role = engine::VariableRole::fixed;
  variable.fixed_text = std::move(texts);
  results.schema.variables.push_back(variable);
}

void add_key_figures(Results& results, const std::vector<Figure>& figures) {
  std::vector<std::string> ids;
  for (const Figure& one : figures) {
    results.schema.key_figures.push_back(one.figure);
    ids.push_back(one.figure.id);
  }
  add_texts(results, "kpi", ids);
  std::vector<Block> blocks(results.replications.size());
  for (const Figure& one : figures) {
    for (std::size_t r = 0; r < blocks.size(); ++r)
      blocks[r].push_back(one.values.at(r));
  }
  add_measured(results, "kpi_value", {"kpi"}, blocks);
}

Results small(std::size_t replications) {
  return made(2, 2, 12, replications);
}

Results large(std::size_t units, std::size_t points, std::size_t replications) {
  return made(units, points, 36, replications);
}

}  // namespace output::sample
