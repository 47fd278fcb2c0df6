// Takes a value out of the text of a scenario: change_value.h the other way round.
#include <algorithm>
#include <span>

#include "scenarios/change_value.h"
#include "scenarios/language/text_edits.h"
#include "scenarios/language/yaml_tree.h"

namespace scenarios {

namespace {

constexpr std::string_view blanks = " \t";

/// An entry where it stands.
struct Standing {
  const Node* map;
  std::size_t entry;
};

/// Of every name of the path; shorter than the path if the file does not lead there.
std::vector<Standing> way_to(const Node& top, const std::vector<std::string>& names) {
  std::vector<Standing> way;
  const Node* map = &top;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(map->entries, name, &Entry::key);
    if (map->kind != NodeKind::map || found == map->entries.end()) break;
    way.push_back({map, static_cast<std::size_t>(found - map->entries.begin())});
    map = &found->value;
  }
  return way;
}

struct Bytes {
  std::size_t begin, end;
};

/// The comma or the brace that ends a value in braces: neither inside of other braces nor in
/// quotes.
std::size_t end_in_braces(std::string_view text, std::size_t at) {
  int depth = 0;
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char letter = text[at];
    const bool opens_quote =
        (letter == '"' || letter == '\'') && at > 0 &&
        std::string_view(" \t\n{[,:").find(text[at - 1]) != std::string_view::npos;
    if (quote != 0) {
      quote = letter == quote ? '\0' : quote;
      continue;
    }
    if (depth == 0 && (letter == ',' || letter == '}')) return at;
    quote = opens_quote ? letter : '\0';
    depth += letter == '{' || letter == '[' ? 1 : 0;
    depth -= letter == '}' || letter == ']' ? 1 : 0;
  }
  return at;
}

/// With the comma that parts it from the next entry, or from the one before.
Bytes bytes_in_braces(const Standing& one, std::string_view text, const TextEdits& places) {
  const auto at = [&](std::size_t entry) {
    return static_cast<std::size_t>(places.at(one.map->entries[entry].where).data() - text.data());
  };
  const std::size_t begin = at(one.entry);
  if (one.entry + 1 < one.map->entries.size()) return {begin, at(one.entry + 1)};
  std::size_t end = end_in_braces(text, begin);
  while (end > begin && blanks.find(text[end - 1]) != std::string_view::npos)
    --end;
  return {std::min(begin, text.rfind(',', begin)), end};
}

/// Whole lines: that of the key, and those below it that are indented more.
Bytes bytes_of_lines(std::size_t key, std::string_view text) {
  const std::size_t before = text.rfind('\n', key);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t indent = key - begin;
  std::size_t end = std::min(text.size(), text.find('\n', key)) + 1;
  while (end < text.size()) {
    const std::size_t first = text.find_first_not_of(blanks, end);
    const bool is_deeper = first != std::string_view::npos && first - end > indent &&
                           text[first] != '\n' && text[first] != '\r';
    if (!is_deeper) break;
    end = std::min(text.size(), text.find('\n', first)) + 1;
  }
  return {begin, std::min(end, text.size())};
}

/// `without`: the way from here to the entry that `b` lacks; empty if it lacks none below here.
bool is_same_but_for(const Node& a, const Node& b, std::span<const std::string> without) {
  if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size()) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!is_same_but_for(a.items[i], b.items[i], {})) return false;
  }
  std::size_t next = 0;
  for (const Entry& one : a.entries) {
    const bool leads_there = !without.empty() && one.key == without.front();
    if (leads_there && without.size() == 1) continue;
    if (next == b.entries.size() || b.entries[next].key != one.key) return false;
    const auto below = leads_there ? without.subspan(1) : std::span<const std::string>();
    if (!is_same_but_for(one.value, b.entries[next++].value, below)) return false;
  }
  return next == b.entries.size();
}

}  // namespace

std::optional<std::string> without_value(std::string_view content,
                                         const std::vector<std::string>& names) {
  const YamlTree tree = parse_yaml("", content);
  const bool is_fit = tree.is_whole && tree.faults.empty() && tree.top.kind == NodeKind::map;
  if (!is_fit || names.empty()) return std::nullopt;
  std::vector<Standing> way = way_to(tree.top, names);
  if (way.size() < names.size()) return std::string(content);
  while (way.size() > 1 && way.back().map->entries.size() == 1)
    way.pop_back();  // a map that would be empty goes with it
  const Standing& last = way.back();
  if (last.map->entries.size() == 1) return std::nullopt;
  const TextEdits places(content);
  const std::string_view key = places.at(last.map->entries[last.entry].where);
  const bool has_braces = places.at(last.map->where).starts_with('{');
  const Bytes gone =
      has_braces ? bytes_in_braces(last, content, places)
                 : bytes_of_lines(static_cast<std::size_t>(key.data() - content.data()), content);
  const std::string made =
      std::string(content.substr(0, gone.begin)) + std::string(content.substr(gone.end));
  const YamlTree after = parse_yaml("", made);
  const auto lacks = std::span(names).first(way.size());
  const bool is_as_meant =
      after.is_whole && after.faults.empty() && is_same_but_for(tree.top, after.top, lacks);
  return is_as_meant ? std::optional(made) : std::nullopt;
}

}  // namespace scenarios
