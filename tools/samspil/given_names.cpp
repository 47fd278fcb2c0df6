#include "tools/samspil/given_names.h"

#include <utility>

namespace tools {

namespace {

namespace fs = std::filesystem;

/// Of the library, of --set, a default, or nowhere.
bool is_no_neighbour(const std::string& name) {
  return name.empty() || name == "default" || name.starts_with("share/") ||
         name.starts_with("--set");
}

}  // namespace

std::string GivenNames::of(const std::string& name) const {
  if (is_no_neighbour(name) || !scenario_.has_parent_path()) return name;
  if (name == scenario_.filename()) return scenario_.string();
  return (scenario_.parent_path() / name).lexically_normal().string();
}

engine::Errors GivenNames::in(engine::Errors errors) const {
  for (engine::Error& error : errors) {
    error.where.file = of(error.where.file);
    for (auto& [name, word] : error.words) {
      if (name == "use_file") word = of(word);
    }
  }
  return errors;
}

scenarios::FileReader GivenNames::read_by(const scenarios::FileReader& read) const {
  const auto text = [*this, read](const std::string& given) -> std::optional<std::string> {
    if (given == scenario_) return read(scenario_.filename().string());
    if (is_no_neighbour(given)) return read(given);
    return read(fs::path(given).lexically_relative(scenario_.parent_path()).string());
  };
  return {text, read.is_something_else};
}

}  // namespace tools
