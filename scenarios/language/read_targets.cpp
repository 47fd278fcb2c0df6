#include <algorithm>
#include <map>

#include "scenarios/language/csv.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/known.h"
#include "scenarios/messages.h"
#include "scenarios/targets.h"

namespace scenarios {

namespace {

/// Reads cells by the name of their column; faults are kept.
class Cells {
 public:
  explicit Cells(const Table& table) : table_(table) {}

  std::string text(std::size_t row, const char* column) {
    const auto index = find(column);
    return index ? table_.text(row, *index) : "";
  }

  double number(std::size_t row, const char* column) {
    const auto index = find(column);
    if (!index) return 0;
    const auto number = table_.number(row, *index);
    if (!number) keep(number.error());
    return number.value_or(0);
  }

  engine::Place place(std::size_t row, const char* column) {
    const auto index = find(column);
    return index ? table_.place(row, *index) : engine::Place{table_.file(), 1, 1, 1};
  }

  void keep(const engine::Errors& faults) {
    faults_.insert(faults_.end(), faults.begin(), faults.end());
  }

  engine::Errors take_faults() { return std::move(faults_); }

 private:
  std::optional<std::size_t> find(const std::string& column) {
    const auto known = columns_.find(column);
    if (known != columns_.end()) return known->second;
    const auto index = table_.column(column, {table_.file(), 1, 1, 1});
    if (!index) keep(index.error());
    const auto found = index ? std::optional(*index) : std::nullopt;
    columns_.emplace(column, found);
    return found;
  }

  const Table& table_;
  std::map<std::string, std::optional<std::size_t>> columns_;
  engine::Errors faults_;
};

Target target_of(Cells& cells, std::size_t row) {
  Target target;
  target.id = cells.text(row, "id");
  target.weight = cells.text(row, "class");
  target.says = cells.text(row, "target");
  target.place = cells.text(row, "region");
  target.year = cells.text(row, "year");
  target.published = cells.number(row, "value");
  target.low = cells.number(row, "low");
  target.high = cells.number(row, "high");
  target.unit = cells.text(row, "unit");
  target.status = cells.text(row, "status");
  target.source = cells.text(row, "source");
  const std::vector<std::string> weights = {"hard", "soft", "plausibility"};
  if (std::ranges::find(weights, target.weight) == weights.end()) {
    cells.keep({fault("E045", cells.place(row, "class"),
                      {{"field", "class"}, {"found", target.weight}, {"known", listed(weights)}},
                      nearest(target.weight, weights))});
  }
  if (target.low > target.high) {
    cells.keep({fault("E131", cells.place(row, "low"),
                      {{"low", cells.text(row, "low")}, {"high", cells.text(row, "high")}})});
  }
  return target;
}

GivenValue given_of(Cells& cells, std::size_t row) {
  return {cells.text(row, "id"), cells.number(row, "value"), cells.text(row, "from")};
}

SeenElsewhere seen_of(Cells& cells, std::size_t row) {
  SeenElsewhere seen;
  seen.id = cells.text(row, "id");
  seen.value = cells.number(row, "value");
  seen.low = cells.number(row, "low");
  seen.high = cells.number(row, "high");
  seen.replications = static_cast<std::size_t>(cells.number(row, "replications"));
  seen.from = cells.text(row, "from");
  return seen;
}

template <class Row>
engine::Result<std::vector<Row>> rows_of(const std::string& content, const std::string& file,
                                         Row (*read)(Cells&, std::size_t)) {
  const auto table = Table::parse(content, file);
  if (!table) return tl::unexpected(table.error());
  Cells cells(*table);
  std::vector<Row> rows;
  for (std::size_t i = 0; i < table->rows(); ++i)
    rows.push_back(read(cells, i));
  engine::Errors faults = cells.take_faults();
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return rows;
}

}  // namespace

engine::Result<std::vector<Target>> read_targets(const std::string& content,
                                                 const std::string& file) {
  return rows_of<Target>(content, file, target_of);
}

engine::Result<std::vector<GivenValue>> read_given_values(const std::string& content,
                                                          const std::string& file) {
  return rows_of<GivenValue>(content, file, given_of);
}

engine::Result<std::vector<SeenElsewhere>> read_seen_elsewhere(const std::string& content,
                                                               const std::string& file) {
  return rows_of<SeenElsewhere>(content, file, seen_of);
}

}  // namespace scenarios
