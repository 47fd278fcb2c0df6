#include "tools/samspil/print_pdf.h"

#include <cctype>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "output/durable_file.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

constexpr const char* browsers[] = {"chromium", "chromium-browser", "google-chrome",
                                    "google-chrome-stable", "microsoft-edge"};

std::optional<fs::path> on_path(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::string rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::size_t end = rest.find(':');
    const fs::path found = fs::path(rest.substr(0, end)) / program;
    if (access(found.c_str(), X_OK) == 0 && !fs::is_directory(found)) return found;
    rest = end == std::string::npos ? "" : rest.substr(end + 1);
  }
  return std::nullopt;
}

std::optional<fs::path> installed_browser() {
  for (const char* const name : browsers) {
    if (auto found = on_path(name)) return found;
  }
  return std::nullopt;
}

/// Everything but letters, digits and a few others as %XX (RFC 3986).
std::string file_url(const fs::path& file) {
  std::string url = "file://";
  for (const char one : fs::absolute(file).string()) {
    const auto byte = static_cast<unsigned char>(one);
    const bool is_plain =
        std::isalnum(byte) != 0 || std::string_view("/-._~").find(one) != std::string_view::npos;
    url += is_plain ? std::string(1, one) : fmt::format("%{:02X}", byte);
  }
  return url;
}

/// A folder of this process alone, which goes with all that is in it.
class OwnFolder {
 public:
  OwnFolder() {
    std::string name = fs::temp_directory_path() / "samspil-print-XXXXXX";
    if (mkdtemp(name.data()) == nullptr)
      throw std::system_error(errno, std::generic_category(), name);
    path_ = name;
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;
  ~OwnFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Without words on the terminal; none if it cannot be started.
std::optional<pid_t> started(std::vector<std::string> words) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& one : words)
    arguments.push_back(one.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_WRONLY, 0);
  pid_t process = -1;
  const int fault =
      posix_spawn(&process, arguments.front(), &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  return fault == 0 ? std::optional(process) : std::nullopt;
}

void wait_or_stop(pid_t process) {
  using std::chrono::steady_clock;
  const auto last = steady_clock::now() + std::chrono::minutes(2);
  while (waitpid(process, nullptr, WNOHANG) == 0) {
    if (steady_clock::now() > last) {
      kill(process, SIGKILL);
      waitpid(process, nullptr, 0);
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

}  // namespace

engine::Errors print_pdf(const fs::path& html, const fs::path& pdf) {
  const auto browser = installed_browser();
  if (!browser) return {problem("E431", {{"file", html.string()}})};
  const OwnFolder own;
  const fs::path printed = own.path() / "page.pdf";
  std::vector<std::string> words{*browser,
                                 "--headless",
                                 "--disable-gpu",
                                 "--no-pdf-header-footer",
                                 "--user-data-dir=" + own.path().string(),
                                 "--print-to-pdf=" + printed.string()};
  // Chromium refuses to run as root otherwise; the page is our own and has no scripts.
  if (geteuid() == 0) words.emplace_back("--no-sandbox");
  words.push_back(file_url(html));
  if (const auto process = started(words)) wait_or_stop(*process);
  const std::string bytes = fs::exists(printed) ? output::read_bytes(printed) : "";
  if (!bytes.starts_with("%PDF-")) {
    return {problem("E432", {{"browser", browser->string()}, {"file", html.string()}})};
  }
  output::replace_file(pdf, bytes);
  return {};
}

}  // namespace tools
