/// An object-centric event log, OCEL 2.0 as JSON (ocel-standard.org, 2023): an event may concern
/// several objects, such as a person and a service, and an object's attributes may change in time.
///
/// All values are text, as the standard's schema wants them; the type says how to read them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace output {

/// Attributes: name, and "string", "integer", "float" or "time".
struct OcelType {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
};

/// From `time` on (ISO 8601 with offset) the attribute has this value.
struct OcelChange {
  std::string attribute, value, time;
};

struct OcelObject {
  std::string id;  ///< unique among all objects
  std::string type;
  std::vector<OcelChange> changes;
};

struct OcelEvent {
  std::string type;
  std::string time;  ///< ISO 8601 with offset
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<std::pair<std::string, std::string>> objects;  ///< id, and what it is to the event
};

class Ocel {
 public:
  Ocel(const std::vector<OcelType>& object_types, const std::vector<OcelType>& event_types);

  void add(const OcelObject& object);
  /// Events are numbered in the order in which they are added.
  void add(const OcelEvent& event);

  /// The whole file.
  std::string text() const;

 private:
  std::string types_, objects_, events_;
  std::size_t events_so_far_ = 0;
};

}  // namespace output
