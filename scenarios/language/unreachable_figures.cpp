#include "scenarios/language/unreachable_figures.h"

#include <algorithm>
#include <vector>

#include "scenarios/language/open_ways.h"

namespace scenarios {

namespace {

using models::KeyFigureWish;

/// Whether members of the group, or of any group if none is said, come to the spot.
bool is_come_to(const OpenSpots& open, const std::optional<std::string>& group, const Spot& spot) {
  return std::ranges::any_of(open, [&](const auto& one) {
    return (!group || one.first == *group) && one.second.contains(spot);
  });
}

/// Where ways lead, and where they are open.
struct Reach {
  OpenSpots written;
  OpenSpots open;
};

bool is_unreachable(const KeyFigureWish& wish, const Reach& reach) {
  const Spot spot{wish.service, wish.slot.value_or("")};
  return is_come_to(reach.written, wish.group, spot) && !is_come_to(reach.open, wish.group, spot);
}

/// Made of such figures only. `above`: whether each figure so far is one.
bool is_made_of_unreachable(const models::FigureFormula& formula, const std::vector<bool>& above) {
  bool has_any = false;
  for (const models::FigureTerm& term : formula) {
    if (term.kind != models::FormulaKind::figure) continue;
    if (!above[term.figure]) return false;
    has_any = true;
  }
  return has_any;
}

}  // namespace

void leave_out_unreachable_figures(models::Description& description) {
  const Reach reach{open_spots(description, Ways::written), open_spots(description, Ways::open)};
  std::vector<bool> unreachable;
  for (KeyFigureWish& wish : description.key_figures) {
    const bool is_one = wish.formula.empty() ? is_unreachable(wish, reach)
                                             : is_made_of_unreachable(wish.formula, unreachable);
    unreachable.push_back(is_one);
    if (is_one) wish.topic = models::Topic::unlisted;
  }
}

}  // namespace scenarios
