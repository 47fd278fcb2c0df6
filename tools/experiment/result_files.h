/// Which files a run makes: NAME.h5, NAME.html and, until they are there, NAME.parts/.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/error.h"

namespace tools {

struct ResultFiles {
  std::filesystem::path result;
  std::filesystem::path report;
  std::filesystem::path parts;
};

/// Beside the scenario, unless -o says otherwise (E411 if that is no name for a result;
/// E428 if nothing may be written there).
/// Throws filesystem_error if the folder of `wanted` is not there, system_error if one of the names
/// cannot be written.
engine::Result<ResultFiles> result_files(const std::filesystem::path& scenario,
                                         const std::optional<std::string>& wanted);

/// The same names for who only looks: whether anything may be written there is not asked.
engine::Result<ResultFiles> result_names(const std::filesystem::path& scenario,
                                         const std::optional<std::string>& wanted);

/// NAME.from-6.parts: where `--more` keeps replications 7, 8, ... Its name says from where it
/// started, so that the same command given again after a power cut does not add them twice.
std::filesystem::path parts_from(const std::filesystem::path& result, std::size_t replications);

/// All NAME.from-K.parts that lie beside `result`, with K.
std::vector<std::pair<std::size_t, std::filesystem::path>> parts_of_more(
    const std::filesystem::path& result);

/// A file or folder in `folder` that no run has left there; none if there is no such folder.
std::optional<std::filesystem::path> stranger_in(const std::filesystem::path& folder);

/// Whether a folder holds a finished replication, of whichever run.
bool has_shards(const std::filesystem::path& folder);

/// Removes the shards in a folder, whichever run they are of; leaves all other files and the lock.
void discard_shards(const std::filesystem::path& folder);

/// Removes the shards, then the lock, then the folder if nothing else is in it.
void discard_parts(const std::filesystem::path& folder);

}  // namespace tools
