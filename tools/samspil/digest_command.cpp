#include <ostream>

#include "output/result_file.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"

namespace tools {

namespace {

int run_digest(const Arguments& given, std::ostream& out, std::ostream& /*problems*/) {
  out << output::digest(given.operands().front()) << '\n';
  return fine;
}

}  // namespace

Command digest_command() {
  return {{"digest", "RESULT.h5", 1, 1, {}},
          {"fingeraftryk af tallene i et resultat", "fingerprint of the numbers in a result"},
          {"To resultater med samme fingeraftryk er ens i alt undtagen /provenance (hvem, hvor, "
           "hvornår).",
           "Two results of the same digest are equal in all but /provenance (who, where, when)."},
          {"samspil digest basis.h5"},
          run_digest};
}

}  // namespace tools
