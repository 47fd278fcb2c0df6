#include <ostream>

#include "output/result_file.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/stored_tree.h"

namespace tools {

namespace {

const output::StoredFile& scenario_of(const output::Results& results, const std::string& file) {
  if (results.provenance.inputs.empty()) {
    throw output::ResultFileError(file, output::WrongFile::no_inputs, "");
  }
  return results.provenance.inputs.front();
}

int run_extract(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto results = output::read_results(given.operands().front());
  const output::StoredFile& scenario = scenario_of(results, given.operands().front());
  const auto folder = given.value("--all");
  if (!folder) {
    out << scenario.content;
    return fine;
  }
  const auto written = write_tree(results.provenance.inputs, *folder);
  if (!written) return refuse(written.error(), given.language(), problems);
  for (const auto& path : *written)
    out << path.string() << '\n';
  return fine;
}

}  // namespace

Command extract_command() {
  return {
      {"extract",
       "RESULT.h5",
       1,
       1,
       {{"--all", {}, "DIR", false, {"alle filer, til en mappe", "every file, to a folder"}}}},
      {"scenariet, som det blev kørt, byte for byte", "the scenario as it was run, byte for byte"},
      {"Med --all får du også filerne, som scenariet bygger på. Navne med .. lægges i _up.",
       "With --all you also get the files that the scenario builds on. Names with .. go to _up."},
      {"samspil extract basis.h5 > basis.yaml", "samspil extract basis.h5 --all basis_files"},
      run_extract};
}

}  // namespace tools
