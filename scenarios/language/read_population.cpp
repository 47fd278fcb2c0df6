#include "scenarios/language/read_population.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "scenarios/language/counted_units.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/tables.h"
#include "scenarios/language/value_text.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

constexpr Range codes = {101, 860};
constexpr Range persons = {0, 1e9};
constexpr Range weights = {0, 1e6};
constexpr std::string_view municipality = "municipality";

/// Index of the name in the list, to which it is added if it is new.
std::uint16_t index_in(std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  const auto index = static_cast<std::uint16_t>(found - names.begin());
  if (found == names.end()) names.push_back(name);
  return index;
}

/// Each begins with an age, and with a higher one than that before.
bool are_in_order(const std::vector<std::string>& groups) {
  int before = -1;
  for (const std::string& group : groups) {
    int age = 0;
    const auto [rest, problem] = std::from_chars(group.data(), group.data() + group.size(), age);
    if (problem != std::errc{} || age <= before) return false;
    before = age;
  }
  return true;
}

class PopulationReader {
 public:
  PopulationReader(const Table& table, engine::Errors& faults) : table_(table), faults_(faults) {}

  /// Keeps the rows where every named column has the wanted text.
  void select(const Node* where) {
    for (std::size_t row = 0; row < table_.rows(); ++row)
      rows_.push_back(row);
    for (const Entry* entry : named_things(where, "where", faults_)) {
      const auto wanted = read_scalar(&entry->value, entry->key, faults_);
      const auto column = value_or_tell(table_.column(entry->key, entry->where), faults_);
      if (!wanted || !column) continue;
      std::erase_if(rows_, [&](std::size_t row) { return table_.text(row, *column) != *wanted; });
      if (!rows_.empty()) continue;
      tell_empty(*entry, *column);
      return;
    }
  }

  void read_municipalities(const Node* code, const Node* name) {
    const auto code_column = counting_column(code, "code", "code");
    const auto name_column = column_named(name, "name", table_, faults_);
    if (!code_column || !name_column) return;
    const auto all_codes = value_or_tell(table_.keys(*code_column), faults_);
    const auto all_names = value_or_tell(table_.keys(*name_column), faults_);
    if (!all_codes || !all_names) return;
    result_.all_members[std::string(municipality)] = *all_names;
    for (const std::size_t row : rows_) {
      const auto number = cell(row, *code_column, "code", codes);
      result_.geography.municipalities.push_back(
          {static_cast<std::uint16_t>(number), (*all_names)[row], {}});
    }
  }

  void read_ages(const Node* ages) {
    for (const Entry* entry : named_things(ages, "ages", faults_)) {
      const auto column = counting_column(&entry->value, entry->key, "persons");
      if (!column) continue;
      result_.geography.age_groups.push_back(entry->key);
      for (std::size_t i = 0; i < result_.geography.municipalities.size(); ++i) {
        const auto number = cell(rows_[i], *column, "persons", persons);
        result_.geography.municipalities[i].population.push_back(number);
      }
    }
  }

  /// Who ages passes from one group into the next.
  void read_ageing(const Node* node) {
    const bool ages = read_value(node, "ageing", parse_yes_no, faults_).value_or(false);
    result_.geography.ageing = ages;
    if (!ages || are_in_order(result_.geography.age_groups)) return;
    faults_.push_back(
        fault("E342", node->where, {{"known", listed(result_.geography.age_groups)}}));
  }

  /// Somebody must live somewhere, or nobody could fall ill.
  void check_somebody(const Node& section) {
    std::int64_t all = 0;
    for (const auto& place : result_.geography.municipalities) {
      for (const std::int64_t number : place.population)
        all += number;
    }
    const bool is_read =
        !result_.geography.municipalities.empty() && !result_.geography.age_groups.empty();
    if (is_read && all == 0) faults_.push_back(fault("E112", section.where));
  }

