// The page of a sensitivity: which factor matters for which figure, then figure by figure.
#include "output/report/sections/page.h"

#include "output/report/label.h"
#include "output/report/sensitivity/drawings.h"
#include "output/report/sensitivity/numbers.h"
#include "output/report/style.h"
#include "output/sensitivity.h"

namespace output {
namespace {

using report::element;
using report::empty_element;
using report::Html;
using report::Words;

std::string title_of_sweep(const Sensitivity& answer, const Words& say) {
  const std::string& title = say.either(answer.title_da, answer.title_en);
  return say("sensitivity.title", title.empty() ? answer.scenario_name : title);
}

Html sweep_notice(const Sensitivity& answer, const Words& say) {
  const std::string& said = say.either(answer.notice_da, answer.notice_en);
  Html all = element("h2", {{"id", "notice"}}, Html(say("notice.title")));
  if (!said.empty()) all += element("p", said);
  all += element("p", say("notice.always"));
  return element("aside", {{"aria-labelledby", "notice"}}, all);
}

Html list_of_figures(const Sensitivity& answer, const Words& say) {
  Html items;
  for (std::size_t i = 0; i < answer.figures.size(); ++i) {
    const std::string link = fmt::format("#figure_{}", i);
    const std::string text = std::to_string(i + 1) + " " + label_of(answer.figures[i].figure, say);
    items += element("li", element("a", {{"href", link}}, Html(text)));
  }
  return element("nav", {{"aria-label", say("sensitivity.figures")}}, element("ul", items));
}

Html figure_section(const Sensitivity& answer, std::size_t i, const Words& say) {
  const FigureSensitivity& figure = answer.figures[i];
  Html body = element("h2", std::to_string(i + 1) + " " + label_of(figure.figure, say));
  for (const std::string& sentence : figure_in_words(answer, figure, say))
    body += report::paragraph(sentence);
  if (figure.points_used > 0) {
    const report::SensitivityCells cells = cells_of(answer, figure, say);
    body += report::table({label_of(figure.figure, say), cells.columns, cells.rows});
    body += element("div", {{"class", "charts"}}, tornado(answer, i, say));
    body += response_curves(answer, i, say);
  }
  return element("section", {{"id", fmt::format("figure_{}", i)}}, body);
}

Html about(const Sensitivity& answer, const Words& say) {
  report::Table factors{say("sensitivity.factors"),
                        {say("sensitivity.factor"), say("sensitivity.path"),
                         say("sensitivity.from"), say("sensitivity.to")},
                        {}};
  for (const SweepFactor& one : answer.factors)
    factors.rows.push_back({one.name, one.path, one.low_end, one.high_end});
  const std::string made =
      say("sensitivity.made_by", answer.program, answer.scenario_name, answer.identity);
  return element(
      "section", {{"id", "about"}},
      element("h2", say("sensitivity.about")) + report::table(factors) + report::paragraph(made));
}

}  // namespace

std::string sensitivity_page(const Sensitivity& answer, Language language) {
  const Words say(language);
  const std::string title = title_of_sweep(answer, say);
  const Html head = element(
      "head", empty_element("meta", {{"charset", "utf-8"}}) +
                  empty_element("meta", {{"name", "viewport"},
                                         {"content", "width=device-width, initial-scale=1"}}) +
                  element("title", title + " – Samspil") +
                  element("style", Html::markup(std::string(report::style_sheet()))));
  const Html header =
      element("header", element("h1", title) + report::paragraph(intro_in_words(answer, say)));
  Html main = sweep_notice(answer, say) + list_of_figures(answer, say) + heat_map(answer, say);
  for (const std::string& sentence : measures_in_words(answer, say))
    main += element("p", {{"class", "how"}}, Html(sentence));
  for (std::size_t i = 0; i < answer.figures.size(); ++i)
    main += figure_section(answer, i, say);
  main += about(answer, say);
  const Html body = element("body", header + element("main", main));
  const Html whole = element("html", {{"lang", say("page.language")}}, head + body);
  return "<!DOCTYPE html>\n" + whole.bytes() + '\n';
}

}  // namespace output
