// A sensitivity on the terminal, and for programs.
#include <cmath>

#include <nlohmann/json.hpp>

#include "output/report/sensitivity/numbers.h"
#include "output/report/text_table.h"
#include "output/sensitivity.h"

namespace output {
namespace {

using SensitivityJson = nlohmann::ordered_json;

/// JSON has no NaN.
SensitivityJson number_or_null(double value) {
  return std::isfinite(value) ? SensitivityJson(value) : SensitivityJson();
}

SensitivityJson json_of(const SensitivityValue& one) {
  SensitivityJson json = {{"value", number_or_null(one.value)}};
  if (std::isnan(one.interval.low)) return json;
  json["ci_low"] = number_or_null(one.interval.low);
  json["ci_high"] = number_or_null(one.interval.high);
  return json;
}

SensitivityJson curve_json(const std::vector<ResponsePoint>& curve) {
  SensitivityJson json = SensitivityJson::array();
  for (const ResponsePoint& point : curve) {
    SensitivityJson one = {{"coordinate", point.coordinate}};
    one.update(json_of(point.figure));
    json.push_back(one);
  }
  return json;
}

SensitivityJson figure_json(const Sensitivity& answer, const FigureSensitivity& figure) {
  SensitivityJson rows = SensitivityJson::array();
  for (std::size_t row = 0; row < answer.rows.size(); ++row) {
    SensitivityJson one = {{"name", answer.rows[row]}};
    for (const SensitivityMeasure& measure : figure.measures)
      one[measure.id] = json_of(measure.values[row]);
    rows.push_back(one);
  }
  SensitivityJson curves = SensitivityJson::object();
  for (std::size_t i = 0; i < figure.curves.size(); ++i)
    curves[answer.factors[i].name] = curve_json(figure.curves[i]);
  return {{"id", figure.figure.id},
          {"unit", figure.figure.unit},
          {"points_used", figure.points_used},
          {"mean", number_or_null(figure.mean)},
          {"sd", number_or_null(figure.sd)},
          {"noise_share", number_or_null(figure.noise_share)},
          {"pawn_of_nothing", number_or_null(figure.pawn_of_nothing)},
          {"ranked_by", figure.ranked_by},
          {"factors", rows},
          {"responses", curves}};
}

}  // namespace

std::string sensitivity_table(const Sensitivity& answer, Language language) {
  const report::Words say(language);
  std::string text = report::wrapped_paragraph(report::intro_in_words(answer, say));
  for (const FigureSensitivity& figure : answer.figures) {
    text += '\n';
    std::string sentences;
    for (const std::string& one : report::figure_in_words(answer, figure, say))
      sentences += (sentences.empty() ? "" : " ") + one;
    text += report::wrapped_paragraph(sentences);
    if (figure.points_used == 0) continue;
    const report::SensitivityCells cells = report::cells_of(answer, figure, say);
    report::TextTable table;
    table.lines.push_back(cells.columns);
    table.lines.insert(table.lines.end(), cells.rows.begin(), cells.rows.end());
    text += written(table);
  }
  text += '\n';
  for (const std::string& sentence : report::measures_in_words(answer, say))
    text += report::wrapped_paragraph(sentence);
  return text;
}

std::string sensitivity_json(const Sensitivity& answer) {
  SensitivityJson figures = SensitivityJson::array();
  for (const FigureSensitivity& one : answer.figures)
    figures.push_back(figure_json(answer, one));
  const SensitivityJson all = {{"scenario", answer.scenario_name},
                               {"design", answer.method},
                               {"identity", answer.identity},
                               {"points", answer.points},
                               {"replications", answer.replications},
                               {"runs_without_result", answer.runs_without_result},
                               {"seed", answer.seed},
                               {"figures", figures}};
  return all.dump(2, ' ', false, SensitivityJson::error_handler_t::replace) + "\n";
}

}  // namespace output
