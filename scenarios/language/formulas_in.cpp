#include "scenarios/language/formulas_in.h"

#include <optional>
#include <variant>

#include "scenarios/language/pathway_graph.h"

namespace scenarios {

namespace {

class Collector {
 public:
  void add(const std::optional<models::Expression>& formula) {
    if (formula) found_.push_back(&*formula);
  }

  void add(const std::optional<models::LengthRule>& rule) {
    if (!rule) return;
    for (const models::LengthRule::Case& one : rule->cases)
      found_.push_back(&one.holds);
    add(rule->factor);
    add(rule->exactly);
  }

  void add(const std::vector<models::Set::Change>& changes) {
    for (const models::Set::Change& one : changes) {
      if (const auto* formula = std::get_if<models::Expression>(&one.value))
        found_.push_back(formula);
    }
  }

  void add(const std::vector<models::Interruption>& until) {
    for (const models::Interruption& one : until) {
      add(one.times);
      if (one.change) add(one.change->attributes);
    }
  }

  std::vector<const models::Expression*> take() { return std::move(found_); }

 private:
  std::vector<const models::Expression*> found_;
};

}  // namespace

std::vector<const models::Expression*> formulas_in(const models::Step& step) {
  Collector all;
  if (const auto* stay = std::get_if<models::Stay>(&step)) all.add(stay->rule);
  if (const auto* delay = std::get_if<models::Delay>(&step)) all.add(delay->rule);
  if (const auto* set = std::get_if<models::Set>(&step)) all.add(set->changes);
  if (const auto* triage = std::get_if<models::Triage>(&step)) {
    all.add(triage->rule);
    all.add(triage->accept_rule);
  }
  if (const auto* choose = std::get_if<models::Choose>(&step)) {
    for (const auto& rule : choose->rules)
      all.add(rule);
  }
  if (const auto* community = std::get_if<models::Community>(&step)) {
    for (const models::Risk& risk : community->risks)
      all.add(risk.times);
  }
  if (const auto* subscribe = std::get_if<models::Subscribe>(&step)) all.add(subscribe->condition);
  all.add(interruptions_of(step));
  return all.take();
}

std::vector<const models::Expression*> formulas_in(const models::Queue& queue) {
  Collector all;
  for (const auto* rule : {&queue.limit_rule, &queue.limit_external_rule,
                           &queue.limit_internal_rule, &queue.balk_rule})
    all.add(*rule);
  return all.take();
}

}  // namespace scenarios
