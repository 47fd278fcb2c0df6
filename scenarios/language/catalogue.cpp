#include "scenarios/language/catalogue.h"

#include <algorithm>
#include <array>

namespace scenarios {
namespace {

std::array<std::span<const CatalogueRow>, 13> areas(Language language) {
  if (language == Language::danish) {
    return {structure_messages_da(),   value_messages_da(),   meaning_messages_da(),
            table_messages_da(),       overlay_messages_da(), arrivals_messages_da(),
            start_state_messages_da(), queue_messages_da(),   rule_messages_da(),
            observe_messages_da(),     staff_messages_da(),   track_messages_da(),
            plan_messages_da()};
  }
  return {structure_messages_en(),   value_messages_en(),   meaning_messages_en(),
          table_messages_en(),       overlay_messages_en(), arrivals_messages_en(),
          start_state_messages_en(), queue_messages_en(),   rule_messages_en(),
          observe_messages_en(),     staff_messages_en(),   track_messages_en(),
          plan_messages_en()};
}

}  // namespace

std::vector<CatalogueRow> catalogue(Language language) {
  std::vector<CatalogueRow> all;
  for (const auto area : areas(language))
    all.insert(all.end(), area.begin(), area.end());
  return all;
}

std::optional<CatalogueRow> find_message(std::string_view code, Language language) {
  for (const auto area : areas(language)) {
    const auto row = std::ranges::find(area, code, &CatalogueRow::code);
    if (row != area.end()) return *row;
  }
  return std::nullopt;
}

std::string_view term(std::string_view name, Language language) {
  const auto terms = language == Language::danish ? terms_da() : terms_en();
  const auto found = std::ranges::find(terms, name, &Term::name);
  return found == terms.end() ? name : found->text;
}

}  // namespace scenarios
