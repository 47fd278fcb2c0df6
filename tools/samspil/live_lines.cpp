#include "tools/samspil/live_lines.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include <fmt/format.h>

#include "output/report/estimate.h"
#include "tools/samspil/json.h"

namespace tools {

namespace {

std::string number_or_null(double value) {
  return std::isfinite(value) ? fmt::format("{}", value) : "null";
}

std::string json_of(const output::FigureValues& one) {
  const output::report::Estimate so_far = output::report::estimate(one.values);
  JsonObject all;
  all.text("id", one.figure.id);
  all.number("replications", std::uint64_t{so_far.replications});
  all.json("mean", number_or_null(so_far.mean));
  all.json("ci_low", number_or_null(so_far.low)).json("ci_high", number_or_null(so_far.high));
  return all.written();
}

}  // namespace

LiveLines::LiveLines(const RunPlan& plan, const output::Shards& shards, std::ostream& to)
    : to_(to), total_(plan.replications) {
  one_.schema = plan.start.schema;
  for (const engine::ReplicationResult& result : plan.start.replications)
    count(result);
  for (const auto& [number, result] : shards.finished())
    count(result);
  tell();
}

void LiveLines::add(const engine::ReplicationResult& result) {
  const std::scoped_lock lock(mutex_);
  count(result);
  tell();
}

void LiveLines::count(const engine::ReplicationResult& result) {
  one_.replications = {result};
  const auto values = output::key_figure_values(one_);
  if (seen_.empty()) {
    seen_ = values;
  } else {
    for (std::size_t i = 0; i < values.size(); ++i)
      seen_[i].values.push_back(values[i].values.front());
  }
  one_.replications.clear();
  ++done_;
  last_ = std::max(last_, result.replication);
}

void LiveLines::tell() {
  std::string figures;
  for (const output::FigureValues& one : seen_)
    figures += (figures.empty() ? "" : ",") + json_of(one);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begun_;
  JsonObject line;
  line.number("done", std::uint64_t{done_}).number("last", std::uint64_t{last_});
  line.number("total", std::uint64_t{total_});
  line.number("seconds", std::round(passed.count() * 1e3) / 1e3);
  line.json("key_figures", '[' + figures + ']');
  to_ << line.written() + '\n' << std::flush;
}

}  // namespace tools
