#include "tools/samspil/sweep_told.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/version.h"
#include "tools/experiment/machine.h"
#include "tools/experiment/sweep_identity.h"

namespace tools {

namespace {

using SweepJson = nlohmann::ordered_json;

std::string written(const SweepJson& json) {
  return json.dump(2, ' ', false, SweepJson::error_handler_t::replace) + "\n";
}

}  // namespace

std::string status_in_words(const SweepStatus& status, Language language) {
  const Text text{
      "{}: {} af {} punkter er færdige, {} af {} dele; {} beskadigede; {} kørsler uden resultat. "
      "Resultatet er {}.\n",
      "{}: {} of {} points have finished, {} of {} shards; {} damaged; {} runs without result. "
      "The result is {}.\n"};
  const Text state =
      status.is_finished ? Text{"der", "there"} : Text{"der ikke endnu", "not there yet"};
  return fmt::format(fmt::runtime(text.in(language)), status.result, status.points_finished,
                     status.points, status.shards_finished, status.shards, status.shards_damaged,
                     status.runs_without_result, state.in(language));
}

std::string status_json(const SweepStatus& status) {
  return written({{"result", status.result},
                  {"is_finished", status.is_finished},
                  {"shards", status.shards},
                  {"shards_finished", status.shards_finished},
                  {"shards_damaged", status.shards_damaged},
                  {"points", status.points},
                  {"points_finished", status.points_finished},
                  {"replications", status.replications},
                  {"runs_without_result", status.runs_without_result}});
}

std::string numbers_in_words(const std::vector<std::uint32_t>& numbers) {
  constexpr int most_spans = 10;
  std::string words;
  std::size_t at = 0;
  for (int span = 0; span < most_spans && at < numbers.size(); ++span) {
    std::size_t last = at;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
      ++last;
    words += fmt::format("{}{}", words.empty() ? "" : ", ", numbers[at]);
    if (last > at) words += fmt::format("-{}", numbers[last]);
    at = last + 1;
  }
  if (at < numbers.size()) words += fmt::format(", ... (+{})", numbers.size() - at);
  return words;
}

std::string sweep_log(const SweepStatus& status, const SweepTimes& times, unsigned threads,
                      const std::string& command_line) {
  return written({{"program", sweep_program()},
                  {"compiler", engine::compiler},
                  {"command_line", command_line},
                  {"host", host_name()},
                  {"os", operating_system()},
                  {"cpu", processor()},
                  {"threads", threads},
                  {"started", times.started},
                  {"finished", times.finished},
                  {"wall_seconds", times.seconds},
                  {"events_per_second", times.events_per_second},
                  {"points", status.points},
                  {"points_run_now", times.points},
                  {"replications", status.replications}});
}

}  // namespace tools
