/// Replications of a scenario in one variant after the other, kept in a log if there is one.
///
/// What `optimise`, `attribution` and `uncertainty` have in common: the same random numbers in all
/// variants, key figures by name, the same numbers on any number of threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "tools/samspil/arguments.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/streams.h"
#include "tools/samspil/variant_log.h"

namespace tools {

/// How a variant is made, and what it is called to the user.
struct Variants {
  /// None: errors were told, to `told` or as JSON.
  std::function<std::optional<scenarios::Scenario>(const Variant& variant, std::ostream& told)>
      open;
  std::function<std::string(const Variant& variant)> name;
};

/// By figure, one value a replication.
using VariantValues = std::vector<std::vector<double>>;

/// All that decides what a replication of a variant of `scenario` gives, shortened, with `parts`
/// (paths, figures): the heading of a log.
std::string log_heading(const std::string& command, const scenarios::Scenario& scenario,
                        const RunWishes& wishes, const std::vector<std::string>& parts);

class VariantRuns {
 public:
  VariantRuns(const Arguments& given, const RunWishes& wishes, Variants variants, Streams streams)
      : given_(given), wishes_(wishes), variants_(std::move(variants)), streams_(streams) {}

  /// None: the user has been told why not. Warnings are told the first time.
  std::optional<scenarios::Scenario> scenario_of(const Variant& variant);

  /// What is measured (ids of key figures), and where it is kept.
  void measure(std::vector<std::string> figures, VariantLog& log) {
    figures_ = std::move(figures);
    log_ = &log;
  }

  /// These replications, from 1, of a variant. None: stopped, or refused.
  std::optional<VariantValues> run(const Variant& variant,
                                   const std::vector<std::uint32_t>& numbers,
                                   const std::atomic<bool>& stop);

  /// Why a run ended, if it was not stopped.
  const std::optional<int>& refused() const { return refused_; }

 private:
  bool simulate(const Variant& variant, const std::vector<std::uint32_t>& numbers,
                const std::atomic<bool>& stop);
  std::optional<VariantValues> logged(const Variant& variant,
                                      const std::vector<std::uint32_t>& numbers);

  const Arguments& given_;
  const RunWishes& wishes_;
  Variants variants_;
  Streams streams_;
  std::vector<std::string> figures_;
  VariantLog* log_ = nullptr;
  std::optional<int> refused_;  ///< exit code
  bool has_told_ = false;
};

}  // namespace tools
