#include "scenarios/language/missing_attributes.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "scenarios/language/fault.h"
#include "scenarios/language/formulas_in.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

using Names = std::set<std::string>;

void add_attributes_read(const std::vector<const models::Expression*>& formulas, Names& names) {
  for (const models::Expression* formula : formulas) {
    for (const models::Observed& one : formula->observed) {
      if (one.quantity == models::Observable::attribute) names.insert(one.name);
    }
  }
}

/// What formulas of its own steps, and of the queues at these, ask for; by pathway.
std::vector<Names> attributes_read(const models::Description& description) {
  std::vector<Names> all;
  for (const models::Pathway& pathway : description.pathways) {
    Names& names = all.emplace_back();
    for (const models::Step& step : pathway.steps) {
      add_attributes_read(formulas_in(step), names);
      for (const std::string& service : services_of(step))
        add_attributes_read(formulas_in(service_called(description, service).queue), names);
    }
  }
  return all;
}

/// What they give a value themselves, before or after: that is no oversight.
std::vector<Names> attributes_set(const models::Description& description) {
  std::vector<Names> all;
  for (const models::Pathway& pathway : description.pathways) {
    Names& names = all.emplace_back();
    for (const models::Step& step : pathway.steps) {
      const auto* set = std::get_if<models::Set>(&step);
      if (set == nullptr) continue;
      for (const models::Set::Change& one : set->changes)
        names.insert(one.attribute);
    }
  }
  return all;
}

/// The pathways that persons come to who begin as one of the group.
std::vector<bool> walked_by(const std::string& group, const models::Description& description,
                            const PathwayGraph& graph) {
  std::vector<bool> walked(description.pathways.size(), false);
  for (const models::Group& one : description.groups) {
    if (one.name != group) continue;
    for (const models::Stream& stream : one.arrivals.streams)
      walked[graph.index.at(stream.pathway.empty() ? one.pathway : stream.pathway)] = true;
  }
  for (const models::StartGroup& start : description.start_state) {
    if (start.group == group) walked[graph.index.at(start.pathway)] = true;
  }
  for (bool more = true; more;) {
    more = false;
    for (const Jump& jump : graph.jumps) {
      if (!walked[jump.from] || walked[jump.to]) continue;
      walked[jump.to] = more = true;
    }
  }
  return walked;
}

bool has(const models::Group& group, const std::string& attribute) {
  return std::ranges::find(group.attributes, attribute, &models::Attribute::name) !=
         group.attributes.end();
}

}  // namespace

void warn_of_missing_attributes(const models::Description& description, const Node* groups,
                                const Known& known, engine::Errors& faults) {
  if (groups == nullptr || known.attributes.empty()) return;
  const PathwayGraph graph = graph_of(description);
  const std::vector<Names> read = attributes_read(description);
  const std::vector<Names> set = attributes_set(description);
  for (const Entry& entry : groups->entries) {
    const auto group = std::ranges::find(description.groups, entry.key, &models::Group::name);
    if (group == description.groups.end()) continue;
    const std::vector<bool> walked = walked_by(entry.key, description, graph);
    Names asked, given;
    for (std::size_t p = 0; p < walked.size(); ++p) {
      if (!walked[p]) continue;
      asked.insert(read[p].begin(), read[p].end());
      given.insert(set[p].begin(), set[p].end());
    }
    for (const std::string& name : asked) {
      if (has(*group, name) || given.contains(name)) continue;
      const bool is_truth = known.attributes.at(name) == models::AttributeKind::yes_no;
      faults.push_back(
          warning("W130", entry.where,
                  {{"group", entry.key}, {"attribute", name}, {"value", is_truth ? "no" : "0"}}));
    }
  }
}

}  // namespace scenarios
