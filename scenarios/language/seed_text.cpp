#include <charconv>
#include <utility>

#include "scenarios/language/value_fault.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

namespace {

/// As `samspil run --seed`.
constexpr std::string_view greatest_seed = "18446744073709551615";

}  // namespace

Parsed<std::uint64_t> parse_seed(std::string_view text) {
  const std::string_view digits = trimmed(text);
  std::uint64_t seed = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), seed);
  const bool is_whole = !digits.empty() && end == digits.data() + digits.size();
  if (is_whole && problem == std::errc()) return seed;
  const Span all{0, text.size()};
  if (is_whole) {
    return tl::make_unexpected(fault_at(all, "E025",
                                        {{"what", "seed"},
                                         {"relation", "at_most"},
                                         {"bound", std::string(greatest_seed)},
                                         {"found", std::string(digits)}}));
  }
  auto number = parse_integer(text);
  if (!number) {
    for (auto& [name, word] : number.error().words) {
      if (name == "example") word = "12";
    }
    return tl::make_unexpected(std::move(number.error()));
  }
  const auto below = outside({static_cast<double>(*number), digits, all}, {0, 1e19}, "seed");
  if (below) return tl::make_unexpected(*below);
  return static_cast<std::uint64_t>(*number);
}

}  // namespace scenarios
