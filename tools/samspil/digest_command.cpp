#include <ostream>

#include "output/result_file.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/json.h"

namespace tools {

namespace {

int run_digest(const Arguments& given, std::ostream& out, std::ostream& /*problems*/) {
  const std::string& result = given.operands().front();
  const std::string digest = output::digest(result);
  if (given.has("--json")) {
    out << JsonObject().text("file", result).text("digest", digest).written() << '\n';
  } else {
    out << digest << '\n';
  }
  return fine;
}

}  // namespace

Command digest_command() {
  return {{"digest", "RESULT.h5", 1, 1, {json_option()}},
          {"fingeraftryk af tallene i et resultat", "fingerprint of the numbers in a result"},
          {"To resultater med samme fingeraftryk er ens i alt undtagen /provenance (hvem, hvor, "
           "hvornår).",
           "Two results of the same digest are equal in all but /provenance (who, where, when)."},
          {"samspil digest basis.h5"},
          run_digest};
}

}  // namespace tools
