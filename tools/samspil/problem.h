/// What the program itself has to complain about: codes E3xx (experiments), E4xx (command line,
/// files), E5xx (result files, the program) and W14x to W16x (warnings), in both languages. What is
/// wrong in a scenario is said by scenarios/messages.h.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/error.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/text.h"

namespace tools {

class Arguments;

using Words = std::vector<std::pair<std::string, std::string>>;

/// A problem with the words it is about. Its Place stays empty: it is about no line of a file.
engine::Error problem(std::string_view code, Words words);

/// E3xx, E40x and E41x: wrong command line; E42x, E43x: files; E50x to E52x, E375, E376: results;
/// E59x: unexpected.
ExitCode exit_code_of(const engine::Error& problem);

/// Tells all, and returns the exit code of the first. Requires: there is one.
int refuse(const engine::Errors& problems, Language language, std::ostream& to);

/// The same; with --json as an array on `out`, as `check --json` writes it, else in words.
int refuse(const engine::Errors& errors, const Arguments& given, std::ostream& out,
           std::ostream& problems);

/// A JSON array and a new line.
std::string problems_json(const engine::Errors& problems, Language language);

/// `samspil: error E420: "basis.h5" is there already` and the hint below.
void tell(const engine::Errors& problems, Language language, std::ostream& to);

/// What is wrong, without code and hint.
std::string problem_in_words(const engine::Error& problem, Language language);

/// As an object with the members that scenarios::render_json gives an error of a scenario.
std::string problem_json(const engine::Error& problem, Language language);

/// What `samspil explain E420` says; none if the code is not the program's own.
std::optional<std::string> explain_problem(std::string_view code, Language language);

/// E421: this file, and what the machine says about it.
engine::Error file_problem(const std::string& file, const std::error_code& fault,
                           Language language);
engine::Error file_problem(const std::system_error& fault, Language language);

/// "the disk is full": the commonest faults in the user's words, else the machine's.
std::string machine_fault(const std::error_code& fault, Language language);

}  // namespace tools
