#include "tools/samspil/study.h"

#include <ostream>

#include <fmt/format.h>

#include "output/durable_file.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/output_place.h"

namespace tools {

namespace fs = std::filesystem;

Option confidence_option() {
  return {"--confidence", {}, "P", false, {"sikkerhed; ellers 95 %", "confidence; else 95 %"}};
}

Option log_option() {
  return {"--log",
          {},
          "FILE.csv",
          false,
          {"hvad der er kørt; genoptages derfra", "what was run; goes on from there"}};
}

std::vector<Option> with_study_options(std::vector<Option> own) {
  const std::vector<Option> shared = {
      {"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
      with_option(),
      {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi først", "changes a value first"}},
      {"--output", 'o', "FILE.html", false, {"sidens navn", "name of the page"}},
      {"--overwrite", {}, "", false, {"erstat den, der findes", "replace what is there"}},
      json_option(),
  };
  own.insert(own.end(), shared.begin(), shared.end());
  return own;
}

engine::Result<fs::path> study_page(const Arguments& given, const char* ending) {
  const fs::path first = given.operands().front();
  const fs::path page = given.value("--output").value_or(fs::path(first).replace_extension(ending));
  const engine::Errors blocked =
      refused_output(page, ".html", {given.operands().begin(), given.operands().end()}, given);
  if (!blocked.empty()) return tl::unexpected(blocked);
  return page;
}

fs::path numbers_of(const fs::path& page) {
  return fs::path(page).replace_extension(".h5");
}

std::function<void()> says_log_is_kept(const Arguments& given, std::ostream& problems) {
  return [&given, &problems] {
    problems << Text{"\nStopper. Det, der er kørt, står i loggen, hvis --log er givet.\n",
                     "\nStopping. What was run is in the log, if --log was given.\n"}
                    .in(given.language())
             << std::flush;
  };
}

void tell_study(const StudyAnswer& answer, const fs::path& page, const Arguments& given,
                Streams streams) {
  output::replace_file(page, answer.page);
  streams.out << answer.text << std::flush;
  if (given.has("--quiet")) return;
  streams.problems << fmt::format(fmt::runtime(answer.where.in(given.language())), page.string());
}

}  // namespace tools
