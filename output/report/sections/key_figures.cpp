#include <algorithm>

#include "output/report/key_figure_row.h"
#include "output/report/number.h"
#include "output/report/sections/page.h"
#include "output/report/sections/topics.h"

namespace output::report {
namespace {

constexpr std::size_t most_cards = 6;

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
    if (has_its_own_part(row)) continue;
    all.rows.push_back({row.label, row.value, row.interval, row.unit, remark(row)});
  }
  return all;
}

/// "Flere nøgletal: Personale, Tvang": the parts that have the figures that the table has not.
Html elsewhere(const std::vector<KeyFigureRow>& rows, const Words& say) {
  Html links;
  for (const std::string_view topic : topics) {
    const bool has_any = std::any_of(rows.begin(), rows.end(),
                                     [&](const KeyFigureRow& row) { return row.topic == topic; });
    if (!has_any) continue;
    const std::string id(topic);
    if (!links.is_empty()) links += Html(", ");
    links += element("a", {{"href", "#" + id}}, Html(say(id + ".title")));
  }
  if (links.is_empty()) return {};
  return element("p", Html(say("key_figures.elsewhere") + " ") + links);
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
  if (const std::string left_out = unlisted_in_words(page.results, say); !left_out.empty())
    body += paragraph(left_out);
  if (rows.size() <= most_cards) return section(page, "key_figures", body);
  const Table others = table_of(rows, say);
  if (!others.rows.empty()) body += table(others);
  body += elsewhere(rows, say);
  return section(page, "key_figures", body);
}

}  // namespace output::report
