#include "scenarios/language/read_queue.h"

#include <algorithm>
#include <array>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/read_capacity.h"
#include "scenarios/language/read_hazard.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr std::string_view queue_object = "services.*.queue";
constexpr std::array<std::string_view, 3> limit_keys = {"limit", "limit_external",
                                                        "limit_internal"};
constexpr Range priority_steps = {1, 8};

models::QueueOrder read_order(const Node* node, engine::Errors& faults) {
  const auto words = words_of(*find_key(queue_object, "", "order"));
  constexpr std::array<models::QueueOrder, 5> orders = {
      models::QueueOrder::priority, models::QueueOrder::fifo, models::QueueOrder::lifo,
      models::QueueOrder::random, models::QueueOrder::shortest};
  const auto word = read_word(node, "order", words, faults);
  if (!word) return models::QueueOrder::priority;
  return orders[static_cast<std::size_t>(std::find(words.begin(), words.end(), *word) -
                                         words.begin())];
}

std::optional<models::Ageing> read_ageing(const Node* node, engine::Errors& faults) {
  if (node == nullptr) return std::nullopt;
  const Fields fields(*node, {"services.*.queue.ageing", "", "ageing"}, faults);
  models::Ageing ageing;
  const Node* every = fields.get("every");
  ageing.every = read_value(every, "every", parse_duration, faults).value_or(std::chrono::days{1});
  if (every != nullptr && ageing.every <= engine::Duration::zero()) {
    faults.push_back(fault("E178", every->where, {{"what", "every"}}));
  }
  const auto by = read_integer(fields.get("by"), "by", priority_steps, faults);
  ageing.by = static_cast<int>(by.value_or(1));
  return ageing;
}

/// A pathway for those who do not wait; `reason` must be there, or nobody ever goes there.
std::string read_exit(const Fields& fields, std::string_view key, std::string_view reason,
                      bool has_reason, Reading& reading) {
  const Node* node = fields.get(key);
  if (node == nullptr) return {};
  if (!has_reason) {
    reading.faults.push_back(
        fault("E182", node->where, {{"key", std::string(key)}, {"needs", std::string(reason)}}));
  }
  const auto& pathways = reading.known.pathways;
  return read_reference(node, "pathway", pathways, reading.faults).value_or("");
}

void read_patience(const Fields& fields, models::Queue& queue, Reading& reading) {
  queue.patience = read_distribution(fields.get("patience"), "patience", reading);
  if (fields.get("impatience") != nullptr) {
    queue.impatience = read_hazard(fields.get("impatience"), reading.faults);
  }
  if (fields.get("patience") != nullptr && fields.get("impatience") != nullptr) {
    reading.faults.push_back(fault("E170", fields.get("impatience")->where));
  }
}

}  // namespace

bool has_limit(const Node* queue) {
  if (queue == nullptr) return false;
  return std::ranges::any_of(limit_keys,
                             [&](std::string_view key) { return queue->find(key) != nullptr; });
}

models::Queue read_queue(const Node* node, Reading& reading) {
  models::Queue queue;
  if (node == nullptr) return queue;
  engine::Errors& faults = reading.faults;
  const Fields fields(*node, {queue_object, "", "queue"}, faults);
  queue.order = read_order(fields.get("order"), faults);
  queue.ageing = read_ageing(fields.get("ageing"), faults);
  read_patience(fields, queue, reading);
  queue.turned_away = read_exit(fields, "turned_away", "limit", has_limit(node), reading);
  queue.balks = read_exit(fields, "balks", "balk", fields.get("balk") != nullptr, reading);
  const bool is_impatient =
      fields.get("patience") != nullptr || fields.get("impatience") != nullptr;
  queue.gives_up = read_exit(fields, "gives_up", "patience", is_impatient, reading);
  if (queue.ageing && queue.order != models::QueueOrder::priority) {
    faults.push_back(fault("E176", fields.get("ageing")->where, {{"key", "ageing"}}));
  }
  return queue;
}

}  // namespace scenarios
