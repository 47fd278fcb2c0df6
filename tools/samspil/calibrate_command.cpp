#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <numeric>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include "output/result_file.h"
#include "tools/experiment/calibration.h"
#include "tools/experiment/interruption.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/json.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/selection_field.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

constexpr int most_observations = 10;

/// What was seen before, by what was asked: a search that was cut off goes on from there.
class CalibrationLog {
 public:
  explicit CalibrationLog(const std::optional<std::string>& file) : file_(file) {}

  /// E320 if the file is no such log, or damaged.
  engine::Errors read() {
    if (!file_ || !fs::exists(*file_)) return {};
    std::ifstream stream(*file_);
    std::string line;
    if (!std::getline(stream, line) || line != heading) return {damaged(1)};
    for (std::size_t number = 2; std::getline(stream, line); ++number) {
      const std::size_t comma = line.rfind(',');
      if (comma == std::string::npos) return {damaged(number)};
      char* end = nullptr;
      const double mean = std::strtod(line.c_str() + comma + 1, &end);
      if (end == line.c_str() + comma + 1 || *end != '\0') return {damaged(number)};
      seen_[line.substr(0, comma)] = mean;
    }
    return {};
  }

  std::optional<double> find(const std::string& asked) const {
    const auto found = seen_.find(asked);
    return found == seen_.end() ? std::nullopt : std::optional(found->second);
  }

  void add(const std::string& asked, double mean) {
    seen_[asked] = mean;
    if (!file_) return;
    const bool is_new = !fs::exists(*file_);
    std::ofstream stream(*file_, std::ios::app);
    if (is_new) stream << heading << '\n';
    stream << asked << ',' << fmt::format("{:.9g}", mean) << std::endl;
  }

 private:
  engine::Error damaged(std::size_t line) const {
    return problem("E320", {{"file", *file_}, {"line", std::to_string(line)}});
  }

  static constexpr const char* heading = "scenario,seed,replications,changed,figure,mean";
  std::optional<std::string> file_;
  std::map<std::string, double> seen_;
};

/// Of all that was read and set before the search changes anything.
std::string fingerprint(const scenarios::Scenario& scenario, const RunWishes& wishes) {
  std::string all;
  for (const scenarios::InputFile& input : scenario.inputs)
    all += input.name + '\n' + input.content + '\n';
  for (const scenarios::Override& one : wishes.overrides)
    all += one.path + '=' + one.value + '\n';
  return output::sha256(all).substr(0, 16);
}

class Calibrator {
 public:
  Calibrator(const Arguments& given, const RunWishes& wishes, std::vector<Stage> stages,
             std::ostream& out, std::ostream& problems)
      : given_(given),
        wishes_(wishes),
        stages_(std::move(stages)),
        out_(out),
        problems_(problems),
        log_(given.value("--log")) {}

  /// The exit code.
  int run(std::uint64_t rounds, const std::atomic<bool>& stop) {
    if (const engine::Errors damage = log_.read(); !damage.empty())
      return refuse(damage, given_, out_, problems_);
    const auto scenario =
        open_scenario(given_.operands().front(), wishes_.overrides, given_, out_, problems_);
    if (!scenario) return scenario_errors;
    scenario_ = fingerprint(*scenario, wishes_);
    is_told_ = true;
    for (std::uint64_t round = 0; round < rounds; ++round) {
      for (const Stage& stage : stages_) {
        const int code = search(stage, stop);
        if (code != fine) return code;
      }
    }
    if (given_.has("--json")) out_ << json();
    const bool all_hit = std::ranges::all_of(
        stages_, [this](const Stage& stage) { return results_[stage.text].is_hit; });
    return all_hit ? fine : target_not_met;
  }

 private:
  int search(const Stage& stage, const std::atomic<bool>& stop) {
    const auto found = find_value(stage, most_observations,
                                  [&](double value) { return observed(stage, value, stop); });
    if (!found) return code_ != fine ? code_ : static_cast<int>(interrupted);
    found_[stage.path] = value_text(found->value, stage.unit);
    results_[stage.text] = *found;
    tell(stage, *found);
    return fine;
  }

  std::vector<scenarios::Override> changes(const Stage& stage, double value) const {
    std::map<std::string, std::string> values = found_;
    values[stage.path] = value_text(value, stage.unit);
    std::vector<scenarios::Override> all;
    all.reserve(values.size());
    for (const auto& [path, text] : values)
      all.push_back(scenarios::replacing(path, text));
    return all;
  }

  std::optional<double> observed(const Stage& stage, double value, const std::atomic<bool>& stop) {
    const auto changed = changes(stage, value);
    std::string words;
    for (const scenarios::Override& one : changed)
      words += (words.empty() ? "" : "; ") + one.path + "=" + one.value;
    const std::uint32_t count = wishes_.replications.value_or(4);
    const std::string asked =
        fmt::format("{},{},{},{},{}", scenario_, wishes_.seed ? std::to_string(*wishes_.seed) : "",
                    count, words, stage.figure);
    if (const auto known = log_.find(asked)) return known;
    const auto seen = simulated(stage, changed, count, stop);
    if (!seen) return std::nullopt;
    log_.add(asked, *seen);
    if (!given_.has("--quiet"))
      problems_ << fmt::format("  {}: {} = {:.6g}\n", words, stage.figure, *seen) << std::flush;
    return seen;
  }

