#include <algorithm>
#include <cctype>
#include <ostream>

#include <fmt/format.h>

#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/given_names.h"
#include "tools/samspil/json.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

std::string in_capitals(std::string word) {
  for (char& letter : word)
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  return word;
}

/// "E012", "W101"
bool is_code(const std::string& word) {
  const auto digit = [](unsigned char letter) {
    return std::isdigit(letter) != 0;
  };
  return word.size() == 4 && (word[0] == 'E' || word[0] == 'W') &&
         std::all_of(word.begin() + 1, word.end(), digit);
}

int explain_code(const std::string& code, const Arguments& given, std::ostream& out,
                 std::ostream& problems) {
  const Language language = given.language();
  auto text = scenarios::explain_code(code, language);
  if (!text) text = explain_problem(code, language);
  if (!text) return refuse({problem("E412", {{"code", code}})}, given, out, problems);
  if (given.has("--json")) {
    out << JsonObject().text("code", code).text("text", *text).written() << '\n';
    return fine;
  }
  out << *text;
  if (!text->ends_with('\n')) out << '\n';
  return fine;
}

/// All of them, the places of a parameter behind it.
std::vector<scenarios::ValueOrigin> all_origins(const scenarios::Scenario& scenario) {
  std::vector<scenarios::ValueOrigin> all;
  for (const auto& origin : scenario.origins) {
    all.push_back(origin);
    all.insert(all.end(), origin.members.begin(), origin.members.end());
  }
  return all;
}

/// The value itself, and all below it.
std::vector<scenarios::ValueOrigin> origins_at(const scenarios::Scenario& scenario,
                                               const std::string& path) {
  std::vector<scenarios::ValueOrigin> found;
  for (const auto& origin : all_origins(scenario)) {
    const bool below = origin.path.starts_with(path + ".") || origin.path.starts_with(path + "[");
    if (path.empty() || origin.path == path || below) found.push_back(origin);
  }
  return found;
}

/// Every path that has a meaning: those of values, and of what they lie in.
std::vector<std::string> known_paths(const scenarios::Scenario& scenario) {
  std::vector<std::string> known;
  for (const auto& origin : all_origins(scenario)) {
    known.push_back(origin.path);
    for (std::size_t dot = origin.path.find('.'); dot != std::string::npos;
         dot = origin.path.find('.', dot + 1)) {
      known.push_back(origin.path.substr(0, dot));
    }
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  return known;
}

/// "basis.yaml:9"; what nobody wrote has a place without a file.
std::string written_at(const engine::Place& where, Language language) {
  if (where.file == "default") {
    return std::string(
        Text{"ikke i scenariet: standard", "not in the scenario: default"}.in(language));
  }
  if (where.file == "--set") return fmt::format("--set {}", where.line);
  return fmt::format("{}:{}", where.file, where.line);
}

std::string words_of(const scenarios::ValueOrigin& origin, Language language) {
  std::string text = fmt::format("{}: {}", origin.path, origin.value);
  // A duration or rate carries its unit in the value.
  if (!origin.unit.empty() && !origin.value.ends_with(origin.unit)) text += " " + origin.unit;
  text += '\n';
  const auto add = [&](Text name, const std::string& value) {
    if (!value.empty()) text += fmt::format("    {:<8} {}\n", name.in(language), value);
  };
  add({"status", "status"}, origin.status);
  add({"spænd", "range"}, origin.range);
  add({"kilde", "source"}, origin.source);
  add({"står i", "written"}, written_at(origin.where, language));
  return text;
}

std::string json_of(const std::vector<scenarios::ValueOrigin>& origins) {
  std::string all;
  for (const auto& origin : origins) {
    JsonObject each;
    each.text("path", origin.path).text("value", origin.value).text("unit", origin.unit);
    each.text("status", origin.status).text("range", origin.range).text("source", origin.source);
    each.text("file", origin.where.file);
    each.number("line", static_cast<std::uint64_t>(origin.where.line));
    all += (all.empty() ? "" : ",\n ") + each.written();
  }
  return "[" + all + "]\n";
}

int explain_path(const scenarios::Scenario& scenario, const Arguments& given, std::ostream& out,
                 std::ostream& problems) {
  const auto& words = given.operands();
  const std::string path = words.size() > 1 ? words[1] : "";
  auto found = origins_at(scenario, path);
  if (found.empty()) {
    engine::Error error = problem("E413", {{"scenario", words.front()}, {"path", path}});
    error.suggestion = scenarios::nearest(path, known_paths(scenario));
    return refuse({error}, given, out, problems);
  }
  const GivenNames names(words.front());
  for (scenarios::ValueOrigin& origin : found)
    origin.where.file = names.of(origin.where.file);
  if (given.has("--json")) {
    out << json_of(found);
    return fine;
  }
  for (const auto& origin : found)
    out << words_of(origin, given.language());
  return fine;
}

int run_explain(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const std::string& first = given.operands().front();
  if (given.operands().size() == 1 && is_code(in_capitals(first))) {
    return explain_code(in_capitals(first), given, out, problems);
  }
  const auto overrides = overrides_of(given);
  if (!overrides) return refuse(overrides.error(), given, out, problems);
  const auto scenario = open_scenario(first, *overrides, given, out, problems);
  if (!scenario) return scenario_errors;
  return explain_path(*scenario, given, out, problems);
}

}  // namespace

Command explain_command() {
  return {{"explain",
           "CODE | SCENARIO [PATH]",
           1,
           2,
           {with_option(),
            {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi først", "changes a value first"}},
            json_option()}},
          {"forklarer en fejlkode, eller hvor en værdi kommer fra",
           "explains an error code, or where a value comes from"},
          {"En sti uden værdi viser alt under den: services viser alle tilbud.",
           "A path that has no value of its own shows all below it: services shows every service."},
          {"samspil explain E010", "samspil explain basis.yaml services.ward.beds",
           "samspil explain basis.yaml services --json"},
          run_explain};
}

}  // namespace tools
