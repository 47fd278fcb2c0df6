/// Words in lines of a given width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tools {

/// At most `lines` lines of at most `width` letters (an å is one letter); what does not fit ends in
/// an ellipsis. A word that is longer than a line is cut. Requires: UTF-8, width above 1, lines
/// above 0.
std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t lines);

}  // namespace tools
