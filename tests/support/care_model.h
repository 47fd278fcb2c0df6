/// Small care networks written by hand, and their key figures over replications.
#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "models/simulation.h"

namespace tests {

using models::Measure;

/// Time unit of textbook queues here: one minute; rates are per minute.
inline constexpr double minutes_per_day = 1440;

inline engine::Distribution exponential_minutes(double mean) {
  return engine::exponential(mean * 60e6);
}

inline models::Group arrivals(const std::string& name, double per_minute,
                              const std::string& pathway, int priority = 5) {
  models::Group group;
  group.name = name;
  group.arrivals = models::PoissonArrivals{per_minute * minutes_per_day};
  group.pathway = pathway;
  group.priority = priority;
  return group;
}

inline models::Service ward(const std::string& name, std::int64_t beds) {
  models::Service service;
  service.name = name;
  service.capacity = {beds};
  return service;
}

inline models::Stay stay(const std::string& service, engine::Distribution length) {
  models::Stay step;
  step.service = service;
  step.length = std::move(length);
  return step;
}

inline models::KeyFigureWish figure(Measure measure, const std::string& service,
                                    const std::string& group = "") {
  models::KeyFigureWish wish;
  wish.id = service + group + std::to_string(static_cast<int>(measure));
  wish.measure = measure;
  wish.service = service;
  if (!group.empty()) wish.group = group;
  return wish;
}

/// Days that count, after a warm-up of `warm_up` days.
inline models::Description scenario(int days, int warm_up) {
  models::Description description;
  description.name = "textbook";
  description.clock.warm_up = std::chrono::days{warm_up};
  description.clock.end = std::chrono::year_month_day(
      std::chrono::sys_days(description.clock.start) + std::chrono::days{days});
  return description;
}

/// Mean over replications and its standard error.
struct Estimate {
  double mean = 0;
  double standard_error = 0;
};

/// Key figure `which` of every replication 1..n with seed 1.
inline std::vector<std::vector<double>> run(const models::Description& description,
                                            std::uint32_t replications) {
  const models::Simulation simulation(description);
  std::vector<std::vector<double>> all(description.key_figures.size());
  for (std::uint32_t r = 1; r <= replications; ++r) {
    const engine::ReplicationResult result = simulation.run(1, r);
    const auto& values = std::get<std::vector<float>>(result.values.back());  // kpi_value is last
    for (std::size_t i = 0; i < all.size(); ++i)
      all[i].push_back(static_cast<double>(values[i]));
  }
  return all;
}

inline Estimate estimate(const std::vector<double>& values) {
  Estimate result;
  const auto n = static_cast<double>(values.size());
  for (const double one : values)
    result.mean += one / n;
  double squares = 0;
  for (const double one : values)
    squares += (one - result.mean) * (one - result.mean);
  result.standard_error = std::sqrt(squares / (n - 1) / n);
  return result;
}

inline std::vector<Estimate> estimates(const models::Description& description,
                                       std::uint32_t replications) {
  std::vector<Estimate> all;
  for (const auto& values : run(description, replications))
    all.push_back(estimate(values));
  return all;
}

}  // namespace tests
