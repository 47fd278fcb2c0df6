#include "scenarios/language/scalars.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/ranges.h>

#include "scenarios/language/counted_units.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/utf8.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

std::string kind_word(NodeKind kind) {
  return kind == NodeKind::list ? "a_list" : "a_map";
}

/// False if nothing is told: the map is no long form, or one in which only the value is wrong.
bool tell_wrong_long_form(const Node& node, engine::Errors& faults) {
  if (node.kind != NodeKind::map || node.find("value") == nullptr) return false;
  const auto known = key_names("parameters.*", "");
  bool is_told = false;
  for (const Entry& entry : node.entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    faults.push_back(
        fault("E010", entry.where, {{"found", entry.key}}, suggested_key(entry.key, known)));
    is_told = true;
  }
  return is_told;
}

void read_language(const Entry& entry, models::Text& text, engine::Errors& faults) {
  if (entry.key != "da" && entry.key != "en") {
    faults.push_back(fault("E010", entry.where, {{"found", entry.key}, {"known", "da, en"}},
                           nearest(entry.key, {"da", "en"})));
    return;
  }
  const auto written = read_scalar(&entry.value, entry.key, faults);
  if (written) (entry.key == "da" ? text.da : text.en) = *written;
}

/// As parse_integer, with a whole number as the example of what to write.
Parsed<std::int64_t> parse_whole(std::string_view text) {
  auto number = parse_integer(text);
  if (number) return number;
  for (auto& [name, word] : number.error().words) {
    if (name == "example") word = "12";
  }
  return number;
}

}  // namespace

std::optional<std::string> read_scalar(const Node* node, std::string_view what,
                                       engine::Errors& faults) {
  if (node == nullptr || node->kind == NodeKind::broken) return std::nullopt;
  if (node->kind == NodeKind::scalar) return node->text;
  if (node->kind == NodeKind::nothing) {
    faults.push_back(fault("E041", node->where, {{"what", std::string(what)}}));
  } else if (!tell_wrong_long_form(*node, faults)) {
    faults.push_back(fault(
        "E042", node->where,
        {{"what", std::string(what)}, {"wanted", "a_value"}, {"found", kind_word(node->kind)}}));
  }
  return std::nullopt;
}

std::optional<models::Text> read_text(const Node* node, std::string_view what,
                                      engine::Errors& faults) {
  if (node == nullptr || node->kind == NodeKind::broken) return std::nullopt;
  if (node->kind != NodeKind::map) {
    const auto text = read_scalar(node, what, faults);
    if (!text) return std::nullopt;
    return models::Text{*text, *text};
  }
  models::Text text;
  for (const Entry& entry : node->entries)
    read_language(entry, text, faults);
  if (text.da.empty()) text.da = text.en;
  if (text.en.empty()) text.en = text.da;
  return text;
}

std::optional<std::string> read_word(const Node* node, std::string_view what,
                                     const std::vector<std::string>& words,
                                     engine::Errors& faults) {
  auto text = read_scalar(node, what, faults);
  if (!text || std::find(words.begin(), words.end(), *text) != words.end()) return text;
  faults.push_back(fault("E045", node->where,
                         {{"field", std::string(what)},
                          {"found", *text},
                          {"known", fmt::format("{}", fmt::join(words, ", "))}},
                         suggested_key(*text, words)));
  return std::nullopt;
}

std::vector<const Node*> read_names(const Node* node, std::string_view what,
                                    engine::Errors& faults) {
  if (node == nullptr) return {};
  std::vector<const Node*> names;
  if (node->kind != NodeKind::list) {
    if (read_scalar(node, what, faults)) names.push_back(node);
    return names;
  }
  for (const Node& item : node->items) {
    if (read_scalar(&item, what, faults)) names.push_back(&item);
  }
  return names;
}

std::optional<std::int64_t> read_integer(const Node* node, std::string_view what,
                                         const Range& range, engine::Errors& faults) {
  const auto number = read_value(node, what, parse_whole, faults);
  if (!number) return std::nullopt;
  const Span all{0, node->text.size()};
  const auto problem = outside({static_cast<double>(*number), node->text, all}, range, what);
  if (!problem) return number;
  faults.push_back(error_in(*node, *problem, what));
  return std::nullopt;
}

bool check_unit(const Node& node, std::string_view what, engine::Errors& faults) {
  const auto problem = node.counted ? unfit_unit(*node.counted, what) : std::nullopt;
  if (problem) faults.push_back(*problem);
  return !problem;
}

namespace {

/// What differs by member stands where one value holds for all.
bool is_of_members(const Node& node, const TextFault& fault) {
  constexpr std::array<std::string_view, 4> unreadable = {"E020", "E021", "E034", "E276"};
  return std::ranges::find(unreadable, fault.code) != unreadable.end() &&
         std::string_view(node.text).substr(fault.offset).starts_with("by(");
}

}  // namespace

engine::Error error_in(const Node& node, const TextFault& fault, std::string_view what) {
  if (is_of_members(node, fault)) return scenarios::fault("E341", node.where);
  engine::Place start = node.where;
  const auto letters = static_cast<int>(characters_in(node.text));
  if (node.writing == Writing::quoted) ++start.column;
  const int marks = node.writing == Writing::quoted ? 2 : 0;
  engine::Error error = error_at(fault, node.text, start, what);
  const bool stands_there =
      node.writing != Writing::substituted && node.where.length == letters + marks;
  if (!stands_there) error.where = node.where;
  return error;
}

}  // namespace scenarios
