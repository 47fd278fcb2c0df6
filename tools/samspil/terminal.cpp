#include "tools/samspil/terminal.h"

#include <array>
#include <cstdlib>
#include <iostream>

#include <unistd.h>

namespace tools {

namespace {

struct Paint {
  std::string_view word;
  std::string_view colour;
};

constexpr std::string_view red = "\x1b[1;31m";
constexpr std::string_view yellow = "\x1b[1;33m";
constexpr std::string_view plain = "\x1b[0m";
constexpr std::array paints{Paint{": error ", red}, Paint{": fejl ", red},
                            Paint{": warning ", yellow}, Paint{": advarsel ", yellow}};

}  // namespace

bool is_terminal(const std::ostream& stream) {
  if (&stream == &std::cerr) return ::isatty(STDERR_FILENO) == 1;
  return &stream == &std::cout && ::isatty(STDOUT_FILENO) == 1;
}

std::string painted(const std::string& text, const Arguments& given, const std::ostream& to) {
  const char* const declined = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe)
  if (given.has("--no-color") || declined != nullptr || !is_terminal(to)) return text;
  std::string result = text;
  for (const auto& [word, colour] : paints) {
    std::size_t at = result.find(word);
    while (at != std::string::npos) {
      result.insert(at + word.size(), plain).insert(at, colour);
      at = result.find(word, at + colour.size() + word.size());
    }
  }
  return result;
}

}  // namespace tools
