#include "scenarios/language/utf8.h"

#include <algorithm>
#include <array>

namespace scenarios {
namespace {

struct Form {
  unsigned char first_low;
  unsigned char first_high;
  unsigned char second_low;
  unsigned char second_high;
  std::size_t length;
};

/// The well-formed byte sequences: Unicode Standard, table 3-7.
constexpr std::array<Form, 9> forms = {{{0x00, 0x7f, 0x80, 0xbf, 1},
                                        {0xc2, 0xdf, 0x80, 0xbf, 2},
                                        {0xe0, 0xe0, 0xa0, 0xbf, 3},
                                        {0xe1, 0xec, 0x80, 0xbf, 3},
                                        {0xed, 0xed, 0x80, 0x9f, 3},
                                        {0xee, 0xef, 0x80, 0xbf, 3},
                                        {0xf0, 0xf0, 0x90, 0xbf, 4},
                                        {0xf1, 0xf3, 0x80, 0xbf, 4},
                                        {0xf4, 0xf4, 0x80, 0x8f, 4}}};

bool is_between(char c, unsigned char low, unsigned char high) {
  const auto byte = static_cast<unsigned char>(c);
  return low <= byte && byte <= high;
}

bool fits(std::string_view text, const Form& form) {
  if (!is_between(text[0], form.first_low, form.first_high)) return false;
  if (text.size() < form.length) return false;
  if (form.length > 1 && !is_between(text[1], form.second_low, form.second_high)) return false;
  const std::string_view rest =
      text.substr(0, form.length).substr(std::min<std::size_t>(2, form.length));
  return std::all_of(rest.begin(), rest.end(), [](char c) { return is_between(c, 0x80, 0xbf); });
}

/// Bytes of the first character of a text that is not empty; 0 if it is not UTF-8.
std::size_t valid_length(std::string_view text) {
  for (const Form& form : forms) {
    if (fits(text, form)) return form.length;
  }
  return 0;
}

bool is_control(std::string_view character) {
  const auto byte = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return byte < 0x20 || byte == 0x7f;
  return byte == 0xc2 && is_between(character[1], 0x80, 0x9f);  // C1
}

}  // namespace

std::optional<std::size_t> invalid_utf8_at(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = valid_length(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t seen = 0; seen < count && at < text.size(); ++seen) {
    at += std::max<std::size_t>(1, valid_length(text.substr(at)));
  }
  return text.substr(0, at);
}

std::size_t characters_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += std::max<std::size_t>(1, valid_length(text.substr(at)));
  }
  return count;
}

int column_of(std::string_view line, std::size_t offset) {
  return static_cast<int>(characters_in(line.substr(0, offset))) + 1;
}

std::string printable(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const std::size_t length = valid_length(text);
    const std::string_view character = text.substr(0, std::max<std::size_t>(1, length));
    const bool shown = length > 0 && !is_control(character);
    clean += shown ? character : std::string_view("\xEF\xBF\xBD");
    text.remove_prefix(character.size());
  }
  return clean;
}

}  // namespace scenarios
