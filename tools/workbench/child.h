/// This program called once more, as a process of its own: what a planner would have typed.
///
/// So a run in the workbench is the same run as on the command line, takes its memory back when it
/// ends, and cannot take the workbench down. It has a process group of its own: Ctrl+C in the
/// terminal reaches it through `stop` only.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace tools::workbench {

class Child {
 public:
  /// `samspil WORDS` in `folder`. Throws std::system_error if the machine gives no process.
  Child(const std::vector<std::string>& words, const std::filesystem::path& folder);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  /// As Ctrl+C: what is finished is kept. Safe to call from another thread, and twice.
  void stop() const;

  /// Reads until it ends: each line of stderr is given to `line` as it comes. Returns stdout and
  /// the exit code (128 + signal if it was killed). Call it once.
  struct Ended {
    int code = 0;
    std::string out;
  };
  Ended wait(const std::function<void(std::string_view line)>& line);

 private:
  pid_t process_ = -1;
  int out_ = -1;
  int problems_ = -1;
};

}  // namespace tools::workbench
