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
constexpr Range persons_waiting = {0, 1e6};
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

/// "10 waiting" or "10".
Parsed<std::int64_t> parse_waiting(std::string_view text) {
  constexpr std::string_view unit = "waiting";
  std::string_view number = trimmed(text);
  if (number.ends_with(unit)) number = trimmed(number.substr(0, number.size() - unit.size()));
  return parse_integer(number);
}

std::vector<models::Balking> read_balking(const Node* node, engine::Errors& faults) {
  std::vector<models::Balking> rows;
  for (const Node* item : maps_in(node)) {
    const Fields fields(*item, {"services.*.queue.balk", "", "balk"}, faults);
    const Node* above = fields.get("above");
    models::Balking row;
    row.above = read_value(above, "above", parse_waiting, faults).value_or(0);
    row.share = read_value(fields.get("share"), "share", parse_share, faults).value_or(1);
    const bool is_late = !rows.empty() && row.above <= rows.back().above;
    if (above != nullptr && (row.above < 0 || is_late)) {
      faults.push_back(fault("E177", above->where));
    }
    rows.push_back(row);
  }
  return rows;
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

models::Queue read_queue(const Node* node, Reading& reading) {
  models::Queue queue;
  if (node == nullptr) return queue;
  engine::Errors& faults = reading.faults;
  const Fields fields(*node, {queue_object, "", "queue"}, faults);
  queue.order = read_order(fields.get("order"), faults);
  queue.limit = read_integer(fields.get("limit"), "limit", persons_waiting, faults);
  queue.limit_external =
      read_integer(fields.get("limit_external"), "limit", persons_waiting, faults);
  queue.limit_internal =
      read_integer(fields.get("limit_internal"), "limit", persons_waiting, faults);
  queue.balk = read_balking(fields.get("balk"), faults);
  queue.ageing = read_ageing(fields.get("ageing"), faults);
  read_patience(fields, queue, reading);
  const bool has_limit = fields.get("limit") != nullptr ||
                         fields.get("limit_external") != nullptr ||
                         fields.get("limit_internal") != nullptr;
  queue.turned_away = read_exit(fields, "turned_away", "limit", has_limit, reading);
  queue.balks = read_exit(fields, "balks", "balk", !queue.balk.empty(), reading);
  const bool is_impatient =
      fields.get("patience") != nullptr || fields.get("impatience") != nullptr;
  queue.gives_up = read_exit(fields, "gives_up", "patience", is_impatient, reading);
  if (queue.ageing && queue.order != models::QueueOrder::priority) {
    faults.push_back(fault("E176", fields.get("ageing")->where, {{"key", "ageing"}}));
  }
  return queue;
}

}  // namespace scenarios
