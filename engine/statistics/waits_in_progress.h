/// Quantiles of waits of a period, of which some were in progress when it began or when it ended.
///
/// The product-limit estimate (kaplan_meier.h) from histograms: whoever had waited a while when the
/// period began counts from that length on (delayed entry), whoever still waits when it ends, or
/// goes unserved, counts up to there; within a bin, to its middle. Source: Klein & Moeschberger,
/// Survival Analysis, 2nd ed., 2003, section 4.6. Assumes that who comes late in the period would
/// wait as others do: where a queue grows, the truth is longer still, and the plain quantile of
/// ended waits shorter. Checked: in histograms against kaplan_meier.h, and on a queue that grows,
/// by its fluid limit.
#pragma once

#include <optional>

#include "engine/statistics/histogram.h"

namespace engine {

struct WaitsInProgress {
  FineHistogram ended;         ///< whole length
  FineHistogram unserved;      ///< length so far: waits still, or went away
  FineHistogram begun_before;  ///< of both: what had been waited when the period began

  void merge(const WaitsInProgress& other) {
    ended.merge(other.ended);
    unserved.merge(other.unserved);
    begun_before.merge(other.begun_before);
  }
};

/// The length within which a share p of waits ends, as far as a bin's width of the histogram; none
/// if too many have not ended to say. Requires: 0 < p < 1.
std::optional<Duration> quantile_of_all(const WaitsInProgress& waits, double p);

}  // namespace engine
