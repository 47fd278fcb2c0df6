#include "tools/samspil/open_scenario.h"

#include <fstream>
#include <ostream>

#include "tools/samspil/given_names.h"
#include "tools/samspil/json.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/set_places.h"
#include "tools/samspil/share.h"
#include "tools/samspil/terminal.h"

namespace tools {

namespace fs = std::filesystem;

namespace {

/// "region+beds.yaml"
std::string name_of_layers(const std::string& name, const std::vector<std::string>& layers) {
  std::string all = fs::path(name).stem().string();
  for (const std::string& layer : layers)
    all += '+' + fs::path(layer).stem().string();
  return all + ".yaml";
}

}  // namespace

engine::Result<std::vector<scenarios::Override>> overrides_of(const Arguments& given) {
  std::vector<scenarios::Override> overrides;
  engine::Errors errors;
  for (const std::string& text : given.values("--set")) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
      errors.push_back(problem("E409", {{"found", text}}));
    } else {
      overrides.push_back({text.substr(0, equals), text.substr(equals + 1)});
    }
  }
  if (!errors.empty()) return tl::unexpected(errors);
  return overrides;
}

engine::Errors to_tell(engine::Errors found, const Arguments& given) {
  if (given.has("--quiet")) {
    std::erase_if(
        found, [](const engine::Error& one) { return one.severity == engine::Severity::warning; });
  }
  return found;
}

ScenarioPlace place_of(const fs::path& file) {
  if (fs::is_directory(file)) {
    throw fs::filesystem_error("", file, std::make_error_code(std::errc::is_a_directory));
  }
  // A pipe would wait for its writer; the loader says what it is (E059).
  const bool is_other = fs::exists(file) && !fs::is_regular_file(file);
  if (!is_other && !std::ifstream(file)) {
    const auto why =
        fs::exists(file) ? std::errc::permission_denied : std::errc::no_such_file_or_directory;
    throw fs::filesystem_error("", file, std::make_error_code(why));
  }
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  return {scenarios::read_from_disk(folder.string(), shared_root().string()),
          file.filename().string()};
}

ScenarioPlace laid_over(ScenarioPlace place, const fs::path& file,
                        const std::vector<std::string>& overlays) {
  if (overlays.empty()) return place;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  std::vector<std::string> layers;
  for (const std::string& overlay : overlays) {
    const bool is_beside = fs::exists(overlay);  // else of the library
    const fs::path from_folder = is_beside ? fs::relative(overlay, folder) : fs::path(overlay);
    layers.push_back(from_folder.generic_string());
  }
  return with_layers(std::move(place), layers);
}

fs::path named_with(const fs::path& file, const std::vector<std::string>& overlays) {
  if (overlays.empty()) return file;
  return file.parent_path() / name_of_layers(file.filename().string(), overlays);
}

ScenarioPlace with_layers(ScenarioPlace place, const std::vector<std::string>& layers) {
  if (layers.empty()) return place;
  const std::string name = name_of_layers(place.name, layers);
  std::string extends = json_text(place.name);
  for (const std::string& layer : layers)
    extends += ", " + json_text(layer);
  const std::string text = "samspil: 1\nextends: [" + extends + "]\n";
  const auto read = [name, text, below = place.read](const std::string& wanted) {
    return wanted == name ? std::optional(text) : below(wanted);
  };
  return {{read, place.read.is_something_else}, name};
}

Option with_option() {
  return {"--with",
          {},
          "FILE.yaml",
          true,
          {"lægger en fil oven på scenariet", "lays a file over the scenario"}};
}

bool is_result(const fs::path& file) {
  constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";  // the HDF5 specification, III.A
  std::string start(signature.size(), '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(start.data(), static_cast<std::streamsize>(start.size()));
  return stream && start == signature;
}

std::optional<scenarios::Scenario> open_scenario(const fs::path& file,
                                                 const std::vector<scenarios::Override>& overrides,
                                                 const Arguments& given, std::ostream& out,
                                                 std::ostream& problems) {
  const ScenarioPlace place = laid_over(place_of(file), file, given.values("--with"));
  if (is_result(file)) {
    refuse({problem("E418", {{"file", file.string()}})}, given, out, problems);
    return std::nullopt;
  }
  const GivenNames names(file);
  auto scenario = scenarios::load_scenario(place.name, overrides, place.read);
  const engine::Errors found =
      names.in(with_set_places(scenario ? scenario->warnings : scenario.error(), overrides));
  if (!scenario && given.has("--json")) {
    out << scenarios::render_json(found, given.language()) << '\n';
  } else {
    const auto texts = with_set_texts(names.read_by(place.read), overrides);
    const std::string told = scenarios::render(to_tell(found, given), given.language(), texts);
    problems << painted(told, given, problems);
  }
  if (!scenario) return std::nullopt;
  return std::move(*scenario);
}

}  // namespace tools
