/// A file that is open, closed exactly once, read and written at any place in it.
///
/// Every fault is a std::system_error with the name that the user knows.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace output {

class Descriptor {
 public:
  /// `flags`: as of open(2). `told`: the name that the user knows.
  Descriptor(const std::filesystem::path& path, int flags, std::filesystem::path told);
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int id() const { return id_; }

  /// Throws what the machine said last (errno).
  [[noreturn]] void fail() const;
  const std::filesystem::path& told() const { return told_; }

  std::uint64_t size() const;

  /// How many bytes there were; fewer than asked for only at the end of the file.
  std::size_t read_at(std::uint64_t place, std::span<char> into) const;

  void write_at(std::uint64_t place, std::string_view bytes) const;

  void resize(std::uint64_t size) const;

 private:
  std::filesystem::path told_;
  int id_;
};

}  // namespace output
