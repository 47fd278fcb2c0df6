#include "tools/workbench/jobs.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tools/samspil/exit_code.h"
#include "tools/samspil/json.h"
#include "tools/samspil/shell_word.h"
#include "tools/workbench/child.h"

namespace tools::workbench {

namespace {

constexpr std::size_t longest_told = 20'000;

const char* name_of(JobState state) {
  switch (state) {
    case JobState::waiting:
      return "waiting";
    case JobState::running:
      return "running";
    case JobState::finished:
      return "finished";
    case JobState::stopped:
      return "stopped";
    case JobState::failed:
      return "failed";
  }
  return "";
}

bool has_ended(JobState state) {
  return state != JobState::waiting && state != JobState::running;
}

std::string command_of(const std::vector<std::string>& words) {
  std::string command = "samspil";
  for (const std::string& word : words)
    command += ' ' + shell_word(word);
  return command;
}

/// What begins with `option` is taken out: its number, 0 if it is not there.
std::uint64_t take_number(std::vector<std::string>& words, const std::string& option) {
  std::uint64_t number = 0;
  std::erase_if(words, [&](const std::string& word) {
    if (!word.starts_with(option)) return false;
    std::from_chars(word.data() + option.size(), word.data() + word.size(), number);
    return true;
  });
  return number;
}

/// The command that makes a result of what a stopped run has finished, by its last line of --live:
/// up to the last that is finished, since one before it may have been under way. None if nothing
/// is.
std::optional<std::vector<std::string>> gathering(std::vector<std::string> words,
                                                  const std::string& live) {
  const auto json = nlohmann::json::parse(live, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto last = json.value("last", std::uint64_t{0});
  const std::uint64_t more = take_number(words, "--more=");
  take_number(words, "--replications=");
  const std::uint64_t before = more == 0 ? 0 : json.value("total", std::uint64_t{0}) - more;
  if (last <= before) return std::nullopt;
  words.push_back((more == 0 ? "--replications=" : "--more=") + std::to_string(last - before));
  return words;
}

JobState state_after(int code, bool is_capacity) {
  if (code == fine || (is_capacity && code == target_not_met)) return JobState::finished;
  return code == interrupted ? JobState::stopped : JobState::failed;
}

}  // namespace

std::string job_json(const Job& job) {
  JsonObject all;
  all.number("id", job.number).text("kind", job.order.kind);
  all.text("scenario", job.order.scenario).text("result", job.order.result);
  const std::string then = job.order.then.empty() ? "" : " && " + command_of(job.order.then);
  all.text("command", command_of(job.order.words) + then).text("state", name_of(job.state));
  all.json("live", job.live).json("answer", job.answer).text("told", job.told);
  return all.written();
}

Jobs::Jobs(std::filesystem::path folder, std::size_t most_waiting)
    : folder_(std::move(folder)), most_waiting_(most_waiting) {
  worker_ = std::jthread([this](const std::stop_token& over) { work(over); });
}

Jobs::~Jobs() {
  worker_.request_stop();
  {
    const std::scoped_lock lock(mutex_);
    if (child_) child_->stop();
    to_stop_ = running_;
  }
  worker_.join();
}

template <class Change>
void Jobs::change(std::uint64_t number, Change how) {
  const std::scoped_lock lock(mutex_);
  Job& job = jobs_[number - 1];
  how(job);
  ++job.revision;
}

std::optional<std::uint64_t> Jobs::order(JobOrder order) {
  const std::scoped_lock lock(mutex_);
  const auto waiting = std::ranges::count(jobs_, JobState::waiting, &Job::state);
  if (static_cast<std::size_t>(waiting) >= most_waiting_) return std::nullopt;
  Job job;
  job.number = jobs_.size() + 1;
  job.order = std::move(order);
  jobs_.push_back(std::move(job));
  news_.notify_all();
  return jobs_.size();
}

std::optional<Job> Jobs::find(std::uint64_t number) const {
  const std::scoped_lock lock(mutex_);
  if (number == 0 || number > jobs_.size()) return std::nullopt;
  return jobs_[number - 1];
}

std::vector<Job> Jobs::all() const {
  const std::scoped_lock lock(mutex_);
  return {jobs_.rbegin(), jobs_.rend()};
}

bool Jobs::stop(std::uint64_t number) {
  const std::scoped_lock lock(mutex_);
  if (number == 0 || number > jobs_.size()) return false;
  Job& job = jobs_[number - 1];
  if (job.state == JobState::waiting) {
    job.state = JobState::stopped;
    ++job.revision;
  }
  if (job.state == JobState::running && to_stop_ != number) {
    to_stop_ = number;  // a second signal would throw away what is under way
    if (child_) child_->stop();
  }
  return true;
}

bool Jobs::will_write(const std::string& result) const {
  const std::scoped_lock lock(mutex_);
  return std::ranges::any_of(
      jobs_, [&](const Job& job) { return !has_ended(job.state) && job.order.result == result; });
}

std::optional<std::uint64_t> Jobs::next(const std::stop_token& over) {
  std::unique_lock lock(mutex_);
  std::uint64_t found = 0;
  news_.wait(lock, over, [&] {
    const auto job = std::ranges::find(jobs_, JobState::waiting, &Job::state);
    found = job == jobs_.end() ? 0 : job->number;
    return found != 0;
  });
  if (over.stop_requested()) return std::nullopt;
  jobs_[found - 1].state = JobState::running;
  ++jobs_[found - 1].revision;
  running_ = found;
  return found;
}

void Jobs::work(const std::stop_token& over) {
  while (const auto number = next(over))
    run_or_fail(*number);
}

void Jobs::run_or_fail(std::uint64_t number) {
  try {
    run(number);
  } catch (const std::exception& fault) {  // no process, no pipe: the machine is out of them
    change(number, [&](Job& job) { job.told += fault.what(); });
    finish(number, JobState::failed);
  }
}

void Jobs::hear(std::uint64_t number, std::string_view line) {
  change(number, [&](Job& job) {
    if (line.starts_with('{')) {
      job.live = line;
    } else if (job.told.size() < longest_told) {
      job.told += std::string(line) + '\n';
    }
  });
}

int Jobs::run_words(std::uint64_t number, const std::vector<std::string>& words) {
  {
    const std::scoped_lock lock(mutex_);
    child_ = std::make_unique<Child>(words, folder_);
    if (to_stop_ == number) child_->stop();
  }
  const Child::Ended ended = child_->wait([&](std::string_view line) { hear(number, line); });
  change(number, [&](Job& job) {
    child_.reset();
    const auto answer = nlohmann::ordered_json::parse(ended.out, nullptr, false);
    if (!answer.is_discarded()) job.answer = answer.dump();  // on one line, as streams want it
  });
  return ended.code;
}

void Jobs::finish(std::uint64_t number, JobState state) {
  change(number, [&](Job& job) {
    job.state = state;
    running_ = 0;
  });
}

void Jobs::run(std::uint64_t number) {
  const JobOrder order = find(number)->order;
  std::vector<std::string> words = order.words;
  words.insert(words.end(), {"--json"});
  const bool is_run = order.kind == "run";
  if (is_run) words.emplace_back("--live");
  int code = run_words(number, words);
  if (code == fine && !order.then.empty()) {
    words = order.then;
    words.emplace_back("--json");
    code = run_words(number, words);
  }
  const auto gather = gathering(words, find(number)->live);
  if (code == interrupted && is_run && gather) {
    {
      const std::scoped_lock lock(mutex_);
      to_stop_ = 0;  // it only gathers what is on disk
    }
    run_words(number, *gather);
  }
  finish(number, state_after(code, order.kind == "capacity"));
}

}  // namespace tools::workbench
