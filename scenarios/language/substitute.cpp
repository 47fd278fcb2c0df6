#include "scenarios/language/substitute.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/long_form.h"
#include "scenarios/language/overlay.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/value_text.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Parameters that stand for each other twice would double a text at every step.
constexpr std::size_t max_value_bytes = 10'000;
constexpr int max_parameter_depth = 64;

/// Numbers are not pasted together: with x 10, neither 1$x is 110 nor $x$x is 1010.
bool touches_a_number(std::string_view before) {
  return !before.empty() &&
         ((before.back() >= '0' && before.back() <= '9') || before.back() == '.');
}

/// Substitutes parameters, each worked out when it is first asked for.
class Substitution {
 public:
  Substitution(Node* section, engine::Errors& faults) : faults_(faults) {
    if (section == nullptr) return;
    for (Entry& entry : section->entries)
      parameters_.emplace(entry.key, Parameter{&entry});
  }

  void resolve_parameters() {
    for (auto& [name, parameter] : parameters_)
      resolve(parameter);
  }

  void apply(Node& node) {
    for (Entry& entry : node.entries) {
      if (!holds_text(entry.key)) apply(entry.value);
    }
    for (Node& item : node.items)
      apply(item);
    if (node.kind != NodeKind::scalar) return;
    insert_parameters(node);
    for (const PendingChange& change : std::exchange(node.changes, {}))
      work_out(node, change);
  }

  /// The library offers parameters that not every scenario needs.
  void warn_unused() const {
    for (const auto& [name, parameter] : parameters_) {
      const engine::Place& where = parameter.entry->where;
      if (parameter.is_used || where.file.starts_with("share/")) continue;
      faults_.push_back(warning("W102", where, {{"name", name}}));
    }
  }

 private:
  enum class State { untouched, being_resolved, resolved };
  struct Parameter {
    Entry* entry;
    State state = State::untouched;
    bool is_used = false;
  };

  void resolve(Parameter& parameter) {
    if (parameter.state != State::untouched) return;
    parameter.state = State::being_resolved;
    if (++depth_ > max_parameter_depth) {
      faults_.push_back(
          fault("E088", parameter.entry->where, {{"limit", std::to_string(max_parameter_depth)}}));
      parameter.entry->value.kind = NodeKind::broken;
    } else {
      apply(parameter.entry->value);
      read_scalar(&parameter.entry->value, parameter.entry->key, faults_);  // tells if it is none
    }
    --depth_;
    parameter.state = State::resolved;
  }

  /// The parameter's value; null if there is none, which has been told.
  const Node* value_of(const std::string& name, const Node& used_in) {
    const auto found = parameters_.find(name);
    if (found == parameters_.end()) {
      std::vector<std::string> known;
      for (const auto& [other, parameter] : parameters_)
        known.push_back(other);
      faults_.push_back(fault("E085", used_in.where, {{"name", name}}, nearest(name, known)));
      return nullptr;
    }
    Parameter& parameter = found->second;
    parameter.is_used = true;
    if (parameter.state == State::being_resolved) {
      faults_.push_back(fault("E086", used_in.where, {{"name", name}}));
      parameter.entry->value.kind = NodeKind::broken;
    }
    resolve(parameter);
    const Node& value = parameter.entry->value;
    return value.kind == NodeKind::scalar ? &value : nullptr;
  }

  void insert_parameters(Node& node) {
    const std::string text = node.text;
    std::string result;
    std::vector<const Node*> used;
    for (std::size_t i = 0; i < text.size();) {
      const std::string name(parameter_name(text, i));
      if (name.empty()) {
        result += text[i++];
        continue;
      }
      const Node* value = value_of(name, node);
      if (value != nullptr && touches_a_number(result)) {
        faults_.push_back(fault("E089", node.where, {{"name", name}}));
        value = nullptr;
      }
      if (value == nullptr) {
        node.kind = NodeKind::broken;
        return;
      }
      used.push_back(value);
      result += value->text;
      i += name.size() + 1;
      if (result.size() <= max_value_bytes) continue;
      faults_.push_back(fault("E087", node.where, {{"limit", std::to_string(max_value_bytes)}}));
      node.kind = NodeKind::broken;
      return;
    }
    if (used.empty()) return;
    const bool is_whole = text == "$" + std::string(parameter_name(text, 0));
    take_over(node, std::move(result), used, is_whole);
  }

  /// A value that is one parameter stands where the parameter does.
  static void take_over(Node& node, std::string text, const std::vector<const Node*>& used,
                        bool is_whole) {
    if (!node.provenance) node.provenance = combined(node.text, used);
    node.text = std::move(text);
    node.writing = is_whole ? used.front()->writing : Writing::substituted;
    if (!is_whole) return;
    node.where = used.front()->where;
    node.counted = used.front()->counted;
  }

  void work_out(Node& node, const PendingChange& pending) {
    const auto change = parse_change(pending.text);
    if (!change) {
      faults_.push_back(error_at(change.error(), pending.text, pending.where, ""));
      return;
    }
    const auto result = apply_change(node.text, *change);
    if (!result) {
      engine::Error error = error_at(result.error(), node.text, node.where, "");
      error.where = pending.where;
      faults_.push_back(std::move(error));
      return;
    }
    const std::string source = node.text + " (" + node.where.file + ":" +
                               std::to_string(node.where.line) + ") " + pending.text;
    node.provenance = Provenance{"", "assumed", source};
    node.text = *result;
    node.where = pending.where;
    node.writing = Writing::substituted;
  }

  engine::Errors& faults_;
  std::map<std::string, Parameter> parameters_;
  int depth_ = 0;  ///< how many parameters are being resolved for each other
};

}  // namespace

std::string_view parameter_name(std::string_view text, std::size_t offset) {
  if (text[offset] != '$') return {};
  std::size_t end = offset + 1;
  while (end < text.size() && is_name_letter(text[end]))
    ++end;
  return text.substr(offset + 1, end - offset - 1);
}

void substitute_values(Node& top, engine::Errors& faults) {
  unwrap_long_forms(top, faults);
  Node* section = top.find("parameters");
  const bool has_parameters = section != nullptr && section->kind == NodeKind::map;
  Substitution substitution(has_parameters ? section : nullptr, faults);
  substitution.resolve_parameters();
  for (Entry& entry : top.entries) {
    const bool is_done = entry.key == "parameters" || holds_text(entry.key);
    if (!is_done) substitution.apply(entry.value);
  }
  substitution.warn_unused();
}

}  // namespace scenarios
