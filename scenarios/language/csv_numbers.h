/// Headings and numbers of tables as spreadsheets write them.
#pragma once

#include <string>
#include <string_view>

namespace scenarios {

/// "stay [d]": name and unit. Not well formed: one bracket only, or text after the unit.
struct Heading {
  std::string name;
  std::string unit;
  bool is_well_formed = true;
};

Heading read_heading(std::string_view text);

/// "7,4" and "-7,4", but not "1.234,5" or "a,b".
bool has_decimal_comma(std::string_view text);

/// "1234" for "1.234"; empty if the point does not part thousands.
std::string without_thousands(std::string_view text);

/// "0xE6" for a byte.
std::string hexadecimal(char byte);

}  // namespace scenarios
