/// One replication: the processes of a program, linked in a kernel.
#pragma once

#include <memory>
#include <vector>

#include "engine/kernel.h"
#include "models/network/network.h"

namespace models {

class Run {
 public:
  /// `program` must outlive the run, and so must `journals`: none, or one for each process.
  Run(const Program& program, engine::RunSeed seed, const engine::KernelOptions& options,
      std::vector<Journal>* journals = nullptr);

  void go();  ///< from start to end

  const std::vector<std::unique_ptr<Network>>& processes() const { return processes_; }
  const engine::Kernel& kernel() const { return kernel_; }

 private:
  const Program& program_;
  SharedState shared_;
  std::vector<std::unique_ptr<Network>> processes_;
  engine::Kernel kernel_;
};

}  // namespace models
