/// How pathways lead to each other, for the checks that look at all of them together.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "models/description/description.h"

namespace scenarios {

/// A jump from a step of one pathway to the start of another.
struct Jump {
  std::size_t from = 0;  ///< index of the pathway
  std::size_t step = 0;
  std::size_t to = 0;
  double share = 1;  ///< of those who come to the step; 1 if it depends on hazards or queues
  /// Of those who do not wait for the step: turned away, balking, giving up. It may be at once.
  bool is_before = false;
  bool is_after_waiting = false;  ///< of these, only after some time in the line
  bool is_beside = false;         ///< by a companion: the person stays, or goes on to the next step
  bool is_by_patience = false;    ///< of those before: after some time in the line

  bool takes_a_wait() const { return is_after_waiting || is_by_patience; }
};

struct PathwayGraph {
  std::map<std::string, std::size_t, std::less<>> index;  ///< of each pathway by name
  std::vector<Jump> jumps;
};

/// Requires: every name resolves.
PathwayGraph graph_of(const models::Description& description);

/// The tracks that a step begins; none if it is no fork and no subscription.
std::vector<models::Track> tracks_of(const models::Step& step);

/// The services that a step may use, the preferred one first.
std::vector<std::string> services_of(const models::Step& step);

/// Where persons start, by name; a pathway may stand there more than once.
std::vector<std::string> first_pathways(const models::Description& description);

/// Whether each pathway can be come to from a group.
std::vector<bool> reachable(const models::Description& description, const PathwayGraph& graph);

/// What can end a step before its time.
const std::vector<models::Interruption>& interruptions_of(const models::Step& step);

/// True if a person certainly spends time in the step, or takes a slot of which there are finitely
/// many a day.
bool takes_time(const models::Step& step);

/// Mean time in the step without waiting, in microseconds; of visits and of life at home, which
/// follow clocks of their own, without limit.
double expected_time(const models::Step& step);

}  // namespace scenarios
