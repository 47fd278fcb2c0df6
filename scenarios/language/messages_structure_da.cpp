#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array rows = std::to_array<CatalogueRow>({
    {"E010", R"(ukendt felt "{found}")", R"(mente du "{suggestion}"?)",
     R"(Feltet findes ikke på dette sted. Alle felter står i scenarios/REFERENCE.md.

  forkert: replicatons: 20
  rigtigt: replications: 20)"},
});

}  // namespace

std::span<const CatalogueRow> structure_messages_da() { return rows; }

}  // namespace scenarios