  void read_divisions(const Node* divisions) {
    for (const Entry* entry : named_things(divisions, "divisions", faults_)) {
      const bool is_taken = entry->key == municipality;
      if (is_taken) faults_.push_back(fault("E106", entry->where, {{"found", entry->key}}));
      const auto column = column_named(&entry->value, entry->key, table_, faults_);
      if (!column || is_taken || !check_name(*entry, faults_)) continue;
      models::Division division{entry->key, {}, {}};
      for (const std::size_t row : rows_) {
        division.of_municipality.push_back(index_in(division.members, filled_text(row, *column)));
      }
      auto& all = result_.all_members[entry->key];
      for (std::size_t row = 0; row < table_.rows(); ++row)
        index_in(all, table_.text(row, *column));
      result_.geography.divisions.push_back(std::move(division));
    }
  }

  void read_weights(const Node* section) {
    for (const Entry* entry : named_things(section, "weights", faults_)) {
      const auto column = counting_column(&entry->value, entry->key, "weight");
      if (!column) continue;
      models::Weight weight{entry->key, {}};
      for (const std::size_t row : rows_) {
        const auto number = value_or_tell(table_.number(row, *column), faults_).value_or(1);
        weight.of_municipality.push_back(number);
        check_range(number, row, *column, weights);
      }
      result_.geography.weights.push_back(std::move(weight));
    }
  }

  Population take() { return std::move(result_); }

 private:
  /// A column whose unit, if it has one, says that `counted` is counted.
  std::optional<std::size_t> counting_column(const Node* node, std::string_view what,
                                             std::string_view counted) {
    const auto column = column_named(node, what, table_, faults_);
    if (!column) return std::nullopt;
    const auto problem = unfit_unit(unit_of(table_, *column), counted);
    if (!problem) return column;
    faults_.push_back(*problem);
    return std::nullopt;
  }

  void tell_empty(const Entry& entry, std::size_t column) {
    std::vector<std::string> known;
    for (std::size_t row = 0; row < table_.rows(); ++row)
      index_in(known, table_.text(row, column));
    faults_.push_back(
        fault("E103", entry.value.where,
              {{"column", entry.key}, {"found", entry.value.text}, {"known", listed(known)}},
              nearest(entry.value.text, known)));
  }

  std::string filled_text(std::size_t row, std::size_t column) {
    std::string text = table_.text(row, column);
    if (text.empty()) {
      faults_.push_back(
          fault("E069", table_.place(row, column), {{"column", table_.columns()[column].name}}));
    }
    return text;
  }

  std::int64_t cell(std::size_t row, std::size_t column, std::string_view what,
                    const Range& range) {
    const auto number = value_or_tell(table_.integer(row, column), faults_);
    if (!number) return static_cast<std::int64_t>(range.low);
    check_range(static_cast<double>(*number), row, column, range, what);
    return *number;
  }

  void check_range(double number, std::size_t row, std::size_t column, const Range& range,
                   std::string_view what = "value") {
    const std::string text = table_.text(row, column);
    const auto problem = outside({number, text, {}}, range, what);
    if (!problem) return;
    engine::Error error = error_at(*problem, text, table_.place(row, column), what);
    error.where = table_.place(row, column);
    faults_.push_back(std::move(error));
  }

  const Table& table_;
  engine::Errors& faults_;
  std::vector<std::size_t> rows_;  ///< those that are kept
  Population result_;
};

}  // namespace

Population read_population(const Node& section, Reading& reading) {
  engine::Errors& faults = reading.faults;
  const Fields fields(section, {"population", "", "population"}, faults);
  const Node* file = fields.get("file");
  if (file == nullptr) return {};
  const auto table = read_table(*file, reading.files, faults);
  if (!table) return {};
  PopulationReader reader(*table, faults);
  reader.select(fields.get("where"));
  reader.read_municipalities(fields.get("code"), fields.get("name"));
  reader.read_ages(fields.get("ages"));
  reader.read_ageing(fields.get("ageing"));
  reader.check_somebody(section);
  reader.read_divisions(fields.get("divisions"));
  reader.read_weights(fields.get("weights"));
  return reader.take();
}

}  // namespace scenarios
