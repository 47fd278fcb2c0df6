/// What all readers of sections share: where faults go, the files, and what is defined.
#pragma once

#include <string>
#include <vector>

#include "scenarios/language/input_files.h"
#include "scenarios/language/known.h"
#include "scenarios/language/node.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

/// A track that has been named in a step, and that is read as a pathway when the step's is done.
struct UnreadTrack {
  std::string pathway;  ///< the name it will have
  Node steps;
};

struct Reading {
  engine::Errors& faults;
  InputFiles& files;
  Known known;
  std::string pathway{};                     ///< being read
  std::vector<UnreadTrack> tracks{};         ///< named so far, and not read
  std::vector<std::string> track_names{};    ///< of all pathways made of tracks
  std::vector<std::string> subscriptions{};  ///< names of all of them in the scenario
};

/// A distribution of durations, or of plain numbers.
std::optional<engine::Distribution> read_distribution(const Node* node, std::string_view what,
                                                      Reading& reading);
std::optional<engine::Distribution> read_plain_distribution(const Node* node, std::string_view what,
                                                            Reading& reading);

/// False, and told (E106), if the name would make paths such as services.ward.beds ambiguous.
bool check_name(const Entry& entry, engine::Errors& faults);

/// The label, or the name itself: "adult_ward" is shown as "adult ward".
models::Text read_label(const Node* node, const std::string& name, engine::Errors& faults);

}  // namespace scenarios
