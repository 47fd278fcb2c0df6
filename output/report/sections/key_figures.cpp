#include "output/report/key_figure_row.h"
#include "output/report/number.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

constexpr std::size_t most_cards = 6;

/// "12,3 dage"
std::string with_unit(const KeyFigureRow& row) {
  return row.unit_behind_value.empty() ? row.value : row.value + ' ' + row.unit_behind_value;
}

/// "lavere er bedre · (3 af 4 gentagelser)"
std::string remark(const KeyFigureRow& row) {
  const bool has_both = !row.better.empty() && !row.note.empty();
  return row.better + (has_both ? " · " : "") + row.note;
}

Html card(const KeyFigureRow& row, const Words& say) {
  Html all = element("h3", row.label);
  all += element("p", {{"class", "value"}}, Html(with_unit(row)));
  all += element("p", say("column.interval") + ": " + row.interval);
  if (const std::string small = remark(row); !small.empty()) {
    all += element("p", {{"class", "small"}}, Html(small));
  }
  return element("div", {{"class", "card"}}, all);
}

Table table_of(const std::vector<KeyFigureRow>& rows, const Words& say) {
  Table all{say("key_figures.title"),
            {say("column.figure"), say("column.value"), say("column.interval"), say("column.unit"),
             say("column.note")},
            {}};
  for (const KeyFigureRow& row : rows) {
    all.rows.push_back({row.label, row.value, row.interval, row.unit, remark(row)});
  }
  return all;
}

}  // namespace

Html key_figure_section(const Page& page) {
  const Words& say = page.say;
  const std::vector<KeyFigureRow> rows = key_figure_rows(page.results, say);
  if (rows.empty()) return section(page, "key_figures", paragraph(say("key_figures.none")));
  Html cards;
  for (std::size_t i = 0; i < rows.size() && i < most_cards; ++i)
    cards += card(rows[i], say);
  Html body = element("div", {{"class", "cards"}}, cards);
  const std::size_t replications = page.results.replications.size();
  body += paragraph(replications == 1
                        ? say("interval.why_none", say("time.rule"))
                        : say("interval.meaning", count(replications, say), say("time.rule")));
  if (rows.size() > most_cards) body += table(table_of(rows, say));
  return section(page, "key_figures", body);
}

}  // namespace output::report
