#include "scenarios/language/substitute.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "scenarios/language/by_member.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/known.h"
#include "scenarios/language/long_form.h"
#include "scenarios/language/overlay.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/value_text.h"
#include "scenarios/language/whole_shares.h"
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
    std::optional<ByMember> by_member{};
  };
  using Used = std::vector<const Parameter*>;

  void resolve(Parameter& parameter) {
    if (parameter.state != State::untouched) return;
    parameter.state = State::being_resolved;
    if (++depth_ > max_parameter_depth) {
      faults_.push_back(
          fault("E088", parameter.entry->where, {{"limit", std::to_string(max_parameter_depth)}}));
      parameter.entry->value.kind = NodeKind::broken;
    } else {
      apply(parameter.entry->value);
      if (is_by_member(parameter.entry->value)) put_together(parameter);
      read_scalar(&parameter.entry->value, parameter.entry->key, faults_);  // tells if it is none
    }
    --depth_;
    parameter.state = State::resolved;
  }

  /// The values of the members become one text.
  void put_together(Parameter& parameter) {
    Node& node = parameter.entry->value;
    std::vector<const Node*> members;
    for (const Entry& entry : node.find("value")->entries) {
      if (entry.value.kind == NodeKind::broken || !read_scalar(&entry.value, entry.key, faults_)) {
        node.kind = NodeKind::broken;
        return;
      }
      members.push_back(&entry.value);
    }
    parameter.by_member = by_member(node);
    Node whole = scalar_node(text_of(*parameter.by_member), node.where);
    whole.provenance = combined("", members);
    whole.writing = Writing::substituted;
    node = std::move(whole);
  }

  /// The parameter; null if there is none that has a value, which has been told.
  const Parameter* find(const std::string& name, const Node& used_in) {
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
    return parameter.entry->value.kind == NodeKind::scalar ? &parameter : nullptr;
  }

  /// Those that stand in the text; none if one of them cannot be had.
  std::optional<Used> parameters_in(const Node& node) {
    Used used;
    std::size_t end_of_last = 0;
    for (std::size_t i = 0; i < node.text.size(); ++i) {
      const std::string name(parameter_name(node.text, i));
      if (name.empty()) continue;
      const Parameter* const parameter = find(name, node);
      if (parameter == nullptr) return std::nullopt;
      const bool follows_another = !used.empty() && i == end_of_last;
      const std::string_view before = follows_another
                                          ? std::string_view(used.back()->entry->value.text)
                                          : std::string_view(node.text).substr(0, i);
      if (touches_a_number(before)) {
        faults_.push_back(fault("E089", node.where, {{"name", name}}));
        return std::nullopt;
      }
      used.push_back(parameter);
      i += name.size();
      end_of_last = i + 1;
    }
    return used;
  }

  /// The text with its parameters' values; of `member`, or as they are.
  std::string filled(std::string_view text, const Used& used, const std::string* member) const {
    std::string result;
    for (std::size_t i = 0; i < text.size() && result.size() <= max_value_bytes;) {
      const std::string_view name = parameter_name(text, i);
      if (name.empty()) {
        result += text[i++];
        continue;
      }
      result += value_of(**std::ranges::find(used, name, &key_of), member);
      i += name.size() + 1;
    }
    return result;
  }

  static std::string_view key_of(const Parameter* parameter) { return parameter->entry->key; }

  static const std::string& value_of(const Parameter& parameter, const std::string* member) {
    const bool differs = member != nullptr && parameter.by_member;
    const std::string* const own = differs ? value_for(*parameter.by_member, *member) : nullptr;
    return own != nullptr ? *own : parameter.entry->value.text;
  }

  /// A distribution with parameters by member: written once for each member that one of them names,
  /// and for the others, if all of them have a value there.
  std::string distribution_by_member(std::string_view text, const Used& used) const {
    ByMember whole{(*std::ranges::find_if(used, differs_by_member))->by_member->division, {}};
    std::vector<std::string> members = named_members(used);
    const auto knows_others = [](const Parameter* one) {
      return !one->by_member || value_for(*one->by_member, other_members) != nullptr;
    };
    if (std::ranges::all_of(used, knows_others)) members.emplace_back(other_members);
    for (const std::string& member : members)
      whole.values.emplace_back(member, filled(text, used, &member));
    return text_of(whole);
  }

  static bool differs_by_member(const Parameter* one) { return one->by_member.has_value(); }

  /// In the order in which the parameters name them.
  static std::vector<std::string> named_members(const Used& used) {
    std::vector<std::string> members;
    for (const Parameter* one : used) {
      if (!one->by_member) continue;
      for (const auto& [member, value] : one->by_member->values) {
        const bool is_new = std::ranges::find(members, member) == members.end();
        if (is_new && member != other_members) members.push_back(member);
      }
    }
    return members;
  }

  /// Members that another parameter of the distribution names, and this one gives no value.
  static std::vector<std::string> left_out(const ByMember& values, const Used& used) {
    std::vector<std::string> missing = named_members(used);
    std::erase_if(missing,
                  [&](const std::string& member) { return value_for(values, member) != nullptr; });
    return missing;
  }

  /// Tells of each parameter once.
  bool leaves_out_members(const Used& used) {
    bool any = false;
    for (const Parameter* one : used) {
      if (!one->by_member) continue;
      const auto missing = left_out(*one->by_member, used);
      any = any || !missing.empty();
      if (missing.empty() || !incomplete_.insert(one->entry->key).second) continue;
      faults_.push_back(fault("E240", one->entry->value.where,
                              {{"kind", one->by_member->division}, {"missing", listed(missing)}}));
    }
    return any;
  }

  static bool has_two_divisions(const Used& used) {
    std::string_view division;
    for (const Parameter* one : used) {
      if (!one->by_member) continue;
      if (!division.empty() && division != one->by_member->division) return true;
      division = one->by_member->division;
    }
    return false;
  }

  void insert_parameters(Node& node) {
    const std::optional<Used> used = parameters_in(node);
    if (!used) node.kind = NodeKind::broken;
    if (!used || used->empty()) return;
    const std::string_view text = node.text;
    const std::size_t law = length_of_distribution(text);
    const std::string_view head = text.substr(0, law);
    const bool differs = std::ranges::any_of(*used, [&](const Parameter* one) {
      return one->by_member && head.find("$" + one->entry->key) != std::string_view::npos;
    });
    if (differs && has_two_divisions(*used)) {
      faults_.push_back(fault("E247", node.where));
      node.kind = NodeKind::broken;
      return;
    }
    if (differs && leaves_out_members(*used)) {
      node.kind = NodeKind::broken;
      return;
    }
    std::string result =
        differs ? distribution_by_member(head, *used) : filled(head, *used, nullptr);
    result += filled(text.substr(law), *used, nullptr);
    if (result.size() > max_value_bytes) {
      faults_.push_back(fault("E087", node.where, {{"limit", std::to_string(max_value_bytes)}}));
      node.kind = NodeKind::broken;
      return;
    }
    take_over(node, std::move(result), *used);
  }

  /// A value that is one parameter stands where the parameter does.
  static void take_over(Node& node, std::string text, const Used& used) {
    std::vector<const Node*> values;
    for (const Parameter* one : used)
      values.push_back(&one->entry->value);
    const bool is_whole = node.text == "$" + used.front()->entry->key;
    if (!node.provenance) node.provenance = combined(node.text, values);
    node.text = std::move(text);
    node.writing = is_whole ? values.front()->writing : Writing::substituted;
    if (!is_whole) return;
    node.where = values.front()->where;
    node.counted = values.front()->counted;
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
    const std::string range = node.provenance ? node.provenance->range : "";
    node.provenance = Provenance{range, "assumed", source};
    if (const auto ends = left_range(*result, range)) {
      faults_.push_back(warning("W170", pending.where,
                                {{"found", *result}, {"low", ends->low}, {"high", ends->high}}));
    }
    node.text = pending.is_shared ? shares_.rounded(node.text, *result, pending.where) : *result;
    node.where = pending.where;
    node.writing = Writing::substituted;
  }

  engine::Errors& faults_;
  std::map<std::string, Parameter> parameters_;
  WholeShares shares_;
  std::set<std::string> incomplete_;  ///< parameters by member that leave some out
  int depth_ = 0;                     ///< how many parameters are being resolved for each other
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
