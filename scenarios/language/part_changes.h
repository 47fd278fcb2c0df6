/// `beds: {Region Sjælland: x 1.1}` over beds by site: a change of the members that lie there.
///
/// Which sites lie in a region is known when the population's table is read, after all files have
/// been laid over each other. Until then the change waits at every member, so that a value that a
/// later file gives one of them replaces the change too.
#pragma once

#include <string_view>

#include "engine/error.h"
#include "scenarios/language/input_files.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// True for `beds: {Aalborg: 93, Brønderslev: {value: 90, source: ...}}`. `path`: where it stands.
bool has_numbers_of_members(const Node& node, std::string_view path);

/// True if `over` may name parts: numbers of members lie under it, or `beds: 20`, which holds for
/// every member, under nothing but changes.
bool takes_part_changes(const Node& base, const Node& over, std::string_view path);

/// Takes the changes of names that the base does not have out of `over` and lets them wait at each
/// number of the base. They come before what `over` says of a member by its own name.
void take_part_changes(Node& base, Node& over);

/// Leaves each change to the members in its part: of one other division (a region, a health
/// council, a municipality), and made of whole members of the service's. Told: a part that there is
/// not (E081), one that cuts a member in two (E340), one outside the population's `where` (W171).
void settle_part_changes(Node& top, InputFiles& files, engine::Errors& faults);

}  // namespace scenarios
