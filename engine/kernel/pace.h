/// Which arrangement is fastest here, found by trying.
///
/// A stretch of the run is carried out in each arrangement that can pay, timed, and the rest in the
/// quickest, with a new trial now and then, as models change their pace. An arrangement that takes
/// far longer than the best sits out one trial, then three, then seven, unless the model itself has
/// changed: or its trials alone would cost a tenth of the run. Where other work is on the cores, a
/// meeting of threads can take milliseconds instead of nanoseconds; so no leg on threads may take
/// more than a few times as long as the best is known to take. The clock decides how fast the run
/// is, and nothing else: every arrangement gives the same bits.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/kernel/arrangement.h"

namespace engine {

/// What a leg cost.
struct LegCost {
  std::uint64_t events = 0;
  double seconds = 0;
  Duration simulated{};
  std::size_t pending = 0;  ///< at its end
  bool late = false;        ///< it was given up when its time was over (Pace::Plan::seconds)
};

class Pace {
 public:
  /// `lookahead`: shortest delay of any link. `threads`: no more than there are cores for.
  Pace(unsigned threads, std::uint32_t processes, Duration lookahead)
      : threads_(threads), processes_(processes), lookahead_(lookahead) {}

  struct Plan {
    Arrangement arrangement;
    std::uint64_t events;  ///< how many to handle before asking again
    double seconds;        ///< how long to try at most
  };
  Plan next() const;

  void note(const LegCost& cost);

 private:
  struct Candidate {
    Arrangement arrangement;
    double cost = 0;      ///< seconds an event
    unsigned losses = 0;  ///< trials in a row in which it took far longer than the best
    unsigned rests = 0;   ///< trials that it sits out now
  };
  double patience(std::uint64_t events) const;
  void list_candidates();
  void add_candidate(const Arrangement& arrangement, const std::vector<Candidate>& before);
  std::size_t best() const;
  Duration window(unsigned threads) const;  ///< no longer than the lookahead
  void choose();
  bool another_looks_better() const;

  unsigned threads_;
  std::uint32_t processes_;
  Duration lookahead_;
  std::uint64_t trial_ = 20'000;  ///< events
  double events_a_lookahead_ = 0;
  double judged_at_ = 0;  ///< events_a_lookahead_ when candidates were sent to rest
  std::size_t pending_ = 0;
  std::vector<Candidate> candidates_{{}};
  std::size_t current_ = 0;
  bool trying_ = true;
  unsigned round_ = 0;    ///< of a trial
  unsigned cruised_ = 0;  ///< legs since the last trial
};

}  // namespace engine
