// How long to warm up: the advice in words, as table and JSON.
#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "output/report/number.h"
#include "output/report/text_table.h"
#include "output/warm_up_advice.h"

namespace output {
namespace {

using report::Words;

constexpr std::size_t most_settling_rows = 20;

std::string days_in_words(double days, const Words& say) {
  return report::phrase({1, 1, days, 0, days, days}, "day", say);
}

/// What the scenario's own warm-up is beside what it takes.
std::string warm_up_verdict(const WarmUpAdvice& advice, const Words& say) {
  const std::string needed = days_in_words(advice.needed_days, say);
  const std::string has = days_in_words(advice.header.warm_up_days, say);
  if (advice.needed_days == 0) {
    const bool all_settle = advice.count(Settling::not_in_sight) == 0;
    return say(all_settle ? "warm_up.none_needed" : "warm_up.none_needed_else");
  }
  if (advice.header.warm_up_days == 0) return say("warm_up.none_yet", needed);
  return advice.header.warm_up_days >= advice.needed_days ? say("warm_up.enough", has, needed)
                                                          : say("warm_up.too_short", has, needed);
}

std::vector<std::string> warm_up_method(const WarmUpAdvice& advice, const Words& say) {
  std::vector<std::string> all{say("warm_up.method", report::count(advice.replications, say),
                                   report::count(advice.looks, say),
                                   days_in_words(advice.days, say), advice.batch)};
  if (advice.season_days > 0) {
    all.push_back(say("warm_up.season", advice.season_days));
  } else if (advice.has_seasons) {
    all.push_back(say("warm_up.season_stays"));
  }
  const bool is_tested = std::ranges::any_of(
      advice.rows, [](const SettlingRow& row) { return row.drift_p.has_value(); });
  if (is_tested) all.push_back(say("warm_up.tested"));
  if (advice.replications < 4) all.push_back(say("warm_up.untested"));
  if (advice.replications == 1) all.push_back(say("warm_up.batch_means"));
  return all;
}

/// Those that need most first; what is itself from the start only if there is one replication,
/// whose levels are asked for.
std::vector<SettlingRow> shown_rows(const WarmUpAdvice& advice) {
  std::vector<SettlingRow> rows;
  std::ranges::copy_if(advice.rows, std::back_inserter(rows), [&](const SettlingRow& row) {
    return advice.replications == 1 || row.settling != Settling::from_the_start;
  });
  const auto rank = [](const SettlingRow& row) {
    const bool is_lost = row.settling == Settling::not_in_sight;
    return std::pair(is_lost ? 0 : 1, -row.leave_out_days);
  };
  std::ranges::stable_sort(rows, {}, rank);
  if (rows.size() > most_settling_rows) rows.resize(most_settling_rows);
  return rows;
}

std::string told_persons(double persons, const Words& say) {
  return std::isnan(persons) ? say("number.none") : report::phrase({1, 1, persons}, "", say);
}

std::string left_out_in_words(const SettlingRow& row, const Words& say) {
  switch (row.settling) {
    case Settling::from_the_start:
      return say("warm_up.nothing");
    case Settling::after_a_while:
      return days_in_words(row.leave_out_days, say);
    case Settling::not_in_sight:
      return say("warm_up.not_in_sight");
  }
  return "";
}

std::vector<std::string> settling_cells(const SettlingRow& row, const Words& say) {
  const report::Shown level = report::shown(row.level, "person", say);
  return {row.member + ", " + say(row.is_waiting ? "warm_up.waiting" : "warm_up.in_care"),
          left_out_in_words(row, say),
          row.welch_days ? days_in_words(*row.welch_days, say) : say("number.none"),
          told_persons(row.front, say),
          level.value,
          level.interval.empty() ? say("number.none") : level.interval};
}

const char* settling_id(Settling settling) {
  switch (settling) {
    case Settling::from_the_start:
      return "from_the_start";
    case Settling::after_a_while:
      return "after_a_while";
    case Settling::not_in_sight:
      return "not_in_sight";
  }
  return "";
}

nlohmann::ordered_json number_or_nothing(std::optional<double> value) {
  if (!value || !std::isfinite(*value)) return nullptr;
  return *value;
}

}  // namespace

std::size_t WarmUpAdvice::count(Settling settling) const {
  return static_cast<std::size_t>(std::ranges::count(rows, settling, &SettlingRow::settling));
}

std::string warm_up_table(const WarmUpAdvice& advice, Language language) {
  const Words say(language);
  const std::vector<SettlingRow> rows = shown_rows(advice);
  std::string text = report::wrapped_paragraph(warm_up_verdict(advice, say));
  if (const std::size_t lost = advice.count(Settling::not_in_sight); lost > 0)
    text += report::wrapped_paragraph(say("warm_up.lost", lost));
  if (!rows.empty()) {
    report::TextTable table;
    table.lines.push_back({say("warm_up.what"), say("warm_up.leave_out"), "Welch",
                           say("warm_up.front"), say("warm_up.level"), say("column.interval")});
    for (const SettlingRow& row : rows)
      table.lines.push_back(settling_cells(row, say));
    text += '\n' + written(table);
  }
  text += report::wrapped_paragraph(
      say("warm_up.rest", advice.count(Settling::from_the_start), advice.rows.size()));
  for (const std::string& sentence : warm_up_method(advice, say))
    text += report::wrapped_paragraph(sentence);
  return text;
}

std::string warm_up_json(const WarmUpAdvice& advice) {
  using Json = nlohmann::ordered_json;
  Json rows = Json::array();
  for (const SettlingRow& row : advice.rows) {
    rows.push_back({{"member", row.member},
                    {"what", row.is_waiting ? "waiting" : "in_care"},
                    {"settling", settling_id(row.settling)},
                    {"leave_out_days", number_or_nothing(row.leave_out_days)},
                    {"welch_days", number_or_nothing(row.welch_days)},
                    {"start_adjusted_p", number_or_nothing(row.start_p)},
                    {"drift_adjusted_p", number_or_nothing(row.drift_p)},
                    {"front_mean", number_or_nothing(row.front)},
                    {"level_mean", number_or_nothing(row.level.mean)},
                    {"level_low", number_or_nothing(row.level.low)},
                    {"level_high", number_or_nothing(row.level.high)},
                    {"batch_correlation",
                     advice.replications == 1 ? number_or_nothing(row.correlation) : Json()}});
  }
  const Json all = {{"scenario", advice.header.scenario_name},
                    {"seed", advice.header.seed},
                    {"replications", advice.replications},
                    {"warm_up_days", advice.header.warm_up_days},
                    {"needed_days", advice.needed_days},
                    {"is_enough", advice.is_enough()},
                    {"run_days", advice.days},
                    {"looks", advice.looks},
                    {"batch", advice.batch},
                    {"season_days", advice.season_days},
                    {"level_interval", advice.replications == 1 ? "batch means" : "replications"},
                    {"confidence_level", report::confidence},
                    {"rows", rows}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace output
