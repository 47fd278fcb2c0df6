#include "models/indicators/contacts.h"

#include <map>
#include <tuple>

#include "engine/ensure.h"

namespace models {
namespace {

/// What of a person is open: at most one service sought, and one bed held; two for the instant in
/// which the next bed is taken before the last one is given back.
struct OpenContacts {
  std::optional<std::size_t> sought;
  std::vector<std::size_t> beds;
  std::optional<engine::SimTime> ready;   ///< waits in the bed for the next service since then
  std::optional<ContactOutcome> ends_as;  ///< why the bed will be given back
};

/// Why a contact ended in the line, if it did.
std::optional<ContactOutcome> end_of_line(Activity activity) {
  switch (activity) {
    case Activity::turned_away:
      return ContactOutcome::turned_away;
    case Activity::balked:
      return ContactOutcome::balked;
    case Activity::gave_up:
      return ContactOutcome::gave_up;
    case Activity::called_away:
      return ContactOutcome::called_away;
    default:
      return std::nullopt;
  }
}

class ContactReader {
 public:
  explicit ContactReader(engine::SimTime end) : end_(end) {}

  void read(const Entry& entry) {
    OpenContacts& open = open_[person_of(entry)];
    if (const auto outcome = end_of_line(entry.activity)) return go(entry, open, *outcome);
    switch (entry.activity) {
      case Activity::seeks:
        return seek(entry, open);
      case Activity::was_there:
        return seek(entry, open, entry.length);
      case Activity::blocked:
        open.ready = entry.when;
        return;
      case Activity::interrupted:
        if (!open.ready) open.ends_as = ContactOutcome::interrupted;
        return;
      case Activity::moved:
        if (!open.beds.empty()) open.ends_as = ContactOutcome::moved;
        return seek(entry, open);
      case Activity::waits_again:
        if (!open.sought) seek(entry, open);
        return;
      case Activity::starts:
        if (!open.sought) seek(entry, open);
        all_[*open.sought].station = entry.station;
        return;
      case Activity::takes:
        return take_bed(entry, open);
      case Activity::visits:
        return visit(entry, open);
      case Activity::accepted:
        open.ends_as = ContactOutcome::accepted;
        return;
      case Activity::rejected:
        open.ends_as = ContactOutcome::rejected;
        return;
      case Activity::frees:
        return free_bed(entry, open);
      case Activity::left:
      case Activity::died:
      case Activity::track_ends:
        open_.erase(person_of(entry));
        return;
      case Activity::withdrawn:
        return withdraw(entry, open);
      case Activity::resumes:  // did not wait: the stay began before the run
        all_[open.beds.back()].started = all_[open.beds.back()].arrived;
        return;
      default:  // changes no contact
        return;
    }
  }

  std::vector<Contact> finish() {
    for (Contact& one : all_) {
      one.waited = one.started.value_or(one.ended.value_or(end_)) - one.arrived;
    }
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].outcome == ContactOutcome::in_care) all_[i].blocked = blocked_at_end(i);
    }
    return std::move(all_);
  }

 private:
  /// A person, or one of the companions, whose contacts go on beside those of the person.
  using Name = std::tuple<std::uint32_t, std::uint32_t, std::uint16_t>;

  engine::Duration blocked_at_end(std::size_t which) const {
    const OpenContacts& open = open_.at(person_of(all_[which]));
    const bool is_this = open.ready && open.beds.front() == which;
    return is_this ? end_ - *open.ready : engine::Duration::zero();
  }

  template <class Of>
  static Name person_of(const Of& one) {
    return {one.source, one.number, one.companion};
  }

  void seek(const Entry& entry, OpenContacts& open, engine::Duration already = {}) {
    open.sought = all_.size();
    Contact one;
    one.source = entry.source;
    one.number = entry.number;
    one.companion = entry.companion;
    one.municipality = entry.municipality;
    one.age = entry.age;
    one.group = entry.group;
    one.step = entry.step;
    one.station = entry.station;
    one.arrived = entry.when - already;
    all_.push_back(one);
  }

  void visit(const Entry& entry, OpenContacts& open) {
    all_[*open.sought].started = entry.when;
    go(entry, open, ContactOutcome::completed);
  }

  /// The bed, if there is one, is given back next.
  void withdraw(const Entry& entry, OpenContacts& open) {
    if (open.beds.empty()) {
      open_.erase(person_of(entry));
    } else if (!open.ready) {
      open.ends_as = ContactOutcome::withdrawn;
    }
  }

  void take_bed(const Entry& entry, OpenContacts& open) {
    Contact& one = all_[*open.sought];
    one.started = entry.when;
    one.outcome = ContactOutcome::in_care;
    open.beds.push_back(*open.sought);
    open.sought.reset();
  }

  void free_bed(const Entry& entry, OpenContacts& open) {
    engine::ensure(!open.beds.empty(), "only a bed that is held is given back");
    Contact& one = all_[open.beds.front()];
    open.beds.erase(open.beds.begin());
    if (open.ready) one.blocked = entry.when - *open.ready;
    open.ready.reset();
    one.ended = entry.when;
    one.outcome = open.ends_as.value_or(ContactOutcome::completed);
    open.ends_as.reset();
  }

  /// Without a bed, or from the clinic.
  void go(const Entry& entry, OpenContacts& open, ContactOutcome outcome) {
    all_[*open.sought].ended = entry.when;
    all_[*open.sought].outcome = outcome;
    open.sought.reset();
  }

  engine::SimTime end_;
  std::vector<Contact> all_;
  std::map<Name, OpenContacts> open_;
};

}  // namespace

std::vector<Contact> contacts(const Journal& journal, engine::SimTime end) {
  ContactReader reader(end);
  for (const Entry& entry : journal)
    reader.read(entry);
  return reader.finish();
}

}  // namespace models
