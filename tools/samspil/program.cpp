#include "tools/samspil/program.h"

#include <algorithm>
#include <exception>
#include <ostream>

#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/fault.h"
#include "tools/samspil/help.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/version.h"

namespace tools {

namespace {

Syntax program_syntax() {
  return {"samspil",
          "COMMAND",
          0,
          0,
          {{"--version", {}, "", false, {"hvilket program det er", "which program this is"}}}};
}

/// How many words stand before the command: `--lang da run` has two.
std::size_t words_before_command(std::span<const std::string> arguments) {
  std::size_t words = 0;
  while (words < arguments.size() && arguments[words].starts_with('-')) {
    words += arguments[words] == "--lang" ? 2 : 1;
  }
  return std::min(words, arguments.size());
}

bool asks_for_json(std::span<const std::string> words) {
  return std::find(words.begin(), words.end(), "--json") != words.end();
}

/// What is wrong before there are Arguments to ask, or after they are gone.
int refuse_words(const engine::Errors& errors, std::span<const std::string> words,
                 std::ostream& out, std::ostream& problems) {
  const Language language = language_of_words(words);
  if (!asks_for_json(words)) return refuse(errors, language, problems);
  out << problems_json(errors, language) << std::flush;
  return exit_code_of(errors.front());
}

int unknown_command(const std::string& name, Language language, std::ostream& problems) {
  std::vector<std::string> known;
  for (const Command& command : all_commands())
    known.emplace_back(command.syntax.command);
  engine::Error error = problem("E400", {{"command", name}});
  error.suggestion = scenarios::nearest(name, known);
  tell({error}, language, problems);
  problems
      << Text{"    = alle kommandoer: samspil --help\n", "    = all commands: samspil --help\n"}.in(
             language);
  return wrong_command;
}

/// `words`: what follows the command, the common options before it included.
int run_command_named(const std::string& name, std::span<const std::string> words,
                      std::ostream& out, std::ostream& problems) {
  const auto commands = all_commands();
  const auto command = std::find_if(commands.begin(), commands.end(), [&](const Command& each) {
    return each.syntax.command == name;
  });
  if (command == commands.end()) {
    return unknown_command(name, language_of_words(words), problems);
  }
  const auto given = parse(command->syntax, words);
  if (!given) return refuse_words(given.error(), words, out, problems);
  if (given->has("--help")) {
    out << command_help(*command, given->language());
    return fine;
  }
  return command->run(*given, out, problems);
}

int run_without_command(std::span<const std::string> words, std::ostream& out,
                        std::ostream& problems) {
  const auto given = parse(program_syntax(), words);
  if (!given) return refuse(given.error(), language_of_words(words), problems);
  if (given->has("--version")) {
    out << version_text();
    return fine;
  }
  const bool asked = given->has("--help");
  (asked ? out : problems) << program_help(all_commands(), given->language());
  return asked ? fine : wrong_command;
}

int dispatch(std::span<const std::string> arguments, std::ostream& out, std::ostream& problems) {
  const std::size_t before = words_before_command(arguments);
  if (before == arguments.size()) return run_without_command(arguments, out, problems);
  std::vector<std::string> words(arguments.begin(),
                                 arguments.begin() + static_cast<std::ptrdiff_t>(before));
  const auto after = arguments.subspan(before + 1);
  const std::string& name = arguments[before];
  if (name == "help") {
    words.emplace_back("--help");
    if (after.empty()) return run_without_command(words, out, problems);
    return run_command_named(after.front(), words, out, problems);
  }
  words.insert(words.end(), after.begin(), after.end());
  return run_command_named(name, words, out, problems);
}

}  // namespace

int samspil(std::span<const std::string> arguments, std::ostream& out, std::ostream& problems) {
  const Language language = language_of_words(arguments);
  try {
    const int code = dispatch(arguments, out, problems);
    out.flush();
    return out ? code : tell_lost_answer(out, language, problems);
  } catch (const std::exception&) {
    return refuse_words({fault_under_way(language)}, arguments, out, problems);
  }
}

}  // namespace tools
