/// What a YAML file says, word by word: the tree that everything after the guard works on.
///
/// Built from parser events by parse_yaml (yaml_tree.h). Every node and every key knows its place,
/// so that each later fault can point at it. `broken` stands where a fault has been reported
/// already: readers pass over it in silence, so one mistake is told once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace scenarios {

/// Where a value comes from: `{value: 11.1 d, range: [9 d, 13 d], status: derived, source: "..."}`.
struct Provenance {
  std::string range;   ///< "9 d to 13 d"; empty if not stated
  std::string status;  ///< sourced, derived, recalled, assumed
  std::string source;

  friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// `+12`, `-4` or `x 1.1` of an extending file, laid over a value of the base.
struct PendingChange {
  std::string text;
  engine::Place where;
  bool is_shared = false;  ///< by the members of a service: whole numbers stay whole
  /// "Region Sjælland": only of the members that lie there; empty: of all. See part_changes.h.
  std::string part{};
};

/// The unit in the heading of a table's column.
struct ColumnUnit {
  std::string unit;    ///< "beds"
  std::string column;  ///< its name
  engine::Place where;
};

enum class NodeKind { nothing, scalar, list, map, broken };

/// How a scalar was written.
enum class Writing {
  plain,        ///< as it stands: text and source agree letter by letter, if it is on one line
  quoted,       ///< in quotes or as a block
  substituted,  ///< the text is not what stands at the place ($name, a change, a default)
  tabled        ///< from a table
};

/// What an extending file asks for besides the value: `!remove`, `!replace {...}`.
enum class Overlay { none, remove, replace };

struct Entry;

struct Node {
  NodeKind kind = NodeKind::nothing;
  std::string text;  ///< of a scalar
  Writing writing = Writing::plain;
  Overlay overlay = Overlay::none;
  engine::Place where;
  std::vector<Node> items;             ///< of a list
  std::vector<Entry> entries;          ///< of a map, in the order written
  std::vector<PendingChange> changes;  ///< not yet applied: the value may be a parameter
  std::optional<Provenance> provenance;
  bool is_of_the_base = false;  ///< a range that the base states of the value that was replaced
  /// Of a cell, if the unit is none that the language writes behind a number.
  std::optional<ColumnUnit> counted;

  const Node* find(std::string_view key) const;
  Node* find(std::string_view key);
};

struct Entry {
  std::string key;
  engine::Place where;  ///< of the key
  Node value;
};

/// A scalar that stands at `where`, such as an entry of a table.
Node scalar_node(std::string text, engine::Place where);
/// A map of one entry, where its value stands.
Node map_node(const std::string& key, Node value);

/// Joined with a dot: child("services.ward", "beds"); the path of the top is empty.
std::string child(std::string_view path, std::string_view key);

/// Items of lists count from 1: "pathways.stay.1".
std::string child(std::string_view path, std::size_t index_from_0);

}  // namespace scenarios
