#include "output/export/ocel.h"

#include <nlohmann/json.hpp>

namespace output {

namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append(std::string& list, const Json& item) {
  list += (list.empty() ? "\n" : ",\n") + written(item);
}

Json types_of(const std::vector<OcelType>& types) {
  Json all = Json::array();
  for (const OcelType& one : types) {
    Json attributes = Json::array();
    for (const auto& [name, type] : one.attributes)
      attributes.push_back({{"name", name}, {"type", type}});
    all.push_back({{"name", one.name}, {"attributes", attributes}});
  }
  return all;
}

}  // namespace

Ocel::Ocel(const std::vector<OcelType>& object_types, const std::vector<OcelType>& event_types)
    : types_("\"objectTypes\": " + written(types_of(object_types)) +
             ",\n\"eventTypes\": " + written(types_of(event_types))) {}

void Ocel::add(const OcelObject& object) {
  Json changes = Json::array();
  for (const OcelChange& one : object.changes)
    changes.push_back({{"name", one.attribute}, {"time", one.time}, {"value", one.value}});
  append(objects_, {{"id", object.id},
                    {"type", object.type},
                    {"attributes", changes},
                    {"relationships", Json::array()}});
}

void Ocel::add(const OcelEvent& event) {
  Json attributes = Json::array(), objects = Json::array();
  for (const auto& [name, value] : event.attributes)
    attributes.push_back({{"name", name}, {"value", value}});
  for (const auto& [id, qualifier] : event.objects)
    objects.push_back({{"objectId", id}, {"qualifier", qualifier}});
  append(events_, {{"id", "e" + std::to_string(++events_so_far_)},
                   {"type", event.type},
                   {"time", event.time},
                   {"attributes", attributes},
                   {"relationships", objects}});
}

std::string Ocel::text() const {
  return "{\n" + types_ + ",\n\"objects\": [" + objects_ + "],\n\"events\": [" + events_ + "]\n}\n";
}

}  // namespace output
