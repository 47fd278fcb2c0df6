#include "output/export/csv.h"

#include "engine/ensure.h"

namespace output {

namespace {

std::string quoted(const std::string& field) {
  if (field.find_first_of(",\"\n\r") == std::string::npos) return field;
  std::string text = "\"";
  for (const char c : field) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + "\"";
}

}  // namespace

Csv::Csv(const std::vector<std::string>& header) : columns_(header.size()) {
  write(header);
}

void Csv::add(const std::vector<std::string>& row) {
  engine::ensure(row.size() == columns_, "a row has a field for every column");
  write(row);
}

void Csv::write(const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) text_ += ',';
    text_ += quoted(fields[i]);
  }
  text_ += '\n';
}

}  // namespace output
