// Which scenario is best: the answer in words, as table and JSON.
#include "output/selection.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <nlohmann/json.hpp>

#include "output/report/compare/row.h"
#include "output/report/number.h"
#include "output/report/text_table.h"
#include "output/report/unit.h"

namespace output {
namespace {

using report::Words;

std::string label_of(const SelectionAnswer& answer, const Words& say) {
  const std::string& label = say.either(answer.figure.label_da, answer.figure.label_en);
  return label.empty() ? answer.figure.id : label;
}

std::string amount(double value, const Figure& figure, const Words& say) {
  return report::phrase({1, 1, value, 0, value, value}, figure.unit, say);
}

/// Same random numbers: where mean and spread agree to the last bit, so does every replication.
bool are_equal(const SelectedRow& a, const SelectedRow& b) {
  return a.estimate.asked == b.estimate.asked && a.estimate.mean == b.estimate.mean &&
         a.estimate.sd == b.estimate.sd;
}

std::vector<std::string> answers(const SelectionAnswer& answer, const Words& say) {
  const std::string& best = answer.rows[answer.best].name;
  const std::string label = label_of(answer, say);
  std::vector<std::string> all;
  if (!answer.indifference) {
    all.push_back(say("select.within_budget", best, label, answer.budget));
    // Down to a tenth of a percent, and never quite certain.
    const double chance = std::min(0.999, std::floor(answer.least_chance * 1000) / 1000);
    all.push_back(say("select.chance", report::level_in_words(chance, say)));
  } else if (answer.is_sure) {
    all.push_back(say("select.sure", best, label, report::level_in_words(answer.confidence, say),
                      amount(*answer.indifference, answer.figure, say)));
  } else {
    all.push_back(say("select.unsure", best, label));
  }
  for (std::size_t i = 0; i < answer.rows.size(); ++i) {
    const bool is_equal = i != answer.best && are_equal(answer.rows[i], answer.rows[answer.best]);
    if (is_equal) all.push_back(say("select.equal", answer.rows[i].name));
  }
  all.push_back(say("compare.chance"));
  return all;
}

/// From the best mean to the worst; the best itself first, and those without a mean last.
std::vector<std::size_t> ranked(const SelectionAnswer& answer) {
  std::vector<std::size_t> order(answer.rows.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto rank = [&](std::size_t i) {
    if (i == answer.best) return -HUGE_VAL;
    const double mean = answer.rows[i].estimate.mean;
    if (std::isnan(mean)) return HUGE_VAL;
    return answer.lower_is_better ? mean : -mean;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return order;
}

/// Shut out or still there; within a budget, only the best guess is marked.
std::string standing(std::size_t i, const SelectionAnswer& answer, const Words& say) {
  if (!answer.indifference) return i == answer.best ? say("select.best") : say("number.none");
  if (answer.rows[i].shut_out_after) return say("select.out");
  return answer.is_sure ? say("select.best") : say("select.left");
}

std::vector<std::string> cells(std::size_t i, const SelectionAnswer& answer, const Words& say) {
  const SelectedRow& row = answer.rows[i];
  const auto [estimate, unit] = report::told(row.estimate, answer.figure.unit);
  const report::Shown text = report::shown(estimate, unit, say);
  return {row.name, report::with_unit(text, unit, say),
          text.interval.empty() ? say("number.none") : text.interval,
          std::to_string(row.estimate.asked), standing(i, answer, say)};
}

}  // namespace

std::string selection_table(const SelectionAnswer& answer, Language language) {
  const Words say(language);
  report::TextTable table;
  table.texts = 1;
  table.lines.push_back({say("select.scenario"), label_of(answer, say), say("capacity.band"),
                         say("select.replications"), say("compare.verdict_column")});
  for (const std::size_t i : ranked(answer))
    table.lines.push_back(cells(i, answer, say));
  const std::vector<std::string> sentences = answers(answer, say);
  std::string text = report::wrapped_paragraph(sentences.front()) + '\n' + written(table);
  for (std::size_t i = 1; i < sentences.size(); ++i)
    text += report::wrapped_paragraph(sentences[i]);
  return text;
}

std::string selection_json(const SelectionAnswer& answer) {
  using Json = nlohmann::ordered_json;
  const auto number = [](double value) {
    return std::isfinite(value) ? Json(value) : Json();
  };
  Json rows = Json::array();
  for (const SelectedRow& row : answer.rows) {
    rows.push_back({{"name", row.name},
                    {"replications", row.estimate.asked},
                    {"mean", number(row.estimate.mean)},
                    {"low", number(row.estimate.low)},
                    {"high", number(row.estimate.high)},
                    {"shut_out_after", row.shut_out_after ? Json(*row.shut_out_after) : Json()}});
  }
  Json all = {{"figure", answer.figure.id},
              {"unit", answer.figure.unit},
              {"better", answer.lower_is_better ? "lower" : "higher"},
              {"seed", answer.seed},
              {"best", answer.rows[answer.best].name}};
  if (answer.indifference) {
    all.update({{"indifference", *answer.indifference},
                {"confidence_level", answer.confidence},
                {"is_sure", answer.is_sure}});
  } else {
    all.update({{"budget", answer.budget}, {"least_chance", answer.least_chance}});
  }
  all["scenarios"] = rows;
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace output
