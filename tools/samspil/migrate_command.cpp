#include <filesystem>
#include <ostream>
#include <system_error>

#include <fmt/format.h>

#include "output/durable_file.h"
#include "scenarios/messages.h"
#include "scenarios/migrate.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/terminal.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

/// Throws filesystem_error unless `file` is an ordinary file: a pipe would wait for its writer.
std::string content_of(const fs::path& file) {
  if (fs::exists(file) && !fs::is_regular_file(file)) {
    const auto why = fs::is_directory(file) ? std::errc::is_a_directory : std::errc::not_supported;
    throw fs::filesystem_error("", file, std::make_error_code(why));
  }
  return output::read_bytes(file);
}

/// Where the lifted text goes; none: to the standard output. Or why it cannot go there.
engine::Result<std::optional<fs::path>> target(const Arguments& given) {
  const auto other = given.value("--output");
  if (!given.has("--in-place")) {
    if (!other) return std::optional<fs::path>();
    if (!fs::exists(*other) || given.has("--overwrite")) return std::optional<fs::path>(*other);
    return tl::make_unexpected(engine::Errors{problem("E420", {{"file", *other}})});
  }
  if (!other) return std::optional<fs::path>(given.operands().front());
  return tl::make_unexpected(
      engine::Errors{problem("E410", {{"first", "--in-place"}, {"second", "--output"}})});
}

/// "basis.yaml:7:12: fifo -> {order: fifo}"
std::string told(const scenarios::Lifted& change) {
  const std::string is = change.is.substr(0, change.is.find_first_of("\r\n"));
  const std::string was = change.was.empty() ? "" : change.was + " -> ";
  return fmt::format("{}:{}:{}: {}{}\n", change.where.file, change.where.line, change.where.column,
                     was, is);
}

void tell_changes(const scenarios::Migration& migration, const std::string& file, Language language,
                  std::ostream& problems) {
  const Text newest{"{}: skrevet i version {} af sproget, den nyeste; intet er ændret\n",
                    "{}: written in version {} of the language, the newest; nothing is changed\n"};
  const Text lifted{"{}: løftet fra version {} af sproget; ændret {} steder\n",
                    "{}: lifted from version {} of the language; changed in {} places\n"};
  for (const scenarios::Lifted& change : migration.changes)
    problems << told(change);
  const Text& says = migration.changes.empty() ? newest : lifted;
  problems << fmt::format(fmt::runtime(says.in(language)), file, migration.from,
                          migration.changes.size());
}

int run_migrate(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const Language language = given.language();
  const std::string file = given.operands().front();
  const auto to = target(given);
  if (!to) return refuse(to.error(), language, problems);
  const std::string content = content_of(file);
  const auto migration = scenarios::migrate(file, content);
  if (!migration) {
    const auto text_of = [&](const std::string&) {
      return std::optional(content);
    };
    if (given.has("--json")) {
      out << scenarios::render_json(migration.error(), language) << '\n';
    } else {
      problems << painted(scenarios::render(migration.error(), language, text_of), given, problems);
    }
    return scenario_errors;
  }
  const bool is_as_before = migration->changes.empty() && given.has("--in-place");
  if (!*to) out << migration->text << std::flush;
  if (*to && !is_as_before) output::replace_file(**to, migration->text);
  if (!given.has("--quiet")) tell_changes(*migration, file, language, problems);
  return fine;
}

}  // namespace

Command migrate_command() {
  return {
      {"migrate",
       "FILE",
       1,
       1,
       {{"--output", 'o', "FILE.yaml", false, {"hvor den nye skal ligge", "where the new goes"}},
        {"--in-place", {}, "", false, {"ret filen selv", "edit the file itself"}},
        {"--overwrite", {}, "", false, {"erstat den, der findes", "replace what is there"}},
        json_option()}},
      {"løfter en ældre fil til den nyeste version af sproget",
       "lifts an older file to the newest version of the language"},
      {"Kommentarer, rækkefølge og linjer bliver, som de er. Filer, som den bygger på, løftes hver "
       "for sig.",
       "Comments, order and lines stay as they are. Files that it builds on are lifted each by "
       "itself."},
      {"samspil migrate basis.yaml -o basis-1.yaml", "samspil migrate basis.yaml --in-place"},
      run_migrate};
}

}  // namespace tools
