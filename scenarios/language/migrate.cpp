#include "scenarios/migrate.h"

#include <array>
#include <utility>

#include "engine/ensure.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/lift_drafts.h"
#include "scenarios/language/migrations.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/value_text.h"
#include "scenarios/language/version.h"
#include "scenarios/language/yaml_tree.h"

namespace scenarios {

namespace {

constexpr std::array<LanguageStep, language_version> steps = {{{0, lift_drafts}}};

/// The version a file says; none, and told, if it is none that this program knows.
std::optional<std::int64_t> version_of(const Node& top, engine::Errors& faults) {
  const Node* said = top.find("samspil");
  if (said == nullptr) return 0;
  const auto version = read_value(said, "samspil", parse_integer, faults);
  if (!version) return std::nullopt;
  if (0 <= *version && *version <= language_version) return version;
  faults.push_back(fault("E109", said->where,
                         {{"found", said->text}, {"known", std::to_string(language_version)}}));
  return std::nullopt;
}

/// Above the first key and below the comments at the top; in braces before the first key.
void say_version(const Node& top, std::int64_t version, TextEdits& edits) {
  const std::string number = std::to_string(version);
  if (const Node* said = top.find("samspil")) return edits.replace(said->where, number);
  const bool has_braces = edits.at(top.where).starts_with('{');
  if (top.entries.empty()) {
    engine::Place inside = top.where;
    ++inside.column;
    return edits.insert(inside, "samspil: " + number);
  }
  const engine::Place& first = top.entries.front().where;
  const std::string indent(static_cast<std::size_t>(first.column) - 1, ' ');
  const std::string next = has_braces ? ", " : std::string(edits.line_end()) + indent;
  edits.insert(first, "samspil: " + number + next);
}

/// The tree of a file that is a map; none, and told, if it is not fit to be read.
std::optional<Node> top_of(const std::string& file, std::string_view content,
                           engine::Errors& faults) {
  YamlTree tree = parse_yaml(file, content);
  faults.insert(faults.end(), tree.faults.begin(), tree.faults.end());
  if (!faults.empty()) return std::nullopt;
  if (tree.top.kind == NodeKind::map) return std::move(tree.top);
  const std::string found = tree.top.kind == NodeKind::list ? "a_list" : "a_value";
  faults.push_back(
      fault("E042", tree.top.where, {{"what", "scenario"}, {"wanted", "a_map"}, {"found", found}}));
  return std::nullopt;
}

}  // namespace

std::span<const LanguageStep> language_steps() {
  return steps;
}

engine::Result<Migration> migrate(const std::string& file, std::string_view content) {
  engine::Errors faults;
  auto top = top_of(file, content, faults);
  const auto version = top ? version_of(*top, faults) : std::nullopt;
  if (!version) return tl::make_unexpected(faults);
  Migration migration{*version, std::string(content)};
  for (const LanguageStep& step : language_steps()) {
    if (step.from < *version) continue;
    TextEdits edits(migration.text);
    say_version(*top, step.from + 1, edits);
    step.lift(*top, edits, faults);
    if (!faults.empty()) return tl::make_unexpected(faults);
    const auto& changes = edits.changes();
    migration.changes.insert(migration.changes.end(), changes.begin(), changes.end());
    migration.text = edits.edited();
    top = top_of(file, migration.text, faults);
    engine::ensure(top.has_value(), "a lifted file can be read");
  }
  return migration;
}

}  // namespace scenarios
