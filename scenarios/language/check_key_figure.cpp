#include "scenarios/language/check_key_figure.h"

#include <string>

#include "engine/statistics/wait_bins.h"
#include "scenarios/language/duration_words.h"
#include "scenarios/language/fault.h"

namespace scenarios {

using models::Measure;

bool is_counted_together(Measure measure) {
  return models::is_wait(measure) || models::is_readmission(measure);
}

namespace {

/// The edges on both sides of a limit; both are the limit itself if it is one.
struct Edges {
  engine::Duration below{0};
  std::optional<engine::Duration> above;  ///< none beyond the last
};

Edges edges_around(engine::Duration limit) {
  Edges around;
  for (std::size_t bin = 0; bin < engine::WaitBins::count; ++bin) {
    const auto edge = engine::WaitBins::upper(bin);
    if (edge && *edge <= limit) around.below = *edge;
    if (edge && *edge >= limit && !around.above) around.above = *edge;
  }
  return around;
}

}  // namespace

void check_member(const Node& figure, const Node* member, const models::KeyFigureWish& wish,
                  Reading& reading) {
  const bool is_asked = wish.member && is_counted_together(wish.measure);
  if (!is_asked || !reading.known.services.at(wish.service).by_municipality) return;
  reading.faults.push_back(
      fault("E121", member->where, {{"figure", figure.text}, {"service", wish.service}}));
}

void check_limit(const Node* limit, const models::KeyFigureWish& wish, engine::Errors& faults) {
  if (!wish.limit) return;
  const Edges around = edges_around(*wish.limit);
  if (around.below == *wish.limit) return;
  faults.push_back(fault("E120", limit->where,
                         {{"found", limit->text},
                          {"below", duration_words(around.below)},
                          {"above", around.above ? duration_words(*around.above) : ""}}));
}

}  // namespace scenarios
