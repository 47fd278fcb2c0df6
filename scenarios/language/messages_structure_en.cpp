#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array rows = std::to_array<CatalogueRow>({
    {"E010", R"(unknown field "{found}")", R"(did you mean "{suggestion}"?)",
     R"(There is no such field in this place. All fields are in scenarios/REFERENCE.md.

  wrong: replicatons: 20
  right: replications: 20)"},
});

}  // namespace

std::span<const CatalogueRow> structure_messages_en() { return rows; }

}  // namespace scenarios
