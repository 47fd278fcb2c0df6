/// The sweep that a call of `samspil sweep` is about: what was asked, the plan with all it reads,
/// where its files lie, and what makes it this sweep and no other.
#pragma once

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>

#include <fmt/format.h>

#include "tools/experiment/result_files.h"
#include "tools/samspil/arguments.h"
#include "tools/samspil/open_plan.h"
#include "tools/samspil/streams.h"
#include "tools/samspil/sweep_told.h"
#include "tools/samspil/sweep_wishes.h"
#include "tools/samspil/text.h"

namespace tools {

struct SweepAtHand {
  const SweepWishes& wishes;
  const Arguments& given;
  Streams streams;
  ResultFiles files;
  OpenPlan open;
  std::string identity;

  const SweepWork& work() const { return open.work; }
  std::uint64_t runs() const { return work().design.points() * work().plan.replications; }
  std::filesystem::path log_file() const {
    return std::filesystem::path(files.result).replace_extension(".log.json");
  }

  int refuse(const engine::Errors& errors) const;
  void warn(const engine::Error& problem) const;

  /// Nothing with --quiet.
  template <class... Values>
  void say(Text text, const Values&... values) const {
    if (given.has("--quiet")) return;
    streams.problems << fmt::format(fmt::runtime(text.in(given.language())), values...);
  }
};

/// Reads the plan and all that its points will read. On failure the exit code; the user was told.
tl::expected<SweepAtHand, int> sweep_at_hand(const SweepWishes& wishes, const Arguments& given,
                                             Streams streams);

/// Whether the result of this very sweep is there already.
bool is_done(const SweepAtHand& sweep);

/// As it will be when it has finished.
SweepStatus finished_status(const SweepAtHand& sweep);

}  // namespace tools
