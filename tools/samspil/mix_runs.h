/// Replications of a scenario with one mix of levers after the other, kept in a log if there is
/// one.
#pragma once

#include <atomic>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "tools/experiment/mix_trial.h"
#include "tools/samspil/arguments.h"
#include "tools/samspil/mix_log.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/streams.h"

namespace tools {

class MixRuns {
 public:
  /// `figures`: ids of the targets' key figures.
  MixRuns(const Arguments& given, const RunWishes& wishes, std::vector<PricedLever> levers,
          Streams streams)
      : given_(given), wishes_(wishes), levers_(std::move(levers)), streams_(streams) {}

  /// The scenario with a mix; none: the user has been told. Its warnings are told the first time.
  std::optional<scenarios::Scenario> scenario_with(const Mix& mix);

  /// What is measured, and where it is kept.
  void measure(std::vector<std::string> figures, MixLog& log) {
    figures_ = std::move(figures);
    log_ = &log;
  }

  /// As RunMix asks; the same numbers on any number of threads.
  std::optional<MixValues> run(const Mix& mix, std::uint32_t have, std::uint32_t count,
                               const std::atomic<bool>& stop);

  /// Why a run ended, if it was not stopped.
  const std::optional<int>& refused() const { return refused_; }

 private:
  bool simulate(const Mix& mix, const std::vector<std::uint32_t>& numbers,
                const std::atomic<bool>& stop);
  std::optional<MixValues> logged(const Mix& mix, std::uint32_t have, std::uint32_t count);

  const Arguments& given_;
  const RunWishes& wishes_;
  std::vector<PricedLever> levers_;
  Streams streams_;
  std::vector<std::string> figures_;
  MixLog* log_ = nullptr;
  std::optional<int> refused_;  ///< exit code
  bool has_told_ = false;
};

}  // namespace tools
