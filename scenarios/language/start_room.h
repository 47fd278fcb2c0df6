/// Whether there is room for those who are there when the run begins.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "models/description/description.h"
#include "scenarios/language/node.h"

namespace scenarios {

class StartRoom {
 public:
  using Place = std::pair<std::string, std::string>;  ///< service, and class of slots of a clinic

  /// Both must outlive it.
  StartRoom(const models::Description& description, engine::Errors& faults)
      : description_(description), faults_(faults) {}

  /// No more than there are beds; those beyond are left out, and told (W134): so beds can be taken
  /// away in one line although a start state below fills them.
  void fill_beds(const models::Service& service, const Place& place,
                 std::vector<std::int64_t>& counts, const Node& told);

  /// False, and told (E167, E168), if nobody can wait there, or not so many.
  bool check_line(const models::Service& service, const Place& place,
                  const std::vector<std::int64_t>& counts, const Node& told);

  /// A free bed beside a waiting list may be meant, or a slip (W121).
  void warn_of_free_beds() const;

 private:
  using Counts = std::map<Place, std::vector<std::int64_t>>;  ///< persons so far, by member

  static std::vector<std::int64_t> added(Counts& all, const Place& place,
                                         const std::vector<std::int64_t>& counts);
  std::string full_name(const models::Service& service, const Place& place, std::size_t m) const;

  const models::Description& description_;
  engine::Errors& faults_;
  Counts inside_;
  Counts waiting_;
  std::map<Place, engine::Place> told_;  ///< where a line is spoken of
};

}  // namespace scenarios
