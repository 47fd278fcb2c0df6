/// The pages of the workbench, part of the program: web/dist as it was built (see web/README.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tools::workbench {

struct Asset {
  std::string_view type;  ///< "text/html; charset=utf-8"
  std::string_view bytes;
};

/// "/app.js"; every path that is a screen of the workbench is the same page. None for all else.
std::optional<Asset> asset(std::string_view path);

}  // namespace tools::workbench
