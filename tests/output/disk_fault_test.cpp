/// What a full disk, a forbidden folder or a killed program leave behind: under its final name, a
/// results file is whole or absent. The faults are real ones, made by the operating system.
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>

#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "output/durable_file.h"
#include "output/result_file.h"
#include "output/shard.h"
#include "tests/output/file_size_limit.h"
#include "tests/output/sample_results.h"
#include "tests/output/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using output::read_results;
using output::write_results;
using tests::FileSizeLimit;
using tests::sample_results;

/// Anyone but root, who may write everywhere.
class AsNobody {
 public:
  AsNobody() : stepped_down_(::geteuid() == 0 && ::seteuid(65534) == 0) {}
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  ~AsNobody() {
    if (stepped_down_ && ::seteuid(0) != 0) std::abort();
  }

 private:
  bool stepped_down_;
};

/// A disk of 64 KB, if this user may mount one.
class TinyDisk {
 public:
  explicit TinyDisk(fs::path place) : place_(std::move(place)) {
    fs::create_directory(place_);
    error_ = ::mount("tmpfs", place_.c_str(), "tmpfs", 0, "size=64k") == 0 ? 0 : errno;
  }
  TinyDisk(const TinyDisk&) = delete;
  TinyDisk& operator=(const TinyDisk&) = delete;
  ~TinyDisk() {
    if (error_ == 0) ::umount(place_.c_str());
  }

  int error() const { return error_; }

 private:
  fs::path place_;
  int error_;
};

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(FullDisk, AtAnyByteLeavesNoResult) {
  const tests::TemporaryFolder folder;
  write_results(sample_results(3), folder / "whole.h5");
  const auto size = fs::file_size(folder / "whole.h5");
  for (std::uintmax_t limit = 0; limit < size; limit += 1 + size / 30) {
    {
      const FileSizeLimit full(limit);
      EXPECT_THROW(write_results(sample_results(3), folder / "r.h5"), std::system_error) << limit;
    }
    EXPECT_EQ(entries(folder.path()), 1U) << "limit " << limit;
  }
  const FileSizeLimit just_enough(size);
  write_results(sample_results(3), folder / "r.h5");
  EXPECT_EQ(output::digest(folder / "r.h5"), output::digest(folder / "whole.h5"));
}

TEST(FullDisk, AtTheLastByteKeepsTheOlderResult) {
  const tests::TemporaryFolder folder;
  write_results(sample_results(3), folder / "r.h5");
  const std::string before = output::read_bytes(folder / "r.h5");
  {
    const FileSizeLimit full(before.size() - 1);
    EXPECT_THROW(write_results(sample_results(3), folder / "r.h5"), std::system_error);
  }
  EXPECT_EQ(output::read_bytes(folder / "r.h5"), before);
  EXPECT_EQ(entries(folder.path()), 1U);
}

TEST(FullDisk, NamesTheFileAndTheFault) {
  const tests::TemporaryFolder folder;
  const FileSizeLimit full(1000);
  try {
    write_results(sample_results(1), folder / "r.h5");
    FAIL() << "a file was written on a full disk";
  } catch (const std::system_error& error) {
    EXPECT_EQ(error.code().value(), EFBIG);
    EXPECT_TRUE(std::string(error.what()).starts_with((folder / "r.h5").string() + ": "))
        << error.what();
  }
}

TEST(FullDisk, LeavesNoShard) {
  const tests::TemporaryFolder folder;
  const output::Shards shards(folder / "r.parts", "identity");
  {
    const FileSizeLimit full(100);
    EXPECT_THROW(shards.keep(tests::sample_replication(1)), std::system_error);
  }
  EXPECT_TRUE(shards.finished().empty());
  shards.keep(tests::sample_replication(1));
  EXPECT_EQ(shards.finished().size(), 1U);
}

TEST(FullDisk, OfRealBlocksLeavesNoResult) {
  const tests::TemporaryFolder folder;
  const TinyDisk disk(folder / "disk");
  if (disk.error() != 0) {
    GTEST_SKIP() << "no tiny disk: this user may not mount one (" << std::strerror(disk.error())
                 << "); the other FullDisk tests run without";
  }
  try {
    write_results(sample_results(3), folder / "disk/r.h5");
    FAIL() << "more was written than the disk holds";
  } catch (const std::system_error& error) {
    EXPECT_EQ(error.code().value(), ENOSPC);
  }
  EXPECT_TRUE(fs::is_empty(folder / "disk"));
}

TEST(ForbiddenFolder, IsToldAndStaysAsItWas) {
  const tests::TemporaryFolder folder;
  fs::permissions(folder.path(), fs::perms(0555));
  const AsNobody nobody;
  try {
    write_results(sample_results(1), folder / "r.h5");
    FAIL() << "a file was written where none may be";
  } catch (const std::system_error& error) {
    EXPECT_EQ(error.code().value(), EACCES);
  }
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(MissingFolder, IsTold) {
  const tests::TemporaryFolder folder;
  EXPECT_THROW(write_results(sample_results(1), folder / "nowhere/r.h5"), std::system_error);
}

TEST(KilledProgram, LeavesAWholeResultOrNone) {
  const tests::TemporaryFolder folder;
  const fs::path path = folder / "r.h5";
  for (int round = 0; round < 10; ++round) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      for (std::uint32_t n = 1;; n = n % 3 + 1)
        write_results(sample_results(n), path);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20 + 17 * round));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    if (fs::exists(path)) {
      EXPECT_NO_THROW(read_results(path));
    }
  }
  write_results(sample_results(1), path);  // what the killed ones left is no obstacle
  EXPECT_EQ(entries(folder.path()), 1U);
}

TEST(TwoProgramsAtOnce, CannotMixTheirBytes) {
  const tests::TemporaryFolder folder;
  const fs::path path = folder / "r.h5";
  std::vector<std::thread> writers;
  for (std::uint32_t n = 1; n <= 3; ++n) {
    writers.emplace_back([&, bytes = std::string(100'000 * n, static_cast<char>('a' + n))] {
      for (int i = 0; i < 30; ++i) {
        try {
          output::replace_file(path, bytes);
        } catch (const std::system_error& error) {
          EXPECT_EQ(error.code().value(), EBUSY);
        }
      }
    });
  }
  for (std::thread& writer : writers)
    writer.join();
  const std::string found = output::read_bytes(path);
  EXPECT_EQ(found.find_first_not_of(found.front()), std::string::npos);
  EXPECT_EQ(found.size(), 100'000U * static_cast<unsigned>(found.front() - 'a'));
}

}  // namespace
