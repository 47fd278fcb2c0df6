// The cheapest mix of levers: the answer in words, as table and JSON.
#include "output/report/compare/optimum.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <nlohmann/json.hpp>

#include "output/report/compare/row.h"
#include "output/report/number.h"
#include "output/report/text_table.h"

namespace output {

namespace report {

namespace {

using engine::Feasibility;

std::string mix_in_full(const Optimum& optimum, const OptimumMix& mix) {
  std::string text;
  for (std::size_t i = 0; i < optimum.levers.size(); ++i) {
    text +=
        (text.empty() ? "" : ", ") + optimum.levers[i].path + " = " + std::to_string(mix.values[i]);
  }
  return text;
}

std::string answer_of(const Optimum& optimum, const Words& say) {
  const std::string level = level_in_words(optimum.confidence, say);
  const std::string margin = level_in_words(optimum.margin, say);
  if (!optimum.best) {
    const bool is_hopeless = optimum.not_ruled_out == 0;
    return is_hopeless
               ? say("optimum.none", mix_in_full(optimum, optimum.tried.back()), margin, level)
               : say("optimum.spent", count(optimum.budget, say));
  }
  const OptimumMix& best = optimum.tried[*optimum.best];
  const std::string mix = mix_in_full(optimum, best);
  const std::string price = price_text(best.price, say);
  if (!optimum.clashes.empty()) return say("optimum.clash", mix, price, level);
  if (optimum.not_ruled_out == 0) return say("optimum.proved", mix, price, level, margin);
  return say("optimum.open", mix, price, level, count(optimum.budget, say),
             count(static_cast<std::size_t>(optimum.not_ruled_out), say));
}

std::string word_of(Feasibility word, const Words& say) {
  switch (word) {
    case Feasibility::meets:
      return say("capacity.word_enough");
    case Feasibility::misses:
      return say("capacity.word_too_few");
    case Feasibility::undecided:
      return say("capacity.word_unsure");
  }
  return "";
}

}  // namespace

std::string mix_text(const OptimumMix& mix) {
  std::string text;
  for (const std::int64_t value : mix.values)
    text += (text.empty() ? "" : " / ") + std::to_string(value);
  return text;
}

std::string price_text(double price, const Words& say) {
  int decimals = 3;
  for (double scale = 100; decimals > 0 && price * scale == std::round(price * scale); scale /= 10)
    --decimals;
  return number(price, decimals, say);
}

std::string target_text(const OptimumTarget& target, const Words& say) {
  const std::string& label = say.either(target.figure.label_da, target.figure.label_en);
  const std::string name = label.empty() ? target.figure.id : label;
  const double limit = target.limit;
  const std::string amount = phrase({1, 1, limit, 0, limit, limit}, target.figure.unit, say);
  return target.at_most ? say("capacity.at_most", name, amount)
                        : say("capacity.at_least", name, amount);
}

std::vector<std::string> answers_of(const Optimum& optimum, const Words& say) {
  std::vector<std::string> all{answer_of(optimum, say)};
  for (const OptimumTarget& target : optimum.targets)
    all.push_back(say("optimum.target", target_text(target, say)));
  all.push_back(say("optimum.method", count(optimum.tried.size(), say),
                    count(static_cast<std::size_t>(optimum.mixes), say), count(optimum.used, say),
                    level_in_words(optimum.confidence, say)));
  all.push_back(say("optimum.taken", optimum.pairs, optimum.clashes.size()));
  all.push_back(say("compare.chance"));
  return all;
}

Table mixes_table(const Optimum& optimum, const std::vector<std::size_t>& mixes, const Words& say) {
  std::string levers;
  for (const OptimumLever& lever : optimum.levers)
    levers += (levers.empty() ? "" : " / ") + lever.path;
  Table table{levers, {say("optimum.mix"), say("optimum.cost")}, {}};
  for (const OptimumTarget& target : optimum.targets)
    table.columns.push_back(target.figure.id);
  table.columns.push_back(say("select.replications"));
  table.columns.push_back(say("compare.verdict_column"));
  for (const std::size_t i : mixes) {
    const OptimumMix& mix = optimum.tried[i];
    table.rows.push_back({mix_text(mix), price_text(mix.price, say)});
    for (std::size_t t = 0; t < optimum.targets.size(); ++t) {
      table.rows.back().push_back(
          phrase(estimate(mix.figures[t]), optimum.targets[t].figure.unit, say));
    }
    table.rows.back().push_back(std::to_string(mix.figures.front().size()));
    const bool is_best = optimum.best == i;
    table.rows.back().push_back(is_best ? say("optimum.best") : word_of(mix.word, say));
  }
  return table;
}

}  // namespace report

namespace {

/// The curves of all targets, and the answer.
std::vector<std::size_t> mixes_worth_a_line(const Optimum& optimum) {
  std::set<std::size_t> worth;
  for (std::size_t t = 0; t < optimum.targets.size(); ++t) {
    const auto curve = trade_off(optimum, t);
    worth.insert(curve.begin(), curve.end());
  }
  if (optimum.best) worth.insert(*optimum.best);
  return {worth.begin(), worth.end()};
}

const char* id_of(engine::Feasibility word) {
  switch (word) {
    case engine::Feasibility::meets:
      return "meets";
    case engine::Feasibility::misses:
      return "misses";
    case engine::Feasibility::undecided:
      return "undecided";
  }
  return "";
}

nlohmann::ordered_json json_of(const OptimumMix& mix, const Optimum& optimum) {
  nlohmann::ordered_json figures = nlohmann::ordered_json::object();
  for (std::size_t t = 0; t < optimum.targets.size(); ++t) {
    const report::Estimate one = report::estimate(mix.figures[t]);
    const auto finite = [](double value) {
      return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json();
    };
    figures[optimum.targets[t].figure.id] = {
        {"mean", finite(one.mean)}, {"low", finite(one.low)}, {"high", finite(one.high)}};
  }
  return {{"values", mix.values},
          {"cost", mix.price},
          {"word", id_of(mix.word)},
          {"replications", mix.figures.front().size()},
          {"figures", figures}};
}

}  // namespace

std::vector<std::size_t> trade_off(const Optimum& optimum, std::size_t target) {
  const double sign = optimum.targets[target].at_most ? 1 : -1;
  std::vector<std::size_t> curve;
  double best = HUGE_VAL;
  for (std::size_t i = 0; i < optimum.tried.size(); ++i) {
    const double mean = sign * report::estimate(optimum.tried[i].figures[target]).mean;
    if (!(mean < best)) continue;
    const bool same_price =
        !curve.empty() && optimum.tried[curve.back()].price == optimum.tried[i].price;
    if (same_price) curve.pop_back();
    curve.push_back(i);
    best = mean;
  }
  return curve;
}

std::string optimum_table(const Optimum& optimum, Language language) {
  const report::Words say(language);
  const report::Table rows = report::mixes_table(optimum, mixes_worth_a_line(optimum), say);
  report::TextTable table;
  table.texts = 1;
  table.lines.push_back(rows.columns);
  table.lines.insert(table.lines.end(), rows.rows.begin(), rows.rows.end());
  const std::vector<std::string> sentences = report::answers_of(optimum, say);
  std::string text = report::wrapped_paragraph(sentences.front()) + '\n' +
                     report::wrapped_paragraph(say("optimum.order", rows.caption)) + written(table);
  for (std::size_t i = 1; i < sentences.size(); ++i)
    text += report::wrapped_paragraph(sentences[i]);
  return text;
}

std::string optimum_json(const Optimum& optimum) {
  using Json = nlohmann::ordered_json;
  Json levers = Json::array(), targets = Json::array(), mixes = Json::array();
  Json clashes = Json::array();
  for (const OptimumLever& one : optimum.levers) {
    levers.push_back(
        {{"path", one.path}, {"low", one.low}, {"high", one.high}, {"cost", one.price}});
  }
  for (const OptimumTarget& one : optimum.targets) {
    targets.push_back({{"figure", one.figure.id},
                       {"unit", one.figure.unit},
                       {"target", one.at_most ? "at most" : "at least"},
                       {"limit", one.limit},
                       {"margin", one.margin}});
  }
  for (const OptimumMix& one : optimum.tried)
    mixes.push_back(json_of(one, optimum));
  for (const OptimumClash& one : optimum.clashes) {
    clashes.push_back({{"figure", optimum.targets[one.target].figure.id},
                       {"less", optimum.tried[one.less].values},
                       {"more", optimum.tried[one.more].values}});
  }
  const Json all = {
      {"scenario", optimum.header.scenario_name},
      {"seed", optimum.header.seed},
      {"levers", levers},
      {"targets", targets},
      {"confidence_level", optimum.confidence},
      {"mixes_in_range", optimum.mixes},
      {"budget", optimum.budget},
      {"replications", optimum.used},
      {"best", optimum.best ? json_of(optimum.tried[*optimum.best], optimum) : Json()},
      {"is_proved", optimum.is_proved()},
      {"cheaper_not_ruled_out", optimum.not_ruled_out},
      {"pairs_checked", optimum.pairs},
      {"more_is_worse", clashes},
      {"mixes", mixes}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace output
