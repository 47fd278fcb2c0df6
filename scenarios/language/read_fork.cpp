#include "scenarios/language/read_fork.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/read_formula.h"
#include "scenarios/language/read_interruptions.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

/// The name of a pathway that nobody has written.
std::string new_name(const std::string& track, const Reading& reading) {
  const auto is_taken = [&](const std::string& name) {
    return std::ranges::count(reading.known.pathways, name) > 0 ||
           std::ranges::count(reading.track_names, name) > 0;
  };
  const std::string whole = reading.pathway + "/" + track;
  std::string name = whole;
  for (int number = 2; is_taken(name); ++number)
    name = whole + " " + std::to_string(number);
  return name;
}

models::Track track_of(const std::string& name, Node steps, Reading& reading) {
  const std::string pathway = new_name(name, reading);
  reading.track_names.push_back(pathway);
  reading.tracks.push_back({pathway, std::move(steps)});
  return {name, pathway};
}

/// `2 of 3`; none if it is not of this form.
std::optional<std::pair<std::size_t, std::size_t>> some_of(const std::string& text) {
  std::size_t some = 0, all = 0;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, some);
  constexpr std::string_view between = " of ";
  const std::string_view rest(first.ptr, end);
  if (first.ec != std::errc() || !rest.starts_with(between)) return std::nullopt;
  const auto last = std::from_chars(first.ptr + between.size(), end, all);
  if (last.ec != std::errc() || last.ptr != end) return std::nullopt;
  return std::pair(some, all);
}

/// How many of the tracks must be done; as many as there are if it was told that this cannot be.
std::size_t needed_of(const Node* node, std::size_t tracks, engine::Errors& faults) {
  const auto text = read_scalar(node, "fork", faults);
  if (!text || *text == "all" || tracks == 0) return tracks;
  if (*text == "any") return 1;
  const auto some = some_of(*text);
  if (!some) {
    faults.push_back(fault("E258", node->where, {{"found", *text}}));
  } else if (some->second != tracks || some->first < 1 || some->first > tracks) {
    faults.push_back(
        fault("E259", node->where, {{"found", *text}, {"tracks", std::to_string(tracks)}}));
  } else {
    return some->first;
  }
  return tracks;
}

/// `subscribe: SERVICE` without steps: a stay there. Longer than any run, if nothing is said.
Node stay_in(const Node& service, const Node* length) {
  Node stay = map_node("in", service);
  const Node for_good = scalar_node("0 d + 365000 d", service.where);
  stay.entries.push_back({"for", stay.where, length == nullptr ? for_good : *length});
  Node steps;
  steps.kind = NodeKind::list;
  steps.where = service.where;
  steps.items.push_back(std::move(stay));
  return steps;
}

void find_subscriptions(const Node& node, std::vector<std::string>& names) {
  for (const Entry& entry : node.entries) {
    if (entry.key == "subscribe" && entry.value.kind == NodeKind::scalar)
      names.push_back(entry.value.text);
    find_subscriptions(entry.value, names);
  }
  for (const Node& item : node.items)
    find_subscriptions(item, names);
}

}  // namespace

models::Fork read_fork(const Fields& fields, const Node& step, Reading& reading) {
  models::Fork fork;
  for (const Entry* entry : named_things(fields.get("tracks"), "tracks", reading.faults)) {
    if (!check_name(*entry, reading.faults)) continue;
    fork.tracks.push_back(track_of(entry->key, entry->value, reading));
  }
  fork.needed = needed_of(fields.get("fork"), fork.tracks.size(), reading.faults);
  const Node* others = fields.get("others");
  const auto word = read_word(others, "others", {"withdraw", "finish"}, reading.faults);
  fork.others_finish = word == "finish";
  if (fork.others_finish && fork.needed == fork.tracks.size()) {
    reading.faults.push_back(warning("W128", others->where));
  }
  const auto where = read_word(fields.get("wait"), "wait", {"at home", "in bed"}, reading.faults);
  if (where == "in bed") fork.wait = models::WaitWhere::in_bed;
  fork.until = read_interruptions(fields.get("until"), {"wait", ""}, reading);
  if (fork.tracks.size() == 1 && fork.until.empty()) {
    reading.faults.push_back(warning("W127", step.where));
  }
  return fork;
}

models::Subscribe read_subscribe(const Fields& fields, Reading& reading) {
  const Node* name = fields.get("subscribe");
  const auto text = read_scalar(name, "subscribe", reading.faults);
  if (!text) return {};
  const Node* steps = fields.get("steps");
  const Node* length = fields.get("for");
  if (steps != nullptr && length != nullptr) {
    reading.faults.push_back(fault("E265", length->where));
  }
  Node track = steps != nullptr ? *steps : stay_in(*name, length);
  models::Subscribe subscribe{track_of(*text, std::move(track), reading)};
  if (const Node* condition = fields.get("if")) {
    const ExpressionNames names{reading.known, {}};
    subscribe.condition = read_condition(condition, "if", names, reading.faults);
  }
  return subscribe;
}

models::Unsubscribe read_unsubscribe(const Fields& fields, Reading& reading) {
  return {read_reference(fields.get("unsubscribe"), "subscription", reading.subscriptions,
                         reading.faults)
              .value_or("")};
}

std::vector<std::string> subscriptions_in(const Node* pathways) {
  std::vector<std::string> names;
  if (pathways != nullptr) find_subscriptions(*pathways, names);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace scenarios
