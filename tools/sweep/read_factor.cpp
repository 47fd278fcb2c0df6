// A factor of a plan: what it changes, between which values.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"
#include "tools/sweep/factor_value.h"
#include "tools/sweep/plan_fields.h"

namespace tools {

namespace {

using scenarios::Entry;
using scenarios::fault;
using scenarios::Node;
using scenarios::NodeKind;

const std::vector<std::string> factor_keys = {"path",  "kind",  "range",  "times", "choices",
                                              "scale", "group", "levels", "base"};
const std::vector<std::string> kind_words = {"continuous", "integer", "choice",
                                             "boolean",    "date",    "overlay"};
constexpr std::uint32_t most_levels = 10'000;
constexpr double largest_whole = 1e15;

/// The two ends of a range, in one unit.
struct Ends {
  double low = 0, high = 0;
  std::string unit;
};

double days_since_1970(std::chrono::year_month_day date) {
  return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

/// What every reader of results can speak of.
bool is_plain_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

class FactorReader {
 public:
  FactorReader(const Entry& entry, const scenarios::Scenario& scenario, engine::Errors& faults)
      : entry_(entry), scenario_(scenario), faults_(faults), before_(faults.size()) {
    factor_.name = entry.key;
    factor_.group = entry.key;
    factor_.where = entry.where;
  }

  std::optional<Factor> read() {
    if (!is_plain_name(factor_.name)) {
      faults_.push_back(fault("E370", entry_.where, {{"found", factor_.name}}));
      return std::nullopt;
    }
    if (entry_.value.kind == NodeKind::scalar) {
      factor_.paths = {entry_.value.text};
      read_ends();
    } else if (is_map_of(entry_.value, "factor", factor_keys, faults_)) {
      read_map();
    } else {
      return std::nullopt;
    }
    if (faults_.size() == before_) check_ends();
    if (faults_.size() == before_) read_base();
    if (faults_.size() > before_) return std::nullopt;
    return factor_;
  }

 private:
  const Node* find(std::string_view key) const { return entry_.value.find(key); }

  void tell(const char* code, scenarios::Words words, const Node* at = nullptr) {
    words.emplace_back("factor", factor_.name);
    faults_.push_back(fault(code, at == nullptr ? entry_.where : at->where, std::move(words)));
  }

  void read_map() {
    const auto kind = read_choice_of(find("kind"), "kind", kind_words, faults_);
    const bool says_choices = find("choices") != nullptr;
    factor_.kind = kind ? static_cast<FactorKind>(*kind)
                        : (says_choices ? FactorKind::choice : FactorKind::continuous);
    for (const Node* one : scenarios::read_names(find("path"), "path", faults_))
      factor_.paths.push_back(one->text);
    const bool needs_path = factor_.kind != FactorKind::overlay;
    if (needs_path && factor_.paths.empty()) tell("E354", {{"key", "path"}});
    if (const auto group = scenarios::read_scalar(find("group"), "group", faults_)) {
      factor_.group = *group;
    }
    const auto levels = read_count(find("levels"), "levels", 2, most_levels, faults_);
    factor_.levels = levels.value_or(0);
    const auto scale = read_choice_of(find("scale"), "scale", {"linear", "log"}, faults_);
    factor_.scale = scale.value_or(0) == 1 ? Scale::logarithmic : Scale::linear;
    refuse_other_keys();
    read_values();
  }

  /// Keys that say nothing for this kind would mislead.
  void refuse_other_keys() {
    const bool is_chosen = factor_.kind == FactorKind::choice ||
                           factor_.kind == FactorKind::boolean ||
                           factor_.kind == FactorKind::overlay;
    const auto refuse = [&](const char* key, bool belongs) {
      const Node* node = find(key);
      if (node == nullptr || belongs) return;
      tell("E355", {{"key", key}, {"kind", kind_words[static_cast<std::size_t>(factor_.kind)]}},
           node);
    };
    const bool is_continuous = factor_.kind == FactorKind::continuous;
    refuse("range", !is_chosen && find("times") == nullptr);
    refuse("times", is_continuous);
    refuse("scale", is_continuous);
    refuse("levels", !is_chosen);
    refuse("choices", is_chosen && factor_.kind != FactorKind::boolean);
    refuse("path", factor_.kind != FactorKind::overlay);
  }

  void read_values() {
    switch (factor_.kind) {
      case FactorKind::continuous:
      case FactorKind::integer:
        return find("times") != nullptr ? read_times() : read_ends();
      case FactorKind::date:
        return read_dates();
      case FactorKind::boolean:
        factor_.choices = {{"no", "no", {}}, {"yes", "yes", {}}};
        return;
      case FactorKind::choice:
      case FactorKind::overlay:
        return read_choices();
    }
  }

  void put(const Ends& ends) {
    factor_.low = ends.low;
    factor_.high = ends.high;
    factor_.unit = ends.unit;
  }

  void read_times() {
    factor_.change = "x ";
    if (const auto ends = written_ends(find("times"), "times")) put(*ends);
  }

  /// As written, or as the register says of the first path.
  void read_ends() {
    const Node* written = find("range");
    const auto ends = written != nullptr ? written_ends(written, "range") : registered_ends();
    if (ends) put(*ends);
  }

  std::optional<Ends> written_ends(const Node* node, std::string_view name) {
    const auto items = items_of(node, name, faults_);
    if (node->kind != NodeKind::list) return std::nullopt;
    if (items.size() != 2) {
      faults_.push_back(fault("E046", node->where));
      return std::nullopt;
    }
    const auto low = read_amount(items[0], name, faults_);
    const auto high = read_amount(items[1], name, faults_);
    if (!low || !high) return std::nullopt;
    if (low->unit != high->unit) {
      tell("E353", {{"low", items[0]->text}, {"high", items[1]->text}}, node);
      return std::nullopt;
    }
    return Ends{low->number, high->number, low->unit};
  }

  std::optional<Ends> registered_ends() {
    if (factor_.paths.empty()) return std::nullopt;
    const scenarios::ValueOrigin* origin = origin_of(scenario_, factor_.paths.front());
    const std::string range = origin == nullptr ? "" : origin->range;
    constexpr std::string_view between = " to ";
    const std::size_t at = range.find(between);
    if (at != std::string::npos) {
      const auto low = amount_in(range.substr(0, at));
      const auto high = amount_in(range.substr(at + between.size()));
      if (low && high && low->unit == high->unit) return Ends{low->number, high->number, low->unit};
    }
    tell("E352", {{"path", factor_.paths.front()}});
    return std::nullopt;
  }

  void read_dates() {
    const Node* node = find("range");
    if (node == nullptr) return tell("E354", {{"key", "range"}});
    const auto items = items_of(node, "range", faults_);
    if (items.size() != 2) return faults_.push_back(fault("E046", node->where));
    const auto low = scenarios::read_value(items[0], "range", scenarios::parse_date, faults_);
    const auto high = scenarios::read_value(items[1], "range", scenarios::parse_date, faults_);
    if (low && high) put({days_since_1970(*low), days_since_1970(*high), ""});
  }

  void read_choices() {
    const Node* node = find("choices");
    if (node == nullptr) return tell("E354", {{"key", "choices"}});
    if (node->kind == NodeKind::map) {
      for (const Entry& one : node->entries)
        add_choice(one.key, one.value);
    } else {
      for (const Node* one : items_of(node, "choices", faults_))
        add_choice(one->text, *one);
    }
    if (factor_.choices.size() < 2) tell("E356", {}, node);
  }

  void add_choice(const std::string& name, const Node& node) {
    const bool is_there =
        std::ranges::find(factor_.choices, name, &FactorChoice::name) != factor_.choices.end();
    if (is_there) tell("E357", {{"found", name}}, &node);
    FactorChoice choice{name, "", {}};
    if (factor_.kind != FactorKind::overlay) {
      choice.text = scenarios::read_scalar(&node, "choices", faults_).value_or("");
    } else if (node.kind == NodeKind::list || node.kind == NodeKind::scalar) {
      for (const Node* file : scenarios::read_names(&node, "choices", faults_))
        choice.overlays.push_back(file->text);
    }
    factor_.choices.push_back(std::move(choice));
  }

  void check_ends() {
    if (factor_.is_chosen()) return;
    if (!(factor_.low < factor_.high)) {
      const auto text = [&](double number) {
        return factor_.kind == FactorKind::date ? date_text(number)
                                                : scenarios::short_number(number) + factor_.unit;
      };
      return tell("E353", {{"low", text(factor_.low)}, {"high", text(factor_.high)}});
    }
    const bool is_log = factor_.scale == Scale::logarithmic;
    if (is_log && factor_.low <= 0) return tell("E358", {});
    // As an override, "-2" is a change of what the scenario says; days before 1970 are none.
    if (factor_.low < 0 && factor_.kind != FactorKind::date) {
      return tell("E374", {{"low", scenarios::short_number(factor_.low) + factor_.unit}});
    }
    if (factor_.kind != FactorKind::integer) return;
    const auto is_whole = [](double number) {
      return std::abs(number) < largest_whole && std::floor(number) == number;
    };
    if (!is_whole(factor_.low) || !is_whole(factor_.high)) tell("E359", {});
  }

  /// Written, or the scenario's own value, or the middle of the range; of choices the first.
  void read_base() {
    if (const Node* node = find("base")) {
      if (const auto number = read_listed(*node, factor_, faults_)) {
        factor_.base = coordinate_of(factor_, *number);
      }
      return;
    }
    factor_.base = factor_.is_chosen() ? coordinate_of(factor_, 0) : 0.5;
    if (!factor_.change.empty()) {
      const bool has_one = factor_.low <= 1 && factor_.high >= 1;
      if (has_one) factor_.base = coordinate_of(factor_, 1);
      return;
    }
    if (factor_.paths.empty() || factor_.is_chosen()) return;
    const scenarios::ValueOrigin* origin = origin_of(scenario_, factor_.paths.front());
    const auto amount = origin == nullptr ? std::nullopt : amount_in(origin->value);
    const bool is_within = amount && amount->unit == factor_.unit &&
                           amount->number >= factor_.low && amount->number <= factor_.high;
    if (is_within && factor_.kind != FactorKind::date) {
      factor_.base = coordinate_of(factor_, amount->number);
    }
  }

  const Entry& entry_;
  const scenarios::Scenario& scenario_;
  engine::Errors& faults_;
  std::size_t before_;  ///< faults of others
  Factor factor_;
};

}  // namespace

std::optional<Factor> read_factor(const Entry& entry, const scenarios::Scenario& scenario,
                                  engine::Errors& faults) {
  return FactorReader(entry, scenario, faults).read();
}

std::optional<double> read_listed(const Node& node, const Factor& factor, engine::Errors& faults) {
  const auto wrong = [&]() -> std::optional<double> {
    faults.push_back(fault("E360", node.where, {{"found", node.text}, {"factor", factor.name}}));
    return std::nullopt;
  };
  if (node.kind != NodeKind::scalar) return wrong();
  if (factor.is_chosen()) {
    const auto found = std::ranges::find(factor.choices, node.text, &FactorChoice::name);
    if (found == factor.choices.end()) return wrong();
    return static_cast<double>(found - factor.choices.begin());
  }
  double number = 0;
  if (factor.kind == FactorKind::date) {
    const auto date = scenarios::parse_date(node.text);
    if (!date) return wrong();
    number = days_since_1970(*date);
  } else {
    const auto amount = amount_in(node.text);
    if (!amount || amount->unit != factor.unit) return wrong();
    number = amount->number;
  }
  const bool fits = factor.kind != FactorKind::integer || std::floor(number) == number;
  if (number < factor.low || number > factor.high || !fits) return wrong();
  return number;
}

}  // namespace tools
