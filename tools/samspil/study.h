/// What `optimise`, `attribution` and `uncertainty` have in common towards the user: long searches
/// over many variants, whose answer is a page and a table, and which go on from a log.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "tools/samspil/arguments.h"
#include "tools/samspil/command.h"
#include "tools/samspil/streams.h"

namespace tools {

Option confidence_option();
Option log_option();

/// Those of one command, and behind them --threads, --with, --set, --output, --overwrite, --json.
std::vector<Option> with_study_options(std::vector<Option> own);

/// Where the page goes: --output, else beside the first operand, ending in `ending`. E411, E420 and
/// E429 as for every file that is written.
engine::Result<std::filesystem::path> study_page(const Arguments& given, const char* ending);

/// The same name beside the page, for the numbers.
std::filesystem::path numbers_of(const std::filesystem::path& page);

/// What Ctrl+C says, and that the log is kept.
std::function<void()> says_log_is_kept(const Arguments& given, std::ostream& problems);

struct StudyAnswer {
  std::string page;
  std::string text;  ///< a table, or JSON if that was asked for
  Text where;        ///< "The curve is in {}"
};

/// Writes the page, tells the answer and where the page is.
void tell_study(const StudyAnswer& answer, const std::filesystem::path& page,
                const Arguments& given, Streams streams);

}  // namespace tools
