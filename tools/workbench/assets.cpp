#include "tools/workbench/assets.h"

#include <array>

// Laid into the program by web_files.S.in, each with its end.
extern "C" {
extern const char samspil_web_html[], samspil_web_html_end[];
extern const char samspil_web_js[], samspil_web_js_end[];
extern const char samspil_web_css[], samspil_web_css_end[];
}

namespace tools::workbench {

namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

/// What the page itself tells apart: web/src/lib/route.js.
constexpr std::array<std::string_view, 7> screens = {"/",        "/scenario", "/run",        "/r",
                                                     "/compare", "/capacity", "/sensitivity"};

bool is_screen(std::string_view path) {
  for (const std::string_view screen : screens) {
    const bool is_below =
        screen != "/" && path.starts_with(screen) && path.substr(screen.size()).starts_with('/');
    if (path == screen || is_below) return true;
  }
  return false;
}

}  // namespace

std::optional<Asset> asset(std::string_view path) {
  if (path == "/app.js") {
    return Asset{"text/javascript; charset=utf-8", between(samspil_web_js, samspil_web_js_end)};
  }
  if (path == "/app.css") {
    return Asset{"text/css; charset=utf-8", between(samspil_web_css, samspil_web_css_end)};
  }
  if (is_screen(path)) {
    return Asset{"text/html; charset=utf-8", between(samspil_web_html, samspil_web_html_end)};
  }
  return std::nullopt;
}

}  // namespace tools::workbench
