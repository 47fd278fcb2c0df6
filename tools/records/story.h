/// One person's way through the services, in words, with dates and times: what the journal tells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/network/journal.h"
#include "models/network/program.h"
#include "tools/samspil/text.h"

namespace tools {

/// The entry `came` of number `number` (from 1) of those of `group` (any if not said) in the order
/// in which they came; without a number the first who came in the counted period, or else at all.
/// None: there is nobody.
std::optional<models::Entry> find_person(const models::Journal& journal,
                                         const models::Program& program,
                                         const std::optional<std::string>& group,
                                         std::optional<std::uint64_t> number);

/// A heading and a line for every step of `who`.
std::string story(const models::Journal& journal, const models::Program& program,
                  const models::Entry& who, Language language);

}  // namespace tools
