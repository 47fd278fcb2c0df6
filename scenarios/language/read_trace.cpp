#include "scenarios/language/read_trace.h"

#include <algorithm>
#include <string>
#include <utility>

#include "scenarios/language/cell_units.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/tables.h"
#include "scenarios/language/units.h"

namespace scenarios {

namespace {

using Row = models::TracedArrivals::Row;

constexpr Range counts = {0, 1e6};

class TraceReader {
 public:
  TraceReader(const Table& table, const Fields& fields, Reading& reading)
      : table_(table), reading_(reading) {
    time_ = column(fields, "time");
    count_ = column(fields, "count");
    municipality_ = column(fields, "municipality");
    age_ = column(fields, "age");
  }

  std::optional<models::TracedArrivals> read() {
    if (!time_ || !check_cell_units(table_, *time_, reading_.faults)) return std::nullopt;
    models::TracedArrivals trace;
    for (std::size_t i = 0; i < table_.rows(); ++i) {
      auto row = read_row(i);
      if (!row) return std::nullopt;  // the whole column is likely to be wrong
      if (!trace.rows.empty() && is_before(*row, trace.rows.back())) {
        reading_.faults.push_back(
            fault("E150", table_.place(i, *time_), {{"found", table_.text(i, *time_)}}));
        return std::nullopt;
      }
      trace.rows.push_back(*row);
    }
    return trace;
  }

 private:
  std::optional<std::size_t> column(const Fields& fields, const char* key) {
    return column_named(fields.get(key), key, table_, reading_.faults);
  }

  std::optional<Row> read_row(std::size_t i) {
    Row row;
    const auto when = read_time(i);
    if (!when) return std::nullopt;
    row.when = *when;
    if (count_) {
      const auto count = value_or_tell(table_.integer(i, *count_), reading_.faults);
      if (!count || !check_count(*count, i)) return std::nullopt;
      row.count = static_cast<std::uint32_t>(*count);
    }
    if (municipality_) {
      row.municipality = read_municipality(cell_of(table_, i, *municipality_), reading_);
      if (!row.municipality) return std::nullopt;
    }
    if (age_) {
      row.age = read_age(cell_of(table_, i, *age_), reading_);
      if (!row.age) return std::nullopt;
    }
    return row;
  }

  bool check_count(std::int64_t count, std::size_t row) {
    const Node cell = cell_of(table_, row, *count_);
    const auto problem = outside({static_cast<double>(count), cell.text, {}}, counts, "count");
    if (problem) reading_.faults.push_back(error_in(cell, *problem, "count"));
    return !problem;
  }

  /// A column with a unit of time holds durations since the start, one without local times.
  std::optional<decltype(Row::when)> read_time(std::size_t row) {
    const ColumnUnit unit = unit_of(table_, *time_);
    Node cell = cell_of(table_, row, *time_);
    if (unit.unit.empty()) {
      const auto local = read_value(&cell, "time", parse_moment, reading_.faults);
      return local ? std::optional<decltype(Row::when)>(*local) : std::nullopt;
    }
    if (!find_time_unit(unit.unit)) {
      reading_.faults.push_back(
          fault("E151", unit.where, {{"column", unit.column}, {"found", unit.unit}}));
      return std::nullopt;
    }
    auto text = value_or_tell(table_.value_text(row, *time_), reading_.faults);
    if (!text) return std::nullopt;
    cell.text = std::move(*text);
    const auto since = read_value(&cell, "time", parse_duration, reading_.faults);
    return since ? std::optional<decltype(Row::when)>(*since) : std::nullopt;
  }

  static bool is_before(const Row& a, const Row& b) {
    if (const auto* since = std::get_if<engine::Duration>(&a.when)) {
      return *since < std::get<engine::Duration>(b.when);
    }
    const auto& one = std::get<engine::LocalTime>(a.when);
    const auto& other = std::get<engine::LocalTime>(b.when);
    return std::pair(one.date, one.time_of_day) < std::pair(other.date, other.time_of_day);
  }

  const Table& table_;
  Reading& reading_;
  std::optional<std::size_t> time_, count_, municipality_, age_;
};

}  // namespace

std::optional<models::TracedArrivals> read_trace(const Fields& fields, Reading& reading) {
  const auto table = read_table(*fields.get("trace"), reading.files, reading.faults);
  if (!table) return std::nullopt;
  return TraceReader(*table, fields, reading).read();
}

std::optional<std::uint16_t> read_municipality(const Node& cell, Reading& reading) {
  const auto& places = reading.known.population.geography.municipalities;
  const auto found = std::find_if(places.begin(), places.end(), [&](const auto& place) {
    return place.name == cell.text || std::to_string(place.code) == cell.text;
  });
  if (found != places.end()) return static_cast<std::uint16_t>(found - places.begin());
  std::vector<std::string> names;
  names.reserve(places.size());
  for (const auto& place : places)
    names.push_back(place.name);
  read_reference(&cell, "municipality", names, reading.faults);
  return std::nullopt;
}

std::optional<std::uint8_t> read_age(const Node& cell, Reading& reading) {
  const auto& ages = reading.known.population.geography.age_groups;
  if (!read_reference(&cell, "age_group", ages, reading.faults)) return std::nullopt;
  return static_cast<std::uint8_t>(std::find(ages.begin(), ages.end(), cell.text) - ages.begin());
}

}  // namespace scenarios
