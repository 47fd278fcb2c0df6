// Growing older: a person's age group is that of the moment, if the population ages.
//
// A person who comes is as likely of one age of the group as of another (a year of birth is not
// known), and passes into the next group on a birthday; of the last group nobody passes. Nothing
// happens then: whoever asks is told the group of the moment.
#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {

namespace {

constexpr engine::Duration year = std::chrono::hours{8766};  // 365.25 days

engine::Duration years(double age) {
  return year * static_cast<std::int64_t>(age);
}

}  // namespace

/// From a stream of its own, so that ageing changes no other draw of the person.
void Network::be_born(Person& person) {
  static constexpr engine::Purpose why = engine::purpose("age");
  const std::vector<double>& lowest = program_.lowest_ages;
  const std::size_t next = person.age + std::size_t{1};
  if (lowest.empty()) return;
  engine::Duration age = years(lowest[person.age]);
  if (next < lowest.size()) {
    engine::RandomStream stream(run_, name_of(person), why, 0);
    const engine::Duration span = years(lowest[next]) - age;
    age += rounded(stream.uniform() * static_cast<double>(span.count()));
  }
  side_[person.side].born = now_ - age;
}

std::uint8_t Network::age_of(const Person& person) const {
  if (!program_.description.geography.ageing || person.side == 0) return person.age;
  const engine::Duration age = now_ - side_[person.side].born;
  const std::vector<double>& lowest = program_.lowest_ages;
  std::size_t group = person.age;
  while (group + 1 < lowest.size() && age >= years(lowest[group + 1]))
    ++group;
  return static_cast<std::uint8_t>(group);
}

}  // namespace models
