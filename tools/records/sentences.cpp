#include "tools/records/sentences.h"

namespace tools {

using models::Activity;
using models::ServiceKind;

CareWords words_of(ServiceKind kind) {
  switch (kind) {
    case ServiceKind::ward:
      return {{"indlægges: {}", "is admitted to {}"},
              {"skriver sig på venteliste til en seng: {}", "joins the line for a bed in {}"},
              {"udskrives efter {}: {}", "is discharged after {} from {}"}};
    case ServiceKind::places:
      return {{"får en plads: {}", "gets a place in {}"},
              {"skriver sig på venteliste til en plads: {}", "joins the line for a place in {}"},
              {"flytter ud efter {}: {}", "moves out after {} from {}"}};
    case ServiceKind::emergency:
      return {{"tilses: {}", "is seen in {}"},
              {"sætter sig i kø: {}", "joins the queue of {}"},
              {"er færdig efter {}: {}", "is done after {} in {}"}};
    case ServiceKind::clinic:
      return {{"har en tid: {}", "has an appointment at {}"},
              {"venter på en tid: {}", "waits for an appointment at {}"},
              {}};
    case ServiceKind::desk:
    case ServiceKind::staff:  // nobody seeks it
      break;
  }
  return {{"henvisningen vurderes: {}", "the referral is considered by {}"},
          {"henvisningen venter: {}", "the referral waits for {}"},
          {}};
}

std::optional<Text> plain_sentence(Activity activity) {
  switch (activity) {
    case Activity::came:
      return Text{"kommer ind i forløbet", "comes into the system"};
    case Activity::interrupted:
      return Text{"må afgive pladsen", "must give up the place"};
    case Activity::accepted:
      return Text{"henvisningen godtages", "the referral is accepted"};
    case Activity::rejected:
      return Text{"henvisningen afvises", "the referral is rejected"};
    case Activity::left:
      return Text{"er ude af modellen", "is out of the model"};
    case Activity::died:
      return Text{"dør", "dies"};
    case Activity::forks:
      return Text{"venter på spor, der begynder nu", "waits for tracks that begin now"};
    case Activity::track_begins:
      return Text{"begynder", "begins"};
    case Activity::track_ends:
      return Text{"er slut", "is done"};
    case Activity::withdrawn:
      return Text{"er ikke længere nødvendigt", "is not needed any more"};
    case Activity::joins:
      return Text{"har sporene færdige og går videre", "has the tracks done and goes on"};
    default:
      return std::nullopt;
  }
}

std::optional<Text> sentence_of_service(Activity activity) {
  switch (activity) {
    case Activity::blocked:
      return Text{"er færdig, men bliver i sengen og venter på {}",
                  "is ready to leave, but stays in the bed and waits for {}"};
    case Activity::turned_away:
      return Text{"afvises, for køen er fuld: {}", "is turned away, the queue is full: {}"};
    case Activity::balked:
      return Text{"vil ikke vente og går: {}", "does not care to wait and goes: {}"};
    case Activity::gave_up:
      return Text{"opgiver at vente og går: {}", "gives up waiting and goes: {}"};
    case Activity::called_away:
      return Text{"noget andet sker under ventetiden: {}",
                  "something else happens during the wait: {}"};
    case Activity::moved:
      return Text{"flyttes: {}", "is moved: {}"};
    case Activity::waits_again:
      return Text{"venter igen: {}", "waits again: {}"};
    case Activity::calls:
      return Text{"en runde venter på personale: {}", "a round waits for staff: {}"};
    default:
      return std::nullopt;
  }
}

}  // namespace tools
