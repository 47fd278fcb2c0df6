/// A request and its answer as plain values: what the rest of the workbench knows of HTTP.
///
/// Only listener.cpp knows sockets and Boost; whatever decides who may do what takes these and can
/// be tested without either.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tools::workbench {

struct Request {
  std::string method;                         ///< "GET"
  std::string path;                           ///< decoded, without the query: "/api/state"
  std::map<std::string, std::string> query;   ///< decoded
  std::map<std::string, std::string> header;  ///< names in lower case
  std::string body;

  /// Empty if it is not there.
  std::string asked(const std::string& name) const;
  std::string head(const std::string& name) const;
};

/// A piece of a stream of events, and whether it was the last.
struct StreamPart {
  std::string text;
  bool is_over = false;
};

struct Response {
  unsigned status = 200;
  std::string type = "application/json";
  std::string body;
  std::map<std::string, std::string> header{};
  /// If set, the body is what this gives, asked again and again until it is over.
  std::function<StreamPart()> stream{};
};

/// Takes the target of a request line apart and undoes %XX; none if it is none that a browser would
/// send: without a leading slash, with a broken %XX, a control character or bytes that are not
/// UTF-8.
struct Target {
  std::string path;
  std::map<std::string, std::string> query;
};
std::optional<Target> target_of(std::string_view raw);

}  // namespace tools::workbench
