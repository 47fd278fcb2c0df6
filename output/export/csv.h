/// Comma-separated values after RFC 4180: UTF-8, a header line, quotes only where they are needed.
/// Lines end in LF alone, as every reader accepts and `diff` prefers.
#pragma once

#include <string>
#include <vector>

namespace output {

class Csv {
 public:
  explicit Csv(const std::vector<std::string>& header);

  /// Requires: as many fields as the header has.
  void add(const std::vector<std::string>& row);

  const std::string& text() const { return text_; }

 private:
  void write(const std::vector<std::string>& fields);

  std::size_t columns_;
  std::string text_;
};

}  // namespace output
