#include "scenarios/language/origins.h"

#include <algorithm>

#include "scenarios/language/defaults.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/members_of_parameters.h"

namespace scenarios {

namespace {

/// What is chosen for the calculation rather than claimed about the world has no status.
bool is_choice(std::string_view object) {
  return object.empty() || object == "clock" || object == "runs" || object == "key_figures.*";
}

bool is_quantity(const Key& key) {
  switch (key.kind) {
    case KeyKind::whole_number:
    case KeyKind::share:
    case KeyKind::duration:
    case KeyKind::distribution:
    case KeyKind::length:
    case KeyKind::share_rule:
    case KeyKind::count_rule:
    case KeyKind::balk_rule:
    case KeyKind::plain_distribution:
    case KeyKind::hazard:
    case KeyKind::rate:
    case KeyKind::arrivals:
    case KeyKind::whole_numbers:
    case KeyKind::slots:
    case KeyKind::share_map:
    case KeyKind::factors:
    case KeyKind::number:
    case KeyKind::growth:
    case KeyKind::bookings:
    case KeyKind::elapsed:
    case KeyKind::anything:
      return !is_choice(key.object);
    default:
      return false;
  }
}

bool holds_maps(KeyKind kind) {
  return kind == KeyKind::arrivals || kind == KeyKind::maps || kind == KeyKind::balk_rule;
}

class OriginCollector {
 public:
  void add_object(const Node& node, const std::string& path, const std::string& object) {
    const std::string variant = variant_of(object, node);
    for (const Entry& entry : node.entries) {
      const Key* key = find_key(object, variant, entry.key);
      if (key != nullptr) add(entry.value, child(path, entry.key), *key);
    }
  }

  std::vector<ValueOrigin> take() {
    std::sort(origins_.begin(), origins_.end(),
              [](const ValueOrigin& a, const ValueOrigin& b) { return a.path < b.path; });
    return std::move(origins_);
  }

 private:
  void add(const Node& node, const std::string& path, const Key& key) {
    const std::string object = child(key.object, key.name);
    if (key.kind == KeyKind::named_maps) {
      for (const Entry& entry : node.entries)
        add_named(entry, child(path, entry.key), object);
    } else if (key.kind == KeyKind::steps) {
      for (const Entry& entry : node.entries)
        add_steps(entry.value, child(path, entry.key), object);
    } else if (key.kind == KeyKind::step_lists) {
      for (const Entry& entry : node.entries)
        add_steps(entry.value, child(path, entry.key), "pathways");
    } else if (key.kind == KeyKind::step_list) {
      add_steps(node, path, "pathways");
    } else if (holds_maps(key.kind) && node.kind == NodeKind::list) {
      for (std::size_t i = 0; i < node.items.size(); ++i)
        add_object(node.items[i], child(path, i), object);
    } else if (key.kind == KeyKind::map || (holds_maps(key.kind) && node.kind == NodeKind::map)) {
      add_object(node, path, object);
    } else {
      add_values(node, path, key);
    }
  }

  /// A parameter is a plain value by now.
  void add_named(const Entry& entry, const std::string& path, const std::string& object) {
    const Key* value = find_key(object + ".*", "", "value");
    if (entry.value.kind == NodeKind::scalar && value != nullptr) {
      add_values(entry.value, path, *value);
    } else {
      add_object(entry.value, path, object + ".*");
    }
  }

  void add_steps(const Node& pathway, const std::string& path, const std::string& object) {
    for (std::size_t i = 0; i < pathway.items.size(); ++i) {
      const Node& step = pathway.items[i];
      if (step.kind == NodeKind::map) {
        add_object(step, child(path, i), object + ".*.*");
      } else {
        origins_.push_back({child(path, i), step.text, "", "", "", "", step.where, {}});
      }
    }
  }

  void add_values(const Node& node, const std::string& path, const Key& key) {
    for (const Entry& entry : node.entries)
      add_values(entry.value, child(path, entry.key), key);
    for (std::size_t i = 0; i < node.items.size(); ++i)
      add_values(node.items[i], child(path, i), key);
    if (node.kind != NodeKind::scalar) return;
    ValueOrigin origin{path, node.text, std::string(key.unit), "", "", "", node.where, {}};
    if (is_quantity(key)) origin.status = "assumed";
    if (node.provenance) {
      origin.status = node.provenance->status;
      origin.range = node.provenance->range;
      origin.source = node.provenance->source;
    }
    origins_.push_back(std::move(origin));
  }

  std::vector<ValueOrigin> origins_;
};

}  // namespace

std::vector<ValueOrigin> origins_of(const Node& top, const Node& members) {
  OriginCollector collector;
  collector.add_object(top, "", "");
  std::vector<ValueOrigin> origins = collector.take();
  for (const Entry& kept : members.entries) {
    const std::string path = child("parameters", kept.key);
    const auto found = std::ranges::lower_bound(origins, path, {}, &ValueOrigin::path);
    if (found != origins.end() && found->path == path) found->members = origins_of_members(kept);
  }
  return origins;
}

}  // namespace scenarios
