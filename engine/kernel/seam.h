/// Where a test may hold a thread of a run and let another go first.
///
/// The threads of one run touch each other's memory only between two meetings; the kernel reaches a
/// seam before and after each such touch, and while it waits. A test that decides there who goes on
/// can force any interleaving, from a seed. Runs outside tests have none.
#pragma once

namespace engine {

class Seam {
 public:
  virtual ~Seam() = default;
  virtual void begin(unsigned thread) = 0;  ///< `thread` takes part from now on
  virtual void reach(unsigned thread) = 0;  ///< returns when `thread` may go on
  virtual void end(unsigned thread) = 0;    ///< `thread` no longer takes part
};

}  // namespace engine
