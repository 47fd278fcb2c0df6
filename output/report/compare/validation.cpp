// The model beside published figures, as table and JSON.
#include "output/validation.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "output/report/number.h"
#include "output/report/text_table.h"

namespace output {
namespace {

using report::Words;

std::string_view word_of(Agreement agreement) {
  switch (agreement) {
    case Agreement::hit:
      return "hit";
    case Agreement::miss:
      return "miss";
    case Agreement::unsure:
      return "unsure";
    case Agreement::unknown:
      return "unknown";
    case Agreement::no_value:
      return "no_value";
    case Agreement::given:
      return "given";
  }
  return "";
}

bool is_hit(const ValidationRow& row) {
  const Agreement found = agreement(row);
  return found == Agreement::hit || found == Agreement::given;
}

/// As many decimals as tell a quarter of the accepted range apart.
int decimals_for(const ValidationRow& row) {
  const double width = row.high - row.low;
  const double grain = width > 0 ? width / 4 : std::fmax(std::fabs(row.published), 1) / 1000;
  return std::clamp(static_cast<int>(std::ceil(-std::log10(grain))) + 1, 0, 4);
}

std::string shown(double value, const ValidationRow& row, const Words& say) {
  return std::isfinite(value) ? report::number(value, decimals_for(row), say) : say("number.none");
}

std::string interval(const ValidationRow& row, const Words& say) {
  if (!row.model || !row.model->has_interval()) return say("number.none");
  return shown(row.model->low, row, say) + "–" + shown(row.model->high, row, say);
}

std::vector<std::string> cells(const ValidationRow& row, const Words& say) {
  std::string verdict = say("validate." + std::string(word_of(agreement(row))));
  if (!row.is_input && !row.from.empty()) verdict += " (" + row.from + ')';
  return {row.id + ' ' + row.says + ", " + row.place + ' ' + row.year,
          shown(row.published, row, say),
          shown(row.low, row, say) + "–" + shown(row.high, row, say),
          row.model ? shown(row.model->mean, row, say) : say("number.none"),
          interval(row, say),
          row.unit,
          say("validate." + row.weight) + ": " + verdict};
}

std::string table_of(const Validation& validation, bool inputs, const Words& say) {
  report::TextTable table;
  table.texts = 2;
  table.lines.push_back({say("validate.target"), say("validate.published"),
                         say("validate.accepted"), say("validate.model"), say("capacity.band"),
                         say("validate.unit"), say("validate.verdict")});
  for (const ValidationRow& row : validation.rows)
    if (row.is_input == inputs) table.lines.push_back(cells(row, say));
  return table.lines.size() > 1 ? written(table) : "";
}

struct Count {
  std::size_t hits = 0, all = 0;
};

Count count(const Validation& validation, std::string_view weight, bool inputs) {
  Count counted;
  for (const ValidationRow& row : validation.rows) {
    if (row.weight != weight || row.is_input != inputs) continue;
    ++counted.all;
    if (is_hit(row)) ++counted.hits;
  }
  return counted;
}

}  // namespace

Agreement agreement(const ValidationRow& row) {
  if (!row.model) return Agreement::unknown;
  if (std::isnan(row.model->mean)) return Agreement::no_value;
  const bool is_inside = row.model->mean >= row.low && row.model->mean <= row.high;
  if (!is_inside) return Agreement::miss;
  if (row.is_input) return Agreement::given;
  const double half = (row.model->high - row.model->low) / 2;
  const bool is_known = row.model->has_interval() && half <= (row.high - row.low) / 4;
  return is_known ? Agreement::hit : Agreement::unsure;
}

bool hits_all_hard(const Validation& validation) {
  return std::ranges::all_of(validation.rows, [](const ValidationRow& row) {
    return row.weight != "hard" || is_hit(row);
  });
}

std::string validation_table(const Validation& validation, Language language) {
  const Words say(language);
  std::string text = report::wrapped_paragraph(
      say("validate.intro", validation.scenario, validation.replications));
  text += table_of(validation, false, say);
  const std::string inputs = table_of(validation, true, say);
  if (!inputs.empty()) text += report::wrapped_paragraph(say("validate.inputs")) + inputs;
  for (const std::string_view weight : {"hard", "soft", "plausibility"}) {
    const Count counted = count(validation, weight, false);
    text += report::wrapped_paragraph(
        say("validate.count", say("validate." + std::string(weight)), counted.hits, counted.all));
  }
  return text;
}

std::string validation_json(const Validation& validation) {
  using Json = nlohmann::ordered_json;
  const auto number = [](double value) {
    return std::isfinite(value) ? Json(value) : Json();
  };
  Json rows = Json::array();
  for (const ValidationRow& row : validation.rows) {
    Json one = {{"id", row.id},
                {"class", row.weight},
                {"target", row.says},
                {"region", row.place},
                {"year", row.year},
                {"unit", row.unit},
                {"published", number(row.published)},
                {"low", number(row.low)},
                {"high", number(row.high)},
                {"is_input", row.is_input}};
    if (row.model) {
      one.update({{"model", number(row.model->mean)},
                  {"model_low", number(row.model->low)},
                  {"model_high", number(row.model->high)}});
    }
    if (!row.from.empty()) one["from"] = row.from;
    one["verdict"] = word_of(agreement(row));
    rows.push_back(std::move(one));
  }
  const Json all = {{"scenario", validation.scenario},
                    {"seed", validation.seed},
                    {"replications", validation.replications},
                    {"all_hard_hit", hits_all_hard(validation)},
                    {"targets", rows}};
  return all.dump(2) + '\n';
}

}  // namespace output
