// Does it last? The first year and the last beside each other.
#include <algorithm>
#include <numeric>

#include "output/report/compare/page_parts.h"
#include "output/report/compare/row.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

/// Rows of the page; the others are left to the files.
constexpr std::size_t most_rows = 60;

/// The same figure in both years.
struct BothYears {
  const ComparedFigure* first = nullptr;
  const ComparedFigure* last = nullptr;
};

bool is_equal(const FigureDifference& one) {
  return one.verdict == Verdict::equal ||
         (one.verdict == Verdict::unknown && one.estimate.mean == 0);
}

std::vector<BothYears> that_differ(const Comparison& comparison, std::size_t s) {
  std::vector<BothYears> all;
  for (const ComparedFigure& one : comparison.years.front().figures) {
    const auto& others = comparison.years.back().figures;
    const auto other = std::ranges::find_if(
        others, [&](const ComparedFigure& each) { return each.figure == one.figure; });
    if (other == others.end()) continue;
    if (is_equal(one.differences[s - 1]) && is_equal(other->differences[s - 1])) continue;
    all.push_back({&one, &*other});
  }
  return all;
}

/// The surest in their own order.
std::vector<BothYears> shown_of(const std::vector<BothYears>& all, std::size_t s) {
  const auto p = [s](const BothYears& one) {
    return std::min(one.first->differences[s - 1].p, one.last->differences[s - 1].p);
  };
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p(all[i]); });
  order.resize(std::min(order.size(), most_rows));
  std::ranges::sort(order);
  std::vector<BothYears> shown;
  shown.reserve(order.size());
  for (const std::size_t i : order)
    shown.push_back(all[i]);
  return shown;
}

Table years_table(const Comparison& comparison, const std::vector<BothYears>& figures,
                  std::size_t s, const Words& say) {
  const std::string letter = letter_of(s);
  Table table{say("compare.years_table", letter), {say("column.figure"), say("column.unit")}, {}};
  for (const ComparedYear& year : comparison.years) {
    for (const std::string& column : {std::string("A"), letter, say("compare.less", letter, "A"),
                                      say("compare.verdict_column")})
      table.columns.push_back(say("compare.in_year", column, year.year));
  }
  for (const BothYears& one : figures) {
    const auto rows = rows_of({one.first, one.last}, say);
    table.rows.push_back({rows.front().label, rows.front().unit});
    for (const ComparisonRow& row : rows) {
      const DifferenceText& text = row.differences[s - 1];
      for (const std::string& cell :
           {row.values.front(), row.values[s],
            difference_with_interval(text.difference, text.together, say), text.verdict})
        table.rows.back().push_back(cell);
    }
  }
  return table;
}

Html years_of_scenario(const Comparison& comparison, std::size_t s, const Words& say) {
  const std::vector<BothYears> all = that_differ(comparison, s);
  std::size_t first = 0, last = 0, both = 0;
  for (const BothYears& one : all) {
    const bool in_first = is_sure(one.first->differences[s - 1]);
    const bool in_last = is_sure(one.last->differences[s - 1]);
    first += in_first;
    last += in_last;
    both += in_first && in_last;
  }
  Html body =
      paragraph(say("compare.years_finding", letter_of(s), first, comparison.years.front().year,
                    last, comparison.years.back().year, both));
  const std::vector<BothYears> shown = shown_of(all, s);
  if (!shown.empty()) body += table(years_table(comparison, shown, s, say));
  const std::size_t same = comparison.years.front().figures.size() - all.size();
  if (same > 0) body += paragraph(say("compare.years_same", same));
  if (shown.size() < all.size())
    body += paragraph(say("compare.years_more", shown.size(), all.size()));
  return body;
}

}  // namespace

Html years_part(const Comparison& comparison, const Words& say) {
  if (comparison.years.size() < 2 || comparison.years.front().figures.empty()) return {};
  Html body = paragraph(say("compare.years_what"));
  for (std::size_t s = 1; s < comparison.scenarios.size(); ++s)
    body += years_of_scenario(comparison, s, say);
  return page_part(
      "years", say("compare.years", comparison.years.front().year, comparison.years.back().year),
      body);
}

}  // namespace output::report
