#include "tools/samspil/open_plan.h"

#include <algorithm>
#include <map>
#include <ostream>

#include "models/simulation.h"
#include "output/durable_file.h"
#include "scenarios/messages.h"
#include "tools/samspil/given_names.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/terminal.h"
#include "tools/sweep/read_plan.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

constexpr const char* overrides_file = "--set";  ///< where faults of changed values stand

class PlanOpener {
 public:
  PlanOpener(fs::path file, const Arguments& given, Streams streams)
      : file_(std::move(file)), given_(given), streams_(streams) {}

  std::optional<OpenPlan> open() {
    place_of(file_);  // says if it cannot be read
    text_ = output::read_bytes(file_);
    auto head = read_plan_head(file_.string(), text_);
    if (!head) return refuse(head.error());
    scenario_ = beside_plan(head->scenario);
    place_ = place_of(scenario_);
    set_places_ = head->set_places;
    auto base = load({head->set, head->with});
    if (!base) return std::nullopt;
    const auto figures = figures_of(*base);
    auto read = read_plan(*head, {*base, names_of(figures)});
    if (!read) return refuse(read.error());
    tell(read->warnings);
    if (!read_overlays(read->plan)) return std::nullopt;
    Design design = design_of(read->plan);
    OpenPlan open{{std::move(read->plan), std::move(design), source(), {}}, std::move(*base)};
    keep_outputs(figures, open.work);
    if (!try_base(open.work)) return std::nullopt;
    return open;
  }

 private:
  fs::path beside_plan(const std::string& name) const { return file_.parent_path() / name; }

  /// Places of the plan's own values instead of those of a command line.
  engine::Errors with_plan_places(engine::Errors errors) const {
    for (engine::Error& error : errors) {
      if (error.where.file != overrides_file) continue;
      const auto number = static_cast<std::size_t>(error.where.line) - 1;
      if (number < set_places_.size()) error.where = set_places_[number];
    }
    return errors;
  }

  /// The text of the plan and of every file of the scenario.
  void tell(const engine::Errors& found) {
    if (given_.has("--json")) return;
    const auto read = GivenNames(scenario_).read_by(place_.read);
    const auto text_of = [&](const std::string& name) -> std::optional<std::string> {
      if (name == file_.string()) return text_;
      return read(name);
    };
    const std::string told = scenarios::render(to_tell(found, given_), given_.language(), text_of);
    streams_.problems << painted(told, given_, streams_.problems);
  }

  std::nullopt_t refuse(const engine::Errors& errors) {
    if (given_.has("--json")) {
      streams_.out << scenarios::render_json(errors, given_.language()) << '\n';
    } else {
      tell(errors);
    }
    return std::nullopt;
  }

  std::optional<scenarios::Scenario> load(const PointChanges& changes) {
    std::vector<std::string> files;
    for (const std::string& overlay : changes.overlays) {
      const fs::path beside = beside_plan(overlay);
      files.push_back(fs::exists(beside) ? beside.string() : overlay);
    }
    const ScenarioPlace layered = laid_over(place_, scenario_, files);
    auto scenario = scenarios::load_scenario(layered.name, changes.overrides, layered.read);
    const engine::Errors& found = scenario ? scenario->warnings : scenario.error();
    const auto placed = with_plan_places(GivenNames(scenario_).in(found));
    if (!scenario) return refuse(placed);
    if (files_.empty()) tell(placed);  // warnings of the base, once
    for (const scenarios::InputFile& file : scenario->inputs) {
      if (place_.read(file.name)) files_.emplace(file.name, file.content);
    }
    for (std::size_t i = 0; i < files.size(); ++i)
      layers_.emplace(changes.overlays[i], layer_name(files[i]));
    return std::move(*scenario);
  }

  /// As laid_over names it.
  std::string layer_name(const std::string& file) const {
    if (!fs::exists(file)) return file;
    const fs::path folder = scenario_.has_parent_path() ? scenario_.parent_path() : fs::path(".");
    return fs::relative(file, folder).generic_string();
  }

  static std::vector<output::Figure> figures_of(const scenarios::Scenario& scenario) {
    return output::key_figures_of(models::Simulation(scenario.description).schema());
  }

  static std::vector<std::string> names_of(const std::vector<output::Figure>& figures) {
    std::vector<std::string> names;
    names.reserve(figures.size());
    for (const output::Figure& one : figures)
      names.push_back(one.id);
    return names;
  }

  /// Every choice once, so that all files are known, and those that cannot be read are told.
  bool read_overlays(const Plan& plan) {
    for (const Factor& factor : plan.factors) {
      for (const FactorChoice& choice : factor.choices) {
        if (choice.overlays.empty()) continue;
        std::vector<std::string> overlays = plan.with;
        overlays.insert(overlays.end(), choice.overlays.begin(), choice.overlays.end());
        if (!load({plan.set, overlays})) return false;
      }
    }
    return true;
  }

  PointSource source() const {
    std::vector<scenarios::InputFile> files;
    const std::string first = place_.name;
    files.push_back({first, files_.at(first)});
    for (const auto& [name, content] : files_) {
      if (name != first) files.push_back({name, content});
    }
    return {first, std::move(files), layers_};
  }

  static void keep_outputs(const std::vector<output::Figure>& figures, SweepWork& work) {
    for (const std::string& id : work.plan.outputs)
      work.figures.push_back(*std::ranges::find(figures, id, &output::Figure::id));
  }

  bool try_base(const SweepWork& work) {
    std::vector<double> bases;
    for (const Factor& factor : work.plan.factors) {
      bases.push_back(factor.base);
      set_places_.insert(set_places_.end(), factor.paths.size(), factor.where);
    }
    const auto scenario = work.source.at(changes_at(work.plan, bases));
    if (scenario) return true;
    refuse(with_plan_places(GivenNames(scenario_).in(scenario.error())));
    return false;
  }

  fs::path file_;
  const Arguments& given_;
  Streams streams_;
  std::string text_;
  fs::path scenario_;
  ScenarioPlace place_;
  std::vector<engine::Place> set_places_;
  std::map<std::string, std::string> files_;
  std::map<std::string, std::string> layers_;
};

}  // namespace

std::optional<OpenPlan> open_plan(const fs::path& file, const Arguments& given, Streams streams) {
  return PlanOpener(file, given, streams).open();
}

}  // namespace tools
