#include "tools/workbench/folder.h"

#include <algorithm>
#include <chrono>
#include <system_error>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "output/durable_file.h"
#include "output/result_file.h"
#include "tools/experiment/machine.h"

namespace tools::workbench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 120;  // bytes; most file systems take 255, endings are added
constexpr std::size_t letters_of_hash = 12;
constexpr std::size_t most_versions = 100;  // of a file; a scenario is some kilobytes

bool is_plain(const std::string& name) {
  const bool has_control = std::ranges::any_of(
      name, [](unsigned char letter) { return letter < 0x20 || letter == 0x7f; });
  return !name.empty() && name.size() <= longest_name && !has_control &&
         name.find_first_of("/\\:*?\"<>|") == name.npos && name.front() != '.' &&
         name.front() != '-' && name.front() != ' ';
}

std::string utc(fs::file_time_type when) {
  const auto system = std::chrono::file_clock::to_sys(when);
  return fmt::format(
      "{:%Y-%m-%dT%H:%M:%SZ}",
      fmt::gmtime(std::chrono::system_clock::to_time_t(
          std::chrono::time_point_cast<std::chrono::system_clock::duration>(system))));
}

std::string digits_of(std::string time) {
  std::erase_if(time, [](char letter) { return letter == '-' || letter == ':'; });
  return time;
}

}  // namespace

Folder::Folder(const fs::path& path) {
  if (!fs::is_directory(path)) {
    throw fs::filesystem_error("", path, std::make_error_code(std::errc::not_a_directory));
  }
  path_ = fs::canonical(path);
}

std::optional<fs::path> Folder::place(const std::string& name, std::string_view ending) const {
  const bool has_stem = name.size() > ending.size() && name.ends_with(ending);
  if (!is_plain(name) || !has_stem) return std::nullopt;
  const fs::path file = path_ / name;
  std::error_code fault;
  const fs::file_status status = fs::symlink_status(file, fault);
  const bool is_there = status.type() != fs::file_type::not_found;
  if (is_there && status.type() != fs::file_type::regular) return std::nullopt;
  return file;
}

std::vector<FileInFolder> Folder::files(std::string_view ending) const {
  std::vector<FileInFolder> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(path_)) {
    const std::string name = entry.path().filename().string();
    std::error_code gone;
    const auto changed = entry.last_write_time(gone);
    const auto bytes = entry.file_size(gone);
    if (!gone && place(name, ending)) found.push_back({name, utc(changed), bytes});
  }
  std::sort(found.begin(), found.end(), [](const FileInFolder& a, const FileInFolder& b) {
    return a.changed == b.changed ? a.name < b.name : a.changed > b.changed;
  });
  return found;
}

std::vector<std::string> Folder::unfinished(std::string_view ending) const {
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(path_)) {
    const fs::path result = fs::path(entry.path().filename()).replace_extension(".h5");
    std::error_code gone;
    const bool is_parts = entry.path().extension() == ".parts" && entry.is_directory(gone);
    if (is_parts && place(result.string(), ending)) found.push_back(result.string());
  }
  std::ranges::sort(found);
  return found;
}

std::string Folder::free_result_name(const std::string& scenario) const {
  const std::string stem = fs::path(scenario).stem().string();
  std::string name = stem + ".h5";
  const auto is_taken = [&] {
    return fs::exists(path_ / name) || fs::exists((path_ / name).replace_extension(".parts"));
  };
  for (int number = 2; is_taken(); ++number)
    name = fmt::format("{}-{}.h5", stem, number);
  return name;
}

fs::path Folder::own_place(const std::string& what) const {
  return path_ / ".samspil" / what;
}

fs::path Folder::versions_of(const std::string& name) const {
  return own_place("versions") / name;
}

void Folder::save(const fs::path& file, std::string_view text) const {
  if (fs::exists(file)) {
    const std::string before = output::read_bytes(file);
    if (before == text) return;
    const fs::path kept = versions_of(file.filename().string());
    fs::create_directories(kept);
    output::replace_file(kept / fmt::format("{}-{}", digits_of(utc_now()),
                                            output::sha256(before).substr(0, letters_of_hash)),
                         before);
    forget_oldest(file.filename().string());
  }
  output::replace_file(file, text);
}

void Folder::forget_oldest(const std::string& name) const {
  const auto all = versions(name);
  for (std::size_t i = most_versions; i < all.size(); ++i) {
    std::error_code gone;  // another page may have saved, too
    fs::remove(versions_of(name) / all[i], gone);
  }
}

std::vector<std::string> Folder::versions(const std::string& name) const {
  std::vector<std::string> found;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(versions_of(name), none))
    found.push_back(entry.path().filename().string());
  std::sort(found.begin(), found.end(), std::greater<>());
  return found;
}

std::optional<std::string> Folder::version(const std::string& name,
                                           const std::string& which) const {
  const auto all = versions(name);
  if (std::ranges::find(all, which) == all.end()) return std::nullopt;
  return output::read_bytes(versions_of(name) / which);
}

}  // namespace tools::workbench
