#include <algorithm>
#include <cstddef>
#include <limits>

#include "scenarios/language/utf8.h"
#include "scenarios/messages.h"

namespace scenarios {
namespace {

constexpr std::size_t longest_word = 100;

/// The characters of a word; A to Z as a to z.
std::vector<std::string> characters_of(std::string_view word) {
  std::vector<std::string> characters;
  while (!word.empty()) {
    std::string one(first_characters(word, 1));
    if ('A' <= one[0] && one[0] <= 'Z') one[0] = static_cast<char>(one[0] - 'A' + 'a');
    word.remove_prefix(one.size());
    characters.push_back(std::move(one));
  }
  return characters;
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other
/// (optimal string alignment; Damerau, CACM 7, 1964).
std::size_t distance(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::vector<std::size_t>> least(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    least[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j)
    least[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = least[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      least[i][j] = std::min({least[i - 1][j] + 1, least[i][j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) least[i][j] = std::min(least[i][j], least[i - 2][j - 2] + 1);
    }
  }
  return least[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  const auto wanted = characters_of(first_characters(word, longest_word + 1));
  if (wanted.empty() || wanted.size() > longest_word) return {};
  std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  std::string best;
  for (const std::string& candidate : known) {
    if (candidate.size() > 4 * longest_word) continue;
    const std::size_t far = distance(wanted, characters_of(candidate));
    if (far >= least) continue;
    least = far;
    best = candidate;
  }
  return best;
}

}  // namespace scenarios
