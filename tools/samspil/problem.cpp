#include "tools/samspil/problem.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "engine/ensure.h"
#include "tools/samspil/arguments.h"
#include "tools/samspil/json.h"
#include "tools/samspil/problem_catalogue.h"

namespace tools {

namespace {

const ProblemText* find(std::string_view code) {
  for (const auto all :
       {problem_catalogue(), experiment_problems(), sweep_problems(), search_problems()}) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ProblemText& text) { return text.code == code; });
    if (found != all.end()) return &*found;
  }
  return nullptr;
}

/// Puts the words in their places.
std::string fill(std::string_view sentence, const Words& words) {
  std::string filled(sentence);
  for (const auto& [name, word] : words) {
    const std::string hole = "{" + name + "}";
    for (std::size_t at = filled.find(hole); at != std::string::npos;
         at = filled.find(hole, at + word.size())) {
      filled.replace(at, hole.size(), word);
    }
  }
  return filled;
}

/// The sentence with an ellipsis for every word that only a real case has.
std::string without_words(std::string_view sentence) {
  std::string general(sentence);
  for (std::size_t open = general.find('{'); open != std::string::npos; open = general.find('{')) {
    general.replace(open, general.find('}', open) + 1 - open, "…");
  }
  return general;
}

/// The file it is about; empty if it is about none.
std::string file_of(const engine::Error& error) {
  for (const auto& [name, word] : error.words) {
    if (name == "file") return word;
  }
  return "";
}

scenarios::Message said(const engine::Error& error, Language language) {
  const ProblemText* const text = find(error.code);
  engine::ensure(text != nullptr, "every problem is in the catalogue");
  std::string_view hint = text->hint.in(language);
  if (error.suggestion.empty() && hint.find("{suggestion}") != hint.npos) hint = "";
  Words words = error.words;
  words.emplace_back("suggestion", error.suggestion);
  return {fill(text->what.in(language), error.words), fill(hint, words)};
}

}  // namespace

engine::Error problem(std::string_view code, Words words) {
  engine::ensure(find(code) != nullptr, "every problem is in the catalogue");
  engine::Error error;
  error.code = code;
  error.words = std::move(words);
  if (code.starts_with('W')) error.severity = engine::Severity::warning;
  return error;
}

void tell(const engine::Errors& problems, Language language, std::ostream& to) {
  for (const engine::Error& error : problems) {
    const bool warns = error.severity == engine::Severity::warning;
    const Text severity = warns ? Text{"advarsel", "warning"} : Text{"fejl", "error"};
    const auto [what, hint] = said(error, language);
    to << fmt::format("samspil: {} {}: {}\n", severity.in(language), error.code, what);
    if (!hint.empty()) to << "    = hint: " << hint << '\n';
  }
}

std::string problem_in_words(const engine::Error& error, Language language) {
  return said(error, language).what;
}

std::string problem_json(const engine::Error& error, Language language) {
  const auto [what, hint] = said(error, language);
  JsonObject object;
  object.text("file", file_of(error))
      .number("line", std::uint64_t{0})
      .number("column", std::uint64_t{0});
  const bool warns = error.severity == engine::Severity::warning;
  object.text("code", error.code).text("severity", warns ? "warning" : "error");
  object.text("message", what).text("hint", hint).text("suggestion", error.suggestion);
  return object.written();
}

ExitCode exit_code_of(const engine::Error& problem) {
  const std::string_view family = std::string_view(problem.code).substr(0, 3);
  if (family == "E42" || family == "E43") return file_trouble;
  if (family == "E50" || family == "E51" || family == "E52") return wrong_result;
  if (problem.code == "E373") return file_trouble;
  if (problem.code == "E375" || problem.code == "E376") return wrong_result;
  const bool is_of_program = problem.code == "E590" || problem.code == "E591";
  if (family == "E59" && !is_of_program) return scenario_errors;
  return family == "E59" ? unexpected : wrong_command;
}

int refuse(const engine::Errors& problems, Language language, std::ostream& to) {
  tell(problems, language, to);
  return exit_code_of(problems.front());
}

std::string problems_json(const engine::Errors& problems, Language language) {
  std::string all;
  for (const engine::Error& error : problems)
    all += (all.empty() ? "" : ",\n") + problem_json(error, language);
  return "[" + all + "]\n";
}

int refuse(const engine::Errors& errors, const Arguments& given, std::ostream& out,
           std::ostream& problems) {
  if (!given.has("--json")) return refuse(errors, given.language(), problems);
  out << problems_json(errors, given.language());
  return exit_code_of(errors.front());
}

std::optional<std::string> explain_problem(std::string_view code, Language language) {
  const ProblemText* const text = find(code);
  if (text == nullptr) return std::nullopt;
  const std::string_view general = text->general.in(language);
  const std::string_view what = general.empty() ? text->what.in(language) : general;
  std::string says = fmt::format("{}: {}\n", code, without_words(what));
  const std::string_view hint = text->hint.in(language);
  if (!hint.empty()) says += fmt::format("    = hint: {}\n", without_words(hint));
  return says;
}

engine::Error file_problem(const std::string& file, const std::error_code& fault,
                           Language language) {
  const std::filesystem::path folder = std::filesystem::path(file).parent_path();
  std::error_code ignored;
  const bool lacks_folder = fault == std::errc::no_such_file_or_directory && !folder.empty() &&
                            !std::filesystem::exists(folder, ignored);
  std::string says = machine_fault(fault, language);
  if (lacks_folder) {
    const Text missing{"mappen \"{}\" findes ikke", "the folder \"{}\" is not there"};
    says = fmt::format(fmt::runtime(missing.in(language)), folder.string());
  }
  return problem("E421", {{"file", file}, {"fault", says}});
}

engine::Error file_problem(const std::system_error& fault, Language language) {
  if (const auto* where = dynamic_cast<const std::filesystem::filesystem_error*>(&fault)) {
    return file_problem(where->path1().string(), fault.code(), language);
  }
  // What output/ throws says "basis.h5: No space left on device".
  std::string file = fault.what();
  const std::string tail = ": " + fault.code().message();
  if (file.ends_with(tail)) file.resize(file.size() - tail.size());
  return file_problem(file, fault.code(), language);
}

std::string machine_fault(const std::error_code& fault, Language language) {
  const auto says = [&](Text text) {
    return std::string(text.in(language));
  };
  if (fault == std::errc::no_space_on_device) return says({"disken er fuld", "the disk is full"});
  if (fault == std::errc::file_too_large) {
    return says({"filen er større, end der er lov til", "the file is larger than is allowed"});
  }
  if (fault == std::errc::permission_denied || fault == std::errc::operation_not_permitted) {
    return says({"ingen adgang", "no permission"});
  }
  if (fault == std::errc::no_such_file_or_directory) return says({"findes ikke", "is not there"});
  if (fault == std::errc::read_only_file_system) {
    return says({"disken kan ikke skrives på", "the disk cannot be written to"});
  }
  if (fault == std::errc::filename_too_long) {
    return says({"navnet er for langt", "the name is too long"});
  }
  if (fault == std::errc::is_a_directory) return says({"er en mappe", "is a folder"});
  if (fault == std::errc::not_a_directory) return says({"er ikke en mappe", "is not a folder"});
  if (fault == std::errc::device_or_resource_busy) {
    return says({"et andet program skriver i den", "another program is writing it"});
  }
  return fault.message();
}

}  // namespace tools
