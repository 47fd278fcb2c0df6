#include "tests/bench/report.h"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "tools/samspil/json.h"

namespace bench {
namespace {

constexpr std::size_t cell_width = 22, least_width = 11;

/// "12.34 (0.98)", with "!" if the figure is disturbed.
std::string text(const Figure& figure) {
  if (const auto* words = std::get_if<std::string>(&figure.value)) return *words;
  const std::string number =
      fmt::format("{:.{}f}", std::get<double>(figure.value), figure.decimals);
  if (!figure.cpu_share) return number;
  return fmt::format("{} ({:.2f}){}", number, *figure.cpu_share,
                     *figure.cpu_share < undisturbed ? "!" : " ");
}

std::size_t width(const Figure& figure) {
  return std::max({figure.name.size(), least_width, figure.cpu_share ? 14 : std::size_t{0}});
}

void print_names(const Row& row) {
  std::string line(cell_width, ' ');
  for (const Figure& figure : row.figures)
    line += fmt::format("  {:>{}}", figure.name, width(figure));
  std::puts(line.c_str());
}

void print(const Row& row) {
  std::string line = fmt::format("{:<{}}", row.cell, cell_width);
  for (const Figure& figure : row.figures)
    line += fmt::format("  {:>{}}", text(figure), width(figure));
  std::puts(line.c_str());
  std::fflush(stdout);
}

void write(const Figure& figure, tools::JsonObject& object) {
  if (const auto* words = std::get_if<std::string>(&figure.value)) {
    object.text(figure.name, *words);
    return;
  }
  object.number(figure.name, std::get<double>(figure.value));
  if (figure.cpu_share) object.number(figure.name + ", CPU share", *figure.cpu_share);
}

template <class All, class Write>
std::string list(const All& all, Write one) {
  std::string members;
  for (const auto& each : all)
    members += (members.empty() ? "" : ",\n") + one(each);
  return "[" + members + "]";
}

std::string written(const Row& row) {
  tools::JsonObject object;
  object.text("cell", row.cell);
  for (const Figure& figure : row.figures)
    write(figure, object);
  return object.written();
}

}  // namespace

Figure speed(const std::string& name, const Pace& pace) {
  return {name, pace.events_a_second / 1e6, 2, pace.cpu_share};
}

void Report::begin(const std::string& section, const std::string& says) {
  sections_.push_back({section, {}});
  if (prints_) fmt::print("\n{}: {}\n", section, says);
}

void Report::add(Row row) {
  auto& rows = sections_.back().rows;
  if (prints_ && rows.empty()) print_names(row);
  if (prints_) print(row);
  rows.push_back(std::move(row));
}

void Report::expect(bool holds, const std::string& promise) {
  if (holds) return;
  failures_.push_back(sections_.back().name + ": " + promise);
  fmt::print(stderr, "does not hold: {}\n", failures_.back());
}

std::string Report::json() const {
  tools::JsonObject object;
  for (const Section& section : sections_)
    object.json(section.name, list(section.rows, written));
  object.json("failures", list(failures_, [](const auto& one) { return tools::json_text(one); }));
  return object.written();
}

}  // namespace bench
