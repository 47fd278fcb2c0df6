#include "tools/samspil/stored_tree.h"

#include <set>

#include "output/durable_file.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace fs = std::filesystem;

namespace {

/// True if a part of `place`, below `folder`, is a link: what it leads to is not ours to write.
bool passes_a_link(const fs::path& folder, const fs::path& place) {
  fs::path at = folder;
  for (const fs::path& part : place) {
    at /= part;
    if (fs::is_symlink(at)) return true;
  }
  return false;
}

}  // namespace

fs::path place_in_tree(const std::string& name) {
  fs::path place;
  for (const fs::path& part : fs::path(name).relative_path()) {
    if (part == "." || part.empty()) continue;
    place /= part == ".." ? fs::path("_up") : part;
  }
  return place.empty() ? fs::path("_unnamed") : place;
}

engine::Result<std::vector<fs::path>> write_tree(const std::vector<output::StoredFile>& files,
                                                 const fs::path& folder) {
  engine::Errors errors;
  std::set<fs::path> places;
  for (const output::StoredFile& file : files) {
    const fs::path place = place_in_tree(file.name);
    const std::string shown = (folder / place).string();
    if (passes_a_link(folder, place)) {
      errors.push_back(problem("E423", {{"file", shown}, {"folder", folder.string()}}));
    } else if (fs::exists(folder / place) || !places.insert(place).second) {
      errors.push_back(problem("E425", {{"file", shown}}));
    }
  }
  if (!errors.empty()) return tl::unexpected(errors);
  std::vector<fs::path> written;
  for (const output::StoredFile& file : files) {
    const fs::path path = folder / place_in_tree(file.name);
    fs::create_directories(path.parent_path());
    output::replace_file(path, file.content);
    written.push_back(path);
  }
  return written;
}

}  // namespace tools
