/// Words of the command line about key figures: which figure, and how much of its unit.
#pragma once

#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "engine/error.h"
#include "output/figures.h"

namespace tools {

/// Without blanks at either end.
std::string_view trimmed(std::string_view text);

/// The figure of that id, or E303 with the nearest.
tl::expected<const output::Figure*, engine::Error> figure_named(
    std::string_view id, const std::vector<output::Figure>& figures);

/// "5 %" of a share, "4 h", "30 min" or "2 d" of a time, "12" of any, in the figure's own unit.
/// E304 if the unit does not fit, E306 if it is no number.
tl::expected<double, engine::Error> amount_in(std::string_view text, const output::Figure& figure);

}  // namespace tools
