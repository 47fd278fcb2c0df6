#include "tests/bench/wishes.h"

#include <algorithm>
#include <array>

namespace bench {
namespace {

constexpr std::array<const char*, 5> sections{"phold", "hold", "mmc", "care", "sjaelland"};

bool is_section(const std::string& word) {
  return std::ranges::find(sections, word) != sections.end();
}

}  // namespace

bool Wishes::wants(const std::string& section) const {
  return sections.empty() || std::ranges::find(sections, section) != sections.end();
}

int Wishes::rounds() const {
  return effort == Effort::full ? 5 : effort == Effort::quick ? 3 : 1;
}

double Wishes::events(double full) const {
  return effort == Effort::full ? full : effort == Effort::quick ? full / 10 : full / 100;
}

std::optional<Wishes> wishes_of(std::span<const std::string> words) {
  Wishes wishes;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--quick") {
      wishes.effort = Effort::quick;
    } else if (words[i] == "--smoke") {
      wishes.effort = Effort::smoke;
    } else if (words[i] == "--json") {
      wishes.json = true;
      const bool file = i + 1 < words.size() && words[i + 1][0] != '-' && !is_section(words[i + 1]);
      if (file) wishes.json_file = words[++i];
    } else if (is_section(words[i])) {
      wishes.sections.push_back(words[i]);
    } else {
      return std::nullopt;
    }
  }
  return wishes;
}

}  // namespace bench
