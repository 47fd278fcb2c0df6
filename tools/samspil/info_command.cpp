#include <ostream>

#include <fmt/format.h>

#include "output/report.h"
#include "output/result_file.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/json.h"

namespace tools {

namespace {

std::string json_of(const output::Results& results) {
  const output::RunHeader& header = results.header;
  const output::Provenance& how = results.provenance;
  std::string inputs;
  for (const auto& input : how.inputs) {
    JsonObject each;
    each.text("name", input.name).text("sha256", output::sha256(input.content));
    inputs += (inputs.empty() ? "" : ",") + each.written();
  }
  std::string overrides;
  for (const auto& [path, value] : how.overrides) {
    overrides += (overrides.empty() ? "" : ",") + json_text(fmt::format("{}={}", path, value));
  }
  JsonObject all;
  all.text("scenario", header.scenario_name).text("title_da", header.title_da);
  all.text("title_en", header.title_en).text("start", header.start).text("end", header.end);
  all.number("warm_up_days", std::uint64_t{header.warm_up_days}).number("seed", header.seed);
  all.number("replications", std::uint64_t{results.replications.size()});
  all.json("inputs", "[" + inputs + "]").json("overrides", "[" + overrides + "]");
  all.text("program_version", how.program_version).text("git_hash", how.git_hash);
  all.truth("git_dirty", how.git_dirty).text("compiler", how.compiler);
  all.text("command_line", how.command_line).text("host", how.host).text("os", how.os);
  all.text("cpu", how.cpu).number("threads", std::uint64_t{how.threads});
  all.text("started", how.started).text("finished", how.finished);
  all.number("wall_seconds", how.wall_seconds).number("events_per_second", how.events_per_second);
  return all.json("key_figures", output::key_figure_json(results)).written();
}

std::string line(Text name, Language language, const std::string& value) {
  return fmt::format("{:<14} {}\n", name.in(language), value);
}

std::string lines_of(const output::Results& results, Language language) {
  const output::RunHeader& header = results.header;
  const output::Provenance& how = results.provenance;
  const bool danish = language == Language::danish;
  std::string lines = fmt::format("{}\n", danish ? header.title_da : header.title_en);
  const auto add = [&](Text name, const std::string& value) {
    lines += line(name, language, value);
  };
  add({"periode", "period"}, output::period_in_words(header, language_of_output(language)));
  add({"opvarmning", "warm-up"}, fmt::format("{} d", header.warm_up_days));
  add({"gentagelser", "replications"}, fmt::format("{}", results.replications.size()));
  add({"frø", "seed"}, fmt::format("{}", header.seed));
  for (const auto& input : how.inputs) {
    add({"læst", "read"}, fmt::format("{} {}", output::sha256(input.content), input.name));
  }
  for (const auto& [path, value] : how.overrides) {
    add({"ændret", "changed"}, fmt::format("{} = {}", path, value));
  }
  add({"program", "program"}, fmt::format("samspil {} ({}{})", how.program_version, how.git_hash,
                                          how.git_dirty ? ", changed since" : ""));
  add({"kommando", "command"}, how.command_line);
  add({"maskine", "machine"}, fmt::format("{}, {}, {}, {} {}", how.host, how.os, how.cpu,
                                          how.threads, Text{"tråde", "threads"}.in(language)));
  add({"kørt", "run"}, fmt::format("{} – {}", how.started, how.finished));
  return lines;
}

int run_info(const Arguments& given, std::ostream& out, std::ostream& /*problems*/) {
  const auto results = output::read_results(given.operands().front());
  if (given.has("--json")) {
    out << json_of(results) << '\n';
    return fine;
  }
  out << lines_of(results, given.language()) << '\n'
      << output::key_figure_table(results, language_of_output(given.language()));
  return fine;
}

}  // namespace

Command info_command() {
  return {{"info", "RESULT.h5", 1, 1, {json_option()}},
          {"nøgletal, og hvordan resultatet blev til", "key figures, and how the result was made"},
          {"", ""},
          {"samspil info basis.h5", "samspil info basis.h5 --json"},
          run_info};
}

}  // namespace tools
