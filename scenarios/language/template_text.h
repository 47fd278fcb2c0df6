/// Sentences with gaps, filled with the words of an error. Templates: catalogue.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "scenarios/messages.h"

namespace scenarios {

/// A gap of a template: `{found}` or `{@kind}`.
struct Gap {
  std::string_view name;  ///< "found"
  bool is_term = false;
  std::size_t offset = 0;  ///< of the brace
  std::size_t length = 0;  ///< braces included
};

std::vector<Gap> gaps_of(std::string_view text);

/// Words are cut at 300 characters and made printable. A gap without a word stays as it is.
std::string fill(std::string_view text, const engine::Error& error, Language language);

/// Sentences parted by " | ", without those that have a gap but no word for it.
std::string fill_sentences(std::string_view text, const engine::Error& error, Language language);

}  // namespace scenarios
