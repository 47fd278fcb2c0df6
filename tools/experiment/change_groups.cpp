#include "tools/experiment/change_groups.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "tools/experiment/planner_amount.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

constexpr std::size_t least_groups = 2, most_groups = 20;

std::optional<GroupText> group_in(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return std::nullopt;
  GroupText group{std::string(trimmed(text.substr(0, equals))), {}};
  std::string rest = text.substr(equals + 1) + ',';
  for (std::size_t comma = rest.find(','); comma != std::string::npos; comma = rest.find(',')) {
    group.parts.emplace_back(trimmed(rest.substr(0, comma)));
    rest.erase(0, comma + 1);
  }
  const bool is_whole =
      !group.name.empty() && std::ranges::none_of(group.parts, &std::string::empty);
  return is_whole ? std::optional(group) : std::nullopt;
}

/// `*` is any text, also none.
bool matches(std::string_view text, std::string_view pattern) {
  const std::size_t star = pattern.find('*');
  if (star == pattern.npos) return text == pattern;
  if (!text.starts_with(pattern.substr(0, star))) return false;
  const std::string_view rest = pattern.substr(star + 1);
  for (std::size_t at = star; at <= text.size(); ++at) {
    if (matches(text.substr(at), rest)) return true;
  }
  return false;
}

bool is_left_out(const std::string& path) {
  const std::string section = path.substr(0, path.find('.'));
  return std::set<std::string>{"title", "summary", "notice", "runs"}.contains(section);
}

engine::Result<std::vector<ChangeGroup>> as_many_as_can_be(std::vector<ChangeGroup> groups) {
  if (groups.size() >= least_groups && groups.size() <= most_groups) return groups;
  return tl::unexpected(engine::Errors{problem("E338", {{"groups", std::to_string(groups.size())},
                                                        {"least", std::to_string(least_groups)},
                                                        {"most", std::to_string(most_groups)}})});
}

/// Takes from `left` what a part names. False if that is nothing.
bool take(const std::string& part, std::vector<scenarios::Override>& left, ChangeGroup& group) {
  const auto named = [&](const scenarios::Override& one) {
    return path_matches(one.path, part);
  };
  const std::size_t before = group.values.size();
  std::ranges::copy_if(left, std::back_inserter(group.values), named);
  std::erase_if(left, named);
  return group.values.size() > before;
}

}  // namespace

bool path_matches(const std::string& path, const std::string& pattern) {
  const std::size_t dot = path.find('.');
  return matches(path, pattern) || (dot != path.npos && matches(path.substr(dot + 1), pattern));
}

engine::Result<std::vector<GroupText>> group_texts(const std::vector<std::string>& texts) {
  std::vector<GroupText> groups;
  engine::Errors errors;
  std::set<std::string> names;
  for (const std::string& text : texts) {
    auto group = group_in(text);
    if (!group || !names.insert(group->name).second) {
      errors.push_back(problem("E335", {{"found", text}}));
    } else {
      groups.push_back(std::move(*group));
    }
  }
  if (!errors.empty()) return tl::unexpected(errors);
  return groups;
}

std::vector<scenarios::Override> changes_between(const scenarios::Scenario& first,
                                                 const scenarios::Scenario& second) {
  std::map<std::string, const scenarios::ValueOrigin*> before;
  for (const scenarios::ValueOrigin& one : first.origins)
    before[one.path] = &one;
  std::vector<scenarios::Override> changes;
  for (const scenarios::ValueOrigin& one : second.origins) {
    const auto found = before.find(one.path);
    const bool is_new = found == before.end();
    const bool is_said_elsewhere = !is_new && !(found->second->where == one.where);
    const bool differs = is_new || (is_said_elsewhere && found->second->value != one.value);
    if (differs && !is_left_out(one.path))
      changes.push_back(scenarios::replacing(one.path, one.value));
  }
  return changes;
}

std::vector<scenarios::Override> own_changes(std::vector<scenarios::Override> changes,
                                             const WithChanges& with) {
  std::vector<scenarios::Override> order = changes;
  std::stable_partition(order.begin(), order.end(), [](const scenarios::Override& one) {
    return !one.path.starts_with("parameters.");
  });
  for (const scenarios::Override& one : order) {
    std::vector<scenarios::Override> others = changes;
    std::erase(others, one);
    const auto scenario = with(others);
    const auto comes_by_itself = [&](const scenarios::ValueOrigin& origin) {
      return origin.path == one.path && origin.value == one.value;
    };
    if (scenario && std::ranges::any_of(scenario->origins, comes_by_itself)) changes = others;
  }
  return changes;
}

engine::Result<std::vector<ChangeGroup>> groups_of_values(
    const std::vector<GroupText>& texts, const std::vector<scenarios::Override>& changes,
    const std::string& rest) {
  std::vector<ChangeGroup> groups;
  std::vector<scenarios::Override> left = changes;
  engine::Errors errors;
  for (const GroupText& text : texts) {
    groups.push_back({text.name, {}, {}});
    for (const std::string& part : text.parts) {
      if (take(part, left, groups.back())) continue;
      errors.push_back(problem("E336", {{"group", text.name}, {"found", part}}));
    }
  }
  if (!errors.empty()) return tl::unexpected(errors);
  if (texts.empty()) {
    for (const scenarios::Override& one : left)
      groups.push_back({one.path, {one}, {}});
  } else if (!left.empty()) {
    groups.push_back({rest, left, {}});
  }
  return as_many_as_can_be(std::move(groups));
}

engine::Result<std::vector<ChangeGroup>> groups_of_files(const std::vector<GroupText>& texts) {
  std::vector<ChangeGroup> groups;
  groups.reserve(texts.size());
  for (const GroupText& text : texts)
    groups.push_back({text.name, {}, text.parts});
  return as_many_as_can_be(std::move(groups));
}

}  // namespace tools
