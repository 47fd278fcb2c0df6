/// Files that are whole or absent, whatever fails: a full disk, a power cut, a killed program.
///
/// Every fault is a std::system_error that names the file.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "output/descriptor.h"

namespace output {

/// Writes PATH.partial, fsyncs it, renames it to `path` and fsyncs the folder. When it throws,
/// PATH.partial is gone and what was at `path` before is untouched. Of two programs that write the
/// same path at once, the second gets EBUSY.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

/// The same for more than memory holds: `write` gets the empty PATH.partial.
void replace_file(const std::filesystem::path& path,
                  const std::function<void(const Descriptor&)>& write);

/// Throws what replace_file would throw for this name at once: a folder has it, it is too long, the
/// folder is closed. Touches neither `path` nor PATH.partial.
void try_replacing(const std::filesystem::path& path);

std::string read_bytes(const std::filesystem::path& path);

/// Makes names that were made or removed in the folder last.
void sync_folder(const std::filesystem::path& folder);

}  // namespace output
