/// Formulas and attributes: from names to indexes.
#pragma once

#include <string>

#include "models/network/program.h"

namespace models {

/// Fills attributes and drawn_attributes of `program`. Needs description.
void compile_attributes(Program& program);

std::uint32_t attribute_index(const Program& program, const std::string& name);

/// Adds the censuses that it reads to `program`. `own_choice`: the service at which it is worked
/// out, whose state can be read as it is now. Needs stations and attributes.
Formula compile_formula(Program& program, const Expression& expression,
                        std::optional<std::uint32_t> own_choice = {});

/// Where to look for the state of one of the stations of a choice, for each municipality.
Sight place_of_choice(Program& program, std::uint32_t choice,
                      std::optional<engine::Duration> as_of);

LengthPlan compile_length(Program& program, const LengthRule& rule,
                          std::optional<std::uint32_t> own_choice);

}  // namespace models
