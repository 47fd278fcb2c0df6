/// What happens to a person: pathways of steps. Steps name services and other pathways.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/random/distribution.h"
#include "engine/random/hazard.h"
#include "models/description/text.h"

namespace models {

enum class WaitWhere {
  at_home,  ///< the person holds nothing while waiting
  in_bed    ///< the person keeps the previous step's bed until admitted (blocking after service)
};

/// `{in: ward, for: lognormal(mean 11 d, sd 20 d), wait: in bed, acute: yes}`
struct Stay {
  std::string service;          ///< the preferred one
  engine::Distribution length;  ///< microseconds
  WaitWhere wait = WaitWhere::at_home;
  bool acute = false;  ///< an acute admission counts as a readmission within 30 days
  std::optional<int> priority;
  /// `in: [ward_a, ward_b]`: others that will do, in order of preference; one queue for all.
  std::vector<std::string> or_in{};
  /// On the way, while the bed is held; the stay begins after it.
  std::optional<engine::Distribution> transfer{};

  friend bool operator==(const Stay&, const Stay&) = default;
};

/// `{visit: clinic, slot: assessment, times: 6, apart: 14 d}`: one slot each time.
struct Visit {
  std::string clinic;
  std::string slot;
  int times = 1;
  std::optional<engine::Distribution> apart;  ///< least time from one visit to the next; none: 0
  std::optional<int> priority;

  friend bool operator==(const Visit&, const Visit&) = default;
};

/// `{triage: visitation, for: lognormal(median 5 d, sigma 0.6), accept: 78 %, rejected: rejected}`
struct Triage {
  std::string desk;
  engine::Distribution length;  ///< microseconds until decided
  double accept = 1;            ///< probability
  std::string rejected;         ///< pathway of the others
  std::string reason;           ///< label of reject_reason; "criteria" if not said

  friend bool operator==(const Triage&, const Triage&) = default;
};

/// `{wait: exponential(mean 30 d)}`: at home, no capacity needed.
struct Delay {
  engine::Distribution length;

  friend bool operator==(const Delay&, const Delay&) = default;
};

/// `{choose: {admitted: 42 %, sent_home: 58 %}}`: goes on in one of the pathways.
struct Choose {
  std::vector<std::pair<double, std::string>> ways;  ///< shares sum to 1

  friend bool operator==(const Choose&, const Choose&) = default;
};

/// `{go: crisis}`: goes on in another pathway.
struct Go {
  std::string pathway;

  friend bool operator==(const Go&, const Go&) = default;
};

/// One of the competing risks of a Community step; counted from the start of the step.
struct Risk {
  std::string name;
  engine::Hazard hazard;  ///< per microsecond; may end (probability below 1 that it ever fires)
  bool times_frailty = false;
  std::string pathway;

  friend bool operator==(const Risk&, const Risk&) = default;
};

/// `{community: {crisis: {hazard: 0.2 /y, times: frailty, go: crisis}, recovery: {...}}}`
/// The person lives at home until the first of the risks happens.
struct Community {
  std::vector<Risk> risks;

  friend bool operator==(const Community&, const Community&) = default;
};

/// `leave`: out of the model, recovered or lost. `die`: dead.
struct Leave {
  bool dead = false;

  friend bool operator==(const Leave&, const Leave&) = default;
};

using Step = std::variant<Stay, Visit, Triage, Delay, Choose, Go, Community, Leave>;

struct Pathway {
  std::string name;
  std::vector<Step> steps;  ///< the last one is Choose, Go, Community or Leave

  friend bool operator==(const Pathway&, const Pathway&) = default;
};

}  // namespace models
