#include "scenarios/language/figure_residence.h"

#include <algorithm>
#include <array>

#include "scenarios/language/fault.h"
#include "scenarios/language/figure_scope.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr Range at_least_one = {1, 1'000'000};
constexpr std::array<std::string_view, 3> ways = {"lives_in", "each", "across"};

/// The divisions of the population, and each municipality by itself.
std::vector<std::string> divisions_of_homes(const Reading& reading) {
  const models::Geography& geography = reading.known.population.geography;
  std::vector<std::string> names;
  for (const auto& one : geography.divisions)
    names.push_back(one.name);
  if (!geography.municipalities.empty()) names.emplace_back("municipality");
  return names;
}

void tell_meaningless(const Node* node, std::string_view key, const Node& figure,
                      engine::Errors& faults) {
  if (node == nullptr) return;
  faults.push_back(
      fault("E119", node->where, {{"key", std::string(key)}, {"figure", figure.text}}));
}

void read_pick(const Fields& fields, const Node& figure, models::Residence& home,
               engine::Errors& faults) {
  const Node* const across = fields.get("across");
  const Node* const pick = fields.get("pick");
  if (across == nullptr) return tell_meaningless(pick, "pick", figure, faults);
  if (pick == nullptr)
    faults.push_back(fault("E047", across->where, {{"key", "pick"}, {"in", "across"}}));
  const std::vector<std::string> words = {"highest", "p90", "median", "p10", "lowest"};
  const auto word = read_word(pick, "pick", words, faults);
  if (!word) return;
  home.pick = static_cast<models::Pick>(std::ranges::find(words, *word) - words.begin());
}

/// Of whom; nothing if that is not clear.
std::optional<models::Residence> read_home(const Fields& fields, Reading& reading) {
  const std::vector<std::string> divisions = divisions_of_homes(reading);
  if (const Node* const node = fields.get("lives_in")) {
    const auto place = read_place(*node, divisions, "E205", reading);
    if (!place) return std::nullopt;
    return models::Residence{place->division, place->member};
  }
  for (const std::string_view key : {"each", "across"}) {
    const auto name = read_reference(fields.get(key), "division", divisions, reading.faults);
    if (name) return models::Residence{*name};
  }
  return std::nullopt;
}

}  // namespace

void read_residence(const Fields& fields, const Node& figure, models::KeyFigureWish& wish,
                    Reading& reading) {
  std::vector<const Node*> said;
  for (const std::string_view way : ways) {
    if (const Node* const node = fields.get(way)) said.push_back(node);
  }
  if (said.empty()) {
    tell_meaningless(fields.get("pick"), "pick", figure, reading.faults);
    return tell_meaningless(fields.get("at_least"), "at_least", figure, reading.faults);
  }
  if (said.size() > 1) {
    reading.faults.push_back(fault("E204", said[1]->where));
    return;
  }
  if (!models::is_known_by_home(wish.measure)) {
    reading.faults.push_back(fault("E203", said.front()->where, {{"figure", figure.text}}));
    return;
  }
  auto home = read_home(fields, reading);
  if (!home) return;
  read_pick(fields, figure, *home, reading.faults);
  const auto least = read_integer(fields.get("at_least"), "enough", at_least_one, reading.faults);
  if (least) home->at_least = static_cast<std::uint32_t>(*least);
  wish.home = std::move(home);
}

std::vector<models::KeyFigureWish> one_for_each(const models::KeyFigureWish& wish,
                                                const Fields& fields, const Reading& reading) {
  if (fields.get("each") == nullptr || !wish.home) return {wish};
  const auto places =
      models::division_called(reading.known.population.geography, wish.home->division);
  std::vector<models::KeyFigureWish> all;
  for (const std::string& member : places->members) {
    models::KeyFigureWish one = wish;
    one.id += "/" + member;
    one.home->member = member;
    const bool is_labelled = one.label != models::Text{};
    if (is_labelled) one.label = {wish.label.da + ", " + member, wish.label.en + ", " + member};
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace scenarios
