#include "output/shard.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "output/durable_file.h"
#include "output/folder_lock.h"
#include "output/result_file.h"
#include "output/shard_bytes.h"

namespace output {
namespace {

namespace fs = std::filesystem;

constexpr const char* identity_name = "identity";
constexpr std::string_view shard_prefix = "replication-";
constexpr const char* shard_suffix = ".shard";
constexpr const char* partial_suffix = ".partial";

fs::path parent_of(const fs::path& folder) {
  return fs::absolute(folder).lexically_normal().parent_path();
}

fs::path shard_path(const fs::path& folder, std::uint32_t replication) {
  return folder / fmt::format("{}{:06}{}", shard_prefix, replication, shard_suffix);
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

Shards::Shards(fs::path folder, std::string identity)
    : folder_(std::move(folder)), identity_(std::move(identity)) {
  if (folder_.filename().empty()) folder_ = folder_.parent_path();  // "NAME.parts/"
  if (fs::create_directory(folder_)) sync_folder(parent_of(folder_));
  claim(folder_, identity_);
}

std::map<std::uint32_t, engine::ReplicationResult> Shards::finished() const {
  std::map<std::uint32_t, engine::ReplicationResult> found;
  for (const fs::path& file : files_ending(folder_, shard_suffix)) {
    std::optional<engine::ReplicationResult> result = from_shard(read_bytes(file), identity_);
    if (result && file == shard_path(folder_, result->replication)) {
      found.emplace(result->replication, std::move(*result));
    } else {
      fs::remove(file);
    }
  }
  return found;
}

std::vector<std::uint32_t> Shards::kept() const {
  std::vector<std::uint32_t> numbers;
  for (const fs::path& file : files_ending(folder_, shard_suffix)) {
    const std::string name = file.stem().string();
    std::uint32_t number = 0;
    const bool is_ours =
        name.starts_with(shard_prefix) &&
        std::from_chars(name.data() + shard_prefix.size(), name.data() + name.size(), number).ec ==
            std::errc{};
    if (is_ours) numbers.push_back(number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

void Shards::keep(const engine::ReplicationResult& result) const {
  replace_file(shard_path(folder_, result.replication), to_shard(result, identity_));
}

void Shards::remove() const {
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
