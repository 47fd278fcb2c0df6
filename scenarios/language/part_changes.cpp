#include "scenarios/language/part_changes.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "scenarios/language/fault.h"
#include "scenarios/language/overlay.h"
#include "scenarios/language/parts_of_country.h"
#include "scenarios/language/read_population.h"
#include "scenarios/language/substitute.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

/// What is written for each member of a service, or of a start state.
constexpr std::array<std::string_view, 7> keys_of_members = {
    "beds", "places", "clinicians", "cases", "persons", "slots", "n"};

bool is_of_members(std::string_view path) {
  const std::string_view key = path.substr(path.rfind('.') + 1);
  return std::ranges::find(keys_of_members, key) != keys_of_members.end();
}

bool is_of_a_part(const PendingChange& change) {
  return !change.part.empty();
}

/// The changes that wait at a number, or at one in its long form.
std::vector<PendingChange>* changes_of(Node& node) {
  if (node.kind == NodeKind::scalar) return &node.changes;
  return is_long_form(node) ? &node.find("value")->changes : nullptr;
}

bool waits(Node& node) {
  const auto* changes = changes_of(node);
  return changes != nullptr && std::ranges::any_of(*changes, is_of_a_part);
}

bool any_waits(Node& node) {
  return waits(node) ||
         std::ranges::any_of(node.entries, [](Entry& entry) { return any_waits(entry.value); });
}

/// Settles the changes of one service.
class OneService {
 public:
  OneService(const PartsOfCountry& parts, std::string by, engine::Errors& faults)
      : parts_(parts), by_(std::move(by)), members_(parts.members(by_)), faults_(faults) {}

  void settle(Node& node, const std::string& path) {
    drop_unknown(node, path);
    if (waits(node)) write_for_each_member(node);
    for (Entry& entry : node.entries) {
      const bool is_of_the_map = waits(entry.value) && !is_of_members(child(path, entry.key));
      if (!is_of_the_map) {
        settle(entry.value, child(path, entry.key));
      } else {
        drop_unknown(entry.value, path);
        keep_own(*changes_of(entry.value), entry.key);
      }
    }
  }

 private:
  /// Changes of a part that is none are told and taken out; the others stay.
  void drop_unknown(Node& node, const std::string& path) {
    if (!waits(node)) return;
    std::erase_if(*changes_of(node), [&](const PendingChange& change) {
      return is_of_a_part(change) && !is_known(change, path);
    });
  }

  bool is_known(const PendingChange& change, const std::string& path) {
    if (std::ranges::find(members_, change.part) != members_.end()) return true;
    const auto cut = parts_.cut(by_, change.part);
    if (cut && cut->divided.empty()) return true;
    if (cut) {
      faults_.push_back(fault("E340", change.where,
                              {{"part", change.part}, {"by", by_}, {"member", cut->divided}}));
    } else if (parts_.is_outside(change.part)) {
      faults_.push_back(
          warning("W171", change.where, {{"found", change.part}, {"known", listed(members_)}}));
    } else {
      engine::Error error = fault("E081", change.where, {{"path", child(path, change.part)}});
      error.suggestion = nearest(change.part, parts_.names());
      faults_.push_back(std::move(error));
    }
    return false;
  }

  /// `beds: 20` becomes `beds: {Aalborg: 20, Brønderslev: 20}`.
  void write_for_each_member(Node& node) const {
    Node map;
    map.kind = NodeKind::map;
    map.where = node.where;
    for (const std::string& member : members_) {
      map.entries.push_back({member, node.where, node});
      keep_own(*changes_of(map.entries.back().value), member);
    }
    node = std::move(map);
  }

  bool lies_in(const std::string& member, const std::string& part) const {
    if (std::ranges::find(members_, part) != members_.end()) return member == part;
    return parts_.cut(by_, part)->inside.contains(member);
  }

  /// Requires: all parts are known.
  void keep_own(std::vector<PendingChange>& changes, const std::string& member) const {
    std::erase_if(changes, [&](const PendingChange& change) {
      return is_of_a_part(change) && !lies_in(member, change.part);
    });
    for (PendingChange& change : changes)
      change.part.clear();
  }

  const PartsOfCountry& parts_;
  std::string by_;
  std::vector<std::string> members_;
  engine::Errors& faults_;
};

/// Parameters and population, with their values.
Node settled_population(const Node& top, engine::Errors& faults) {
  Node needed;
  needed.kind = NodeKind::map;
  if (const Node* parameters = top.find("parameters"))
    needed.entries.push_back({"parameters", parameters->where, *parameters});
  if (const Node* section = top.find("population"))
    needed.entries.push_back({"population", section->where, *section});
  substitute_values(needed, faults);
  std::erase_if(
      faults, [](const engine::Error& error) { return error.severity != engine::Severity::error; });
  return needed;
}

}  // namespace

bool has_numbers_of_members(const Node& node, std::string_view path) {
  return node.kind == NodeKind::map && !node.entries.empty() && is_of_members(path) &&
         std::ranges::all_of(node.entries, is_one_value, &Entry::value);
}

bool takes_part_changes(const Node& base, const Node& over, std::string_view path) {
  if (!path.starts_with("services.") || over.kind != NodeKind::map) return false;
  if (has_numbers_of_members(base, path)) return true;
  const bool has_only_changes = !over.entries.empty() && !is_long_form(over) &&
                                std::ranges::all_of(over.entries, is_change, &Entry::value);
  return is_one_value(base) && is_of_members(path) && has_only_changes;
}

void take_part_changes(Node& base, Node& over) {
  std::erase_if(over.entries, [&](const Entry& entry) {
    const bool is_of_one = is_one_value(base);
    const bool is_named = !is_of_one && base.find(entry.key) != nullptr;
    if (is_named || !is_change(entry.value)) return false;
    const PendingChange change{entry.value.text, entry.where, true, entry.key};
    if (is_of_one) add_change(base, change);
    for (Entry& member : base.entries)
      if (!is_of_one) add_change(member.value, change);
    return true;
  });
}

void settle_part_changes(Node& top, InputFiles& files, engine::Errors& faults) {
  Node* services = top.find("services");
  if (services == nullptr || !any_waits(*services)) return;
  engine::Errors told_later;  // when it is the section's turn
  const Node settled = settled_population(top, told_later);
  Reading reading{told_later, files, {}};
  const Node* section = settled.find("population");
  const Population population =
      section == nullptr ? Population{} : read_population(*section, reading);
  if (!told_later.empty()) return;
  const PartsOfCountry parts(population, section == nullptr ? nullptr : section->find("where"));
  for (Entry& service : services->entries) {
    const Node* by = service.value.find("by");
    OneService(parts, by == nullptr ? "" : by->text, faults)
        .settle(service.value, child("services", service.key));
  }
}

}  // namespace scenarios
