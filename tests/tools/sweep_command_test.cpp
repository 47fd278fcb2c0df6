// `samspil sweep` as a user calls it: from a plan to one file, in whatever pieces it was run.
#include <cmath>
#include <filesystem>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "output/figures.h"
#include "output/folder_lock.h"
#include "output/result_file.h"
#include "output/sweep_results.h"
#include "tests/tools/sweep_folder.h"
#include "tools/experiment/slurm_job.h"
#include "tools/samspil/sweep_told.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using output::RunStatus;
using tests::samspil;
using tests::SweepFolder;
using tests::text_of;
using tests::write_text;

std::string result_of(const SweepFolder& folder, const std::vector<std::string>& words = {}) {
  const auto said = folder.sweep(words);
  EXPECT_EQ(said.code, 0) << said.problems;
  return text_of(folder / "plan.h5");
}

TEST(Sweep, GivesTheSameFileOnAnyNumberOfThreads) {
  const SweepFolder folder;
  const std::string one = result_of(folder, {"--threads", "1"});
  EXPECT_GT(one.size(), 1000U);
  EXPECT_EQ(result_of(folder, {"--threads", "4", "--overwrite"}), one);
  EXPECT_FALSE(fs::exists(folder / "plan.parts"));
}

// Where points are fewer than threads, replications run side by side.
TEST(Sweep, GivesTheSameFileWhereReplicationsRunSideBySide) {
  const SweepFolder folder;
  folder.put_plan_with("points: 7}\nreplications: 2", "points: 1}\nreplications: 7");
  const std::string one = result_of(folder, {"--threads", "1"});
  EXPECT_EQ(result_of(folder, {"--threads", "4", "--overwrite"}), one);
}

// Neither the folder nor the host nor the clock is in it.
TEST(Sweep, GivesTheSameFileInAnyPlace) {
  const SweepFolder here, there;
  EXPECT_EQ(result_of(here), result_of(there));
}

TEST(Sweep, GivesTheSameFileInPartsOfAnyOrder) {
  const SweepFolder whole, parts;
  for (const char* part : {"3/3", "1/3", "2/3"}) {
    EXPECT_EQ(parts.sweep({"merge"}).code, 5) << "before " << part;
    EXPECT_EQ(parts.sweep({"shard", part}).code, 0);
  }
  EXPECT_EQ(result_of(parts, {"merge"}), result_of(whole));
}

// Whoever ran the others, and whatever became of them: the merge tells what is missing, and what to
// do.
TEST(Sweep, SaysWhichShardsAreMissing) {
  const SweepFolder folder;
  folder.sweep({"shard", "3/3"});  // numbers 2 and 5 of 0 to 6
  const auto said = folder.sweep({"merge"});
  EXPECT_EQ(said.code, 5);
  EXPECT_EQ(said.problems,
            fmt::format("samspil: error E376: 5 of 7 shards are missing: 0-1, 3-4, 6\n"
                        "    = hint: samspil sweep {0} -o {1} runs them here and merges; samspil "
                        "sweep submit {0} -o {1} gives them to Slurm\n",
                        folder / "plan.yaml", folder / "plan.h5"));
  EXPECT_EQ(tools::numbers_in_words({}), "");
  EXPECT_EQ(tools::numbers_in_words({0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 19, 21, 22}),
            "0, 2, 4, 6, 8, 10, 12, 14, 16, 18-19, ... (+2)");
}

TEST(Sweep, RunsADamagedShardAgain) {
  const SweepFolder whole, hurt;
  ASSERT_EQ(hurt.sweep({"shard", "1/2"}).code, 0);
  const std::string shard = hurt / "plan.parts/points-000002.shard";
  std::string bytes = text_of(shard);
  bytes[bytes.size() / 2] ^= 1;
  write_text(shard, bytes);
  EXPECT_EQ(json::parse(hurt.sweep({"status", "--json"}).out)["shards_damaged"], 1);
  const auto said = hurt.sweep();
  EXPECT_EQ(said.code, 0);
  EXPECT_NE(said.problems.find("warning W151: 1 damaged shards in"), std::string::npos);
  EXPECT_EQ(text_of(hurt / "plan.h5"), text_of((whole.sweep(), whole / "plan.h5")));
}

