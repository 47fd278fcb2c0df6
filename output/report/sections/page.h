/// The parts of the page. Each is empty if the results do not have what it shows.
///
/// Every part is made from the results alone and reads from top to bottom: heading, what it is, how
/// to read it, the figures, the tables. The heading's key in the catalogue is the part's id with
/// ".title".
#pragma once

#include <string>
#include <string_view>

#include "output/report/estimate.h"
#include "output/report/html.h"
#include "output/report/words.h"
#include "output/results.h"

namespace output::report {

struct Page {
  const Results& results;
  Words say;
};

Html key_figure_section(const Page& page);
Html wait_curve_section(const Page& page);
Html wait_table_section(const Page& page);
Html waiting_list_section(const Page& page);
Html occupancy_section(const Page& page);
Html blocked_section(const Page& page);
Html readmission_section(const Page& page);
Html referral_section(const Page& page);
Html staff_section(const Page& page);
Html coercion_section(const Page& page);
Html cost_section(const Page& page);
Html equity_section(const Page& page);
Html flow_section(const Page& page);
Html municipality_section(const Page& page);
Html about_section(const Page& page);

/// Heading and `body` under the anchor `id`; empty if the body is.
Html section(const Page& page, std::string_view id, const Html& body);

Html paragraph(const std::string& plain);

/// "Sådan læses figuren": the two sentences of UX section 3 that belong to `key`.
Html how_to_read(const Page& page, std::string_view key);

/// Says that only the largest of all are drawn, if so.
Html selection_note(const Page& page, std::size_t drawn, std::size_t all);

/// Length of the counted period in years of 365 days, as the models count; NaN without dates.
double years(const RunHeader& header);

/// The counted period in days of 24 hours: elapsed time, also over daylight saving; NaN without
/// dates.
double counted_days(const RunHeader& header);

}  // namespace output::report
