#include "tools/experiment/spooled_runs.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>

namespace tools {

namespace {

constexpr std::uint64_t widest = sizeof(double);  // a column has room for so many bytes a run

}  // namespace

SpooledRuns::SpooledRuns(const std::filesystem::path& folder, std::uint64_t runs,
                         std::size_t figures)
    : name_(folder / "columns.partial"),
      file_(name_, O_RDWR | O_CREAT | O_TRUNC, name_),
      runs_(runs),
      figures_(figures) {}

SpooledRuns::~SpooledRuns() {
  std::error_code gone_already;
  std::filesystem::remove(name_, gone_already);
}

template <class T>
void SpooledRuns::put(std::uint64_t column, const std::vector<T>& values) const {
  file_.write_at(
      column * runs_ * widest + added_ * sizeof(T),
      {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)});  // NOLINT
}

template <class T>
std::vector<T> SpooledRuns::get(std::uint64_t column, output::Rows runs) const {
  std::vector<T> values(static_cast<std::size_t>(runs.count));
  const std::span<char> bytes(reinterpret_cast<char*>(values.data()),  // NOLINT: numbers as bytes
                              values.size() * sizeof(T));
  const std::size_t got = file_.read_at(column * runs_ * widest + runs.first * sizeof(T), bytes);
  if (got < bytes.size()) throw std::system_error(EIO, std::generic_category(), name_.string());
  return values;
}

void SpooledRuns::add(const output::SweepRuns& next) {
  std::vector<double> column(next.status.size());
  for (std::size_t i = 0; i < figures_; ++i) {
    for (std::size_t run = 0; run < column.size(); ++run)
      column[run] = next.values[run * figures_ + i];
    put(i, column);
  }
  put(figures_, next.events);
  put(figures_ + 1, next.status);
  failures_.insert(failures_.end(), next.failures.begin(), next.failures.end());
  may_retry_ =
      may_retry_ || std::ranges::find(next.status, output::RunStatus::failed) != next.status.end();
  added_ += next.status.size();
}

std::vector<double> SpooledRuns::figure(std::size_t i, output::Rows runs) const {
  return get<double>(i, runs);
}

std::vector<std::uint64_t> SpooledRuns::events(output::Rows runs) const {
  return get<std::uint64_t>(figures_, runs);
}

std::vector<std::uint8_t> SpooledRuns::status(output::Rows runs) const {
  return get<std::uint8_t>(figures_ + 1, runs);
}

}  // namespace tools
