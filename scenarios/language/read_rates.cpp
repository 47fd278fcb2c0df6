#include "scenarios/language/read_rates.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "scenarios/language/cell_units.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/read_trace.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/tables.h"

namespace scenarios {

namespace {

constexpr std::size_t women = 0, men = 1;

class RatesReader {
 public:
  RatesReader(const Table& table, const Fields& fields, Reading& reading)
      : table_(table), reading_(reading) {
    municipality_ = column(fields, "municipality");
    age_ = column(fields, "age");
    sex_ = column(fields, "sex");
    rate_ = column(fields, "rate");
    found_.resize(geography().municipalities.size() * geography().age_groups.size());
  }

  std::optional<models::TabledArrivals> read(const Node& node) {
    if (!rate_ || !check_cell_units(table_, *rate_, reading_.faults)) return std::nullopt;
    const std::size_t told_before = reading_.faults.size();
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      if (concerns_us(row)) read_row(row);
    }
    if (reading_.faults.size() == told_before) tell_missing(node);
    if (reading_.faults.size() != told_before) return std::nullopt;
    models::TabledArrivals arrivals;
    arrivals.by_sex = sex_.has_value();
    for (const auto& cell : found_)
      arrivals.cells.push_back({*cell[women], *cell[men]});
    return arrivals;
  }

 private:
  const models::Geography& geography() const { return reading_.known.population.geography; }

  std::optional<std::size_t> column(const Fields& fields, const char* key) {
    return column_named(fields.get(key), key, table_, reading_.faults);
  }

  /// Tables are of the whole country; `where` of the population may leave municipalities out.
  bool concerns_us(std::size_t row) const {
    if (!municipality_) return true;
    const std::string text = table_.text(row, *municipality_);
    for (const auto& place : geography().municipalities) {
      if (place.name == text || std::to_string(place.code) == text) return true;
    }
    return false;
  }

  /// Every municipality, or the one the row names.
  std::pair<std::size_t, std::size_t> municipalities(std::size_t row) {
    if (!municipality_) return {0, geography().municipalities.size()};
    const auto index = read_municipality(cell_of(table_, row, *municipality_), reading_);
    return index ? std::pair<std::size_t, std::size_t>(*index, *index + 1) : std::pair(0UL, 0UL);
  }

  std::pair<std::size_t, std::size_t> ages(std::size_t row) {
    if (!age_) return {0, geography().age_groups.size()};
    const auto index = read_age(cell_of(table_, row, *age_), reading_);
    return index ? std::pair<std::size_t, std::size_t>(*index, *index + 1) : std::pair(0UL, 0UL);
  }

  /// Which of the two the row is about; none, and told, if its text is neither.
  std::optional<std::vector<std::size_t>> sexes(std::size_t row) {
    if (!sex_) return std::vector<std::size_t>{women, men};
    const std::string text = table_.text(row, *sex_);
    for (const char* word : {"women", "woman", "female", "kvinder", "kvinde", "f", "k"}) {
      if (text == word) return std::vector<std::size_t>{women};
    }
    for (const char* word : {"men", "man", "male", "mænd", "mand", "m"}) {
      if (text == word) return std::vector<std::size_t>{men};
    }
    reading_.faults.push_back(fault("E152", table_.place(row, *sex_), {{"found", text}}));
    return std::nullopt;
  }

  std::optional<double> rate(std::size_t row) {
    auto text = value_or_tell(table_.value_text(row, *rate_), reading_.faults);
    if (!text) return std::nullopt;
    Node node = cell_of(table_, row, *rate_);
    node.text = std::move(*text);
    const auto parsed = read_value(&node, "rate", parse_rate, reading_.faults);
    if (!parsed) return std::nullopt;
    if (parsed->of == RateOf::person) return parsed->per_day;
    reading_.faults.push_back(fault("E116", node.where, {{"found", node.text}}));
    return std::nullopt;
  }

  void read_row(std::size_t row) {
    const auto per_day = rate(row);
    const auto of_sex = sexes(row);
    const auto [m_begin, m_end] = municipalities(row);
    const auto [a_begin, a_end] = ages(row);
    if (!per_day || !of_sex) return;
    bool is_first = true;
    for (std::size_t m = m_begin; m < m_end; ++m) {
      for (std::size_t a = a_begin; a < a_end; ++a)
        is_first = is_first && set(m * geography().age_groups.size() + a, *of_sex, *per_day);
    }
    if (!is_first) reading_.faults.push_back(fault("E153", table_.place(row, *rate_)));
  }

  /// False if there is a rate already.
  template <class Sexes>
  bool set(std::size_t cell, const Sexes& of_sex, double per_day) {
    for (const std::size_t sex : of_sex) {
      auto& slot = found_[cell][sex];
      if (slot) return false;
      slot = per_day;
    }
    return true;
  }

  void tell_missing(const Node& node) {
    const std::size_t ages = geography().age_groups.size();
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (found_[i][women] && found_[i][men]) continue;
      reading_.faults.push_back(fault("E154", node.where,
                                      {{"municipality", geography().municipalities[i / ages].name},
                                       {"age", geography().age_groups[i % ages]}}));
      return;
    }
  }

  const Table& table_;
  Reading& reading_;
  std::optional<std::size_t> municipality_, age_, sex_, rate_;
  std::vector<std::array<std::optional<double>, 2>> found_;  ///< by (municipality, age)
};

}  // namespace

std::optional<models::TabledArrivals> read_rates(const Node& node, Reading& reading) {
  const Fields fields(node, {"groups.*.arrivals.rates", "", "rates"}, reading.faults);
  const Node* file = fields.get("file");
  if (file == nullptr || fields.get("rate") == nullptr) return std::nullopt;
  const auto table = read_table(*file, reading.files, reading.faults);
  if (!table) return std::nullopt;
  return RatesReader(*table, fields, reading).read(node);
}

}  // namespace scenarios
