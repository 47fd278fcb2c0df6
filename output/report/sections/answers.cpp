#include "output/report/sections/answers.h"

#include "output/report/compare/capacity.h"
#include "output/report/label.h"
#include "output/report/number.h"
#include "output/report/sensitivity/drawings.h"
#include "output/report/sensitivity/numbers.h"

namespace output::report {
namespace {

constexpr std::size_t most_tornados = 6;

Html tornado_of(const Sensitivity& answer, std::size_t figure, const Words& say) {
  Html all = element("h3", label_of(answer.figures[figure].figure, say));
  for (const std::string& sentence : figure_in_words(answer, answer.figures[figure], say))
    all += paragraph(sentence);
  return all + tornado(answer, figure, say);
}

}  // namespace

Html capacity_section(const Page& page, const std::vector<CapacityCurve>& curves) {
  Html all;
  for (std::size_t i = 0; i < curves.size(); ++i)
    all += capacity_answer(curves[i], fmt::format("capacity-{}", i + 1), page.say);
  return section(page, "how_much", all);
}

Html sensitivity_section(const Page& page, const std::vector<Sensitivity>& answers) {
  Html all;
  for (const Sensitivity& answer : answers) {
    all += paragraph(intro_in_words(answer, page.say)) + heat_map(answer, page.say);
    const std::size_t figures = answer.figures.size();
    const std::size_t drawn = std::min(figures, most_tornados);
    if (drawn < figures)
      all += paragraph(
          page.say("what_matters.first", count(drawn, page.say), count(figures, page.say)));
    for (std::size_t i = 0; i < drawn; ++i)
      all += tornado_of(answer, i, page.say);
  }
  return section(page, "what_matters", all);
}

}  // namespace output::report
