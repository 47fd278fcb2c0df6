/// The values of parameters by place, each where it was written: for explain, and for messages.
///
/// Substitution makes one text of all values of such a parameter. So a copy of its map goes through
/// the same steps beside it, in a section of its own that no file can write.
#pragma once

#include "scenarios/language/node.h"
#include "scenarios/load.h"

namespace scenarios {

/// To be called before values are substituted.
void keep_members(Node& top);

/// Takes the section out again: a map of names of parameters to maps whose `value` has the members.
/// Empty if there is none.
Node take_members(Node& top);

/// Of each member of one such parameter, in the order written: by the path that changes it,
/// "parameters.adult_stay.value.Region Nordjylland". `kept`: an entry of take_members.
std::vector<ValueOrigin> origins_of_members(const Entry& kept);

}  // namespace scenarios