TEST(Sweep, SaysHowFarItIs) {
  const SweepFolder folder;
  EXPECT_EQ(json::parse(folder.sweep({"status", "--json"}).out)["points_finished"], 0);
  folder.sweep({"shard", "1/2"});
  const json half = json::parse(folder.sweep({"status", "--json"}).out);
  EXPECT_EQ(half["shards"], 7);
  EXPECT_EQ(half["shards_finished"], 4);  // the first, third, fifth and seventh
  EXPECT_EQ(half["points"], 7);
  EXPECT_EQ(half["is_finished"], false);
  {
    const auto lock = output::lock_folder(folder / "plan.parts");  // somebody is at work in it
    EXPECT_EQ(json::parse(folder.sweep({"status", "--json"}).out)["shards_finished"], 4);
  }
  folder.sweep();
  EXPECT_EQ(folder.sweep({"status"}).out,
            (folder / "plan.h5") +
                ": 7 of 7 points have finished, 7 of 7 shards; 0 damaged; 0 runs without result. "
                "The result is there.\n");
}

// As from a login node, where the folder of a running sweep may be read only.
TEST(Sweep, SaysHowFarItIsWhereNothingMayBeWritten) {
  const SweepFolder folder;
  folder.sweep({"shard", "1/2"});
  fs::create_directory(folder / "plan.html");  // a name that not even root may write
  EXPECT_EQ(folder.sweep().code, 4);
  EXPECT_EQ(json::parse(folder.sweep({"status", "--json"}).out)["shards_finished"], 4);
}

// A second call finds its own work done; another plan may not take its place unasked.
TEST(Sweep, GoesOnOnlyWithItsOwnPlan) {
  const SweepFolder folder;
  folder.sweep({"shard", "1/2"});
  folder.put_plan_with("seed: 11", "seed: 12");
  const auto other = folder.sweep();
  EXPECT_EQ(other.code, 5);
  EXPECT_NE(other.problems.find("error E375: " + (folder / "plan.parts") +
                                " has points of another plan, scenario or program"),
            std::string::npos)
      << other.problems;
  folder.put_plan_with("Beds", "More beds");  // the title decides no number
  EXPECT_EQ(folder.sweep().code, 0);
  EXPECT_EQ(folder.sweep().code, 0);
  folder.put_plan_with("points: 7", "points: 8");
  EXPECT_EQ(folder.sweep().code, 4);
  EXPECT_EQ(folder.sweep({"--overwrite"}).code, 0);
}

TEST(Sweep, RefusesAFolderInUseOrOfOtherFiles) {
  const SweepFolder folder;
  {
    const auto lock = output::lock_folder(folder / "plan.parts");
    const auto said = folder.sweep();
    EXPECT_EQ(said.code, 4);
    EXPECT_NE(said.problems.find("error E426"), std::string::npos);
  }
  write_text(folder / "plan.parts/letter.txt", "dear");
  const auto said = folder.sweep();
  EXPECT_EQ(said.code, 4);
  EXPECT_NE(said.problems.find("error E427"), std::string::npos);
  EXPECT_EQ(text_of(folder / "plan.parts/letter.txt"), "dear");
}

// A point is nothing else than a run with its values and its seed.
TEST(Sweep, PointsAreRuns) {
  const SweepFolder folder;
  folder.sweep();
  const output::SweepResults sweep = output::read_sweep(folder / "plan.h5");
  ASSERT_EQ(sweep.runs.values.size(), 14U);
  for (const std::size_t point : {0U, 6U}) {
    const std::string name = folder / fmt::format("point_{}.h5", point);
    const double stay = sweep.design.values[2 * point], beds = sweep.design.values[2 * point + 1];
    const auto said = samspil({"run", folder / "tiny.yaml", "-r", "2", "--seed", "11", "-o", name,
                               "--set", fmt::format("parameters.stay={:.9g} d", stay), "--set",
                               fmt::format("services.ward.beds={:.0f}", beds)});
    ASSERT_EQ(said.code, 0) << said.problems;
    const auto values = output::key_figure_values(output::read_results(name)).front().values;
    EXPECT_EQ(sweep.runs.values[2 * point], values[0]);
    EXPECT_EQ(sweep.runs.values[2 * point + 1], values[1]);
  }
}

