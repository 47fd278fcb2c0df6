// A sweep's file is written a piece at a time, on the disk: the same bytes as in one go in memory,
// and whole or absent on a full disk.
#include <cerrno>
#include <cmath>
#include <filesystem>
#include <limits>
#include <numeric>
#include <system_error>

#include <gtest/gtest.h>

#include "output/durable_file.h"
#include "output/hdf5/disk.h"
#include "output/hdf5/grid.h"
#include "output/hdf5/image.h"
#include "output/hdf5/slab.h"
#include "output/result_file.h"
#include "output/sweep_columns.h"
#include "tests/output/file_size_limit.h"
#include "tests/output/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using output::Rows;
using output::SweepResults;
using namespace output::hdf5;  // NOLINT(google-build-using-namespace): what is tested

/// More than two chunks of numbers that do not compress to nothing.
std::vector<double> many_numbers() {
  std::vector<double> numbers(150'000);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    numbers[i] = std::sqrt(static_cast<double>(i));
  return numbers;
}

void write_in_pieces(const File& file, const std::vector<double>& numbers) {
  Grid grid(file.id());
  grid.add_bare_axis("run", numbers.size());
  for (const char* name : {"a", "b"}) {
    const Dataset dataset = grid.create(name, element<double>(), {"run"}, Storage::checked);
    write_by_chunks<double>(dataset.id(), [&](Rows rows) {
      EXPECT_LE(rows.count, 65'536U);
      const auto first = numbers.begin() + static_cast<std::ptrdiff_t>(rows.first);
      return std::vector<double>(first, first + static_cast<std::ptrdiff_t>(rows.count));
    });
  }
}

TEST(SweepFile, HasTheBytesOfAFileInMemory) {
  const std::vector<double> numbers = many_numbers();
  const File whole = new_file("in one go");
  {
    Grid grid(whole.id());
    grid.add_bare_axis("run", numbers.size());
    grid.add("a", {"run"}, numbers, Storage::checked);
    grid.add("b", {"run"}, numbers, Storage::checked);
  }
  const std::string expected = bytes_of(whole);

  const tests::TemporaryFolder folder;
  output::replace_file(folder / "pieces", [&](const output::Descriptor& descriptor) {
    Disk disk(descriptor);
    const File file = new_file_on(disk);
    write_in_pieces(file, numbers);
    complete(file, disk);
  });
  EXPECT_EQ(output::read_bytes(folder / "pieces"), expected);
}

SweepResults some_sweep(std::size_t points) {
  SweepResults sweep;
  sweep.identity = "this one";
  sweep.replications = 2;
  sweep.factors.resize(2);
  sweep.factors[0].name = "beds";
  sweep.factors[1].name = "order";
  sweep.factors[1].choices = {"fifo", "lifo"};
  sweep.figures.resize(2);
  sweep.figures[0].id = "wait";
  sweep.figures[1].id = "stay";
  for (std::uint32_t point = 0; point < points; ++point) {
    const double half = point % 2;
    sweep.design.coordinates.insert(sweep.design.coordinates.end(), {1.0 / (point + 1), half});
    sweep.design.values.insert(sweep.design.values.end(), {10.0 / (point + 1), half});
    sweep.design.block.push_back(point / 2);
    sweep.design.place.push_back(point % 2);
    sweep.seeds.push_back(1000 + point);
    for (std::uint32_t r = 0; r < 2; ++r) {
      sweep.runs.status.push_back(output::RunStatus::finished);
      sweep.runs.events.push_back(7 * point);
      sweep.runs.values.insert(sweep.runs.values.end(), {std::sqrt(point + r), std::cbrt(point)});
    }
  }
  sweep.runs.status[3] = output::RunStatus::broken_off;
  sweep.runs.values[6] = sweep.runs.values[7] = std::numeric_limits<double>::quiet_NaN();
  sweep.runs.failures = {{3, "E594: it ran away"}};
  return sweep;
}

TEST(SweepFile, SaysWhoseItIsWithoutItsRuns) {
  const tests::TemporaryFolder folder;
  write_sweep(some_sweep(5), folder / "s.h5");
  const auto outline = output::read_sweep_outline(folder / "s.h5");
  EXPECT_EQ(outline.identity, "this one");
  EXPECT_EQ(outline.failures, (std::vector<output::FailedRun>{{3, "E594: it ran away"}}));
  EXPECT_EQ(output::read_sweep(folder / "s.h5").seeds[4], 1004U);
}

TEST(SweepFile, IsRefusedWhenAnyBitOfItHasChanged) {
  const tests::TemporaryFolder folder;
  write_sweep(some_sweep(5), folder / "s.h5");
  const std::string whole = output::read_bytes(folder / "s.h5");
  for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 40) {
    std::string hurt = whole;
    hurt[at] ^= 1;
    output::replace_file(folder / "hurt.h5", hurt);
    EXPECT_THROW(output::read_sweep_outline(folder / "hurt.h5"), output::ResultFileError) << at;
  }
  output::replace_file(folder / "hurt.h5", whole.substr(0, whole.size() / 2));
  EXPECT_THROW(output::read_sweep_outline(folder / "hurt.h5"), output::ResultFileError);
}

// HDF5 itself never hears of the fault; the file is not there, and the program goes on.
TEST(SweepFile, IsAbsentWhenTheDiskIsFullAtAnyByte) {
  const tests::TemporaryFolder folder;
  const SweepResults sweep = some_sweep(3000);
  write_sweep(sweep, folder / "whole.h5");
  const auto size = fs::file_size(folder / "whole.h5");
  for (std::uintmax_t limit = 0; limit < size; limit += 1 + size / 40) {
    const tests::FileSizeLimit full(limit);
    try {
      write_sweep(sweep, folder / "s.h5");
      FAIL() << "a file of more than " << limit << " bytes was written";
    } catch (const std::system_error& fault) {
      EXPECT_EQ(fault.code().value(), EFBIG);
    }
    EXPECT_FALSE(fs::exists(folder / "s.h5") || fs::exists(folder / "s.h5.partial")) << limit;
  }
  constexpr std::uintmax_t reserved = 4096;  // two blocks of 2 KB, until HDF5 closes the file
  const tests::FileSizeLimit just_enough(size + reserved);
  write_sweep(sweep, folder / "s.h5");
  EXPECT_EQ(output::read_bytes(folder / "s.h5"), output::read_bytes(folder / "whole.h5"));
}

}  // namespace
