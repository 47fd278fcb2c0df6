/// The runs of a sweep, put from shards into columns in one pass over them, in a file that goes
/// when the object goes: shards lie run by run, the result figure by figure, and neither need be in
/// memory as a whole.
///
/// 8 bytes a run and figure, and 9 a run, in NAME.parts/columns.partial. What a killed program
/// leaves of it the next one overwrites.
#pragma once

#include <filesystem>
#include <vector>

#include "output/descriptor.h"
#include "output/sweep_columns.h"

namespace tools {

class SpooledRuns {
 public:
  /// For so many runs of so many figures. Throws std::system_error on disk faults, as all of it.
  SpooledRuns(const std::filesystem::path& folder, std::uint64_t runs, std::size_t figures);
  SpooledRuns(const SpooledRuns&) = delete;
  SpooledRuns& operator=(const SpooledRuns&) = delete;
  ~SpooledRuns();

  /// Those that follow on the ones added before.
  void add(const output::SweepRuns& next);

  std::vector<double> figure(std::size_t i, output::Rows runs) const;
  std::vector<std::uint64_t> events(output::Rows runs) const;
  std::vector<std::uint8_t> status(output::Rows runs) const;
  const std::vector<output::FailedRun>& failures() const { return failures_; }

  /// Whether the machine gave up on one of them.
  bool may_retry() const { return may_retry_; }

 private:
  template <class T>
  void put(std::uint64_t column, const std::vector<T>& values) const;
  template <class T>
  std::vector<T> get(std::uint64_t column, output::Rows runs) const;

  std::filesystem::path name_;
  output::Descriptor file_;
  std::uint64_t runs_;
  std::size_t figures_;
  std::uint64_t added_ = 0;
  std::vector<output::FailedRun> failures_;
  bool may_retry_ = false;
};

}  // namespace tools
