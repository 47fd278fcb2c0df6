#include "scenarios/language/expand_pathways.h"

#include <algorithm>
#include <map>
#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/known.h"
#include "scenarios/language/repeat_on_a_grid.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/substitute.h"

namespace scenarios {

namespace {

constexpr int max_depth = 16;
constexpr std::size_t max_steps = 5000;
constexpr Range rounds = {1, 1000};

using Values = std::map<std::string, const Node*, std::less<>>;

/// Puts values in the place of `$name`; other names are parameters of the scenario.
void insert_values(Node& node, const Values& values) {
  for (Entry& entry : node.entries)
    insert_values(entry.value, values);
  for (Node& item : node.items)
    insert_values(item, values);
  if (node.kind != NodeKind::scalar) return;
  std::string text;
  bool is_changed = false;
  for (std::size_t i = 0; i < node.text.size();) {
    const std::string_view name = parameter_name(node.text, i);
    const auto value = name.empty() ? values.end() : values.find(name);
    if (value == values.end()) {
      text += node.text[i++];
      continue;
    }
    text += value->second->text;
    i += name.size() + 1;
    is_changed = true;
  }
  if (!is_changed) return;
  node.text = std::move(text);
  node.writing = Writing::substituted;
}

class Expansion {
 public:
  Expansion(Node& top, engine::Errors& faults)
      : top_(top), parameters_(top.find("parameters")), faults_(faults) {}

  /// Takes the sub-pathways out of the section, and writes out what calls them.
  void run(Node& section) {
    std::vector<Entry> pathways;
    for (Entry& entry : section.entries) {
      const bool is_called =
          entry.value.kind == NodeKind::map && entry.value.find("steps") != nullptr;
      (is_called ? called_ : pathways).push_back(std::move(entry));
    }
    for (const Entry& entry : called_)
      Fields(entry.value, {"pathways.*", "", entry.key}, faults_);
    for (Entry& entry : pathways) {
      if (entry.value.kind == NodeKind::list) entry.value.items = expanded(entry.value.items, 0);
    }
    section.entries = std::move(pathways);
    grid_.give_attributes(top_);
  }

 private:
  std::vector<Node> expanded(const std::vector<Node>& steps, int depth) {
    std::vector<Node> all;
    for (const Node& step : steps) {
      std::vector<Node> written = {step};
      if (step.kind == NodeKind::map && step.find("do") != nullptr) written = call(step, depth);
      if (step.kind == NodeKind::map && step.find("repeat") != nullptr) {
        written = repetition(step, depth);
      }
      if (step.kind == NodeKind::map) expand_tracks(written, depth);
      steps_ += written.size();
      if (steps_ > max_steps) return too_much(step);
      all.insert(all.end(), written.begin(), written.end());
    }
    return all;
  }

  /// Those of a fork or a subscription; what a call or a repetition wrote has been expanded.
  void expand_tracks(std::vector<Node>& written, int depth) {
    if (written.size() != 1 || written.front().kind != NodeKind::map) return;
    for (Entry& entry : written.front().entries) {
      if (entry.key == "steps") entry.value.items = expanded(entry.value.items, depth + 1);
      if (entry.key != "tracks") continue;
      for (Entry& track : entry.value.entries)
        track.value.items = expanded(track.value.items, depth + 1);
    }
  }

  std::vector<Node> too_much(const Node& step) {
    if (!is_told_) {
      faults_.push_back(fault("E237", step.where, {{"limit", std::to_string(max_steps)}}));
    }
    is_told_ = true;
    return {};
  }

  std::vector<Node> call(const Node& step, int depth) {
    const Fields fields(step, {"pathways.*.*", "do", "{do: ...}"}, faults_);
    std::vector<std::string> names;
    for (const Entry& entry : called_)
      names.push_back(entry.key);
    const auto name = read_reference(fields.get("do"), "sub_pathway", names, faults_);
    if (!name) return {};
    if (depth >= max_depth) return too_much(step);
    const auto found = std::ranges::find(called_, *name, &Entry::key);
    std::vector<Node> steps = found->value.find("steps")->items;
    const Values values = values_for(found->value.find("with"), step);
    for (Node& one : steps)
      insert_values(one, values);
    return expanded(steps, depth + 1);
  }

  Values values_for(const Node* defaults, const Node& step) {
    Values values;
    std::vector<std::string> known;
    if (defaults != nullptr) {
      for (const Entry& entry : defaults->entries) {
        values[entry.key] = &entry.value;
        known.push_back(entry.key);
      }
    }
    const Node* given = step.find("with");
    if (given == nullptr) return values;
    for (const Entry& entry : given->entries) {
      const Node name = scalar_node(entry.key, entry.where);
      if (read_reference(&name, "call_value", known, faults_)) values[entry.key] = &entry.value;
    }
    return values;
  }

  std::vector<Node> repetition(const Node& step, int depth) {
    const Node& repeat = *step.find("repeat");
    const Fields fields(repeat, {"pathways.*.*.repeat", "", "repeat"}, faults_);
    const Node* steps = fields.get("steps");
    const auto times = rounds_of(fields.get("times"));
    if (fields.get("every") != nullptr && fields.get("apart") != nullptr) {
      faults_.push_back(fault("E257", repeat.find("every")->where));
    }
    if (!times || steps == nullptr || steps->kind != NodeKind::list) return {};
    if (depth >= max_depth) return too_much(step);
    std::vector<Node> all;
    for (std::int64_t round = 0; round < *times; ++round) {
      if (round > 0 && fields.get("apart") != nullptr) all.push_back(wait(*repeat.find("apart")));
      std::vector<Node> once = expanded(steps->items, depth + 1);
      if (const Node* every = fields.get("every")) {
        grid_.put_on(once, {*every, round, depth});
      }
      all.insert(all.end(), once.begin(), once.end());
      if (steps_ > max_steps) return too_much(step);
    }
    return all;
  }

  /// A number, or a parameter that is one.
  std::optional<std::int64_t> rounds_of(const Node* times) {
    const bool is_parameter = times != nullptr && times->text.starts_with('$');
    if (is_parameter && parameters_ != nullptr) {
      const Node* value = parameters_->find(std::string_view(times->text).substr(1));
      if (value != nullptr && value->kind == NodeKind::map) value = value->find("value");
      if (value != nullptr) times = value;
    }
    return read_integer(times, "times", rounds, faults_);
  }

  static Node wait(const Node& length) {
    Node node;
    node.kind = NodeKind::map;
    node.where = length.where;
    node.entries.push_back({"wait", length.where, length});
    return node;
  }

  Node& top_;
  const Node* parameters_;
  RepeatGrid grid_;
  engine::Errors& faults_;
  std::vector<Entry> called_;
  std::size_t steps_ = 0;
  bool is_told_ = false;
};

}  // namespace

void expand_pathways(Node& top, engine::Errors& faults) {
  Node* section = top.find("pathways");
  if (section != nullptr && section->kind == NodeKind::map) Expansion(top, faults).run(*section);
}

}  // namespace scenarios
