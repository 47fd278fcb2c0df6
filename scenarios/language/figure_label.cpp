#include "scenarios/language/figure_label.h"

#include <algorithm>
#include <array>
#include <string>

#include "scenarios/language/duration_words.h"

namespace scenarios {

namespace {

using models::Better;
using models::Measure;
using models::Text;

/// What is said about each figure, in the order of models::Measure.
struct MeasureWords {
  std::string_view id;
  std::string_view da;
  std::string_view en;
  Better better;
};

constexpr std::array<MeasureWords, 32> measures = {{
    {"wait_mean", "ventetid, gennemsnit", "wait, mean", Better::lower},
    {"wait_median", "ventetid, median", "wait, median", Better::lower},
    {"wait_p90", "ventetid, 90 %-fraktil", "wait, 90th percentile", Better::lower},
    {"wait_share_within", "ventetid, andel inden for ", "wait, share within ", Better::higher},
    {"waiting", "venteliste", "waiting list", Better::lower},
    {"occupancy", "belægningsgrad", "occupancy", Better::none},
    {"blocked_days", "blokerede sengedage", "blocked bed days", Better::lower},
    {"starts", "påbegyndt", "starts", Better::none},
    {"turned_away", "afvist, køen fuld", "turned away, queue full", Better::lower},
    {"length_of_stay", "opholdets længde", "length of stay", Better::none},
    {"readmission_30d", "akut genindlæggelse inden for 30 dage", "acute readmission within 30 days",
     Better::lower},
    {"rejected", "afviste henvisninger", "rejected referrals", Better::lower},
    {"arrivals", "nye personer", "new persons", Better::none},
    {"deaths", "dødsfald", "deaths", Better::lower},
    {"gave_up", "opgav at vente", "gave up waiting", Better::lower},
    {"balked", "gik igen uden at vente", "went away without waiting", Better::lower},
    {"interrupted", "afbrudte ophold", "stays interrupted", Better::lower},
    {"overtime", "sengedage over de åbne", "bed days above those open", Better::lower},
    {"stay_median", "opholdets længde, median", "length of stay, median", Better::none},
    {"reach_mean", "tid fra ankomst, gennemsnit", "time from arrival, mean", Better::lower},
    {"reach_share_within", "fra ankomst, andel inden for ", "from arrival, share within ",
     Better::higher},
    {"persons", "forskellige personer", "different persons", Better::none},
    {"readmission_3d", "akut genindlæggelse inden for 3 dage", "acute readmission within 3 days",
     Better::lower},
    {"readmission_7d", "akut genindlæggelse inden for 7 dage", "acute readmission within 7 days",
     Better::lower},
    {"days_used", "dage i brug", "days in use", Better::none},
    {"wait_median_all", "ventetid, median, også for dem, der venter endnu",
     "wait, median, those still waiting included", Better::lower},
    {"wait_p90_all", "ventetid, 90 %-fraktil, også for dem, der venter endnu",
     "wait, 90th percentile, those still waiting included", Better::lower},
    {"occupancy_p90", "belægningsgrad, som 9 af 10 dage holder sig under",
     "occupancy that 9 days of 10 stay below", Better::none},
    {"starts_per_1000", "påbegyndt pr. 1.000 indbyggere", "begun for each 1,000 inhabitants",
     Better::none},
    {"travel_km", "kilometer fra hjemmet", "kilometres from home", Better::lower},
    {"days_waited_per_1000", "ventedage pr. 1.000 indbyggere",
     "days waited for each 1,000 inhabitants", Better::lower},
    {"days_used_per_1000", "dage i brug pr. 1.000 indbyggere",
     "days in use for each 1,000 inhabitants", Better::none},
}};

const MeasureWords& words_for(Measure measure) {
  return measures[static_cast<std::size_t>(measure)];
}

/// In the order of models::Pick.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> picks = {
    {{"højeste", "highest"},
     {"90 %-fraktil", "90th percentile"},
     {"median", "median"},
     {"10 %-fraktil", "10th percentile"},
     {"laveste", "lowest"}}};

/// ", highest by municipality"
Text words_for(const models::Residence& home) {
  const auto [da, en] = picks[static_cast<std::size_t>(home.pick)];
  const bool is_each = home.division == "municipality";
  return {", " + std::string(da) + " efter " + (is_each ? "kommune" : home.division),
          ", " + std::string(en) + " by " + home.division};
}

/// Names are shown as labels that nobody has written: "first_visit" as "first visit".
std::string shown(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

template <class Thing>
Text label_called(const std::vector<Thing>& things, const std::string& name) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const Thing& thing) { return thing.name == name; });
  return found == things.end() ? Text{shown(name), shown(name)} : found->label;
}

/// "Adult ward, Slagelse" in both languages, as it grows.
class Whom {
 public:
  void add(const Text& part) {
    text_.da += (text_.da.empty() ? "" : ", ") + part.da;
    text_.en += (text_.en.empty() ? "" : ", ") + part.en;
  }

  Text with(std::string_view da, std::string_view en) const {
    const std::string between = text_.da.empty() ? "" : ": ";
    return {text_.da + between + std::string(da), text_.en + between + std::string(en)};
  }

 private:
  Text text_;
};

/// As the scenario says, or the name itself.
Text label_of(const std::string& name, const models::Description& description) {
  const auto said = description.labels.find(name);
  return said == description.labels.end() ? Text{shown(name), shown(name)} : said->second;
}

}  // namespace

std::string_view measure_id(Measure measure) {
  return words_for(measure).id;
}

Better usual_better(Measure measure) {
  return words_for(measure).better;
}

Text figure_label(const models::KeyFigureWish& wish, const models::Description& description) {
  Whom whom;
  if (!wish.service.empty()) whom.add(label_called(description.services, wish.service));
  if (wish.slot) whom.add(label_of(*wish.slot, description));
  if (wish.member) whom.add({*wish.member, *wish.member});
  if (wish.area) whom.add({wish.area->member, wish.area->member});
  if (wish.group) whom.add(label_called(description.groups, *wish.group));
  if (wish.year) whom.add({std::to_string(*wish.year), std::to_string(*wish.year)});
  if (wish.home && wish.home->member) {
    whom.add({"bor i " + *wish.home->member, "living in " + *wish.home->member});
  }
  const MeasureWords& words = words_for(wish.measure);
  const std::string limit = wish.limit ? duration_words(*wish.limit) : "";
  const Text among = wish.home && !wish.home->member ? words_for(*wish.home) : Text{};
  return whom.with(std::string(words.da) + limit + among.da,
                   std::string(words.en) + limit + among.en);
}

void label_key_figures(models::Description& description) {
  for (models::KeyFigureWish& wish : description.key_figures) {
    if (wish.label == Text{}) wish.label = figure_label(wish, description);
  }
}

}  // namespace scenarios
