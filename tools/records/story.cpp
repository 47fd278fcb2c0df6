#include "tools/records/story.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "tools/records/names.h"
#include "tools/records/sentences.h"
#include "tools/records/spans.h"

namespace tools {

namespace {

using models::Activity;
using models::Entry;

class Teller {
 public:
  Teller(const models::Program& program, Language language)
      : program_(program), language_(language) {}

  /// The same for `persons` of one pool, if it is about staff.
  void tell(const Entry& entry, std::size_t persons) {
    if (entry.activity == Activity::track_begins) name_track(entry);
    track_ = &tracks_[entry.companion];
    if (const auto sentence = plain_sentence(entry.activity)) say(entry.when, *sentence);
    if (const auto sentence = sentence_of_service(entry.activity))
      say(entry.when, *sentence, service(entry));
    follow(entry);
    tell_more(entry, persons);
  }

  void tell_end() {
    track_ = &tracks_[0];
    say(program_.end, {"kørslen er slut", "the run ends"});
  }

  std::string heading(const Entry& who) const {
    std::string text = person_name(program_, who.source, who.number) + ": " + group(who);
    for (const std::string& more : {age_name(program_, who.age), home(who)}) {
      if (!more.empty()) text += ", " + more;
    }
    return text + "\n";
  }

  const std::string& text() const { return text_; }

 private:
  /// Sentences of more than a service.
  void tell_more(const Entry& entry, std::size_t persons) {
    switch (entry.activity) {
      case Activity::was_there:
        return say(entry.when,
                   {"er der fra begyndelsen, i {} allerede: {}",
                    "is there from the beginning, for {} already: {}"},
                   span_words(entry.length, language_), service(entry));
      case Activity::waits:
        return say(entry.when, care(entry).waits, service(entry));
      case Activity::starts:
      case Activity::visits:
        return begin(entry);
      case Activity::frees:
        return free_bed(entry);
      case Activity::becomes:
        return say(entry.when, {"hører fra nu af til gruppen {}", "is of group {} from now on"},
                   group(entry));
      case Activity::moves:
        return say(entry.when, {"flytter til {}", "moves to {}"}, home(entry));
      case Activity::at_home:
        return at_home(entry);
      case Activity::engages:
        return say(entry.when, {"personale kommer: {} × {}", "staff comes: {} × {}"}, persons,
                   service(entry));
      case Activity::dismisses:
        return say(entry.when, {"personale går: {} × {}", "staff goes: {} × {}"}, persons,
                   service(entry));
      default:
        return;
    }
  }

  /// Since when something is sought or held.
  void follow(const Entry& entry) {
    switch (entry.activity) {
      case Activity::was_there:
        track_->sought = entry.when - entry.length;
        return;
      case Activity::seeks:
      case Activity::moved:
      case Activity::waits_again:
        track_->sought = entry.when;
        return;
      case Activity::takes:
        track_->stays.push_back(entry.when);
        return;
      case Activity::resumes:
        track_->stays.back() = track_->sought;
        return;
      default:
        return;
    }
  }

  /// The person, or a companion on a track beside the person.
  struct Track {
    std::string name;  ///< of the person: empty
    engine::SimTime sought;
    /// Begun and not over: two while one bed is changed for another.
    std::vector<engine::SimTime> stays;
  };

  std::string group(const Entry& entry) const {
    const models::Group& group = group_of(program_, entry);
    const std::string& label = language_ == Language::danish ? group.label.da : group.label.en;
    return label.empty() ? group.name : label;
  }

  /// All tracks of a fork begin each time, in the order in which they are written.
  void name_track(const Entry& entry) {
    const auto& tracks = program_.forks[program_.steps[entry.step].fork].tracks;
    tracks_[entry.companion].name = label_of(tracks[begun_[entry.step]++ % tracks.size()].name);
  }

  std::string home(const Entry& who) const { return municipality_name(program_, who.municipality); }

  void begin(const Entry& entry) {
    const engine::Duration wait = entry.when - track_->sought;
    if (wait == engine::Duration::zero()) {
      say(entry.when, care(entry).begins, service(entry));
    } else {
      const Text after{" efter {} ventetid", " after waiting {}"};
      const std::string begins(care(entry).begins.in(language_));
      say_text(entry.when,
               fmt::format(fmt::runtime(begins), service(entry)) +
                   fmt::format(fmt::runtime(after.in(language_)), span_words(wait, language_)));
    }
  }

  void free_bed(const Entry& entry) {
    const engine::Duration length = entry.when - track_->stays.front();
    track_->stays.erase(track_->stays.begin());
    const Text ends = care(entry).ends;
    if (!ends.en.empty()) say(entry.when, ends, span_words(length, language_), service(entry));
  }

