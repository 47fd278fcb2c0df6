/// What differs between two scenarios, in groups that can be laid over the first one by one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/error.h"
#include "scenarios/load.h"

namespace tools {

/// `handover=handover_*,info_missing_*` or `beds=beds-down.yaml`
struct GroupText {
  std::string name;
  std::vector<std::string> parts;

  friend bool operator==(const GroupText&, const GroupText&) = default;
};

/// Either values or files.
struct ChangeGroup {
  std::string name;
  std::vector<scenarios::Override> values;
  std::vector<std::string> files;  ///< laid over, the later the higher

  friend bool operator==(const ChangeGroup&, const ChangeGroup&) = default;
};

/// True if the pattern is the path, or the end of it behind the first dot; `*` is any text.
bool path_matches(const std::string& path, const std::string& pattern);

/// E335 for each that is none, and for a name that stands twice.
engine::Result<std::vector<GroupText>> group_texts(const std::vector<std::string>& texts);

/// What the second scenario says otherwise, as changes to the first: values that stand somewhere
/// else than those of the first. Left out: title, summary, notice and `runs`.
std::vector<scenarios::Override> changes_between(const scenarios::Scenario& first,
                                                 const scenarios::Scenario& second);

/// The first scenario with some changes; none if it is no scenario then.
using WithChanges = std::function<std::optional<scenarios::Scenario>(
    const std::vector<scenarios::Override>& changes)>;

/// Without the changes that come by themselves when the others are made: values that refer to
/// others. Parameters stay rather than what refers to them.
std::vector<scenarios::Override> own_changes(std::vector<scenarios::Override> changes,
                                             const WithChanges& with);

/// Each change in the first group with a part that matches its path. The rest are a group of their
/// own, named `rest`; without texts every change is a group. E336 for a part that no change is left
/// for, E338 unless there are 2 to 20 groups.
engine::Result<std::vector<ChangeGroup>> groups_of_values(
    const std::vector<GroupText>& texts, const std::vector<scenarios::Override>& changes,
    const std::string& rest);

/// The parts are files. E338 as above.
engine::Result<std::vector<ChangeGroup>> groups_of_files(const std::vector<GroupText>& texts);

}  // namespace tools
