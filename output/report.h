/// Results for people: the key-figure table on the terminal, JSON for programs, one HTML file.
#pragma once

#include <string>

#include "output/results.h"
#include "output/still_waiting.h"

namespace output {

enum class Language { danish, english };

/// Mean over replications with a two-sided 95 % Student-t interval; interval absent (NaN) below 2.
struct KeyFigureEstimate {
  engine::KeyFigure figure;
  std::size_t replications = 0;
  double mean = 0, sd = 0, low = 0, high = 0;
  std::optional<StillWaiting> still_waiting{};  ///< of figures of waits
};
std::vector<KeyFigureEstimate> key_figures(const Results& results);

/// "20 March 2026 to 19 June 2026, both included": the observed period, as the report says it.
std::string period_in_words(const RunHeader& header, Language language);

/// A plain-text table; UTF-8, at most 100 columns wide.
std::string key_figure_table(const Results& results, Language language);

/// The same, full precision.
std::string key_figure_json(const Results& results);

/// One self-contained page: no external requests, no scripts needed to read it.
std::string html_report(const Results& results, Language language);

}  // namespace output
