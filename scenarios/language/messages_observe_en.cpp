#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array observe_en_rows = std::to_array<CatalogueRow>({
    {"E270", "\"up_to\" has no meaning without census: yes", "delete it, or write census: yes",
     R"(up_to says to how many persons the census counts; more are one class.

  observe: {services: [ward], census: yes, up_to: 40})"},
    {"E271", "{found} is after the end of the run", "",
     R"(A snapshot is taken so long after the run's first instant, the warm-up included.

  clock: {warm_up: 0 d, run: 30 d}
  observe: {services: [ward], snapshots: [1 d, 7 d]})"},
    {"E272", "snapshots stand in order of time, each once; found {found} later", "",
     R"(  wrong: snapshots: [7 d, 1 d]
  right: snapshots: [1 d, 7 d])"},
    {"E273", "the window ends on {to}, but begins on {from}", "",
     R"(A window has at least one day; its last date does not count.

  right: windows: {january: {from: 2026-01-01, to: 2026-02-01}})"},
    {"E274", "{found} lies outside the run and its warm-up", "",
     R"(Nothing happens before the warm-up begins or after the run ends.)"},
    {"E275", "nothing is observed", "write for example census: yes",
     R"(observe says of which services, and what: census, hours_of_week, waits, snapshots or windows.

  right: observe: {services: [ward], census: yes})"},
    {"E276", "no key figure \"{found}\" stands above",
     "did you mean \"{suggestion}\"? | above: {known}",
     R"(A figure made from others can only name those that stand above it.

  key_figures:
    beds_wait: {figure: wait_mean, service: ward}
    stay: {figure: length_of_stay, service: ward}
    wait_per_stay: {is: "beds_wait / stay"})"},
    {"E277", "a key figure has either \"figure\" or \"is\"", "delete one of them",
     R"(figure measures; is computes from the figures above. {is: ...} also has better and label.)"},
    {"E278", "a number, a key figure or a parenthesis is missing here", "",
     R"(A formula has numbers, names of key figures above it, + - * / and parentheses, at most 50 deep. Names
with signs stand in quotes.

  right: share: {is: "100 * (late + lost) / all"})"},
    {"E279", "{left} and {right} cannot be added", "",
     R"(Only figures with the same unit can be added or subtracted.

  wrong: {is: "wait + occupancy"}   # days and a share)"},
    {"E326", "{found} does not say what the figure shall be", "write \"<= 2 d\" or \">= 95 %\"",
     R"(A target is the most or the least that a key figure shall be, in its unit: a time, a share, a number. The report says whether the
interval lies within it, beyond it, or holds it.

  right: {figure: wait_p90, service: ward, target: <= 2 d})"},
    {"E280", "a step of {found} is not above 0 and up to 1 y", "",
     R"(With a step everything that is due between two steps happens at the later one.

  right: clock: {start: 2026-01-01, run: 1 y, step: 1 d})"},
    {"E281", "steps of time do not go with the clinic \"{service}\"", "",
     R"(The slots of a clinic lie at times of the day, which a step would move. Leave out step, or make the clinic
a service with clinicians.)"},
});

}  // namespace

std::span<const CatalogueRow> observe_messages_en() {
  return observe_en_rows;
}

}  // namespace scenarios
