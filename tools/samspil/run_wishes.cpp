#include "tools/samspil/run_wishes.h"

#include <filesystem>
#include <limits>

#include "engine/parallel/replications.h"
#include "output/durable_file.h"
#include "tools/experiment/run_plan.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/shell_word.h"

namespace tools {

namespace {

constexpr std::uint64_t most_threads = 1024;

/// Reads options one by one and gathers what is wrong with them.
class Reader {
 public:
  explicit Reader(const Arguments& given) : given_(given) {}

  template <class Number>
  std::optional<Number> number(std::string_view option, std::uint64_t least, std::uint64_t most) {
    const auto read = whole_number(given_, option, least, most);
    if (!read) {
      add(read.error());
      return std::nullopt;
    }
    if (!*read) return std::nullopt;
    return static_cast<Number>(**read);
  }

  void add(const engine::Errors& errors) {
    errors_.insert(errors_.end(), errors.begin(), errors.end());
  }

  const engine::Errors& errors() const { return errors_; }

 private:
  const Arguments& given_;
  engine::Errors errors_;
};

}  // namespace

namespace {

/// E292 for a name that says another kind of file; E420 for a file that is there already.
void check_record_file(const Arguments& given, std::string_view option, std::string_view wanted,
                       Reader& read) {
  const auto file = given.value(option);
  if (!file) return;
  const std::string end = std::filesystem::path(*file).extension().string();
  if (end.empty() || wanted.find(end) == std::string_view::npos) {
    read.add({problem(
        "E292",
        {{"option", std::string(option)}, {"wanted", std::string(wanted)}, {"file", *file}})});
  } else if (std::filesystem::exists(*file) && !given.has("--overwrite")) {
    read.add({problem("E420", {{"file", *file}})});
  } else {
    output::try_replacing(*file);
  }
}

RecordWishes record_wishes_of(const Arguments& given, Reader& read) {
  check_record_file(given, "--records", ".csv", read);
  check_record_file(given, "--events", ".csv / .xes / .json", read);
  RecordWishes wishes;
  wishes.records = given.value("--records");
  wishes.events = given.value("--events");
  wishes.replication =
      read.number<std::uint32_t>("--records-replication", 1, most_replications).value_or(1);
  return wishes;
}

}  // namespace

engine::Result<RunWishes> wishes_of(const Arguments& given) {
  Reader read(given);
  RunWishes wishes;
  wishes.replications = read.number<std::uint32_t>("--replications", 1, most_replications);
  wishes.more = read.number<std::uint32_t>("--more", 1, most_replications);
  wishes.until = given.value("--until");
  wishes.fail_if = given.values("--fail-if");
  wishes.most = read.number<std::uint32_t>("--max", 2, most_replications).value_or(wishes.most);
  constexpr auto any = std::numeric_limits<std::uint64_t>::max();
  wishes.seed = read.number<std::uint64_t>("--seed", 0, any);
  wishes.threads =
      read.number<unsigned>("--threads", 1, most_threads).value_or(engine::available_cores());
  wishes.records = record_wishes_of(given, read);
  if (wishes.replications && wishes.more) {
    read.add({problem("E410", {{"first", "--replications"}, {"second", "--more"}})});
  }
  if (wishes.more && given.has("--overwrite")) {
    read.add({problem("E410", {{"first", "--overwrite"}, {"second", "--more"}})});
  }
  for (const char* other : {"--replications", "--more"}) {
    if (!wishes.until || !given.has(other)) continue;
    read.add({problem("E410", {{"first", "--until"}, {"second", other}})});
  }
  if (given.has("--max") && !wishes.until) read.add({problem("E305", {})});
  auto overrides = overrides_of(given);
  if (overrides) {
    wishes.overrides = std::move(*overrides);
  } else {
    read.add(overrides.error());
  }
  if (!read.errors().empty()) return tl::unexpected(read.errors());
  return wishes;
}

std::string command_line(const std::string& command, const Arguments& given) {
  std::string line = "samspil " + command;
  for (const std::string& word : given.typed())
    line += " " + shell_word(word);
  return line;
}

}  // namespace tools
