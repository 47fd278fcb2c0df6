#include "tools/samspil/shell_word.h"

#include <algorithm>
#include <string_view>

namespace tools {

namespace {

/// Letters beyond ASCII (æ, ø, å) mean nothing to a shell.
bool is_plain(char letter) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./:,@%";
  return static_cast<unsigned char>(letter) >= 0x80 || plain.find(letter) != plain.npos;
}

}  // namespace

std::string shell_word(const std::string& word) {
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
  std::string quoted = "'";
  for (const char letter : word)
    quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return quoted + "'";
}

}  // namespace tools
