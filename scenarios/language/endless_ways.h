/// Ways that nobody ever leaves, though new persons come to them (W137): they only fill up.
///
/// An end is `leave` or `die`, or a queue that loses people (turned away, balking, giving up). A
/// closed group, or one known from records, may go round for ever: there is nobody new.
#pragma once

#include "engine/error.h"
#include "models/description/description.h"
#include "scenarios/language/read_pathways.h"

namespace scenarios {

void warn_of_endless_ways(const models::Description& description, const ReadPathways& where,
                          engine::Errors& faults);

}  // namespace scenarios
