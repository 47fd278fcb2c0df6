#include <filesystem>
#include <ostream>
#include <string>
#include <variant>

#include "output/comparison.h"
#include "output/durable_file.h"
#include "output/report.h"
#include "output/result_file.h"
#include "tools/samspil/command.h"
#include "tools/samspil/compared_runs.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/print_pdf.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

fs::path report_of(const Arguments& given) {
  const fs::path first = given.operands().front();
  const char* const ending = given.operands().size() == 1 ? ".html" : ".compare.html";
  return given.value("--output").value_or(fs::path(first).replace_extension(ending));
}

/// The differences between several results; what a reader of them must know goes to the terminal.
std::variant<std::string, int> comparison_of(const Arguments& given, Streams streams) {
  for (const std::string& file : given.operands()) {
    if (fs::path(file).extension() != ".h5") output::read_results(file);  // says what is wrong
  }
  auto gathered = compared_runs(given, RunWishes{}, report_of(given), std::nullopt, streams);
  if (const int* code = std::get_if<int>(&gathered)) return *code;
  const auto& [runs, warnings] = std::get<ComparedRuns>(gathered);
  tell(warnings, given.language(), streams.problems);
  return output::comparison_page(compare_runs(runs, ComparisonWishes{}),
                                 language_of_output(given.language()));
}

std::variant<std::string, int> page_of(const Arguments& given, Streams streams) {
  if (given.operands().size() > 1) return comparison_of(given, streams);
  return output::html_report(output::read_results(given.operands().front()),
                             language_of_output(given.language()));
}

int run_report(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const fs::path report = report_of(given);
  const fs::path pdf = fs::path(report).replace_extension(".pdf");
  const auto page = page_of(given, {out, problems});
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
       "sammenligning med det første.",
       "The report is one file that can be mailed and read offline. Of several results it is a\n"
       "comparison with the first."},
      {"samspil report basis.h5 -o report.html --lang en", "samspil report basis.h5 --pdf",
       "samspil report basis.h5 plus2.h5 -o plus2.html"},
      run_report};
}

}  // namespace tools
