#include "tools/drawing/place_words.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace tools {

namespace {

/// Plural and singular.
struct Unit {
  Text many;
  Text one;
};

Unit unit_of(models::ServiceKind kind) {
  switch (kind) {
    case models::ServiceKind::ward:
      return {{"senge", "beds"}, {"seng", "bed"}};
    case models::ServiceKind::places:
      return {{"pladser", "places"}, {"plads", "place"}};
    case models::ServiceKind::emergency:
      return {{"klinikere", "clinicians"}, {"kliniker", "clinician"}};
    case models::ServiceKind::clinic:
      return {{"tider/uge", "slots/week"}, {"tid/uge", "slot/week"}};
    case models::ServiceKind::staff:
      return {{"personer", "persons"}, {"person", "person"}};
    case models::ServiceKind::desk:
      break;
  }
  return {{"sager ad gangen", "cases at once"}, {"sag ad gangen", "case at once"}};
}

/// A decimal sign as the reader writes it.
std::string number(double value, Language language) {
  std::string text = fmt::format("{:.3g}", value);
  if (value >= 1000) text = fmt::format("{:.0f}", value);
  if (language == Language::danish) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

/// All members together; none if one of them is unlimited, as courses are.
std::optional<double> total_of(const models::Service& service) {
  double all = 0;
  for (const auto& one : service.capacity) {
    if (!one) return std::nullopt;
    all += static_cast<double>(*one);
  }
  for (const models::SlotClass& slot : service.slots) {
    if (slot.together > 0) return std::nullopt;
    for (const double per_week : slot.per_week)
      all += per_week;
  }
  return all;
}

}  // namespace

std::string_view place_word(PlaceKind kind, Language language) {
  const Text home{"Hjemme", "At home"};
  const Text out{"Ude af modellen", "Out of the model"};
  const Text dead{"Død", "Dead"};
  const Text fork{"Spor begynder", "Tracks begin"};
  const Text join{"Spor er færdige", "Tracks are done"};
  if (kind == PlaceKind::fork) return fork.in(language);
  if (kind == PlaceKind::join) return join.in(language);
  if (kind == PlaceKind::home) return home.in(language);
  return kind == PlaceKind::dead ? dead.in(language) : out.in(language);
}

std::string capacity_words(const models::Service& service, std::size_t members, Language language) {
  const Text unlimited{"ubegrænset", "unlimited"};
  const auto total = total_of(service);
  const Unit unit = unit_of(service.kind);
  std::string words(unlimited.in(language));
  if (total) {
    const Text& noun = *total == 1 ? unit.one : unit.many;
    words = number(*total, language) + " " + std::string(noun.in(language));
  }
  if (members < 2) return words;
  const Text of_members{"{} steder, {}", "{} sites, {}"};
  return fmt::format(fmt::runtime(of_members.in(language)), members, words);
}

std::string a_day_words(double a_day, Language language) {
  const Text per_day{"/døgn", "/day"};
  if (a_day < 0.001) return "< " + number(0.001, language) + std::string(per_day.in(language));
  return number(a_day, language) + std::string(per_day.in(language));
}

}  // namespace tools
