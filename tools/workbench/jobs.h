/// What the workbench has been asked to compute: one after the other, each a `samspil` command.
///
/// A job belongs to the workbench, not to the browser that asked: it goes on when the page is
/// closed, and any page can follow it. Stopped, a run keeps what is finished and becomes a result
/// with as many replications.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace tools::workbench {

class Child;

enum class JobState {
  waiting,  ///< for the one before it
  running,
  finished,
  stopped,  ///< by the planner; what was finished is kept
  failed    ///< `answer` says why, in the form of `samspil check --json`
};

struct JobOrder {
  std::string kind;                 ///< "run", "capacity" or "sweep"
  std::string scenario;             ///< name in the folder
  std::string result;               ///< the file it makes
  std::vector<std::string> words;   ///< of the command line, without --json and --live
  std::vector<std::string> then{};  ///< of the command that follows if that one is done, or none
};

struct Job {
  std::uint64_t number = 0;
  JobOrder order;
  JobState state = JobState::waiting;
  std::string live = "null";    ///< the last line of --live, JSON
  std::string answer = "null";  ///< of the command, JSON
  std::string told;             ///< warnings, as the terminal shows them
  std::uint64_t revision = 0;   ///< counts changes
};

/// {"id", "kind", "scenario", "result", "command", "state", "live", "answer", "told"}
std::string job_json(const Job& job);

class Jobs {
 public:
  /// `most_waiting`: more are refused.
  Jobs(std::filesystem::path folder, std::size_t most_waiting);
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;
  /// Stops what runs, as Ctrl+C would, and waits for it.
  ~Jobs();

  /// Its number; none if too many are waiting.
  std::optional<std::uint64_t> order(JobOrder order);
  std::optional<Job> find(std::uint64_t number) const;
  std::vector<Job> all() const;  ///< the newest first
  bool stop(std::uint64_t number);
  /// True if a job that has not ended will write this file.
  bool will_write(const std::string& result) const;

 private:
  void work(const std::stop_token& over);
  void run_or_fail(std::uint64_t number);
  void run(std::uint64_t number);
  int run_words(std::uint64_t number, const std::vector<std::string>& words);
  std::optional<std::uint64_t> next(const std::stop_token& over);
  void finish(std::uint64_t number, JobState state);
  void hear(std::uint64_t number, std::string_view line);
  template <class Change>
  void change(std::uint64_t number, Change how);

  std::filesystem::path folder_;
  std::size_t most_waiting_;
  mutable std::mutex mutex_;
  std::condition_variable_any news_;
  std::deque<Job> jobs_;  ///< by number, from 1
  std::unique_ptr<Child> child_;
  std::uint64_t running_ = 0;
  std::uint64_t to_stop_ = 0;
  std::jthread worker_;
};

}  // namespace tools::workbench