  void at_home(const Entry& entry) {
    if (entry.length == engine::Duration::zero()) {
      return say(entry.when, {"er hjemme fra nu af", "is at home from now on"});
    }
    say(entry.when, {"er hjemme i {}", "is at home for {}"}, span_words(entry.length, language_));
  }

  CareWords care(const Entry& entry) const { return words_of(service_plan(entry).kind); }

  const models::Service& service_plan(const Entry& entry) const {
    const models::StationPlan& station = program_.stations[entry.station.value()];
    return program_.description.services[station.service];
  }

  /// "Adult ward, Slagelse"
  std::string service(const Entry& entry) const {
    const models::Service& plan = service_plan(entry);
    const std::string& label = language_ == Language::danish ? plan.label.da : plan.label.en;
    const std::string& id = program_.stations[entry.station.value()].name;
    std::string text = label.empty() ? plan.name : label;
    const std::string part = id.substr(plan.name.size());  // "/Slagelse/assessment"
    for (std::size_t at = 0; at < part.size();) {
      const std::size_t end = std::min(part.find('/', at + 1), part.size());
      text += ", " + label_of(part.substr(at + 1, end - at - 1));
      at = end;
    }
    return text;
  }

  /// Of a track, a slot class or a service: as the scenario says, or the name itself.
  std::string label_of(const std::string& name) const {
    const auto said = program_.description.labels.find(name);
    if (said != program_.description.labels.end())
      return language_ == Language::danish ? said->second.da : said->second.en;
    const auto& services = program_.description.services;
    const auto service = std::ranges::find(services, name, &models::Service::name);
    if (service == services.end()) return name;
    const std::string& label =
        language_ == Language::danish ? service->label.da : service->label.en;
    return label.empty() ? name : label;
  }

  template <class... Words>
  void say(engine::SimTime when, const Text& sentence, const Words&... words) {
    say_text(when, fmt::format(fmt::runtime(sentence.in(language_)), words...));
  }

  /// A track that is called after the service it is about is not named twice.
  void say_text(engine::SimTime when, const std::string& sentence) {
    const bool is_named = sentence.find(track_->name) != std::string::npos;
    const std::string who = is_named ? "" : track_->name + ": ";
    text_ += "  " + day_and_time(program_.calendar, when, language_) + "  " + who + sentence + "\n";
  }

  const models::Program& program_;
  Language language_;
  std::map<std::uint16_t, Track> tracks_;       ///< by companion
  Track* track_ = nullptr;                      ///< of the entry being told
  std::map<std::uint32_t, std::size_t> begun_;  ///< tracks, by the step where they begin
  std::string text_;
};

}  // namespace

std::optional<Entry> find_person(const models::Journal& journal, const models::Program& program,
                                 const std::optional<std::string>& group,
                                 std::optional<std::uint64_t> number) {
  std::optional<Entry> first;
  std::uint64_t seen = 0;
  for (const Entry& entry : journal) {
    const bool is_first = entry.activity == Activity::came || entry.activity == Activity::was_there;
    if (!is_first) continue;
    if (group && group_of(program, entry).name != *group) continue;
    if (number && ++seen == *number) return entry;
    if (number) continue;
    if (entry.when >= program.begin) return entry;
    if (!first) first = entry;
  }
  return first;
}

namespace {

/// How many entries say the same from `at` on, of staff: one for each of them.
std::size_t equal_from(const models::Journal& entries, std::size_t at) {
  const Entry& first = entries[at];
  const bool is_of_staff =
      first.activity == Activity::engages || first.activity == Activity::dismisses;
  std::size_t end = at + 1;
  while (is_of_staff && end < entries.size() && entries[end] == first)
    ++end;
  return end - at;
}

}  // namespace

std::string story(const models::Journal& journal, const models::Program& program, const Entry& who,
                  Language language) {
  models::Journal own;
  for (const Entry& entry : journal) {
    if (entry.source == who.source && entry.number == who.number) own.push_back(entry);
  }
  Teller teller(program, language);
  for (std::size_t at = 0; at < own.size(); at += equal_from(own, at))
    teller.tell(own[at], equal_from(own, at));
  const bool is_over = std::any_of(own.begin(), own.end(), [](const Entry& entry) {
    const bool is_end = entry.activity == Activity::left || entry.activity == Activity::died;
    return is_end && entry.companion == 0;
  });
  if (!is_over) teller.tell_end();
  return teller.heading(who) + teller.text();
}

}  // namespace tools
