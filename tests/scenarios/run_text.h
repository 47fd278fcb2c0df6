/// Runs a scenario written in a test, and tells who did what when.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "models/compile/compile.h"
#include "models/network/network.h"
#include "models/simulation.h"
#include "tests/scenarios/scenario_support.h"
#include "tests/support/care_model.h"
#include "tests/support/run_network.h"

namespace tests {

/// "p 1 starts ward" at minute 10; "p 1+2" is the second companion of p 1.
struct Happened {
  std::string what;
  std::int64_t minute = 0;

  friend bool operator==(const Happened&, const Happened&) = default;
};

using Story = std::vector<Happened>;

inline void PrintTo(const Happened& one, std::ostream* out) {
  *out << '"' << one.what << "\" at " << one.minute;
}

inline models::Description described(const std::string& text) {
  const auto loaded = scenarios::load_text(text);
  if (!loaded) {
    std::string all;
    for (const std::string& line :
         scenarios::in_words(loaded.error(), scenarios::Language::english))
      all += line + '\n';
    throw std::logic_error(all);
  }
  return loaded->description;
}

/// Empty for what these tests do not look at.
inline std::string word_for(models::Activity activity) {
  static const std::map<models::Activity, std::string> words = {
      {models::Activity::came, "comes"},        {models::Activity::waits, "waits"},
      {models::Activity::blocked, "blocked"},   {models::Activity::starts, "starts"},
      {models::Activity::visits, "visits"},     {models::Activity::at_home, "home"},
      {models::Activity::accepted, "accepted"}, {models::Activity::rejected, "rejected"},
      {models::Activity::left, "leaves"},       {models::Activity::died, "dies"},
      {models::Activity::forks, "forks"},       {models::Activity::track_begins, "begins"},
      {models::Activity::track_ends, "done"},   {models::Activity::withdrawn, "withdrawn"},
      {models::Activity::joins, "joins"}};
  const auto word = words.find(activity);
  return word == words.end() ? "" : word->second;
}

/// " ward": where it was, or would be; empty at home, and for the end of a track.
inline std::string place_of(const models::Entry& entry, const models::Program& program) {
  using enum models::Activity;
  constexpr std::array at_station = {waits, blocked, starts, visits};
  if (entry.activity == track_ends || entry.activity == withdrawn) return "";
  std::size_t node = program.steps[entry.step].node;
  if (std::ranges::find(at_station, entry.activity) != at_station.end()) {
    node = models::first_service_node + program.stations[entry.station.value()].service;
  }
  return node < models::first_service_node ? "" : " " + program.nodes[node];
}

/// What happened to persons until this minute, in the words above but for their coming; audited at
/// the end of the run.
inline std::vector<Happened> story(const std::string& text, std::int64_t minutes) {
  const models::Program program = models::compile(described(text), {false});
  const models::Journal journal = journal_of(program);
  std::vector<Happened> all;
  for (const models::Entry& entry : journal) {
    const auto minute =
        std::chrono::duration_cast<std::chrono::minutes>(entry.when.time_since_epoch()).count();
    if (minute > minutes || entry.activity == models::Activity::came) continue;
    const auto& source = program.sources[entry.source];
    const std::string word = word_for(entry.activity);
    if (word.empty()) continue;
    std::string what = source.name + " " + std::to_string(entry.number);
    if (entry.companion != 0) what += "+" + std::to_string(entry.companion);
    what += " " + word;
    what += place_of(entry, program);
    all.push_back({what, minute});
  }
  return all;
}

/// Only the entries in which one of the words stands.
inline std::vector<Happened> story_of(const std::string& text, std::int64_t minutes,
                                      const std::vector<std::string>& words) {
  std::vector<Happened> some;
  for (const Happened& one : story(text, minutes)) {
    for (const std::string& word : words) {
      if ((one.what + " ").find(" " + word + " ") == std::string::npos) continue;
      some.push_back(one);
      break;
    }
  }
  return some;
}

/// Of a group whose persons come every ten minutes.
inline const std::string every_ten = "arrivals: every(10 min), pathway: start";

/// A scenario of a day from its groups, services and pathways.
inline std::string a_day(const std::string& rest, const std::string& run = "1 d") {
  return "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: " + run + "}\n" + rest;
}

}  // namespace tests
