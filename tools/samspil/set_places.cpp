#include "tools/samspil/set_places.h"

#include <string>
#include <utility>

namespace tools {

namespace {

constexpr const char* all_of_them = "--set";

std::string name_of(std::size_t number, std::size_t among) {
  return among == 1 ? all_of_them : all_of_them + (" " + std::to_string(number));
}

}  // namespace

engine::Errors with_set_places(engine::Errors errors,
                               const std::vector<scenarios::Override>& overrides) {
  for (engine::Error& error : errors) {
    engine::Place& where = error.where;
    if (where.file != all_of_them || where.line < 1) continue;
    where.file = name_of(static_cast<std::size_t>(where.line), overrides.size());
    where.line = 1;
  }
  return errors;
}

scenarios::FileReader with_set_texts(scenarios::FileReader read,
                                     std::vector<scenarios::Override> overrides) {
  const auto text = [disk = read.read, overrides = std::move(overrides)](
                        const std::string& name) -> std::optional<std::string> {
    for (std::size_t i = 0; i < overrides.size(); ++i) {
      if (name != name_of(i + 1, overrides.size())) continue;
      return overrides[i].path + "=" + overrides[i].value;
    }
    return disk(name);
  };
  return {text, std::move(read.is_something_else)};
}

}  // namespace tools
