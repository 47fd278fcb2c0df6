#include "scenarios/language/keys.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scenarios/messages.h"

namespace scenarios {

namespace {

bool applies(const Key& key, std::string_view object, std::string_view variant) {
  return key.object == object && (key.variant.empty() || key.variant == variant);
}

/// Danish words, and English ones other programs use, for the keys of this language.
constexpr std::pair<std::string_view, std::string_view> synonyms[] = {
    {"senge", "beds"},
    {"sengepladser", "beds"},
    {"pladser", "places"},
    {"klinikere", "clinicians"},
    {"læger", "clinicians"},
    {"doctors", "clinicians"},
    {"sager", "cases"},
    {"tider", "slots"},
    {"titel", "title"},
    {"ur", "clock"},
    {"tid", "clock"},
    {"kørsler", "runs"},
    {"gentagelser", "replications"},
    {"frø", "seed"},
    {"opvarmning", "warm_up"},
    {"warmup", "warm_up"},
    {"slut", "end"},
    {"fra", "start"},
    {"til", "end"},
    {"grupper", "groups"},
    {"patienter", "groups"},
    {"patients", "groups"},
    {"ydelser", "services"},
    {"afsnit", "services"},
    {"wards", "services"},
    {"forløb", "pathways"},
    {"pathway", "pathways"},
    {"forløb", "pathway"},
    {"nøgletal", "key_figures"},
    {"kpi", "key_figures"},
    {"parametre", "parameters"},
    {"befolkning", "population"},
    {"ankomster", "arrivals"},
    {"prioritet", "priority"},
    {"kvinder", "women"},
    {"skrøbelighed", "frailty"},
    {"navn", "name"},
    {"navn", "label"},
    {"etiket", "label"},
    {"art", "kind"},
    {"type", "kind"},
    {"kø", "queue"},
    {"grænse", "limit"},
    {"rækkefølge", "order"},
    {"venter_på", "waits_for"},
    {"ventetid", "wait"},
    {"vent", "wait"},
    {"akut", "acute"},
    {"antal", "times"},
    {"afstand", "apart"},
    {"accepter", "accept"},
    {"afvist", "rejected"},
    {"årsag", "reason"},
    {"vælg", "choose"},
    {"gå", "go"},
    {"besøg", "visit"},
    {"visitation", "triage"},
    {"hjemme", "community"},
    {"rate", "hazard"},
    {"kommune", "municipality"},
    {"fil", "file"},
    {"kode", "code"},
    {"aldre", "ages"},
    {"alder", "ages"},
    {"hvor", "where"},
    {"vægt", "weight"},
    {"vægte", "weights"},
    {"inddelinger", "divisions"},
    {"resumé", "summary"},
    {"bemærkning", "notice"},
    {"udvider", "extends"},
    {"bygger_på", "extends"},
    {"værdi", "value"},
    {"interval", "range"},
    {"kilde", "source"},
    {"mål", "figure"},
    {"bedst", "better"},
    {"emne", "topic"},
    {"gruppe", "group"},
    {"capacity", "beds"},
    {"capacity", "places"},
    {"kapacitet", "beds"},
    {"duration", "for"},
    {"length", "for"},
    {"i", "in"},
};

}  // namespace

const Key* find_key(std::string_view object, std::string_view variant, std::string_view name) {
  const auto all = keys();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Key& key) {
    return key.name == name && applies(key, object, variant);
  });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> key_names(std::string_view object, std::string_view variant) {
  std::vector<std::string> names;
  for (const Key& key : keys()) {
    if (applies(key, object, variant)) names.emplace_back(key.name);
  }
  return names;
}

std::vector<std::string> variants_with(std::string_view object, std::string_view name) {
  std::vector<std::string> variants;
  for (const Key& key : keys()) {
    if (key.object == object && key.name == name && !key.variant.empty())
      variants.emplace_back(key.variant);
  }
  return variants;
}

std::vector<std::string> words_of(const Key& key) {
  constexpr std::string_view separator = " | ";
  std::vector<std::string> words;
  std::string_view rest = key.range;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    words.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + separator.size()));
  }
  return words;
}

std::string suggested_key(std::string_view found, const std::vector<std::string>& known) {
  for (const auto& [word, key] : synonyms) {
    if (word == found && std::find(known.begin(), known.end(), key) != known.end())
      return std::string(key);
  }
  return nearest(found, known);
}

}  // namespace scenarios
