#include "tools/workbench/child.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tools::workbench {

namespace {

constexpr int killed_by_signal = 128;
constexpr std::size_t most_out =
    std::size_t{64} * 1024 * 1024;  // bytes; an answer is some kilobytes

void check(int fault) {
  if (fault != 0) throw std::system_error(fault, std::generic_category(), "samspil");
}

struct Pipe {
  std::array<int, 2> ends{-1, -1};

  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) check(errno);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    for (const int end : ends) {
      if (end >= 0) close(end);
    }
  }
  int take_reader() { return std::exchange(ends[0], -1); }
};

/// How the process begins: where, with which ends of the pipes, and listening to signals again.
class Beginning {
 public:
  Beginning(const std::filesystem::path& folder, const Pipe& out, const Pipe& problems) {
    check(posix_spawn_file_actions_init(&actions_));
    check(posix_spawnattr_init(&attributes_));
    check(posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str()));
    check(posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0));
    check(posix_spawn_file_actions_adddup2(&actions_, out.ends[1], STDOUT_FILENO));
    check(posix_spawn_file_actions_adddup2(&actions_, problems.ends[1], STDERR_FILENO));
    sigset_t none;
    sigemptyset(&none);
    check(posix_spawnattr_setsigmask(&attributes_, &none));
    check(posix_spawnattr_setpgroup(&attributes_, 0));
    check(posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP));
  }
  Beginning(const Beginning&) = delete;
  Beginning& operator=(const Beginning&) = delete;
  ~Beginning() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

/// Gives whole lines to `line`, keeps the rest. False at the end of the pipe.
bool read_some(int from, std::string& into) {
  std::array<char, 16'384> bytes{};
  const ssize_t got = read(from, bytes.data(), bytes.size());
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) return false;
  if (into.size() < most_out) into.append(bytes.data(), static_cast<std::size_t>(got));
  return true;
}

void give_lines(std::string& text, const std::function<void(std::string_view)>& line) {
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', begin)) {
    line(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
  }
  text.erase(0, begin);
}

}  // namespace

Child::Child(const std::vector<std::string>& words, const std::filesystem::path& folder) {
  Pipe out;
  Pipe problems;
  const Beginning beginning(folder, out, problems);
  std::vector<std::string> all{"samspil"};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> pointers;
  pointers.reserve(all.size() + 1);
  for (std::string& word : all)
    pointers.push_back(word.data());
  pointers.push_back(nullptr);
  check(posix_spawn(&process_, "/proc/self/exe", &beginning.actions_, &beginning.attributes_,
                    pointers.data(), environ));
  out_ = out.take_reader();
  problems_ = problems.take_reader();
}

Child::~Child() {
  if (out_ >= 0) close(out_);
  if (problems_ >= 0) close(problems_);
}

void Child::stop() const {
  kill(process_, SIGINT);
}

Child::Ended Child::wait(const std::function<void(std::string_view)>& line) {
  Ended ended;
  std::string told;
  std::array<pollfd, 2> pipes{{{out_, POLLIN, 0}, {problems_, POLLIN, 0}}};
  while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
    if (poll(pipes.data(), pipes.size(), -1) < 0 && errno != EINTR) check(errno);
    if (pipes[0].revents != 0 && !read_some(out_, ended.out)) pipes[0].fd = -1;
    if (pipes[1].revents != 0 && !read_some(problems_, told)) pipes[1].fd = -1;
    give_lines(told, line);
  }
  if (!told.empty()) line(told);
  int status = 0;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : killed_by_signal + WTERMSIG(status);
  return ended;
}

}  // namespace tools::workbench
