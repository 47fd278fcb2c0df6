#include "scenarios/language/endless_ways.h"

#include <algorithm>
#include <string>
#include <vector>

#include "scenarios/language/fault.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

using Marks = std::vector<bool>;                       ///< of each pathway
using Arrows = std::vector<std::vector<std::size_t>>;  ///< where one goes from each pathway

/// The pathways from which, or to which, the arrows lead from those that are marked.
Marks followed(Marks marks, const Arrows& arrows) {
  std::vector<std::size_t> open;
  for (std::size_t p = 0; p < marks.size(); ++p) {
    if (marks[p]) open.push_back(p);
  }
  while (!open.empty()) {
    const std::size_t pathway = open.back();
    open.pop_back();
    for (const std::size_t to : arrows[pathway]) {
      if (!marks[to]) open.push_back(to);
      marks[to] = true;
    }
  }
  return marks;
}

bool brings_ever_new(const models::Stream& stream) {
  return !std::holds_alternative<models::PresentArrivals>(stream.law) &&
         !std::holds_alternative<models::TracedArrivals>(stream.law);
}

bool is_end(const models::Step& step, const models::Description& description) {
  if (std::holds_alternative<models::Leave>(step) || std::holds_alternative<models::Join>(step))
    return true;
  const auto names = services_of(step);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return may_lose(service_called(description, name));
  });
}

class EndlessWays {
 public:
  explicit EndlessWays(const models::Description& description)
      : description_(description),
        graph_(graph_of(description)),
        next_(description.pathways.size()),
        previous_(description.pathways.size()) {
    for (const Jump& jump : graph_.jumps) {
      if (jump.is_beside) continue;
      next_[jump.from].push_back(jump.to);
      previous_[jump.to].push_back(jump.from);
    }
  }

  /// The pathways of the circles that new persons come to and nobody gets out of.
  std::vector<std::size_t> find() const {
    const Marks come_to = followed(entrances(), next_);
    const Marks get_out = followed(ends(), previous_);
    std::vector<std::size_t> found;
    for (std::size_t p = 0; p < come_to.size(); ++p) {
      if (come_to[p] && !get_out[p] && comes_back_to(p)) found.push_back(p);
    }
    return found;
  }

 private:
  Marks entrances() const {
    Marks marks(next_.size(), false);
    for (const models::Group& group : description_.groups) {
      for (const models::Stream& stream : group.arrivals.streams) {
        const std::string& first = stream.pathway.empty() ? group.pathway : stream.pathway;
        if (brings_ever_new(stream)) marks[graph_.index.at(first)] = true;
      }
    }
    return marks;
  }

  Marks ends() const {
    Marks marks;
    for (const models::Pathway& pathway : description_.pathways) {
      marks.push_back(std::any_of(pathway.steps.begin(), pathway.steps.end(),
                                  [&](const auto& step) { return is_end(step, description_); }));
    }
    return marks;
  }

  bool comes_back_to(std::size_t pathway) const {
    Marks after(next_.size(), false);
    for (const std::size_t to : next_[pathway])
      after[to] = true;
    return followed(after, next_)[pathway];
  }

  const models::Description& description_;
  PathwayGraph graph_;
  Arrows next_, previous_;
};

}  // namespace

void warn_of_endless_ways(const models::Description& description, const ReadPathways& where,
                          engine::Errors& faults) {
  const auto found = EndlessWays(description).find();
  if (found.empty()) return;
  std::string names;
  for (const std::size_t pathway : found)
    names += (names.empty() ? "" : ", ") + description.pathways[pathway].name;
  faults.push_back(warning("W137", where.names[found.front()], {{"pathways", names}}));
}

}  // namespace scenarios
