#include "models/indicators/contacts.h"

#include <unordered_map>

#include "engine/ensure.h"

namespace models {
namespace {

/// What of a person is open: at most one service sought, and one bed held; two for the instant in
/// which the next bed is taken before the last one is given back.
struct OpenContacts {
  std::optional<std::size_t> sought;
  std::vector<std::size_t> beds;
  std::optional<engine::SimTime> ready;  ///< waits in the bed for the next service since then
};

class ContactReader {
 public:
  explicit ContactReader(engine::SimTime end) : end_(end) {}

  void read(const Entry& entry) {
    OpenContacts& open = open_[person_of(entry)];
    switch (entry.activity) {
      case Activity::seeks:
        return seek(entry, open);
      case Activity::turned_away:
        return close(*open.sought, entry.when, ContactOutcome::turned_away);
      case Activity::blocked:
        open.ready = entry.when;
        return;
      case Activity::starts:
        return start(entry, open);
      case Activity::visits:
        all_[*open.sought].started = entry.when;
        return close(*open.sought, entry.when, ContactOutcome::completed);
      case Activity::accepted:
      case Activity::rejected:
        all_[open.beds.back()].outcome = entry.activity == Activity::accepted
                                             ? ContactOutcome::accepted
                                             : ContactOutcome::rejected;
        return;
      case Activity::frees:
        return free_bed(entry, open);
      case Activity::left:
      case Activity::died:
        open_.erase(person_of(entry));
        return;
      case Activity::came:
      case Activity::waits:
      case Activity::called:
      case Activity::at_home:
        return;
    }
  }

  std::vector<Contact> finish() {
    for (Contact& one : all_) {
      if (!one.ended || one.started) one.waited = one.started.value_or(end_) - one.arrived;
    }
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].outcome == ContactOutcome::in_care) all_[i].blocked = blocked_at_end(i);
    }
    return std::move(all_);
  }

 private:
  engine::Duration blocked_at_end(std::size_t which) const {
    const OpenContacts& open = open_.at(person_of(all_[which]));
    const bool is_this = open.ready && open.beds.front() == which;
    return is_this ? end_ - *open.ready : engine::Duration::zero();
  }

  template <class Of>
  static std::uint64_t person_of(const Of& one) {
    return std::uint64_t{one.source} << 32U | one.number;
  }

  void seek(const Entry& entry, OpenContacts& open) {
    open.sought = all_.size();
    Contact one;
    one.source = entry.source;
    one.number = entry.number;
    one.municipality = entry.municipality;
    one.age = entry.age;
    one.step = entry.step;
    one.station = entry.station;
    one.arrived = entry.when;
    all_.push_back(one);
  }

  void start(const Entry& entry, OpenContacts& open) {
    Contact& one = all_[*open.sought];
    one.started = entry.when;
    one.outcome = ContactOutcome::in_care;
    open.beds.push_back(*open.sought);
  }

  void free_bed(const Entry& entry, OpenContacts& open) {
    engine::ensure(!open.beds.empty(), "only a bed that is held is given back");
    const std::size_t which = open.beds.front();
    open.beds.erase(open.beds.begin());
    if (open.ready) all_[which].blocked = entry.when - *open.ready;
    open.ready.reset();
    const bool is_told = all_[which].outcome != ContactOutcome::in_care;
    close(which, entry.when, is_told ? all_[which].outcome : ContactOutcome::completed);
  }

  void close(std::size_t which, engine::SimTime when, ContactOutcome outcome) {
    all_[which].ended = when;
    all_[which].outcome = outcome;
  }

  engine::SimTime end_;
  std::vector<Contact> all_;
  std::unordered_map<std::uint64_t, OpenContacts> open_;  ///< by person; order never read
};

}  // namespace

std::vector<Contact> contacts(const Journal& journal, engine::SimTime end) {
  ContactReader reader(end);
  for (const Entry& entry : journal)
    reader.read(entry);
  return reader.finish();
}

}  // namespace models
