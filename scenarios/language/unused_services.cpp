#include "scenarios/language/unused_services.h"

#include <set>
#include <string>

#include "scenarios/language/fault.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

using UsedNames = std::set<std::string>;

UsedNames named_by_steps(const models::Description& description) {
  UsedNames used;
  const auto is_reached = reachable(description, graph_of(description));
  for (std::size_t p = 0; p < is_reached.size(); ++p) {
    if (!is_reached[p]) continue;
    for (const models::Step& step : description.pathways[p].steps) {
      for (const std::string& name : services_of(step))
        used.insert(name);
    }
  }
  return used;
}

/// Adds the service, and those to which its patients are moved.
void add(const std::string& name, const models::Description& description, UsedNames& used) {
  if (name.empty() || !used.insert(name).second) return;
  const models::Service& service = service_called(description, name);
  if (service.overflow) add(service.overflow->to, description, used);
  add(service.moves_to, description, used);
  if (!service.queue.jockey) return;
  for (const std::string& other : service.queue.jockey->to)
    add(other, description, used);
}

}  // namespace

void warn_of_unused_services(const models::Description& description, const Node* services,
                             engine::Errors& faults) {
  if (services == nullptr) return;
  UsedNames used;
  for (const std::string& name : named_by_steps(description))
    add(name, description, used);
  for (const Entry& entry : services->entries) {
    const bool is_offer = entry.where.file.starts_with("share/");
    const auto kind = service_called(description, entry.key).kind;
    const bool is_pool = kind == models::ServiceKind::staff;  // told by check_staff
    if (used.contains(entry.key) || is_offer || is_pool) continue;
    faults.push_back(warning("W135", entry.where, {{"service", entry.key}}));
  }
}

}  // namespace scenarios
