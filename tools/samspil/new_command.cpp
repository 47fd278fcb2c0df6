#include <algorithm>
#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include "output/durable_file.h"
#include "scenarios/schema.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/share.h"
#include "tools/samspil/shell_word.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

constexpr const char* modeline = "# yaml-language-server: $schema=./samspil.schema.json\n";

fs::path template_folder() {
  return shared_root() / "library" / "templates";
}

std::string suffix(Language language) {
  return language == Language::danish ? ".da.yaml" : ".en.yaml";
}

/// "clinic, region, ward"
std::string known_templates(Language language) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(template_folder())) {
    const std::string file = entry.path().filename().string();
    if (file.ends_with(suffix(language))) names.push_back(file.substr(0, file.find('.')));
  }
  std::sort(names.begin(), names.end());
  return fmt::format("{}", fmt::join(names, ", "));
}

/// A name that begins with "-" would be read as an option by every later command.
bool is_name(const fs::path& file) {
  const fs::path name = file.filename();
  return !name.empty() && name != "." && name != ".." && !file.string().starts_with('-') &&
         !name.string().starts_with('-');
}

/// That of this program; one that an older program left is renewed, a stranger's file is not.
void put_schema(const fs::path& file) {
  constexpr std::string_view ours = "\"title\": \"Samspil scenario\"";
  const std::string schema = scenarios::json_schema();
  if (fs::exists(file)) {
    const std::string there = output::read_bytes(file);
    if (there == schema || there.find(ours) == std::string::npos) return;
  }
  output::replace_file(file, schema);
}

int run_new(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const Language language = given.language();
  const std::string wanted = given.value("--template").value_or("ward");
  const fs::path source = template_folder() / (wanted + suffix(language));
  if (wanted.find('/') != std::string::npos || !fs::is_regular_file(source)) {
    return refuse({problem("E414", {{"found", wanted}, {"known", known_templates(language)}})},
                  language, problems);
  }
  fs::path file = given.operands().front();
  if (!is_name(file)) {
    return refuse({problem("E415", {{"found", file.string()}})}, language, problems);
  }
  if (file.extension() != ".yaml") file += ".yaml";
  if (fs::exists(file)) {
    return refuse({problem("E425", {{"file", file.string()}})}, language, problems);
  }
  output::replace_file(file, modeline + output::read_bytes(source));
  put_schema(file.parent_path() / "samspil.schema.json");
  out << file.string() << '\n';
  const Text next{"Næste: ret filen, og kør: samspil run {}\n",
                  "Next: edit the file, then: samspil run {}\n"};
  if (!given.has("--quiet"))
    problems << fmt::format(fmt::runtime(next.in(language)), shell_word(file.string()));
  return fine;
}

}  // namespace

Command new_command() {
  return {{"new",
           "NAME",
           1,
           1,
           {{"--template",
             {},
             "ward|clinic|emergency|surgery|municipal|region",
             false,
             {"hvad den ligner", "what it is like"}}}},
          {"skriver et nyt scenarie med forklaringer", "writes a new scenario with comments"},
          {"Ved siden af lægges samspil.schema.json, så en editor kan hjælpe med navnene.",
           "samspil.schema.json goes beside it, so that an editor can help with the names."},
          {"samspil new basis", "samspil new clinic_2027 --template clinic --lang en"},
          run_new};
}

}  // namespace tools
