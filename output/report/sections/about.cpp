#include "output/report/date.h"
#include "output/report/number.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

/// Longer files are named, but their text is left to the results file.
constexpr std::size_t longest_text = 40'000;

using Facts = std::vector<std::pair<std::string, std::string>>;

/// "22. november 2026 kl. 14:03 (UTC)"
std::string moment(const std::string& iso, const Words& say) {
  if (!parse_date(iso) || iso.size() < 16) return iso;
  return say("about.moment", date_in_words(iso, say), iso.substr(11, 5));
}

Facts facts_of(const Page& page) {
  const Words& say = page.say;
  const RunHeader& header = page.results.header;
  const Provenance& made = page.results.provenance;
  const std::string clean = made.git_dirty ? say("about.git_dirty", made.git_hash) : made.git_hash;
  return {{say("about.scenario"), header.scenario_name},
          {say("about.period"), period_in_words(header.start, header.end, say)},
          {say("about.warm_up"), say("about.days", count(header.warm_up_days, say))},
          {say("about.replications"), count(page.results.replications.size(), say)},
          {say("about.seed"), std::to_string(header.seed)},
          {say("about.version"), made.program_version},
          {say("about.git"), clean},
          {say("about.compiler"), made.compiler},
          {say("about.started"), moment(made.started, say)},
          {say("about.finished"), moment(made.finished, say)},
          {say("about.command"), made.command_line}};
}

Html fact_list(const Facts& facts) {
  Html all;
  for (const auto& [name, value] : facts) {
    if (!value.empty()) all += element("dt", name) + element("dd", value);
  }
  return element("dl", all);
}

Html assumptions(const Words& say) {
  Html all;
  for (const char* key : {"assumption.synthetic", "assumption.interval", "assumption.warm_up",
                          "assumption.ended", "assumption.scenario"}) {
    all += element("li", say(key));
  }
  return element("h3", say("about.assumptions")) + element("ul", all);
}

Html overrides(const Page& page) {
  const auto& changed = page.results.provenance.overrides;
  if (changed.empty()) return {};
  Table all{page.say("about.overrides"), {page.say("column.path"), page.say("column.value")}, {}};
  for (const auto& [path, value] : changed)
    all.rows.push_back({path, value});
  return element("h3", page.say("about.overrides")) + table(all);
}

/// The texts as long as there is room, and the names of the others.
Html inputs(const Page& page) {
  Html texts, named;
  std::size_t room = longest_text;
  for (const StoredFile& one : page.results.provenance.inputs) {
    if (one.content.size() > room) {
      named += element("li",
                       page.say("about.named_only", one.name, count(one.content.size(), page.say)));
      continue;
    }
    room -= one.content.size();
    texts += details(page.say("about.file", one.name),
                     element("pre", {{"tabindex", "0"}}, Html(one.content)));
  }
  if (texts.is_empty() && named.is_empty()) return {};
  Html all = element("h3", page.say("about.inputs")) + texts;
  if (!named.is_empty()) all += element("ul", named);
  return all;
}

}  // namespace

Html about_section(const Page& page) {
  return section(page, "about",
                 fact_list(facts_of(page)) + assumptions(page.say) + overrides(page) +
                     inputs(page) + paragraph(page.say("about.reproduce")));
}

}  // namespace output::report
