/// Key figures that are about one thing: staff, coercion, cost, ... Readers look for them there, so
/// they stand in that part of the page instead of in the table of all key figures.
#pragma once

#include <array>
#include <string_view>

#include "output/report/html.h"
#include "output/report/key_figure_row.h"
#include "output/report/sections/page.h"

namespace output::report {

/// Ids of the parts of the page that have figures of a topic of that name.
inline constexpr std::array<std::string_view, 7> topics = {
    "staff", "coercion", "cost", "equity", "readmissions", "blocked", "referrals"};

bool has_its_own_part(const KeyFigureRow& row);

/// Their table; empty if there are none.
Html topic_table(const Page& page, std::string_view topic);

/// Those of one unit as circles with intervals, for units that several of them have.
Html topic_charts(const Page& page, std::string_view topic);

/// "12,3 dage"
std::string with_unit(const KeyFigureRow& row);

/// "lavere er bedre · (3 af 4 gentagelser)"
std::string remark(const KeyFigureRow& row);

}  // namespace output::report