  std::optional<double> simulated(const Stage& stage,
                                  const std::vector<scenarios::Override>& changed,
                                  std::uint32_t count, const std::atomic<bool>& stop) {
    std::ostringstream said;
    SelectionField field(given_, wishes_, out_, is_told_ ? said : problems_);
    code_ = field.open({{stage.figure, given_.operands().front(), changed}}, stage.figure);
    if (code_ != fine && is_told_) problems_ << said.str();
    is_told_ = true;
    if (code_ != fine) return std::nullopt;
    FieldObserver observer(field, wishes_.threads, stop);
    const auto values = observer({{0, 0, count}});
    if (!values) {
      if (observer.without_value())
        code_ = refuse({*observer.without_value()}, given_, out_, problems_);
      return std::nullopt;
    }
    return std::accumulate(values->front().begin(), values->front().end(), 0.0) / count;
  }

  void tell(const Stage& stage, const Found& found) const {
    if (given_.has("--json")) return;
    const Text hit{"ramt", "hit"},
        missed{"ikke ramt inden for grænserne", "not reached in its range"},
        near{"ikke nær nok", "not near enough"};
    const Text& verdict = found.is_hit ? hit : found.is_bracketed ? near : missed;
    out_ << fmt::format("{} = {}   {} = {:.6g} ({:g} ± {:g}): {}\n", stage.path,
                        value_text(found.value, stage.unit), stage.figure, found.seen, stage.target,
                        stage.tolerance, verdict.in(given_.language()))
         << std::flush;
  }

  std::string json() const {
    std::string rows;
    for (const Stage& stage : stages_) {
      const Found& found = results_.at(stage.text);
      JsonObject row;
      row.text("path", stage.path).text("value", value_text(found.value, stage.unit));
      row.text("figure", stage.figure).number("seen", found.seen).number("target", stage.target);
      row.truth("hit", found.is_hit);
      rows += (rows.empty() ? "" : ",") + row.written();
    }
    return "[" + rows + "]\n";
  }

  const Arguments& given_;
  const RunWishes& wishes_;
  std::vector<Stage> stages_;
  std::ostream& out_;
  std::ostream& problems_;
  CalibrationLog log_;
  std::map<std::string, std::string> found_;  ///< by path
  std::map<std::string, Found> results_;      ///< by stage
  std::string scenario_;                      ///< fingerprint
  int code_ = fine;
  bool is_told_ = false;  ///< warnings of the scenario
};

int run_calibrate(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto wishes = wishes_of(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  if (!given.has("--stage"))
    return refuse({problem("E314", {{"option", "--stage"}})}, given, out, problems);
  const auto stages = stages_of(given.values("--stage"));
  if (!stages) return refuse(stages.error(), given, out, problems);
  const auto rounds = whole_number(given, "--rounds", 1, 20);
  if (!rounds) return refuse(rounds.error(), given, out, problems);
  const Interruption interruption([&] {
    problems << Text{"\nStopper. Det, der er set, står i loggen.\n",
                     "\nStopping. What was seen is in the log.\n"}
                    .in(given.language())
             << std::flush;
  });
  return Calibrator(given, *wishes, *stages, out, problems)
      .run(rounds->value_or(1), interruption.asked());
}

std::vector<Option> options_of_calibrate() {
  return {
      {"--stage",
       {},
       "'PATH = LOW .. HIGH : FIGURE = TARGET within T'",
       true,
       {"hvad der søges, trin for trin", "what is searched for, stage by stage"}},
      {"--rounds",
       {},
       "N",
       false,
       {"alle trin N gange; ellers én", "all stages N times; else once"}},
      {"--log",
       {},
       "FILE.csv",
       false,
       {"hvad der er set; genoptages derfra", "what was seen; goes on from there"}},
      {"--replications",
       'r',
       "N",
       false,
       {"antal gentagelser; ellers 4", "how many replications; else 4"}},
      {"--seed", {}, "S", false, {"frø", "seed"}},
      {"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
      with_option(),
      {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi først", "changes a value first"}},
      json_option(),
  };
}

}  // namespace

Command calibrate_command() {
  return {
      {"calibrate", "SCENARIO.yaml", 1, 1, options_of_calibrate()},
      {"søger værdier, der rammer kendte tal", "searches for values that hit known figures"},
      {"Søger hver parameter inden for sine grænser, med de samme tilfældige tal, til nøgletallet\n"
       "rammer; skriver aldrig målet ind. Slutter med 6, hvis noget ikke blev ramt.",
       "Searches each parameter within its range, on common random numbers, until the key figure\n"
       "hits; never writes the target in. Ends with 6 if something was not hit."},
      {"samspil calibrate scenarios/denmark-2024.yaml --log children.csv -r 2 --stage "
       "'parameters.visit_gap = 20 d .. 28 d : V1 = 46000 within 300'"},
      run_calibrate};
}

}  // namespace tools
