#include "output/export/xes.h"

#include "output/report/html.h"

namespace output {

namespace {

using report::Html;

/// The names of the standard's extensions; nobody fetches them.
constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<log xes.version=\"1849-2016\" xes.features=\"\">\n"
    "<extension name=\"Concept\" prefix=\"concept\" "
    "uri=\"http://www.xes-standard.org/concept.xesext\"/>\n"
    "<extension name=\"Time\" prefix=\"time\" uri=\"http://www.xes-standard.org/time.xesext\"/>\n"
    "<extension name=\"Lifecycle\" prefix=\"lifecycle\" "
    "uri=\"http://www.xes-standard.org/lifecycle.xesext\"/>\n"
    "<classifier name=\"Activity\" keys=\"concept:name lifecycle:transition\"/>\n";

void attribute(std::string& text, std::string_view kind, std::string_view key,
               std::string_view value) {
  text += '<';
  text += kind;
  text += " key=\"" + Html(key).bytes() + "\" value=\"" + Html(value).bytes() + "\"/>";
}

}  // namespace

Xes::Xes(std::string_view log_name) : text_(head) {
  attribute(text_, "string", "concept:name", log_name);
  text_ += '\n';
}

void Xes::add(const XesTrace& trace) {
  text_ += "<trace>";
  attribute(text_, "string", "concept:name", trace.name);
  for (const auto& [key, value] : trace.more)
    attribute(text_, "string", key, value);
  text_ += '\n';
  for (const XesEvent& event : trace.events) {
    text_ += "<event>";
    attribute(text_, "string", "concept:name", event.name);
    attribute(text_, "date", "time:timestamp", event.time);
    if (!event.transition.empty()) {
      attribute(text_, "string", "lifecycle:transition", event.transition);
    }
    for (const auto& [key, value] : event.more)
      attribute(text_, "string", key, value);
    text_ += "</event>\n";
  }
  text_ += "</trace>\n";
}

}  // namespace output
