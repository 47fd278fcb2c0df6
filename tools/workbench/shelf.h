/// What has been read of results, so that a screen shown again is there at once.
///
/// Denmark takes three seconds and 900 MB to read, and becomes 200 kB to show: the numbers of a
/// replication are let go of, what the pages need is kept, of the last few files. One file is read
/// at a time, so that many askers need no more memory than one. A file that has changed is read
/// anew.
#pragma once

#include <filesystem>
#include <list>
#include <mutex>
#include <string>

#include "tools/experiment/comparison.h"

namespace tools::workbench {

/// A result as the pages need it.
struct ReadResult {
  std::string json;      ///< {"about", "figures", "series"}
  std::string playback;  ///< see playback.h
  ComparedRun compared;  ///< what a comparison needs of it
};

class Shelf {
 public:
  /// `most`: files that are remembered.
  explicit Shelf(std::size_t most) : most_(most) {}
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  /// Throws what reading a result throws.
  ReadResult get(const std::filesystem::path& file);

  /// One reader of whole results at a time: hold it while reading one past the shelf.
  std::mutex& reading() { return reading_; }

 private:
  struct Entry {
    std::filesystem::path file;
    std::filesystem::file_time_type changed;
    std::uintmax_t bytes = 0;
    ReadResult result;
  };

  std::size_t most_;
  std::mutex reading_;
  std::list<Entry> entries_;  ///< the last asked for first
};

}  // namespace tools::workbench
