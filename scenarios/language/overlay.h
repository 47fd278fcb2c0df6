/// Laying one file over another: maps are merged name by name, anything else is replaced.
///
/// `+12`, `-4` and `x 1.1` change a number of the base, `!remove` takes a named thing out,
/// `!replace {...}` replaces a map as a whole. What is changed or removed must be in the base
/// (E081).
#pragma once

#include <string>
#include <string_view>

#include "engine/error.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// `over` laid over `base`. `path`: where both stand, for messages.
Node merged(Node base, Node over, const std::string& path, engine::Errors& faults);

/// Refuses changes and removals in a tree that lies over nothing. A file that extends nothing may
/// hold "-3": it is a number there, and the reader says what is wrong with it.
enum class Minus { is_a_change, is_a_sign };
void refuse_changes(Node& node, Minus minus, engine::Errors& faults);

/// True for `+12`, `-4` and `x 1.1`.
bool is_change(const Node& node);

/// The change to be made to a plain value, or to one in its long form.
void add_change(Node& node, PendingChange change);

/// True for `{value: 11.1 d, range: ..., status: ..., source: ...}`: a plain value in its long
/// form.
bool is_long_form(const Node& node);
/// True of a plain value too.
bool is_one_value(const Node& node);
bool is_long_form_key(std::string_view key);

/// True for keys whose value is text for people: never a change, never a parameter.
bool holds_text(std::string_view key);

}  // namespace scenarios
