/// How the page looks: one style sheet inside it, light and dark, screen and print, from 320 px up.
#pragma once

#include <string_view>

namespace output::report {

/// Text and background have a contrast of at least 4.5 to 1, lines and markers 3 to 1 (WCAG 2.2
/// AA).
std::string_view style_sheet();

}  // namespace output::report
