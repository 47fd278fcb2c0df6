#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array tracks_en_rows = std::to_array<CatalogueRow>({
    {"E258", R"("fork: {found}" means nothing)", "write all, any, or for example 2 of 3",
     R"(fork says how many of the tracks must be done before the person goes on.

  - fork: 2 of 3
    tracks: {bloods: [...], scan: [...], talk: [...]})"},
    {"E259", R"("fork: {found}" does not fit {tracks} tracks)",
     "count the tracks, or write all or any",
     R"(In "fork: K of N", N is the number of tracks, and K lies between 1 and N.

  - fork: 2 of 3
    tracks: {bloods: [...], scan: [...], talk: [...]})"},
    {"E162", "a track does not move: only the person does", "move on the pathway of the person",
     R"(What goes on beside a person goes on where it began. The person moves, on the own pathway: as one of the risks of a
life at home, or by a clock of a wait.

  wrong: {subscribe: life, steps: [{wait: exponential(mean 10 y)}, {moves: {within: region}}]}
  right: {community: {moves: {hazard: 0.1 /y, go: moving}, ...}}
         moving: [{moves: {within: region}}, {go: at_home}])"},
    {"E197", "nobody can move: there is no population", "add population: with municipalities",
     "Who moves lives in another municipality from now on, so there must be some."},
    {"E198", "nobody moves within a municipality", "write a division of the municipalities",
     R"(Who moves comes to another municipality: of the same area (within), or of another one (beyond).

  wrong: {moves: {within: municipality}}
  right: {moves: {within: region}}     or     {moves: {beyond: municipality}})"},
    {"E199", "it must be said where to, in one way", "write one of to, within and beyond",
     R"(
  right: {moves: {to: Roskilde}}
  right: {moves: {within: region}}     or     {moves: {beyond: region}})"},
    {"E260", R"("{pathway}" leads out of the track "{track}")",
     "let it end with join, or decide after the fork",
     R"(Whoever walks a track is beside the person, and cannot leave or die for the person. A pathway to which a track
goes, at whatever step, must end with join, or go on to one that does. What the track finds out can be decided after
the fork, or in a pathway of the person.

  wrong: tracks: {scan: [{visit: scanner}, {go: treated}]}     treated: [leave]
  right: tracks: {scan: [{visit: scanner}]}                    then {go: treated} after the fork)"},
    {"E261", R"("{step}" cannot stand in a track)", "delete it: a track ends where its steps end",
     R"(A track ends where its steps end, or with join. Whether the person leaves or dies is said on the pathway of the
person: after the fork, or in its until.

  - fork: all
    tracks: {bloods: [...], scan: [...]}
    until: {death: {hazard: 0.01 /y, go: died}})"},
    {"E262", R"("join" stands where persons come who are on no track)",
     R"(end the pathway "{pathway}" with leave, or go on)",
     R"(join ends a track. A pathway that ends with join can be used by tracks only, not by the person.

  - fork: all
    tracks: {scan: [{choose: {again: 10 %, fine: rest}}], bloods: [...]}
  again: [{visit: scanner}, join]
  fine: [join])"},
    {"E263", "there is no bed to wait in for the tracks",
     R"("wait: in bed" can stand only directly after a stay; delete it, or write the stay before it)",
     R"(With "wait: in bed" the person keeps the bed of the step before until enough tracks are done. On every way to the
fork (back through go and choose) the step before must be a stay.

  right: [{in: ward, for: 2 d}, {fork: all, wait: in bed, tracks: {...}}, leave])"},
    {"E264", "beds could lock for ever: {circle}",
     "let the person wait for the tracks at home, or the tracks use other beds",
     R"(Who waits in bed for tracks keeps the bed until they are done. If a track needs a bed of that same ward, or of one
whose patients wait in bed for it, everybody may wait for everybody else. circular_blocking cannot help here.

  wrong: [{in: ward, for: 2 d}, {fork: all, wait: in bed, tracks: {more: [{in: ward, for: 1 d}], ...}}, leave])"},
    {"E265", R"(a subscription has either "steps" or "for")", "delete one of them",
     R"(Without steps a subscription is a stay at the service it is called after, so long at most as "for" says.

  {subscribe: case_manager, for: 1 y}
  {subscribe: support, steps: [{visit: first_talk}, {in: support, for: 90 d}]})"},
    {"E266", "only {found} of the tracks can end, and {needed} must", "let the others end",
     R"(A track that goes round for ever, or ends in a life at home without a way to join, is never done, so nobody would
ever go on from the fork. What goes on without end is a subscription.)"},
    {"E267", R"(a clock that runs while one waits cannot count from "{found}")",
     "delete from, or write while: staying",
     R"(from says since when a hazard has run that nobody sees begin: the person's arrival, or the latest discharge. A
clock of the waiting time runs from when the person joins the line.

  until: {relapse: {hazard: {0 d: 0.02 /d, 30 d: 0.005 /d}, from: discharge, go: relapsed}})"},
    {"E268", R"("{found}" has no places to hold)", "name a service with beds, places or cases",
     R"_(holds(support) asks whether the person, or a track or subscription of theirs, has a place there now. A clinic gives
visits, and staff is lent to stays; neither is held by a person.

  times: "if(holds(support), 0.6, 1)")_"},
    {"E269", R"("leaves" cannot be kept at "{service}" beside "{key}")", "delete one of them",
     R"(leaves says at which hours a stay may end. That is worked out when the stay begins, so nothing may break the stay
off and go on later (preempt, at_closing: resume, restart or resample), and its length must not be drawn before it begins
(order: shortest). With steps of time (clock: step) all ends at the end of a step, whatever the hour.

  right: {in: ward, for: exponential(mean 9 d), leaves: mon-fri 09:00-16:00})"},
    {"W127", "a fork with one track, which nothing can end, is a wait for it",
     "write its steps in the pathway, or subscribe",
     R"(With a single track nothing goes on side by side. Its steps may as well stand in the pathway, unless "until" is to
end them wherever they are; what is to go on while the person goes on is a subscription.)"},
    {"W128", R"("others: finish" says nothing here: all tracks must be done)", "delete it",
     R"(others says what happens to the tracks that are not done when the person goes on. With fork: all there are none.)"},
    {"W129", R"("unsubscribe: {found}" ends nothing on a track)",
     "unsubscribe on the pathway of the person",
     R"(A track can end only what it has subscribed to itself. What the person subscribed to is ended by the person, or when the
person leaves.

  wrong: [{subscribe: support}, {fork: any, tracks: {better: [{wait: 30 d}, {unsubscribe: support}], ...}}]
  right: [{subscribe: support}, {fork: any, tracks: {better: [{wait: 30 d}], ...}}, {unsubscribe: support}])"},
    {"W132", R"("of: person" says nothing here: nobody comes here on a track)", "delete it",
     R"(A person changes the own attributes in any case. of: person is for tracks and subscriptions, which have a copy of
them.)"},
    {"W134", "{found} persons in {service}, which has room for {limit}: the others are left out",
     "",
     "When the run begins, nobody holds a bed that is not there. All entries at a service are "
     "counted "
     "together, in the order written."},
    {"W133", R"("times" of "{clock}" asks "holds" once, when the clock begins)",
     "let a risk of community ask, on a track if the person is not at home",
     R"_(A clock of until is drawn when it begins, and does not hear of places that are given or given back meanwhile. A risk
of life at home does, at that instant, also on a track beside a stay:

  - fork: any
    tracks:
      stay: [{in: ward, for: 30 d}]
      risk: [{community: {relapse: {hazard: 0.01 /d, times: "if(holds(team), 0.6, 1)", go: relapsed}}}])_"},
});

}  // namespace

std::span<const CatalogueRow> track_messages_en() {
  return tracks_en_rows;
}

}  // namespace scenarios