TEST(Sweep, SharesRandomNumbersUnlessToldOtherwise) {
  const SweepFolder folder;
  folder.sweep();
  const auto shared = output::read_sweep(folder / "plan.h5");
  EXPECT_EQ(shared.seeds, std::vector<std::uint64_t>(7, 11));
  folder.put_plan_with("seed: 11", "seed: 11\nrandom_numbers: separate");
  folder.sweep({"--overwrite"});
  auto seeds = output::read_sweep(folder / "plan.h5").seeds;
  std::sort(seeds.begin(), seeds.end());
  EXPECT_EQ(std::unique(seeds.begin(), seeds.end()), seeds.end());
}

// A value that is none at some points is an answer of those points; the others go on.
TEST(Sweep, KeepsFailedRunsAsResults) {
  const SweepFolder folder;
  folder.put_plan_with("beds: {path: services.ward.beds, kind: integer, range: [2, 5]}",
                       "order: {path: services.ward.queue.order, choices: [fifo, nonsense]}");
  const auto said = folder.sweep();
  EXPECT_EQ(said.code, 0);
  EXPECT_NE(said.problems.find("of 14 runs have no result; the first: E045:"), std::string::npos)
      << said.problems;
  const auto sweep = output::read_sweep(folder / "plan.h5");
  std::size_t refused = 0;
  for (std::size_t run = 0; run < 14; ++run) {
    const bool is_nonsense = sweep.design.values[2 * (run / 2) + 1] == 1;
    EXPECT_EQ(sweep.runs.status[run] == RunStatus::refused, is_nonsense) << run;
    EXPECT_EQ(std::isnan(sweep.runs.values[run]), is_nonsense) << run;
    refused += is_nonsense ? 1 : 0;
  }
  EXPECT_EQ(sweep.runs.failures.size(), refused);
  EXPECT_GE(refused, 6U);  // three or four of seven points
}

TEST(Sweep, LaysOverlaysOver) {
  const SweepFolder folder;
  write_text(folder / "four.yaml", "extends: tiny.yaml\nservices: {ward: {beds: 4}}\n");
  folder.put_plan_with(
      "beds: {path: services.ward.beds, kind: integer, range: [2, 5]}\ndesign: {method: "
      "latin_hypercube, points: 7}",
      "model: {kind: overlay, choices: {now: [], four: four.yaml}}\ndesign: {method: list, list: "
      "[{stay: 1 d, model: now}, {stay: 1 d, model: four}]}");
  const auto said = folder.sweep();
  ASSERT_EQ(said.code, 0) << said.problems;
  const auto with_factor = output::read_sweep(folder / "plan.h5");
  folder.put_plan_with(
      "design: {method: latin_hypercube, points: 7}",
      "design: {method: list, list: [{stay: 1 d, beds: 3}, {stay: 1 d, beds: 4}]}");
  folder.sweep({"--overwrite"});
  EXPECT_EQ(output::read_sweep(folder / "plan.h5").runs.values, with_factor.runs.values);
}

// M/G/c/c: the share turned away is Erlang's B, here by its sum (a^c / c!) / sum of a^k / k!. With
// 8 replications a mean lies outside t = 7.06 standard errors once in 5000 times.
TEST(Sweep, AgreesWithErlangAtEveryPoint) {
  const SweepFolder folder;
  write_text(folder / "lost.yaml",
             "extends: tiny.yaml\nclock: {run: 2 y}\nservices: {ward: {queue: {limit: 0}}}\n"
             "key_figures: {lost: {figure: turned_away, service: ward, better: lower, label: "
             "{da: Tabt, en: Lost}}}\n");
  folder.put_plan(
      "plan: 1\nscenario: lost.yaml\nfactors: {beds: {path: services.ward.beds, kind: integer, "
      "range: [1, 4]}}\ndesign: {method: grid}\nreplications: 8\noutputs: lost\n");
  const auto said = folder.sweep();
  ASSERT_EQ(said.code, 0) << said.problems;
  const auto sweep = output::read_sweep(folder / "plan.h5");
  ASSERT_EQ(sweep.runs.values.size(), 32U);
  double term = 1, sum = 1;
  for (std::size_t point = 0; point < 4; ++point) {
    term *= 2.0 / static_cast<double>(point + 1);
    sum += term;
    double mean = 0, squares = 0;
    for (std::size_t r = 0; r < 8; ++r)
      mean += sweep.runs.values[8 * point + r] / 8;
    for (std::size_t r = 0; r < 8; ++r)
      squares += std::pow(sweep.runs.values[8 * point + r] - mean, 2);
    EXPECT_LT(std::abs(mean - term / sum), 7.06 * std::sqrt(squares / 7 / 8)) << point + 1;
  }
}

