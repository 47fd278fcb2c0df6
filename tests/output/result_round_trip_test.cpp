#include <thread>

#include <gtest/gtest.h>

#include "output/durable_file.h"
#include "output/result_file.h"
#include "tests/output/sample_results.h"
#include "tests/output/temporary_folder.h"

namespace {

using output::read_results;
using output::Results;
using output::write_results;
using tests::sample_results;

/// With NaN equal to NaN.
void expect_same_values(const engine::Values& one, const engine::Values& other) {
  ASSERT_EQ(one.index(), other.index());
  const auto bytes = [](const engine::Values& values) {
    return std::visit(
        [](const auto& all) {
          return std::string(reinterpret_cast<const char*>(all.data()),
                             all.size() * sizeof(all.front()));
        },
        values);
  };
  EXPECT_EQ(bytes(one), bytes(other));
}

class ResultFile : public testing::Test {
 protected:
  Results written_and_read(const Results& results) const {
    write_results(results, folder_ / "r.h5");
    return read_results(folder_ / "r.h5");
  }

  tests::TemporaryFolder folder_;
};

TEST_F(ResultFile, GivesBackTheHeader) {
  const Results results = sample_results(3);
  EXPECT_EQ(written_and_read(results).header, results.header);
}

TEST_F(ResultFile, GivesBackTheSchema) {
  const Results results = sample_results(3);
  const Results read = written_and_read(results);
  EXPECT_EQ(read.schema.dimensions, results.schema.dimensions);
  ASSERT_EQ(read.schema.variables.size(), results.schema.variables.size());
  for (std::size_t i = 0; i < read.schema.variables.size(); ++i) {
    EXPECT_EQ(read.schema.variables[i], results.schema.variables[i])
        << results.schema.variables[i].name;
  }
  EXPECT_EQ(read.schema.key_figures, results.schema.key_figures);
}

TEST_F(ResultFile, GivesBackWhatAKeyFigureIsAbout) {
  Results results = sample_results(2);
  results.schema.key_figures.front().topic = "staff";
  results.schema.key_figures.front().target = "<= 0.5";
  EXPECT_EQ(written_and_read(results).schema.key_figures, results.schema.key_figures);
}

TEST_F(ResultFile, GivesBackEveryReplicationBitForBit) {
  const Results results = sample_results(3);
  const Results read = written_and_read(results);
  constexpr std::size_t hist = 2;  // a sum: kept as a total only
  ASSERT_EQ(read.replications.size(), 3U);
  for (std::size_t r = 0; r < 3; ++r) {
    EXPECT_EQ(read.replications[r].replication, r + 1);
    EXPECT_EQ(read.replications[r].events, 100'000'000'001 + r);
    ASSERT_EQ(read.replications[r].values.size(), 7U);
    for (std::size_t i = 0; i < 7; ++i) {
      if (i == hist) continue;
      expect_same_values(read.replications[r].values[i], results.replications[r].values[i]);
    }
  }
}

TEST_F(ResultFile, GivesASumBackAsItsTotalInTheFirstReplication) {
  const Results read = written_and_read(sample_results(3));
  using Counts = std::vector<std::uint32_t>;
  EXPECT_EQ(std::get<Counts>(read.replications[0].values[2]), (Counts{0, 6, 12, 18}));
  EXPECT_EQ(std::get<Counts>(read.replications[1].values[2]), (Counts{0, 0, 0, 0}));
}

TEST_F(ResultFile, GivesBackAllThatIsNeededToRunAgain) {
  const Results results = sample_results(1);
  const output::Provenance read = written_and_read(results).provenance;
  EXPECT_EQ(read.inputs, results.provenance.inputs);
  EXPECT_EQ(read.overrides, results.provenance.overrides);
  EXPECT_EQ(read.resolved_json, results.provenance.resolved_json);
  EXPECT_EQ(read.command_line, results.provenance.command_line);
  EXPECT_EQ(read.os, "");
  EXPECT_EQ(read.threads, 2U);
  EXPECT_EQ(read.wall_seconds, 41.25);
}

TEST_F(ResultFile, KeepsNothingOfInputsAndKeyFiguresWhereThereAreNone) {
  Results results = sample_results(2);
  results.provenance.inputs.clear();
  results.provenance.overrides.clear();
  results.schema.key_figures.clear();
  results.schema.variables.pop_back();  // kpi_value
  for (auto& one : results.replications)
    one.values.pop_back();
  const Results read = written_and_read(results);
  EXPECT_TRUE(read.provenance.inputs.empty());
  EXPECT_TRUE(read.provenance.overrides.empty());
  EXPECT_TRUE(read.schema.key_figures.empty());
  EXPECT_EQ(read.schema.variables, results.schema.variables);
}

TEST_F(ResultFile, KeepsAnInputOfManyMegabytesAndALongText) {
  Results results = sample_results(1);
  results.provenance.inputs.push_back({"long.csv", std::string(3'000'000, 'x')});
  results.provenance.command_line = std::string(200'000, 'c');
  results.header.summary_da = std::string(70'000, 's');
  const Results read = written_and_read(results);
  EXPECT_EQ(read.provenance.inputs, results.provenance.inputs);
  EXPECT_EQ(read.provenance.command_line, results.provenance.command_line);
  EXPECT_EQ(read.header, results.header);
}

TEST_F(ResultFile, TakesMoreReplicationsAndEqualsAllAtOnce) {
  write_results(sample_results(6), folder_ / "all.h5");
  write_results(sample_results(2), folder_ / "first.h5");
  Results grown = read_results(folder_ / "first.h5");
  for (std::uint32_t number = 3; number <= 6; ++number) {
    grown.replications.push_back(tests::sample_replication(number));
  }
  write_results(grown, folder_ / "grown.h5");
  EXPECT_EQ(output::digest(folder_ / "grown.h5"), output::digest(folder_ / "all.h5"));
}

TEST_F(ResultFile, KeepsADimensionOfNoPlaces) {  // a scenario without queues has no wait points
  Results results = sample_results(2);
  engine::Variable wait;
  wait.name = "wait_median";
  wait.dimensions = {"wait_point", "period"};
  results.schema.dimensions.push_back({"wait_point", 0, std::vector<std::string>{}, {}, {}});
  results.schema.variables.push_back(wait);
  for (auto& one : results.replications)
    one.values.emplace_back(std::vector<float>{});
  const Results read = written_and_read(results);
  EXPECT_EQ(read.schema, results.schema);
  EXPECT_TRUE(std::get<std::vector<float>>(read.replications[1].values.back()).empty());
}

TEST_F(ResultFile, IsWrittenAndReadByThreadsAtOnce) {
  std::vector<std::thread> threads;
  std::vector<std::string> digests(4);
  for (std::size_t i = 0; i < digests.size(); ++i) {
    threads.emplace_back([&, i] {
      const std::filesystem::path path = folder_ / (std::to_string(i) + ".h5");
      write_results(sample_results(2), path);
      write_results(read_results(path), path);
      digests[i] = output::digest(path);
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(digests, std::vector<std::string>(4, digests[0]));
}

TEST_F(ResultFile, ReplacesAnOlderFileAndLeavesNothingElse) {
  write_results(sample_results(1), folder_ / "r.h5");
  write_results(sample_results(2), folder_ / "r.h5");
  EXPECT_EQ(read_results(folder_ / "r.h5").replications.size(), 2U);
  const std::filesystem::directory_iterator files(folder_.path());
  EXPECT_EQ(std::distance(begin(files), end(files)), 1);
}

}  // namespace
