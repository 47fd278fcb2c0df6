#include "tools/workbench/scenario_text.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "scenarios/change_value.h"
#include "scenarios/messages.h"
#include "tools/samspil/json.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/share.h"

namespace tools::workbench {

namespace {

using Json = nlohmann::ordered_json;

scenarios::FileReader reader_of(const ScenarioText& scenario) {
  const std::string name = scenario.file.filename().string();
  const auto disk =
      scenarios::read_from_disk(scenario.file.parent_path().string(), shared_root().string());
  const auto read = [name, text = scenario.text, disk](const std::string& wanted) {
    return wanted == name ? std::optional(text) : disk(wanted);
  };
  const auto is_something_else = [name, disk](const std::string& wanted) {
    return wanted != name && disk.is_something_else(wanted);
  };
  return {read, is_something_else};
}

/// The next name of a path from `at` on: of the keys that fit, the longest, since names of places
/// have dots.
std::string next_name(const std::string& path, std::size_t at, const Json& in) {
  const std::string rest = path.substr(at);
  std::string name = rest.substr(0, rest.find('.'));
  if (!in.is_object()) return name;
  for (const auto& [key, value] : in.items()) {
    const bool fits = rest == key || rest.starts_with(key + ".");
    if (fits && key.size() > name.size()) name = key;
  }
  return name;
}

std::vector<std::string> names_of(const std::string& path, const std::string& resolved_json) {
  const Json resolved = Json::parse(resolved_json);
  const Json nothing;
  const Json* in = &resolved;
  std::vector<std::string> names;
  for (std::size_t at = 0; at <= path.size();) {
    names.push_back(next_name(path, at, *in));
    at += names.back().size() + 1;
    in = in->is_object() && in->contains(names.back()) ? &in->at(names.back()) : &nothing;
  }
  return names;
}

}  // namespace

engine::Result<scenarios::Scenario> read_scenario(const ScenarioText& scenario,
                                                  const std::vector<scenarios::Override>& changes) {
  return scenarios::load_scenario(scenario.file.filename().string(), changes, reader_of(scenario));
}

std::string check_json(const ScenarioText& scenario, Language language) {
  const auto read = read_scenario(scenario, {});
  const engine::Errors found = read ? read->warnings : read.error();
  const auto text_of = [reader = reader_of(scenario)](const std::string& file) {
    return reader(file);
  };
  JsonObject all;
  all.truth("can_run", read.has_value());
  all.json("findings", scenarios::render_json(found, language));
  all.text("rendered", found.empty() ? "" : scenarios::render(found, language, text_of));
  return all.written();
}

engine::Result<std::string> with_change(const ScenarioText& scenario,
                                        const scenarios::Override& change) {
  const auto before = read_scenario(scenario, {});
  if (!before) return tl::unexpected(before.error());
  const auto wanted = read_scenario(scenario, {change});
  if (!wanted) return tl::unexpected(wanted.error());
  const auto names = names_of(change.path, before->resolved_json);
  const auto text = scenarios::with_value(scenario.text, names, change.value);
  const engine::Errors none{problem("E389", {{"path", change.path}})};
  if (!text) return tl::unexpected(none);
  const auto made = read_scenario({scenario.file, *text}, {});
  if (!made || made->resolved_json != wanted->resolved_json) return tl::unexpected(none);
  return *text;
}

engine::Result<std::string> without_change(const ScenarioText& scenario, const std::string& path) {
  const auto before = read_scenario(scenario, {});
  if (!before) return tl::unexpected(before.error());
  const auto text = scenarios::without_value(scenario.text, names_of(path, before->resolved_json));
  if (!text) return tl::unexpected(engine::Errors{problem("E389", {{"path", path}})});
  const auto made = read_scenario({scenario.file, *text}, {});
  if (!made) return tl::unexpected(made.error());
  return *text;
}

std::string findings_json(const engine::Errors& errors, Language language) {
  engine::Errors of_language;
  std::string all;
  for (const engine::Error& error : errors) {
    if (explain_problem(error.code, language)) {
      all += (all.empty() ? "" : ",") + problem_json(error, language);
    } else {
      of_language.push_back(error);
    }
  }
  if (of_language.empty()) return '[' + all + ']';
  const std::string rendered = scenarios::render_json(of_language, language);
  const std::size_t open = rendered.find('[');
  return '[' + all + (all.empty() ? "" : ",") + rendered.substr(open + 1);
}

}  // namespace tools::workbench
