/// Errors in words: Danish and English, in the form of UX section 7.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/error.h"

namespace scenarios {

enum class Language { danish, english };

struct Message {
  std::string what;  ///< "unknown field \"replicatons\""
  std::string hint;  ///< "did you mean \"replications\"?"; empty if there is none
};

/// The sentence of one error. Ensures that its code is in the catalogue.
Message message(const engine::Error& error, Language language);

/// All of them, sorted by place, at most 20, with the line each is about and a caret below, and a
/// last line that counts. `text_of` gives the content of a file named in a Place, if known.
std::string render(
    const engine::Errors& errors, Language language,
    const std::function<std::optional<std::string>(const std::string& file)>& text_of);

/// A JSON array of {"file","line","column","code","severity","message","hint","suggestion"}.
std::string render_json(const engine::Errors& errors, Language language);

/// What `samspil explain E012` says: a paragraph and an example; none if there is no such code.
std::optional<std::string> explain_code(std::string_view code, Language language);

/// The nearest of `known` by Damerau distance <= max(1, length/3); empty if none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace scenarios
