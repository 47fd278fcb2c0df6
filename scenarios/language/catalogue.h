/// The sentences of all messages: for every code and language what is wrong, the smallest fix, and
/// what `samspil explain CODE` says.
///
/// To add a code, add a row of it to the same area's file of each language (messages_AREA_da.cpp
/// and messages_AREA_en.cpp); a test compares the languages.
///   E001-E019 structure   E020-E039 values     E040-E059 references and meaning
///   E060-E079 tables      E080-E099 overlays and parameters
///   E100-E139 meaning     E140-E169 arrivals and start state
///   E170-E209 services and queues   W101-W199 warnings
///   E270-E289 observing, figures of figures, steps of time
///   E170-E209 services and queues   E210-E239, E240-E269 formulas and rules
///   E286-E299 staff
///   W101-W199 warnings
///
/// Templates: `{found}` is replaced by the word of that name of the Error, `{suggestion}` by its
/// suggestion, `{@kind}` by the term that the word "kind" names (or by the word itself if there is
/// no such term). Other braces stand for themselves. The hint is a row of sentences parted by " |
/// ", each left out if one of its words is missing or empty; those left are joined by "; ", or by a
/// blank after a full stop or question mark.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "scenarios/messages.h"

namespace scenarios {

struct CatalogueRow {
  std::string_view code;         ///< "E021"
  std::string_view what;         ///< "\"{found}\" is not a number"
  std::string_view hint;         ///< "use a point in YAML: {point}"; may be empty
  std::string_view explanation;  ///< a paragraph and an example
};

/// A word that differs between languages, such as the kind of thing a value is.
struct Term {
  std::string_view name;  ///< "duration"
  std::string_view text;  ///< "a duration"
};

std::span<const CatalogueRow> structure_messages_da();
std::span<const CatalogueRow> structure_messages_en();
std::span<const CatalogueRow> meaning_messages_da();
std::span<const CatalogueRow> meaning_messages_en();
std::span<const CatalogueRow> overlay_messages_da();
std::span<const CatalogueRow> overlay_messages_en();
std::span<const CatalogueRow> rule_messages_da();
std::span<const CatalogueRow> rule_messages_en();
std::span<const CatalogueRow> value_messages_da();
std::span<const CatalogueRow> value_messages_en();
std::span<const CatalogueRow> table_messages_da();
std::span<const CatalogueRow> table_messages_en();
std::span<const CatalogueRow> arrivals_messages_da();
std::span<const CatalogueRow> arrivals_messages_en();
std::span<const CatalogueRow> queue_messages_da();
std::span<const CatalogueRow> queue_messages_en();
std::span<const CatalogueRow> track_messages_da();
std::span<const CatalogueRow> track_messages_en();
std::span<const CatalogueRow> staff_messages_da();
std::span<const CatalogueRow> staff_messages_en();
std::span<const CatalogueRow> observe_messages_da();
std::span<const CatalogueRow> observe_messages_en();
std::span<const CatalogueRow> start_state_messages_da();
std::span<const CatalogueRow> start_state_messages_en();
std::span<const CatalogueRow> plan_messages_da();
std::span<const CatalogueRow> plan_messages_en();
std::span<const Term> terms_da();
std::span<const Term> terms_en();

/// All rows of a language, area by area.
std::vector<CatalogueRow> catalogue(Language language);

std::optional<CatalogueRow> find_message(std::string_view code, Language language);

/// The term in this language, or `name` itself.
std::string_view term(std::string_view name, Language language);

}  // namespace scenarios
