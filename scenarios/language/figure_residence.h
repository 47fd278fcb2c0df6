/// Key figures by where persons live: `lives_in`, `each`, `across`, `pick`, `at_least`.
///
/// `lives_in: {council: X}` is of those who live there; `each: council` is one such figure for
/// every council; `across: municipality` with `pick: highest` is one of the values of all
/// municipalities.
#pragma once

#include <vector>

#include "models/description/key_figure.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Told: a figure that is not counted by residence (E203), more than one of the three keys (E204),
/// another form than {DIVISION: MEMBER} (E205), `across` without `pick` (E047), `pick` or
/// `at_least` without what it is of (E119). `figure`: the word of the measure.
void read_residence(const Fields& fields, const Node& figure, models::KeyFigureWish& wish,
                    Reading& reading);

/// One figure for every member, called "ID/MEMBER", if the wish says `each`; else the wish itself.
std::vector<models::KeyFigureWish> one_for_each(const models::KeyFigureWish& wish,
                                                const Fields& fields, const Reading& reading);

}  // namespace scenarios
