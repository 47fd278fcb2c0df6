#include <ostream>

#include "scenarios/schema.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"

namespace tools {

namespace {

int run_schema(const Arguments& given, std::ostream& out, std::ostream& /*problems*/) {
  out << (given.has("--markdown") ? scenarios::reference_markdown() : scenarios::json_schema());
  return fine;
}

}  // namespace

Command schema_command() {
  return {{"schema", "", 0, 0, {{"--markdown", {}, "", false, {"til mennesker", "for people"}}}},
          {"sprogets nøgler: JSON Schema til en editor",
           "the language's keys: JSON Schema for an editor"},
          {"", ""},
          {"samspil schema > samspil.schema.json", "samspil schema --markdown"},
          run_schema};
}

}  // namespace tools
