/// Of which part of the run and of the country a key figure is: `year`, `where`, `standardised`.
#pragma once

#include "models/description/key_figure.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `{DIVISION: MEMBER}`, one of these divisions. Told: another form (`otherwise`), unknown names
/// (E040).
std::optional<models::Area> read_place(const Node& node, const std::vector<std::string>& divisions,
                                       const std::string& otherwise, Reading& reading);

/// Told: an area that parts a member of the service or a
/// service without members (E244), a standard for one group (E245).
void read_narrowing(const Fields& fields, models::KeyFigureWish& wish, Reading& reading);

}  // namespace scenarios
