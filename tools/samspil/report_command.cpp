#include <filesystem>
#include <ostream>

#include "output/durable_file.h"
#include "output/report.h"
#include "output/result_file.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

int run_report(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const std::filesystem::path result = given.operands().front();
  const auto results = output::read_results(result);
  const std::filesystem::path report =
      given.value("--output").value_or(std::filesystem::path(result).replace_extension(".html"));
  const engine::Errors blocked = refused_output(report, ".html", {result}, given);
  if (!blocked.empty()) return refuse(blocked, given.language(), problems);
  output::replace_file(report, output::html_report(results, language_of_output(given.language())));
  if (!given.has("--quiet")) out << report.string() << '\n';
  return fine;
}

}  // namespace

Command report_command() {
  return {{"report",
           "RESULT.h5",
           1,
           1,
           {{"--output", 'o', "FILE.html", false, {"rapportens navn", "name of the report"}},
            {"--overwrite", {}, "", false, {"erstat den, der findes", "replace what is there"}}}},
          {"skriver en rapport (HTML) af et resultat", "writes a report (HTML) of a result"},
          {"Rapporten er én fil, som kan sendes og læses uden net.",
           "The report is one file that can be mailed and read offline."},
          {"samspil report basis.h5 -o report.html --lang en"},
          run_report};
}

}  // namespace tools
