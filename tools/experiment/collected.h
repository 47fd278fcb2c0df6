/// Finished replications, as they come in from several threads, given out by number.
///
/// The order of arrival depends on timing and must never be seen in a result.
#pragma once

#include <algorithm>
#include <mutex>
#include <vector>

#include "engine/fault.h"
#include "engine/results/schema.h"

namespace tools {

class Collected {
 public:
  void add(engine::ReplicationResult result) {
    const std::scoped_lock lock(mutex_);
    arrived_.push_back(std::move(result));
  }

  /// Empties the collection. Requires: no thread adds any more.
  std::vector<engine::ReplicationResult> take_in_order() {
    const std::scoped_lock lock(mutex_);
    if constexpr (engine::fault != engine::Fault::merge_in_arrival_order) {
      std::sort(arrived_.begin(), arrived_.end(),
                [](const auto& a, const auto& b) { return a.replication < b.replication; });
    }
    return std::move(arrived_);
  }

 private:
  std::mutex mutex_;
  std::vector<engine::ReplicationResult> arrived_;
};

}  // namespace tools
