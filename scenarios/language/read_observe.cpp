#include "scenarios/language/read_observe.h"

#include <algorithm>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using models::ObservationWish;
using std::chrono::days;
using std::chrono::sys_days;

constexpr Range levels = {1, 10'000};

class ObserveReader {
 public:
  ObserveReader(const Node& section, const models::Clock& clock, Reading& reading)
      : section_(section),
        clock_(clock),
        reading_(reading),
        faults_(reading.faults),
        fields_(section, {"observe", "", "observe"}, reading.faults) {}

  ObservationWish read() {
    read_services();
    read_census();
    wish_.hours_of_week = is_asked("hours_of_week");
    wish_.waits = is_asked("waits");
    read_snapshots();
    for (const Entry* entry : named_things(fields_.get("windows"), "windows", faults_)) {
      if (check_name(*entry, faults_)) read_window(*entry);
    }
    const bool asks = wish_.census || wish_.hours_of_week || wish_.waits ||
                      fields_.get("snapshots") != nullptr || fields_.get("windows") != nullptr;
    const bool is_map = section_.kind == NodeKind::map;
    if (is_map && !asks) faults_.push_back(fault("E275", section_.where));
    return std::move(wish_);
  }

 private:
  bool is_asked(std::string_view key) {
    return read_value(fields_.get(key), key, parse_yes_no, faults_).value_or(false);
  }

  void read_services() {
    std::vector<std::string> known;
    for (const auto& [name, service] : reading_.known.services)
      known.push_back(name);
    for (const Node* node : read_names(fields_.get("services"), "services", faults_)) {
      const auto name = read_reference(node, "service", known, faults_);
      if (name) wish_.services.push_back(*name);
    }
  }

  void read_census() {
    wish_.census = is_asked("census");
    const Node* up_to = fields_.get("up_to");
    if (up_to == nullptr) return;
    if (!wish_.census) {
      faults_.push_back(fault("E270", up_to->where));
      return;
    }
    wish_.up_to = read_integer(up_to, "up_to", levels, faults_).value_or(wish_.up_to);
  }

  void read_snapshots() {
    const days run = sys_days{clock_.end} - sys_days{clock_.start} + clock_.warm_up;
    for (const Node* node : read_names(fields_.get("snapshots"), "snapshots", faults_)) {
      const auto at = read_value(node, "snapshots", parse_duration, faults_);
      if (!at) continue;
      if (*at > run) {
        faults_.push_back(fault("E271", node->where, {{"found", node->text}}));
      } else if (!wish_.snapshots.empty() && *at <= wish_.snapshots.back()) {
        faults_.push_back(fault("E272", node->where, {{"found", node->text}}));
      } else {
        wish_.snapshots.push_back(*at);
      }
    }
  }

  void read_window(const Entry& entry) {
    const Fields fields(entry.value, {"observe.windows.*", "", entry.key}, faults_);
    const auto from = read_value(fields.get("from"), "from", parse_date, faults_);
    const auto to = read_value(fields.get("to"), "to", parse_date, faults_);
    if (!from || !to) return;
    if (sys_days{*from} >= sys_days{*to}) {
      faults_.push_back(
          fault("E273", fields.get("to")->where,
                {{"from", fields.get("from")->text}, {"to", fields.get("to")->text}}));
      return;
    }
    check_within(*fields.get("from"), *from);
    check_within(*fields.get("to"), *to);
    wish_.windows.push_back({entry.key, *from, *to});
  }

  void check_within(const Node& node, std::chrono::year_month_day date) {
    const sys_days day{date};
    const bool is_within =
        day >= sys_days{clock_.start} - clock_.warm_up && day <= sys_days{clock_.end};
    if (!is_within) faults_.push_back(fault("E274", node.where, {{"found", node.text}}));
  }

  const Node& section_;
  const models::Clock& clock_;
  Reading& reading_;
  engine::Errors& faults_;
  Fields fields_;
  ObservationWish wish_;
};

}  // namespace

ObservationWish read_observe(const Node& section, const models::Clock& clock, Reading& reading) {
  return ObserveReader(section, clock, reading).read();
}

}  // namespace scenarios
