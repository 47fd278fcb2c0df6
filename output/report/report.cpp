// The report: one page, put together from its sections in reading order.
#include "output/report.h"

#include <algorithm>
#include <array>
#include <vector>

#include "output/answers.h"
#include "output/report/date.h"
#include "output/report/number.h"
#include "output/report/sections/answers.h"
#include "output/report/sections/page.h"
#include "output/report/style.h"

namespace output {
namespace {

using report::element;
using report::empty_element;
using report::Html;
using report::Page;

/// A section with its anchor.
struct Part {
  std::string id;
  Html body;
};

/// A page that can be mailed is smaller than this.
constexpr std::size_t most_bytes = 500'000;

/// What is left out of a page that would be larger, in this order, until it fits: first what draws
/// most, last what planners ask first. Key figures and what the result is always stay.
constexpr std::array<std::string_view, 15> left_out_first = {
    "municipalities", "flows",   "occupancy",    "wait_curves", "equity",
    "coercion",       "cost",    "staff",        "referrals",   "readmissions",
    "waiting_list",   "blocked", "what_matters", "how_much",    "wait_table"};

std::vector<Part> parts_of(const Page& page, const Answers& answers) {
  const std::vector<Part> all = {{"key_figures", key_figure_section(page)},
                                 {"wait_curves", wait_curve_section(page)},
                                 {"wait_table", wait_table_section(page)},
                                 {"waiting_list", waiting_list_section(page)},
                                 {"occupancy", occupancy_section(page)},
                                 {"blocked", blocked_section(page)},
                                 {"readmissions", readmission_section(page)},
                                 {"referrals", referral_section(page)},
                                 {"staff", staff_section(page)},
                                 {"coercion", coercion_section(page)},
                                 {"cost", cost_section(page)},
                                 {"equity", equity_section(page)},
                                 {"flows", flow_section(page)},
                                 {"municipalities", municipality_section(page)},
                                 {"how_much", capacity_section(page, answers.capacities)},
                                 {"what_matters", sensitivity_section(page, answers.sensitivities)},
                                 {"about", about_section(page)}};
  std::vector<Part> present;
  for (const Part& one : all) {
    if (!one.body.is_empty()) present.push_back(one);
  }
  return present;
}

std::string title_of(const Page& page) {
  const RunHeader& header = page.results.header;
  const std::string title = page.say.either(header.title_da, header.title_en);
  return title.empty() ? header.scenario_name : title;
}

/// What the model cannot say stands before any number.
Html notice(const Page& page, const std::vector<Part>& left_out) {
  const RunHeader& header = page.results.header;
  const std::string said = page.say.either(header.notice_da, header.notice_en);
  Html all = element("h2", {{"id", "notice"}}, Html(page.say("notice.title")));
  if (!said.empty()) all += element("p", said);
  all += element("p", page.say("notice.always"));
  if (page.results.replications.size() == 1)
    all += element("p", page.say("interval.why_none", page.say("time.rule")));
  if (page.results.replications.empty()) all += element("p", page.say("notice.no_replications"));
  std::string titles;
  for (const Part& one : left_out)
    titles += (titles.empty() ? "" : ", ") + page.say(one.id + ".title");
  if (!titles.empty()) all += element("p", page.say("notice.left_out", titles));
  return element("aside", {{"aria-labelledby", "notice"}}, all);
}

Html contents(const Page& page, const std::vector<Part>& parts) {
  Html links;
  for (const Part& one : parts) {
    links +=
        element("li", element("a", {{"href", "#" + one.id}}, Html(page.say(one.id + ".title"))));
  }
  return element("nav", {{"aria-label", page.say("page.contents")}}, element("ul", links));
}

Html opening(const Page& page) {
  const RunHeader& header = page.results.header;
  const std::string period =
      page.say("page.period", report::date_in_words(header.start, page.say),
               report::last_day_in_words(header.end, page.say),
               report::replications(page.results.replications.size(), page.say));
  const std::string summary = page.say.either(header.summary_da, header.summary_en);
  Html all = element("h1", title_of(page)) + element("p", {{"class", "period"}}, Html(period));
  return summary.empty() ? all : all + element("p", summary);
}

Html head(const Page& page) {
  return element("head",
                 empty_element("meta", {{"charset", "utf-8"}}) +
                     empty_element("meta", {{"name", "viewport"},
                                            {"content", "width=device-width, initial-scale=1"}}) +
                     element("title", title_of(page) + " – Samspil") +
                     element("style", Html::markup(std::string(report::style_sheet()))));
}

std::string page_of(const Page& page, const std::vector<Part>& parts,
                    const std::vector<Part>& left_out) {
  Html main = notice(page, left_out) + contents(page, parts);
  for (const Part& one : parts)
    main += one.body;
  const Html body = element("body", element("header", opening(page)) + element("main", main));
  const Html whole = element("html", {{"lang", page.say("page.language")}}, head(page) + body);
  return "<!DOCTYPE html>\n" + whole.bytes() + '\n';
}

}  // namespace

std::string period_in_words(const RunHeader& header, Language language) {
  return report::period_in_words(header.start, header.end, report::Words(language));
}

std::string html_report(const Results& results, Language language) {
  return html_report(results, Answers{}, language);
}

std::string html_report(const Results& results, const Answers& answers, Language language) {
  const Page page{results, report::Words(language)};
  std::vector<Part> parts = parts_of(page, answers);
  std::vector<Part> left_out;
  std::string whole = page_of(page, parts, left_out);
  for (const std::string_view id : left_out_first) {
    if (whole.size() < most_bytes) break;
    const auto found = std::ranges::find(parts, id, &Part::id);
    if (found == parts.end()) continue;
    left_out.push_back(std::move(*found));
    parts.erase(found);
    whole = page_of(page, parts, left_out);
  }
  return whole;
}

}  // namespace output
