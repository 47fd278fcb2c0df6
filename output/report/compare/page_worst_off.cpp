// Who is worst off: the longest wait of any municipality, and what becomes of it.
#include <cmath>

#include "output/report/compare/page_parts.h"
#include "output/report/compare/part.h"
#include "output/report/compare/row.h"
#include "output/report/number.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

/// "Morsø: 45 → 40"
std::string moved(const WorstOff& one, std::size_t worst_in, std::size_t s, const Words& say) {
  const WorstOff::Municipality& home = one.municipalities[worst_in];
  const auto value = [&](double wait) {
    return value_in_row_of(one.longest, wait, say);
  };
  return say("compare.worst_moves", say.either(home.name_da, home.name_en),
             value(home.waits.front()), value(home.waits[s]));
}

Html worst_off_of_scenario(const Comparison& comparison, std::size_t s, const Words& say) {
  const std::string letter = letter_of(s);
  Table table{say("compare.worst_table", letter),
              {say("column.figure"), say("column.unit"), "A", letter,
               say("compare.less", letter, "A"), say("compare.verdict_column"),
               say("compare.worst_in", "A", letter), say("compare.worst_in", letter, letter)},
              {}};
  std::size_t better = 0, worse = 0;
  for (const WorstOff& one : comparison.worst_off) {
    const ComparisonRow row = row_of(one.longest, say);
    const DifferenceText& text = row.differences[s - 1];
    const Verdict verdict = one.longest.differences[s - 1].verdict;
    better += verdict == Verdict::better;
    worse += verdict == Verdict::worse;
    table.rows.push_back({row.label, row.unit, row.values.front(), row.values[s],
                          difference_with_interval(text.difference, text.together, say),
                          text.verdict, moved(one, 0, s, say), moved(one, s, s, say)});
  }
  return paragraph(
             say("compare.worst_finding", letter, better, worse, comparison.worst_off.size())) +
         report::table(table);
}

}  // namespace

Html worst_off_part(const Comparison& comparison, const Words& say) {
  if (comparison.worst_off.empty()) return {};
  Html body = paragraph(say("compare.worst_what", phrase({1, 1, least_waits}, "", say)));
  for (std::size_t s = 1; s < comparison.scenarios.size(); ++s)
    body += worst_off_of_scenario(comparison, s, say);
  return page_part("worst_off", say("compare.worst_off"), body);
}

}  // namespace output::report
