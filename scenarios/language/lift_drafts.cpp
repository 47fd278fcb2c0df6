#include "scenarios/language/lift_drafts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "scenarios/language/fault.h"
#include "scenarios/language/number_text.h"
#include "scenarios/language/overlay.h"

namespace scenarios {

namespace {

constexpr std::array<std::string_view, 3> orders = {"fifo", "lifo", "priority"};
/// Their values are names of files and columns.
constexpr std::array<std::string_view, 4> names_of_files = {"file", "column", "list", "extends"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void lift_queues(const Node& top, TextEdits& edits) {
  const Node* services = top.find("services");
  if (services == nullptr) return;
  for (const Entry& service : services->entries) {
    const Node* queue = service.value.find("queue");
    if (queue != nullptr && queue->kind == NodeKind::scalar && is_one_of(orders, queue->text))
      edits.replace(queue->where, "{order: " + queue->text + "}");
  }
}

/// A digit behind these belongs to a name or another number.
bool may_begin_number(char before) {
  const bool is_letter = ('a' <= before && before <= 'z') || ('A' <= before && before <= 'Z');
  const bool is_digit = '0' <= before && before <= '9';
  return !is_letter && !is_digit && before != '_' && before != '.' && before != '$';
}

/// The same text, its numbers clear to read.
std::string with_clear_points(std::string_view text) {
  std::string clear;
  for (std::size_t i = 0; i < text.size();) {
    const bool may_begin = i == 0 || may_begin_number(text[i - 1]);
    const bool is_digit = '0' <= text[i] && text[i] <= '9';
    const std::size_t length =
        is_digit && may_begin ? std::max<std::size_t>(1, number_length(text.substr(i))) : 1;
    const std::string_view token = text.substr(i, length);
    clear += may_part_thousands(token) ? with_clear_point(std::string(token)) : std::string(token);
    i += length;
  }
  return clear;
}

/// False for texts that go on over several lines: only the first of these has a place.
bool is_whole(std::string_view written, const std::string& text) {
  const bool is_quoted = written.starts_with('"') || written.starts_with('\'');
  return is_quoted ? written.size() > 1 && written.back() == written.front() : written == text;
}

void lift_number(const Node& scalar, TextEdits& edits, engine::Errors& faults) {
  if (with_clear_points(scalar.text) == scalar.text) return;
  const std::string_view written = edits.at(scalar.where);
  if (!is_whole(written, scalar.text)) {
    faults.push_back(fault("E141", scalar.where));
    return;
  }
  edits.replace(scalar.where, with_clear_points(written));
}

/// Keys are numbers where something depends on time: {0 d: 0.02 /d, 2.125 d: 0.01 /d}.
bool begins_with_digit(std::string_view key) {
  return !key.empty() && '0' <= key.front() && key.front() <= '9';
}

Node key_of(const Entry& entry) {
  return scalar_node(entry.key, entry.where);
}

void lift_numbers(const Node& node, TextEdits& edits, engine::Errors& faults) {
  if (node.kind == NodeKind::scalar) return lift_number(node, edits, faults);
  for (const Node& item : node.items)
    lift_numbers(item, edits, faults);
  for (const Entry& entry : node.entries) {
    if (begins_with_digit(entry.key)) lift_number(key_of(entry), edits, faults);
    if (holds_text(entry.key) || is_one_of(names_of_files, entry.key)) continue;
    lift_numbers(entry.value, edits, faults);
  }
}

}  // namespace

void lift_drafts(const Node& top, TextEdits& edits, engine::Errors& faults) {
  lift_queues(top, edits);
  lift_numbers(top, edits, faults);
}

}  // namespace scenarios
