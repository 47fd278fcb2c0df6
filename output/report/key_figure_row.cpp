#include "output/report/key_figure_row.h"

#include <algorithm>
#include <map>

#include "output/report/figure_target.h"
#include "output/report/number.h"
#include "output/report/unit.h"

namespace output::report {
namespace {

std::string interval_or_reason(const Shown& text, const Estimate& one, const Words& say) {
  if (!text.interval.empty()) return text.interval;
  return one.replications == 1 ? say("interval.one_replication") : say("number.none");
}

std::string note_of(const KeyFigureEstimate& figure, std::size_t asked, const Words& say) {
  const Estimate one{asked, figure.replications, figure.mean, figure.sd, figure.low, figure.high};
  std::string note = target_in_words(figure.figure.target, one, figure.figure.unit, say);
  const auto add = [&](const std::string& text) {
    note += (note.empty() || text.empty() ? "" : " ") + text;
  };
  if (one.replications < asked) add(say("number.some_replications", one.replications, asked));
  if (figure.still_waiting) add(still_waiting_in_words(*figure.still_waiting, say));
  return note;
}

KeyFigureRow row(const KeyFigureEstimate& figure, std::size_t asked, const Words& say) {
  const auto [one, unit] =
      told({asked, figure.replications, figure.mean, figure.sd, figure.low, figure.high},
           figure.figure.unit);
  const Shown text = shown(one, unit, say);
  const std::string& label = say.either(figure.figure.label_da, figure.figure.label_en);
  return {label.empty() ? figure.figure.id : label,
          text.value,
          interval_or_reason(text, one, say),
          unit_name(unit, say),
          unit_behind(text.value, unit, say),
          say.known_or("better.", figure.figure.better),
          figure.figure.topic,
          0,
          note_of(figure, asked, say)};
}

/// Two figures without labels of their own have the same name; their ids differ.
void tell_apart(std::vector<KeyFigureRow>& rows, const Results& results) {
  std::map<std::string, int> times;
  for (const KeyFigureRow& row : rows)
    ++times[row.label];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (times[rows[i].label] > 1) rows[i].label += " (" + results.schema.key_figures[i].id + ")";
  }
}

}  // namespace

std::string still_waiting_in_words(const StillWaiting& who, const Words& say) {
  if (who.persons == 0) return "";
  return say("number.still_waiting", phrase({1, 1, who.persons}, "", say),
             phrase({1, 1, who.days}, "day", say));
}

std::vector<KeyFigureRow> key_figure_rows(const Results& results, const Words& say) {
  std::vector<KeyFigureRow> all;
  for (const KeyFigureEstimate& one : key_figures(results)) {
    all.push_back(row(one, results.replications.size(), say));
  }
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i].figure = i;
  tell_apart(all, results);
  std::erase_if(all, [](const KeyFigureRow& one) { return one.topic == unlisted; });
  return all;
}

std::string unlisted_in_words(const Results& results, const Words& say) {
  const auto& figures = results.schema.key_figures;
  const auto count = std::count_if(figures.begin(), figures.end(),
                                   [](const auto& one) { return one.topic == unlisted; });
  return count == 0 ? "" : say("key_figures.unlisted", count);
}

}  // namespace output::report
