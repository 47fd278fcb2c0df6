/// What queueing theory says of the simplest scenarios, to stand beside the simulation.
///
/// M/M/c: Poisson arrivals to one ward, exponential stays, an endless queue in order of arrival
/// (Erlang C). M/G/c/c: any stays, no queue (Erlang B, which does not depend on the law of stays).
/// Sources: Erlang, POEEJ 10, 1917; Kleinrock, Queueing Systems I, 1975, sections 3.5 and 3.6;
/// Sevastyanov, Theory of Probability and its Applications 2, 1957 (insensitivity).
#pragma once

#include <cstdint>
#include <optional>

#include "models/description/description.h"

namespace tools {

/// Probability that all of `servers` are busy when none may wait; `offered` in Erlang. By the
/// recursion B(k) = a B(k-1) / (k + a B(k-1)). Requires: servers >= 0, offered > 0.
double erlang_b(std::int64_t servers, double offered);

/// Probability of waiting when all may wait. Requires: offered < servers.
double erlang_c(std::int64_t servers, double offered);

/// The figure in the steady state; none if the scenario is not of these kinds, has no steady state,
/// or if there is no formula for the figure.
std::optional<double> formula_for(const models::Description& scenario,
                                  const models::KeyFigureWish& wish);

}  // namespace tools
