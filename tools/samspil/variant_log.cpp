#include "tools/samspil/variant_log.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "output/durable_file.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

std::vector<std::string_view> cells_of(std::string_view text, char mark) {
  std::vector<std::string_view> cells;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark)) {
    cells.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  cells.push_back(text);
  return cells;
}

std::optional<std::int64_t> whole_cell(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<Variant> variant_cell(std::string_view text) {
  Variant variant;
  for (const std::string_view one : cells_of(text, ' ')) {
    const auto value = whole_cell(one);
    if (!value) return std::nullopt;
    variant.push_back(*value);
  }
  return variant;
}

}  // namespace

engine::Errors VariantLog::read() {
  if (!file_ || !std::filesystem::exists(*file_)) return {};
  const std::string bytes = output::read_bytes(*file_);
  const std::size_t whole = bytes.rfind('\n') + 1;  // 0 if there is no whole line
  std::istringstream lines(bytes.substr(0, whole));
  std::string line;
  if (whole > 0 && (!std::getline(lines, line) || line != heading_))
    return {problem("E332", {{"file", *file_}})};
  for (std::size_t number = 2; std::getline(lines, line); ++number) {
    if (take(line)) continue;
    return {problem("E320", {{"file", *file_}, {"line", std::to_string(number)}})};
  }
  if (whole < bytes.size()) std::filesystem::resize_file(*file_, whole);
  return {};
}

bool VariantLog::take(const std::string& line) {
  const auto cells = cells_of(line, ',');
  if (cells.size() < 3) return false;
  const auto variant = variant_cell(cells[0]);
  const auto replication = whole_cell(cells[1]);
  if (!variant || !replication || *replication < 1) return false;
  std::vector<double> values;
  for (std::size_t i = 2; i < cells.size(); ++i) {
    const auto value = number_in(cells[i]);
    if (!value) return false;
    values.push_back(*value);
  }
  seen_[{*variant, static_cast<std::uint32_t>(*replication)}] = std::move(values);
  return true;
}

const std::vector<double>* VariantLog::find(const Variant& variant,
                                            std::uint32_t replication) const {
  const auto found = seen_.find({variant, replication});
  return found == seen_.end() ? nullptr : &found->second;
}

void VariantLog::add(const Variant& variant, std::uint32_t replication,
                     const std::vector<double>& values) {
  const std::scoped_lock lock(mutex_);
  seen_[{variant, replication}] = values;
  const bool is_whole = std::ranges::all_of(values, [](double one) { return std::isfinite(one); });
  if (!file_ || !is_whole) return;  // a replication without a value ends the experiment
  const bool is_new = !std::filesystem::exists(*file_) || std::filesystem::is_empty(*file_);
  errno = 0;
  std::ofstream stream(*file_, std::ios::app);
  if (is_new) stream << heading_ << '\n';
  stream << fmt::format("{},{},{}\n", fmt::join(variant, " "), replication, fmt::join(values, ","))
         << std::flush;
  if (!stream) {
    const std::error_code fault(errno == 0 ? EIO : errno, std::generic_category());
    throw std::filesystem::filesystem_error("", *file_, fault);
  }
}

}  // namespace tools
