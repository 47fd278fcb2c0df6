#include "scenarios/language/faults_of_parameters.h"

#include <algorithm>

#include "scenarios/language/overlay.h"
#include "scenarios/language/substitute.h"

namespace scenarios {

namespace {

/// Parameters stand for each other only so often (substitute.cpp).
constexpr int max_moves = 64;

void collect(const Node& node, std::vector<ParameterUse>& uses) {
  for (const Entry& entry : node.entries) {
    if (!holds_text(entry.key)) collect(entry.value, uses);
  }
  for (const Node& item : node.items)
    collect(item, uses);
  if (node.kind != NodeKind::scalar) return;
  ParameterUse use{node.where, node.text, {}};
  for (std::size_t i = 0; i < node.text.size(); ++i) {
    const std::string name(parameter_name(node.text, i));
    if (!name.empty()) use.names.push_back(name);
  }
  if (!use.names.empty()) uses.push_back(std::move(use));
}

std::string found_word(const engine::Error& error) {
  for (const auto& [name, word] : error.words) {
    if (name == "found") return word;
  }
  return {};
}

/// The value of the parameter in which the word stands: its own, or that of the first such member.
const Node* value_with(const std::string& word, const std::string& name, const Node& top,
                       const Node& members) {
  const auto has_it = [&](const Node& value) {
    return value.kind == NodeKind::scalar && value.text.find(word) != std::string::npos;
  };
  const Node* by_member = members.find(name);
  if (by_member == nullptr) {
    const Node* parameters = top.find("parameters");
    const Node* value = parameters == nullptr ? nullptr : parameters->find(name);
    return value != nullptr && has_it(*value) ? value : nullptr;
  }
  const auto& entries = by_member->find("value")->entries;
  const auto found = std::ranges::find_if(entries, has_it, &Entry::value);
  return found == entries.end() ? nullptr : &found->value;
}

/// The parameter's value that is to blame for an error of this use; null if it is not known.
const Node* blamed(const engine::Error& error, const ParameterUse& use, const Node& top,
                   const Node& members) {
  const std::string word = found_word(error);
  if (word.empty() || use.text.find(word) != std::string::npos) return nullptr;
  for (const std::string& name : use.names) {
    if (const Node* value = value_with(word, name, top, members)) return value;
  }
  return nullptr;
}

const ParameterUse* use_at(const engine::Place& where, const std::vector<ParameterUse>& uses) {
  const auto found = std::ranges::find_if(uses, [&](const ParameterUse& use) {
    return use.where.file == where.file && use.where.line == where.line &&
           use.where.column == where.column;
  });
  return found == uses.end() ? nullptr : &*found;
}

bool has_word(const engine::Error& error, std::string_view wanted) {
  return std::ranges::any_of(error.words, [&](const auto& word) { return word.first == wanted; });
}

/// From use to value, and on if that value is a use itself.
void move_to_parameter(engine::Error& error, const std::vector<ParameterUse>& uses, const Node& top,
                       const Node& members) {
  for (int i = 0; i < max_moves; ++i) {
    const ParameterUse* use = use_at(error.where, uses);
    const Node* value = use == nullptr ? nullptr : blamed(error, *use, top, members);
    if (value == nullptr || value->where == error.where) return;
    if (!has_word(error, "use_file")) {
      error.words.emplace_back("use_file", error.where.file);
      error.words.emplace_back("use_line", std::to_string(error.where.line));
    }
    error.where = value->where;
  }
}

}  // namespace

std::vector<ParameterUse> uses_of_parameters(const Node& top) {
  std::vector<ParameterUse> uses;
  collect(top, uses);
  return uses;
}

engine::Errors told_at_parameters(engine::Errors faults, const std::vector<ParameterUse>& uses,
                                  const Node& top, const Node& members) {
  engine::Errors told;
  for (engine::Error& error : faults) {
    if (error.severity == engine::Severity::error) move_to_parameter(error, uses, top, members);
    const bool is_told =
        has_word(error, "use_file") && std::ranges::any_of(told, [&](const engine::Error& one) {
          return one.code == error.code && one.where == error.where;
        });
    if (!is_told) told.push_back(std::move(error));
  }
  return told;
}

}  // namespace scenarios
