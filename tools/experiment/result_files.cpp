#include "tools/experiment/result_files.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <unistd.h>

#include "output/durable_file.h"
#include "output/folder_lock.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace fs = std::filesystem;

namespace {

constexpr const char* identity_name = "identity";

/// "6" of "basis.from-6.parts"; none for other names.
std::optional<std::size_t> number_between(std::string_view name, std::string_view before,
                                          std::string_view after) {
  if (!name.starts_with(before) || !name.ends_with(after)) return std::nullopt;
  if (name.size() <= before.size() + after.size()) return std::nullopt;
  const std::string_view digits =
      name.substr(before.size(), name.size() - before.size() - after.size());
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (fault != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

bool is_shard(const fs::path& file) {
  return file.extension() == ".shard" || file.extension() == ".partial";
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// Nothing may be written there; as in the folder of the installed scenarios.
bool is_closed(const fs::path& folder) {
  return fs::is_directory(folder) && ::access(folder.c_str(), W_OK) != 0;
}

}  // namespace

engine::Result<ResultFiles> result_names(const fs::path& scenario,
                                         const std::optional<std::string>& wanted) {
  fs::path result = wanted ? fs::path(*wanted) : fs::path(scenario).replace_extension(".h5");
  if (result.extension() != ".h5") {
    return tl::unexpected(
        engine::Errors{problem("E411", {{"file", result.string()}, {"ending", ".h5"}})});
  }
  if (wanted && !fs::is_directory(folder_of(result))) {
    throw fs::filesystem_error("", result,
                               std::make_error_code(std::errc::no_such_file_or_directory));
  }
  return ResultFiles{result, fs::path(result).replace_extension(".html"),
                     fs::path(result).replace_extension(".parts")};
}

engine::Result<ResultFiles> result_files(const fs::path& scenario,
                                         const std::optional<std::string>& wanted) {
  auto files = result_names(scenario, wanted);
  if (!files) return files;
  if (const auto folder = folder_of(files->result); is_closed(folder)) {
    return tl::unexpected(engine::Errors{problem("E428", {{"folder", folder.string()}})});
  }
  // A run may take hours; a name that cannot be written is told before it.
  for (const fs::path& file : {files->result, files->report})
    output::try_replacing(file);
  return files;
}

fs::path parts_from(const fs::path& result, std::size_t replications) {
  return fs::path(result).replace_extension(fmt::format(".from-{}.parts", replications));
}

std::vector<std::pair<std::size_t, fs::path>> parts_of_more(const fs::path& result) {
  std::vector<std::pair<std::size_t, fs::path>> found;
  const std::string before = result.stem().string() + ".from-";
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_of(result))) {
    const std::string name = entry.path().filename().string();
    if (const auto from = number_between(name, before, ".parts")) {
      found.emplace_back(*from, folder_of(result) / name);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::optional<fs::path> stranger_in(const fs::path& folder) {
  if (!fs::is_directory(folder)) return std::nullopt;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const fs::path name = entry.path().filename();
    const bool is_of_a_run = is_shard(name) || name == identity_name || name == output::lock_name;
    if (!is_of_a_run) return name;
  }
  return std::nullopt;
}

bool has_shards(const fs::path& folder) {
  return std::any_of(fs::directory_iterator(folder), fs::directory_iterator(),
                     [](const auto& entry) { return entry.path().extension() == ".shard"; });
}

void discard_shards(const fs::path& folder) {
  std::vector<fs::path> ours;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (is_shard(entry.path())) ours.push_back(entry.path());
  }
  for (const fs::path& file : ours)
    fs::remove(file);
  fs::remove(folder / identity_name);  // after them: it says whose they are
}

void discard_parts(const fs::path& folder) {
  if (!fs::is_directory(folder)) return;
  discard_shards(folder);
  fs::remove(folder / output::lock_name);
  if (fs::is_empty(folder)) fs::remove(folder);
}

}  // namespace tools
