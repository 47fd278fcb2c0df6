/// A CSV file cut into fields: quotes, line ends and places; what the fields mean is for csv.h.
///
/// RFC 4180 with the separator of Danish spreadsheets as well: , or ; (also where the header is one
/// column without either). A byte order mark and
/// Windows line ends are accepted; blank lines and rows of empty fields only are passed over.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace scenarios {

/// Where a field stands in the text, without its quotation marks.
struct CsvField {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  std::int32_t line = 1;
  std::int32_t column = 1;  ///< in characters; of the first one inside the quotation marks
  bool has_doubled_quotes = false;
};

struct CsvRecords {
  char separator = ',';
  std::vector<std::vector<CsvField>> rows;  ///< the header first; rows may differ in length
  engine::Errors faults;                    ///< E063, E071
};

/// Requires: UTF-8 text of less than 4 GiB.
CsvRecords read_records(std::string_view text, const std::string& file);

/// The field's text: doubled quotation marks become one.
std::string text_of(const CsvField& field, std::string_view text);

}  // namespace scenarios
