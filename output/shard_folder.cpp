#include "output/shard_folder.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include <fmt/format.h>

#include "output/durable_file.h"
#include "output/folder_lock.h"
#include "output/result_file.h"

namespace output {
namespace {

namespace fs = std::filesystem;

constexpr const char* identity_name = "identity";
constexpr const char* shard_suffix = ".shard";
constexpr const char* partial_suffix = ".partial";

fs::path parent_of(const fs::path& folder) {
  return fs::absolute(folder).lexically_normal().parent_path();
}

/// The files with this ending, in order of name.
std::vector<fs::path> files_ending(const fs::path& folder, const std::string& suffix) {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == suffix) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// But for the lock of whoever claims it.
bool is_bare(const fs::path& folder) {
  return std::all_of(fs::directory_iterator(folder), fs::directory_iterator(),
                     [](const auto& entry) { return entry.path().filename() == lock_name; });
}

void claim(const fs::path& folder, const std::string& identity) {
  const fs::path file = folder / identity_name;
  if (fs::exists(file)) {
    if (read_bytes(file) == identity + '\n') return;
    throw ResultFileError(folder, WrongFile::other_run, "another scenario, seed or program");
  }
  fs::remove(file.string() + partial_suffix);
  if (!is_bare(folder)) {
    throw ResultFileError(folder, WrongFile::no_result, "it holds other files");
  }
  replace_file(file, identity + '\n');
}

}  // namespace

ShardFolder::ShardFolder(fs::path folder, std::string identity, std::string prefix)
    : folder_(std::move(folder)), identity_(std::move(identity)), prefix_(std::move(prefix)) {
  if (folder_.filename().empty()) folder_ = folder_.parent_path();  // "NAME.parts/"
  if (fs::create_directory(folder_)) sync_folder(parent_of(folder_));
  claim(folder_, identity_);
}

fs::path ShardFolder::path_of(std::uint32_t number) const {
  return folder_ / fmt::format("{}{:06}{}", prefix_, number, shard_suffix);
}

std::vector<fs::path> ShardFolder::files() const {
  return files_ending(folder_, shard_suffix);
}

std::vector<std::uint32_t> ShardFolder::kept() const {
  std::vector<std::uint32_t> numbers;
  for (const fs::path& file : files()) {
    const std::string name = file.stem().string();
    std::uint32_t number = 0;
    const bool is_ours =
        name.starts_with(prefix_) &&
        std::from_chars(name.data() + prefix_.size(), name.data() + name.size(), number).ec ==
            std::errc{};
    if (is_ours) numbers.push_back(number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

void ShardFolder::keep(std::uint32_t number, const std::string& bytes) const {
  replace_file(path_of(number), bytes);
}

void ShardFolder::remove() const {
  for (const char* suffix : {partial_suffix, shard_suffix}) {
    for (const fs::path& file : files_ending(folder_, suffix))
      fs::remove(file);
  }
  fs::remove(folder_ / identity_name);  // after them: a folder without it would be refused
  fs::remove(folder_ / lock_name);
  if (!fs::is_empty(folder_)) return;  // a stranger's file is not ours to remove
  fs::remove(folder_);
  sync_folder(parent_of(folder_));
}

}  // namespace output
