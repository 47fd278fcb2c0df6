#include "tools/samspil/sweep_wishes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "engine/parallel/replications.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

constexpr std::uint64_t most_threads = 1024;
constexpr std::uint32_t most_parts = 1'000'000;

constexpr std::array actions{Choice<SweepAction>{"run", SweepAction::run},
                             Choice<SweepAction>{"shard", SweepAction::shard},
                             Choice<SweepAction>{"merge", SweepAction::merge},
                             Choice<SweepAction>{"status", SweepAction::status},
                             Choice<SweepAction>{"retry", SweepAction::retry},
                             Choice<SweepAction>{"submit", SweepAction::submit}};

std::optional<std::uint32_t> whole_in(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "3/10"
std::optional<std::pair<std::uint32_t, std::uint32_t>> part_in(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto part = whole_in(text.substr(0, slash)), parts = whole_in(text.substr(slash + 1));
  if (!part || !parts || *part < 1 || *part > *parts || *parts > most_parts) return std::nullopt;
  return std::pair(*part, *parts);
}

engine::Result<SweepWishes> refused(std::string_view code, const std::string& found) {
  return tl::unexpected(engine::Errors{problem(code, {{"found", found}})});
}

/// [run] PLAN, shard I/N PLAN, merge PLAN, status PLAN, retry PLAN
engine::Result<SweepWishes> words_in(std::vector<std::string> words) {
  SweepWishes wishes;
  wishes.plan = words.back();
  words.pop_back();
  if (words.empty()) return wishes;
  const auto action =
      std::ranges::find(actions, std::string_view(words.front()), &Choice<SweepAction>::word);
  if (action == actions.end()) return refused("E371", words.front());
  wishes.action = action->value;
  const std::size_t more = wishes.action == SweepAction::shard ? 1 : 0;
  if (words.size() > 1 + more) return refused("E371", words[1 + more]);
  if (more == 0) return wishes;
  const std::string found = words.size() == 2 ? words[1] : wishes.plan;
  const auto part = part_in(found);
  if (!part || words.size() != 2) return refused("E372", found);
  wishes.part = part->first;
  wishes.parts = part->second;
  return wishes;
}

}  // namespace

engine::Result<SweepWishes> sweep_wishes_of(const Arguments& given) {
  auto wishes = words_in(given.operands());
  const auto threads = whole_number(given, "--threads", 1, most_threads);
  engine::Errors errors;
  if (!wishes) errors = wishes.error();
  if (!threads) errors.insert(errors.end(), threads.error().begin(), threads.error().end());
  if (!errors.empty()) return tl::unexpected(errors);
  wishes->threads = static_cast<unsigned>(threads->value_or(engine::available_cores()));
  return wishes;
}

}  // namespace tools
