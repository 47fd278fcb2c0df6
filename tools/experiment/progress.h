/// How far a run has come: a bar that moves on a terminal, a plain line every 10 % elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <mutex>
#include <string>

#include "tools/samspil/text.h"

namespace tools {

struct ProgressState {
  std::string name;  ///< of the scenario
  std::uint32_t done = 0;
  std::uint32_t total = 0;
  std::uint32_t done_before = 0;  ///< of `done`, those kept from earlier; they took no time now
  std::uint64_t events = 0;       ///< of those done now
  double seconds = 0;             ///< since the start
  Text counted{"gentagelser", "replications"};
};

/// "Kører basis  [##########----------] 20/40 gentagelser  1,2 mio. hændelser/s  ca. 9 s tilbage"
std::string progress_line(const ProgressState& state, Language language);

/// "41 s", "3 min 5 s", "2 h 14 min"
std::string time_in_words(double seconds);

enum class ProgressStyle { bar, lines, none };

class Progress {
 public:
  Progress(std::ostream& to, ProgressStyle style, Language language)
      : to_(to), style_(style), language_(language) {}

  /// Of things called so.
  Progress(std::ostream& to, ProgressStyle style, Language language, Text counted)
      : Progress(to, style, language) {
    state_.counted = counted;
  }

  void begin(const std::string& name, std::uint32_t total, std::uint32_t done_before);

  /// One more has ended. Safe to call from several threads.
  void add(std::uint64_t events);

  void end();  ///< leaves the bar's line

  double seconds() const;            ///< since begin
  double events_per_second() const;  ///< of what was done since begin

 private:
  void show();

  std::ostream& to_;
  ProgressStyle style_;
  Language language_;
  std::chrono::steady_clock::time_point begun_{};
  std::mutex mutex_;
  ProgressState state_;
  std::uint32_t tenths_shown_ = 0;
};

}  // namespace tools