// The scripts, word for word where a scheduler or a shell reads them.
TEST(Sweep, WritesTheJobsOfAPlan) {
  const SweepFolder folder;
  folder.put_plan_with("seed: 11",
                       "cluster: {tasks: 3, cores: 2, time: \"1:00:00\", memory: 4G, partition: "
                       "short, account: psyk}");
  const auto said = folder.sweep({"submit", "--dry-run"});
  ASSERT_EQ(said.code, 0) << said.problems;
  EXPECT_NE(said.out.find("--dependency=afterany:\"$id\" "), std::string::npos);
  const std::string array = text_of(folder / "plan.array.sh");
  for (const char* line :
       {"#!/bin/sh\n", "#SBATCH --partition=short\n", "#SBATCH --account=psyk\n",
        "#SBATCH --mem=4G\n", "#SBATCH --time=1:00:00\n", "#SBATCH --array=1-3\n",
        "#SBATCH --cpus-per-task=2\n", "#SBATCH --requeue\n", "#SBATCH --signal=B:USR1@60\n",
        " sweep shard \"$SLURM_ARRAY_TASK_ID/3\" "}) {
    EXPECT_NE(array.find(line), std::string::npos) << line << array;
  }
  EXPECT_NE(text_of(folder / "plan.merge.sh").find(" sweep merge "), std::string::npos);
  EXPECT_FALSE(fs::exists(folder / "plan.h5"));
}

TEST(Sweep, AsksForNoMoreTasksThanThereAreShards) {
  tools::SlurmJob job;
  job.shards = 7;
  EXPECT_EQ(tools::tasks_of(job), 2U);  // one for every four
  job.wish.tasks = 100;
  EXPECT_EQ(tools::tasks_of(job), 7U);
  job.wish.tasks = 0;
  job.shards = 100'000;
  EXPECT_EQ(tools::tasks_of(job), 100U);
  EXPECT_EQ(tools::job_number("123\n"), "123");
  EXPECT_EQ(tools::job_number("123;cluster"), "123");
  EXPECT_EQ(tools::job_number("sbatch: error: no"), "");
  EXPECT_EQ(tools::job_number("12x"), "");
}

// What would go to a shell is looked at before.
TEST(Sweep, PassesOnlyPlainWordsToAScheduler) {
  const SweepFolder folder;
  folder.put_plan_with("seed: 11", "cluster: {time: \"1:00; rm x\"}");
  const json told = json::parse(folder.sweep({"submit", "--dry-run", "--json"}).out);
  EXPECT_EQ(told[0]["code"], "E368");
}

TEST(Sweep, RefusesWordsItDoesNotKnow) {
  const SweepFolder folder;
  const auto problem_of = [&](const std::vector<std::string>& words) {
    const auto said = folder.sweep(words);
    EXPECT_EQ(said.code, 2);
    return said.problems.substr(0, said.problems.find('\n'));
  };
  EXPECT_EQ(problem_of({"reun"}), "samspil: error E371: \"reun\" is nothing sweep can do");
  EXPECT_EQ(problem_of({"status", "now"}), "samspil: error E371: \"now\" is nothing sweep can do");
  for (const char* part : {"3", "0/3", "4/3", "1/0", "a/b", "1/3/5", "1 /3"}) {
    EXPECT_EQ(problem_of({"shard", part}), fmt::format("samspil: error E372: \"{}\" does not say "
                                                       "which part to run",
                                                       part));
  }
}

}  // namespace
