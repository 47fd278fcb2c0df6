#include "tools/samspil/output_place.h"

#include <algorithm>
#include <string>

#include "tools/samspil/problem.h"
#include "tools/samspil/share.h"

namespace tools {

namespace fs = std::filesystem;

namespace {

bool are_one(const fs::path& a, const fs::path& b) {
  std::error_code not_there;
  return fs::equivalent(a, b, not_there);
}

}  // namespace

engine::Errors refused_output(const fs::path& file, std::string_view ending,
                              const std::vector<fs::path>& read, const Arguments& given) {
  if (file.extension() != ending) {
    return {problem("E411", {{"file", file.string()}, {"ending", std::string(ending)}})};
  }
  engine::Errors input = refused_inputs({file}, read);
  if (!input.empty()) return input;
  if (!fs::exists(file) || given.has("--overwrite")) return {};
  return {problem("E420", {{"file", file.string()}})};
}

engine::Errors refused_inputs(const std::vector<fs::path>& files,
                              const std::vector<fs::path>& read) {
  for (const fs::path& file : files) {
    const bool is_read = std::any_of(read.begin(), read.end(),
                                     [&](const fs::path& input) { return are_one(file, input); });
    if (is_read) return {problem("E429", {{"file", file.string()}})};
  }
  return {};
}

std::vector<fs::path> files_read(const scenarios::Scenario& scenario, const fs::path& file) {
  constexpr std::string_view shared = "share/";
  std::vector<fs::path> all;
  for (const scenarios::InputFile& input : scenario.inputs) {
    all.push_back(input.name.starts_with(shared) ? shared_root() / input.name.substr(shared.size())
                                                 : file.parent_path() / input.name);
  }
  return all;
}

}  // namespace tools
