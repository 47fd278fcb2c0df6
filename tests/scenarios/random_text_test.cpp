// Random texts through every parser: none may crash, hang, or give a value outside its range; every
// fault must have words and lie in the text. Fixed seed; there is no chance in the verdict.
#include <cmath>

#include <gtest/gtest.h>

#include "engine/random/stream.h"
#include "scenarios/language/csv.h"
#include "tests/scenarios/value_support.h"

namespace scenarios {
namespace {

constexpr int texts = 10'000;

/// Bytes of any kind, or pieces of the language in any order.
class Texts {
 public:
  explicit Texts(std::uint64_t seed) : stream_({seed, 1}, {}, {}, 0) {}

  std::string bytes() {
    std::string text(below(40), ' ');
    for (char& c : text)
      c = static_cast<char>(below(256));
    return text;
  }

  std::string pieces() {
    static const std::vector<std::string> words = {"exponential(",
                                                   "lognormal(",
                                                   "mixture(",
                                                   "discrete(",
                                                   "truncated(",
                                                   "phase_type(",
                                                   "gamma(",
                                                   "power(",
                                                   "empirical(",
                                                   "uniform(",
                                                   "mean ",
                                                   "sd ",
                                                   "start ",
                                                   "means ",
                                                   "next ",
                                                   "file ",
                                                   "column ",
                                                   "kappa ",
                                                   "k ",
                                                   "until ",
                                                   "fixed ",
                                                   "sigma ",
                                                   "mu ",
                                                   "unit ",
                                                   "100 %",
                                                   "50 %: ",
                                                   "1",
                                                   "0",
                                                   "-3.5",
                                                   "0,85",
                                                   "1e308",
                                                   "1e-308",
                                                   "2027",
                                                   " d",
                                                   " y",
                                                   "/",
                                                   "%",
                                                   ",",
                                                   ", ",
                                                   ":",
                                                   "(",
                                                   ")",
                                                   "[",
                                                   "]",
                                                   "-",
                                                   "+",
                                                   "x ",
                                                   ".",
                                                   "e5",
                                                   "\"",
                                                   "'",
                                                   "\n",
                                                   ";",
                                                   "æ",
                                                   "\xFF"};
    std::string text;
    for (std::size_t i = below(14); i > 0; --i)
      text += words[below(words.size())];
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return stream_.bits() % limit; }

  engine::RandomStream stream_;
};

template <class T>
void expect_sound(const Parsed<T>& parsed, const std::string& text) {
  if (parsed) return;
  EXPECT_LE(parsed.error().offset, text.size()) << text;
  EXPECT_GE(parsed.error().length, 1U) << text;
  EXPECT_FALSE(said(parsed, text, Language::danish).empty()) << text;
  EXPECT_FALSE(said(parsed, text, Language::english).empty()) << text;
}

void expect_sound_values(const std::string& text) {
  const auto number = parse_number(text);
  expect_sound(number, text);
  EXPECT_TRUE(!number || std::isfinite(*number)) << text;
  const auto share = parse_share(text);
  expect_sound(share, text);
  EXPECT_TRUE(!share || (*share >= 0 && *share <= 1)) << text;
  const auto duration = parse_duration(text);
  expect_sound(duration, text);
  EXPECT_TRUE(!duration || (duration->count() >= 0 && *duration <= std::chrono::days{365'000}));
  const auto rate = parse_rate(text);
  expect_sound(rate, text);
  EXPECT_TRUE(!rate || (std::isfinite(rate->per_day) && rate->per_day >= 0)) << text;
  const auto date = parse_date(text);
  expect_sound(date, text);
  EXPECT_TRUE(!date || date->ok()) << text;
}

void expect_sound_laws(const std::string& text) {
  const Observations three = [](const std::string&, const std::string&) {
    return Parsed<std::vector<double>>({1, 2, 3});
  };
  const auto law = parse_distribution(text, three);
  expect_sound(law, text);
  EXPECT_TRUE(!law || (std::isfinite(law->mean()) && law->mean() >= 0)) << text;
  const auto plain = parse_plain_distribution(text, three);
  expect_sound(plain, text);
  EXPECT_TRUE(!plain || plain->mean() >= 0) << text;
  expect_sound(parse_hazard(text), text);
}

void expect_sound_rest(const std::string& text) {
  expect_sound(parse_integer(text), text);
  expect_sound(parse_yes_no(text), text);
  expect_sound(parse_calendar_span(text), text);
  expect_sound(parse_slots(text), text);
  const auto change = parse_change(text);
  expect_sound(change, text);
  const Change add{Change::Kind::add, 1, ""};
  expect_sound(apply_change(text, change.value_or(add)), text);
  const auto table = Table::parse(text, "t.csv");
  if (table) return;
  const auto whole_text = [&](const std::string&) {
    return std::optional(text);
  };
  EXPECT_FALSE(render(table.error(), Language::danish, whole_text).empty());
}

class RandomTexts : public testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomTexts, GiveAValueInRangeOrAFault) {
  Texts texts_of(GetParam());
  for (int i = 0; i < texts; ++i) {
    const std::string text = i % 4 == 0 ? texts_of.bytes() : texts_of.pieces();
    expect_sound_values(text);
    expect_sound_laws(text);
    expect_sound_rest(text);
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomTexts, testing::Values(1, 2));

TEST(LongTexts, AreReadInLinearTime) {
  const std::size_t many = 300'000;
  for (const char c : {'9', '(', '[', ',', 'a', '.', '-', ' ', '\xFF', '"'}) {
    const std::string text(many, c);
    expect_sound_values(text);
    expect_sound_laws(text);
    expect_sound_rest(text);
  }
}

}  // namespace
}  // namespace scenarios
