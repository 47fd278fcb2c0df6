/// What one replication leaves behind when it is over: all that metrics and the audit look at.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "models/network/network.h"

namespace models {

class Outcome {
 public:
  /// Of a network that is one process.
  Outcome(const Network& only);  // NOLINT(google-explicit-constructor): it is the same thing

  /// Of all processes of a run, in order. They must outlive it.
  explicit Outcome(const std::vector<std::unique_ptr<Network>>& processes);

  const Program& program() const { return first_.program(); }
  const std::vector<Station>& stations() const { return first_.stations(); }
  const Ledger& ledger() const { return ledger_; }  ///< of all processes together
  const People& people() const { return first_.people(); }
  /// What is observed, by index of Program::watched.
  const std::vector<const Watch*>& watches() const { return watches_; }
  std::uint64_t present() const { return present_; }  ///< persons
  bool is_interrupted(PersonId id) const;             ///< waits to go on with a stay
  /// By station, when the run is over: staff at work, and rounds that wait.
  std::vector<std::int64_t> staff_at_work() const;
  std::vector<std::int64_t> rounds_waiting() const;

 private:
  void add(const Network& process, std::uint32_t number);
  void count_those_waiting();

  const Network& first_;
  std::vector<const Network*> processes_;
  Ledger ledger_;
  std::vector<const Watch*> watches_;
  std::uint64_t present_ = 0;
};

}  // namespace models
