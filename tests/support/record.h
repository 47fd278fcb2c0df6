/// Who did what when, to compare with a table written by hand.
#pragma once

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "models/compile/compile.h"
#include "models/network/audit.h"
#include "models/network/run.h"
#include "tests/support/care_model.h"

namespace tests {

using models::Activity;

struct Line {
  std::string who;  ///< "group number"
  Activity what;
  std::int64_t minute;

  friend bool operator==(const Line&, const Line&) = default;
};

inline void PrintTo(const Line& line, std::ostream* out) {
  *out << line.who << " activity " << static_cast<int>(line.what) << " at minute " << line.minute;
}

using Record = std::vector<Line>;

/// The wanted activities of the first `minutes`; the run is audited to its end.
inline Record record(const models::Description& description, std::int64_t minutes,
                     const std::vector<Activity>& wanted) {
  const models::Program program = models::compile(description, {false});
  std::vector<models::Journal> journals;
  models::Run run(program, {1, 1}, {}, &journals);
  run.go();
  models::audit(models::Outcome(run.processes()));
  Record all;
  for (const models::Entry& entry : journals.front()) {
    const auto minute =
        std::chrono::duration_cast<std::chrono::minutes>(entry.when.time_since_epoch());
    const bool is_wanted = std::ranges::find(wanted, entry.activity) != wanted.end();
    if (minute.count() > minutes || !is_wanted) continue;
    all.push_back({program.sources[entry.source].name + " " + std::to_string(entry.number),
                   entry.activity, minute.count()});
  }
  return all;
}

/// One arrival every `minutes`, the first after that time.
inline models::Group regularly(const std::string& name, double minutes, const std::string& pathway,
                               int priority = 5) {
  models::Group group = arrivals(name, 1, pathway, priority);
  group.arrivals = models::RenewalArrivals{engine::fixed(minutes * 60e6)};
  return group;
}

inline models::Stay minutes_in(const std::string& service, double minutes) {
  return stay(service, engine::fixed(minutes * 60e6));
}

}  // namespace tests
