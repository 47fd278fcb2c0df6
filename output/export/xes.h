/// An event log for process mining: XES, IEEE 1849-2016, with the extensions concept, time and
/// lifecycle. Traces and events stand in the order in which they are added.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace output {

struct XesEvent {
  std::string name;        ///< concept:name
  std::string time;        ///< time:timestamp, ISO 8601 with offset
  std::string transition;  ///< lifecycle:transition: "schedule", "start", "complete"; may be empty
  std::vector<std::pair<std::string, std::string>> more;  ///< attributes of our own
};

struct XesTrace {
  std::string name;  ///< the case
  std::vector<std::pair<std::string, std::string>> more;
  std::vector<XesEvent> events;
};

class Xes {
 public:
  explicit Xes(std::string_view log_name);

  void add(const XesTrace& trace);

  /// The whole file.
  std::string text() const { return text_ + "</log>\n"; }

 private:
  std::string text_;
};

}  // namespace output
