#include "tools/experiment/mix_trial.h"

#include <algorithm>
#include <cmath>

#include "engine/statistics/difference.h"
#include "engine/statistics/interval.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

using engine::Feasibility;

/// How far a mean is from the limit, from -1 to 1; 0 is just at it.
double strain_of_mean(double mean, const MarginTarget& one) {
  const double limit = one.target.limit;
  if (one.is_of_a_whole) return (limit - mean) / (std::abs(1 - mean) + std::abs(1 - limit));
  const double beyond = one.target.at_most ? mean - limit : limit - mean;
  return beyond / (std::abs(mean) + std::abs(limit));
}

bool is_no_more(const Mix& less, const Mix& more) {
  for (std::size_t i = 0; i < less.size(); ++i) {
    if (less[i] > more[i]) return false;
  }
  return true;
}

/// Of `more` less `less`, as far as both were run; certain enough if it never varies.
bool is_certainly_worse(const std::vector<double>& less, const std::vector<double>& more,
                        const MarginTarget& target, double risk) {
  const std::size_t both = std::min(less.size(), more.size());
  const auto difference =
      engine::paired_difference(std::span(less).first(both), std::span(more).first(both));
  const bool is_worse = target.target.at_most ? difference.mean > 0 : difference.mean < 0;
  return is_worse && engine::p_value(difference) < 2 * risk;
}

}  // namespace

engine::Result<MarginTarget> with_margin(const CapacityTarget& target, const output::Figure& figure,
                                         double margin) {
  const bool is_share = figure.unit == "1";
  const double limit = std::abs(target.limit);
  const double room = is_share ? std::min(limit, 1 - limit) : limit;
  if (room > 0) return MarginTarget{target, margin * room, is_share && !target.at_most};
  return tl::unexpected(engine::Errors{problem("E334", {{"figure", figure.id}})});
}

bool MixTrial::extend(const Mix& mix, Record& record) {
  const auto have = static_cast<std::uint32_t>(record.values.front().size());
  const std::uint32_t count = engine::wanted_for_look(have, plan_.first);
  const auto more = run_(mix, have, count);
  if (!more) return false;
  for (std::size_t t = 0; t < more->size(); ++t)
    record.values[t].insert(record.values[t].end(), (*more)[t].begin(), (*more)[t].end());
  used_ += count;
  record.word = word_of(record);
  return true;
}

Feasibility MixTrial::word_of(const Record& record) const {
  const auto tests = static_cast<double>(plan_.mixes) * static_cast<double>(plan_.targets.size());
  bool all_meet = true;
  for (std::size_t t = 0; t < plan_.targets.size(); ++t) {
    const MarginTarget& one = plan_.targets[t];
    const double sign = one.target.at_most ? 1 : -1;
    std::vector<double> turned = record.values[t];
    for (double& value : turned)
      value *= sign;
    const Feasibility word = engine::feasibility(
        turned, {sign * one.target.limit, one.margin, (1 - plan_.confidence) / tests, plan_.first});
    if (word == Feasibility::misses) return word;
    all_meet &= word == Feasibility::meets;
  }
  return all_meet ? Feasibility::meets : Feasibility::undecided;
}

double MixTrial::strain_of(const Record& record) const {
  double most = -1;
  for (std::size_t t = 0; t < plan_.targets.size(); ++t)
    most = std::max(most, strain_of_mean(engine::mean(record.values[t]), plan_.targets[t]));
  return most;
}

std::optional<TriedMix> MixTrial::operator()(const Mix& mix) {
  Record& record = records_[mix];
  record.values.resize(plan_.targets.size());
  while (record.word == Feasibility::undecided) {
    const auto have = static_cast<std::uint32_t>(record.values.front().size());
    if (!has_budget_for(engine::wanted_for_look(have, plan_.first))) break;
    if (!extend(mix, record)) return std::nullopt;
  }
  if (record.values.front().empty()) {
    records_.erase(mix);
    return TriedMix{};
  }
  return TriedMix{record.word, strain_of(record)};
}

bool MixTrial::look_at(const Mix& mix) {
  if (records_.contains(mix) || !has_budget_for(plan_.first)) return true;
  Record& record = records_[mix];
  record.values.resize(plan_.targets.size());
  return extend(mix, record);
}

MixPairs check_pairs(const MixTrial& trial, const TrialPlan& plan) {
  std::vector<std::pair<const Mix*, const Mix*>> pairs;
  for (const auto& [less, ignored] : trial.records()) {
    for (const auto& [more, also_ignored] : trial.records()) {
      if (less != more && is_no_more(less, more)) pairs.emplace_back(&less, &more);
    }
  }
  MixPairs seen{pairs.size(), {}};
  const auto tests = static_cast<double>(pairs.size() * plan.targets.size());
  for (const auto& [less, more] : pairs) {
    for (std::size_t t = 0; t < plan.targets.size(); ++t) {
      const auto& a = trial.records().at(*less).values[t];
      const auto& b = trial.records().at(*more).values[t];
      if (is_certainly_worse(a, b, plan.targets[t], (1 - plan.confidence) / tests))
        seen.clashes.push_back({*less, *more, t});
    }
  }
  return seen;
}

}  // namespace tools
