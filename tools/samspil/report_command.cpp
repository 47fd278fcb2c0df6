#include <filesystem>
#include <ostream>
#include <string>
#include <variant>

#include "output/answers.h"
#include "output/comparison.h"
#include "output/durable_file.h"
#include "output/result_file.h"
#include "output/sweep_results.h"
#include "tools/samspil/command.h"
#include "tools/samspil/compared_runs.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/print_pdf.h"
#include "tools/samspil/problem.h"
#include "tools/sweep/sensitivity.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

/// The files of the command line by what they hold.
struct Files {
  std::vector<std::string> results, capacities, sweeps;
};

Files files_of(const Arguments& given) {
  Files files;
  for (const std::string& file : given.operands()) {
    const bool is_ours = fs::path(file).extension() == ".h5";
    const auto kind = is_ours ? output::kind_of_file(file) : output::FileKind::result;
    (kind == output::FileKind::capacity ? files.capacities
     : kind == output::FileKind::sweep  ? files.sweeps
                                        : files.results)
        .push_back(file);
  }
  return files;
}

/// Answers stand in the report of one result.
engine::Errors refused_answers(const Files& files) {
  const std::size_t answers = files.capacities.size() + files.sweeps.size();
  if (answers > 0 && files.results.size() != 1) {
    return {problem("E441", {{"results", std::to_string(files.results.size())}})};
  }
  if (files.sweeps.size() > 1) return {problem("E442", {{"file", files.sweeps[1]}})};
  return {};
}

fs::path report_of(const Arguments& given, const Files& files) {
  if (const auto said = given.value("--output")) return *said;
  const fs::path first = files.results.empty() ? given.operands().front() : files.results.front();
  return fs::path(first).replace_extension(files.results.size() > 1 ? ".compare.html" : ".html");
}

/// The differences between several results; what a reader of them must know goes to the terminal.
std::variant<std::string, int> comparison_of(const Arguments& given, const fs::path& report,
                                             Streams streams) {
  for (const std::string& file : given.operands()) {
    if (fs::path(file).extension() != ".h5") output::read_results(file);  // says what is wrong
  }
  auto gathered = compared_runs(given, RunWishes{}, report, std::nullopt, streams);
  if (const int* code = std::get_if<int>(&gathered)) return *code;
  const auto& [runs, warnings] = std::get<ComparedRuns>(gathered);
  tell(warnings, given.language(), streams.problems);
  return output::comparison_page(compare_runs(runs, ComparisonWishes{}),
                                 language_of_output(given.language()));
}

std::string single_report(const Files& files, Language language) {
  output::Answers answers;
  for (const std::string& file : files.capacities)
    answers.capacities.push_back(output::read_capacity(file));
  for (const std::string& file : files.sweeps)
    answers.sensitivities.push_back(sensitivity_of(output::read_sweep(file), {}));
  return output::html_report(output::read_results(files.results.front()), answers,
                             language_of_output(language));
}

int run_report(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const Files files = files_of(given);
  const engine::Errors unfit = refused_answers(files);
  if (!unfit.empty()) return refuse(unfit, given.language(), problems);
  const fs::path report = report_of(given, files);
  const fs::path pdf = fs::path(report).replace_extension(".pdf");
  std::variant<std::string, int> page;
  if (files.results.size() > 1) {
    page = comparison_of(given, report, {out, problems});
  } else {
    page = single_report(files, given.language());
  }
  if (const int* code = std::get_if<int>(&page)) return *code;
  const std::vector<fs::path> read{given.operands().begin(), given.operands().end()};
  engine::Errors blocked = refused_output(report, ".html", read, given);
  if (blocked.empty() && given.has("--pdf")) blocked = refused_output(pdf, ".pdf", read, given);
  if (!blocked.empty()) return refuse(blocked, given.language(), problems);
  output::replace_file(report, std::get<std::string>(page));
  if (!given.has("--quiet")) out << report.string() << '\n' << std::flush;
  if (!given.has("--pdf")) return fine;
  const engine::Errors missing = print_pdf(report, pdf);
  if (!missing.empty()) return refuse(missing, given.language(), problems);
  if (!given.has("--quiet")) out << pdf.string() << '\n';
  return fine;
}

}  // namespace

Command report_command() {
  constexpr std::size_t most_results = 20;
  return {
      {"report",
       "RESULT.h5 [OTHER.h5 ...]",
       1,
       most_results,
       {{"--output", 'o', "FILE.html", false, {"rapportens navn", "name of the report"}},
        {"--pdf",
         {},
         "",
         false,
         {"også som PDF, med en installeret Chromium", "also as PDF, by an installed Chromium"}},
        {"--overwrite", {}, "", false, {"erstat den, der findes", "replace what is there"}}}},
      {"skriver en rapport (HTML) af et resultat", "writes a report (HTML) of a result"},
      {"Rapporten er én fil, som kan sendes og læses uden net. Af flere resultater bliver den en\n"
       "sammenligning med det første. Svar fra capacity og sweep kan tages med i rapporten om ét\n"
       "resultat.",
       "The report is one file that can be mailed and read offline. Of several results it is a\n"
       "comparison with the first. Answers of capacity and sweep can stand in the report of one\n"
       "result."},
      {"samspil report basis.h5 -o report.html --lang en", "samspil report basis.h5 --pdf",
       "samspil report basis.h5 plus2.h5 -o plus2.html",
       "samspil report basis.h5 basis.capacity.h5 plan.h5"},
      run_report};
}

}  // namespace tools
