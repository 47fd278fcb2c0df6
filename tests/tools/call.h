/// The program as a user calls it, and a folder of its own for every test.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tests {

struct Said {
  int code = 0;
  std::string out;
  std::string problems;
};

/// `samspil WORDS`, in English unless the words say otherwise.
Said samspil(std::vector<std::string> words);

/// An empty folder, removed at the end.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }

  /// Copies tests/tools/data/NAME into the folder; its path there.
  std::string with(const std::string& name) const;

 private:
  std::filesystem::path path_;
};

/// A variable of the environment while this lives; then as before.
class Environment {
 public:
  Environment(const char* name, const std::string& value);
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment();

 private:
  const char* name_;
  std::optional<std::string> before_;
};

std::string text_of(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& text);

}  // namespace tests
