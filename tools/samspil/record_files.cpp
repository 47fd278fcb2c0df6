#include "tools/samspil/record_files.h"

#include "output/durable_file.h"
#include "tools/records/event_log.h"
#include "tools/records/person_records.h"

namespace tools {

namespace {

/// In the format that the file's name says.
std::string event_log(const std::string& file, const models::Journal& journal,
                      const models::Program& program) {
  if (file.ends_with(".xes")) return event_log_xes(journal, program);
  if (file.ends_with(".json")) return event_log_ocel(journal, program);
  return event_log_csv(journal, program);
}

}  // namespace

std::vector<std::filesystem::path> record_files(const RecordWishes& wishes) {
  std::vector<std::filesystem::path> all;
  for (const auto& wish : {wishes.records, wishes.events})
    if (wish) all.emplace_back(*wish);
  return all;
}

void write_records(const models::Simulation& simulation, std::uint64_t seed,
                   const RecordWishes& wishes) {
  if (!wishes.records && !wishes.events) return;
  const models::Journal journal = simulation.journal(seed, wishes.replication);
  const models::Program& program = simulation.program();
  if (wishes.records) output::replace_file(*wishes.records, person_records_csv(journal, program));
  if (!wishes.events) return;
  output::replace_file(*wishes.events, event_log(*wishes.events, journal, program));
}

}  // namespace tools
