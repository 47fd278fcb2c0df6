#include "scenarios/language/input_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include <fmt/ranges.h>

#include "scenarios/language/fault.h"

namespace scenarios {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view share_mark = "share/";

/// Scenarios are far smaller, tables of traces may be this large.
constexpr std::uintmax_t max_file_bytes = std::uintmax_t{256} << 20;

std::string joined(const fs::path& folder, const std::string& path) {
  return (folder / path).lexically_normal().generic_string();
}

bool leaves_its_root(const std::string& path) {
  return path == ".." || path.starts_with("../");
}

constexpr std::string_view library = "library/";

/// "library/../data" is outside the library, though it begins as if it were within.
bool leaves_the_library(const std::string& path) {
  return path.starts_with(library) && !joined({}, path).starts_with(library);
}

std::optional<std::string> content_of(const fs::path& path) {
  std::error_code problem;
  if (!fs::is_regular_file(path, problem)) return std::nullopt;
  const auto size = fs::file_size(path, problem);
  if (problem || size > max_file_bytes) return std::nullopt;
  std::ifstream stream(path, std::ios::binary);
  std::string content(size, '\0');
  if (!stream.read(content.data(), static_cast<std::streamsize>(size))) return std::nullopt;
  return content;
}

}  // namespace

std::vector<std::string> InputFiles::names(const std::string& path, const std::string& written_in) {
  if (path.empty() || fs::path(path).is_absolute() || leaves_the_library(path)) return {};
  std::vector<std::string> found;
  const bool is_shared = written_in.starts_with(share_mark);
  if (is_shared) {
    const fs::path folder = fs::path(written_in.substr(share_mark.size())).parent_path();
    if (const auto name = joined(folder, path); !leaves_its_root(name))
      found.push_back(std::string(share_mark) + name);
  } else {
    found.push_back(joined(fs::path(written_in).parent_path(), path));
  }
  if (const auto name = joined({}, path); !leaves_its_root(name))
    found.push_back(std::string(share_mark) + name);
  return found;
}

const InputFile* InputFiles::open(const std::string& name) {
  const auto known = std::find_if(files_.begin(), files_.end(),
                                  [&](const InputFile& file) { return file.name == name; });
  if (known != files_.end()) return &*known;
  auto content = read_.read(name);
  if (!content) return nullptr;
  return &files_.emplace_back(InputFile{name, std::move(*content)});
}

const InputFile* InputFiles::find(const std::string& path, const std::string& written_in) {
  for (const std::string& name : names(path, written_in)) {
    if (const InputFile* file = open(name)) return file;
    if (read_.is_something_else(name)) return nullptr;
  }
  return nullptr;
}

engine::Error InputFiles::why_not(const std::string& path, const engine::Place& where) const {
  if (path.empty() || fs::path(path).is_absolute()) return fault("E049", where, {{"found", path}});
  if (leaves_the_library(path)) return fault("E090", where, {{"found", path}});
  const auto tried = names(path, where.file);
  for (const std::string& name : tried) {
    if (read_.is_something_else(name)) return fault("E059", where, {{"found", name}});
  }
  return fault("E001", where,
               {{"found", path}, {"tried", fmt::format("{}", fmt::join(tried, ", "))}});
}

engine::Error InputFiles::why_not(const std::string& name) const {
  const engine::Place top{name, 1, 1, 1};
  if (read_.is_something_else(name)) return fault("E059", top, {{"found", name}});
  return fault("E001", top, {{"found", name}, {"tried", name}});
}

FileReader read_from_disk(const std::string& folder, const std::string& shared_root) {
  const auto path_of = [folder, shared_root](const std::string& name) {
    return name.starts_with(share_mark) ? fs::path(shared_root) / name.substr(share_mark.size())
                                        : fs::path(folder) / name;
  };
  return {[path_of](const std::string& name) { return content_of(path_of(name)); },
          [path_of](const std::string& name) {
            std::error_code problem;
            const fs::path path = path_of(name);
            return fs::exists(path, problem) && !fs::is_regular_file(path, problem);
          }};
}

FileReader read_from_memory(std::vector<InputFile> files) {
  const auto read = [files =
                         std::move(files)](const std::string& name) -> std::optional<std::string> {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const InputFile& file) { return file.name == name; });
    if (found == files.end()) return std::nullopt;
    return found->content;
  };
  return {read, [](const std::string& /*name*/) {
            return false;
          }};
}

}  // namespace scenarios
