#include "tools/workbench/shelf.h"

#include <algorithm>

#include "output/report.h"
#include "output/result_file.h"
#include "output/series.h"
#include "tools/samspil/json.h"
#include "tools/workbench/playback.h"

namespace tools::workbench {

namespace {

namespace fs = std::filesystem;

/// What is known without reading the numbers: the run, and what the model cannot say.
std::string about_json(const output::Results& results) {
  const output::RunHeader& header = results.header;
  const output::Provenance& how = results.provenance;
  JsonObject all;
  all.text("scenario", header.scenario_name);
  all.text("title_da", header.title_da).text("title_en", header.title_en);
  all.text("summary_da", header.summary_da).text("summary_en", header.summary_en);
  all.text("notice_da", header.notice_da).text("notice_en", header.notice_en);
  all.text("start", header.start).text("end", header.end);
  all.number("warm_up_days", std::uint64_t{header.warm_up_days});
  all.text("seed", std::to_string(header.seed));
  all.number("replications", std::uint64_t{results.replications.size()});
  all.text("program_version", how.program_version).text("git_hash", how.git_hash);
  all.text("command_line", how.command_line).text("finished", how.finished);
  all.number("wall_seconds", how.wall_seconds);
  return all.written();
}

ReadResult read(const fs::path& file) {
  const output::Results results = output::read_results(file);
  JsonObject all;
  all.json("about", about_json(results));
  all.json("figures", output::key_figure_json(results));
  all.json("series", output::series_json(results));
  return {all.written(), playback_json(results), compared_run(results, std::nullopt)};
}

}  // namespace

ReadResult Shelf::get(const fs::path& file) {
  const std::scoped_lock lock(reading_);
  const auto changed = fs::last_write_time(file);
  const auto bytes = fs::file_size(file);
  const auto known = std::ranges::find_if(entries_, [&](const Entry& entry) {
    return entry.file == file && entry.changed == changed && entry.bytes == bytes;
  });
  if (known != entries_.end()) {
    entries_.splice(entries_.begin(), entries_, known);
    return entries_.front().result;
  }
  std::erase_if(entries_, [&](const Entry& entry) { return entry.file == file; });
  entries_.push_front({file, changed, bytes, read(file)});
  if (entries_.size() > most_) entries_.pop_back();
  return entries_.front().result;
}

}  // namespace tools::workbench
