/// One replication: the processes of a program, linked in a kernel.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/kernel.h"
#include "models/network/network.h"

namespace models {

class Run {
 public:
  /// `program` must outlive the run, and so must `journals`: none, or one for each process.
  Run(const Program& program, engine::RunSeed seed, const engine::KernelOptions& options,
      std::vector<Journal>* journals = nullptr);

  /// From start to end. Throws Locked, UnusableValue, NoCase, Runaway (what the scenario brought
  /// about); engine::RunFailed, engine::RunStopped.
  void go();

  const std::vector<std::unique_ptr<Network>>& processes() const { return processes_; }
  const engine::Kernel& kernel() const { return kernel_; }

 private:
  void throw_fault_of_scenario(engine::SimTime when) const;
  std::string longest_line() const;  ///< name of the service, or none

  const Program& program_;
  SharedState shared_;
  std::vector<std::unique_ptr<Network>> processes_;
  engine::Kernel kernel_;
};

}  // namespace models
