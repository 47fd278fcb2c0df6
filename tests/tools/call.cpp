#include "tests/tools/call.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tools/samspil/program.h"

namespace tests {

namespace fs = std::filesystem;

Said samspil(std::vector<std::string> words) {
  const bool language_said = std::find(words.begin(), words.end(), "--lang") != words.end();
  if (!language_said) words.insert(words.begin(), {"--lang", "en"});
  std::ostringstream out;
  std::ostringstream problems;
  const int code = tools::samspil(words, out, problems);
  return {code, out.str(), problems.str()};
}

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "samspil-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Folder::with(const std::string& name) const {
  const fs::path copy = path_ / name;
  fs::create_directories(copy.parent_path());
  fs::copy_file(fs::path(TESTS_TOOLS_DATA) / name, copy);
  return copy.string();
}

Environment::Environment(const char* name, const std::string& value) : name_(name) {
  if (const char* const before = std::getenv(name)) before_ = before;
  ::setenv(name, value.c_str(), 1);
}

Environment::~Environment() {
  before_ ? ::setenv(name_, before_->c_str(), 1) : ::unsetenv(name_);
}

std::string text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

void write_text(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace tests
