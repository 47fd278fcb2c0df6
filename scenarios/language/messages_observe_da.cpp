#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array observe_da_rows = std::to_array<CatalogueRow>({
    {"E270", "\"up_to\" betyder intet uden census: yes", "slet det, eller skriv census: yes",
     R"(up_to siger, hvor mange personer der tælles til; flere er én klasse.

  observe: {services: [ward], census: yes, up_to: 40})"},
    {"E271", "{found} er efter kørslens slutning", "",
     R"(Et øjebliksbillede tages så længe efter kørslens første øjeblik, opvarmningen medregnet.

  clock: {warm_up: 0 d, run: 30 d}
  observe: {services: [ward], snapshots: [1 d, 7 d]})"},
    {"E272", "øjebliksbilleder står i tidens orden, hvert én gang; fandt {found} senere", "",
     R"(  forkert: snapshots: [7 d, 1 d]
  rigtigt: snapshots: [1 d, 7 d])"},
    {"E273", "vinduet slutter {to}, men begynder {from}", "",
     R"(Et vindue har mindst én dag; den sidste dato tæller ikke med.

  rigtigt: windows: {januar: {from: 2026-01-01, to: 2026-02-01}})"},
    {"E274", "{found} ligger uden for kørslen og dens opvarmning", "",
     R"(Der sker intet, før opvarmningen begynder, eller efter at kørslen er slut.)"},
    {"E275", "der observeres intet", "skriv fx census: yes",
     R"(observe siger om hvilke tilbud, og hvad: census, hours_of_week, waits, snapshots eller windows.

  rigtigt: observe: {services: [ward], census: yes})"},
    {"E276", "der står intet nøgletal \"{found}\" ovenfor",
     "mente du \"{suggestion}\"? | ovenfor: {known}",
     R"(Et nøgletal af andre kan kun nævne dem, der står over det.

  key_figures:
    ventetid: {figure: wait_mean, service: ward}
    ophold: {figure: length_of_stay, service: ward}
    vent_pr_ophold: {is: "ventetid / ophold"})"},
    {"E277", "et nøgletal har enten \"figure\" eller \"is\"", "slet det ene",
     R"(figure måler; is regner med nøgletallene ovenfor. {is: ...} har også better og label.)"},
    {"E278", "her mangler et tal, et nøgletal eller en parentes", "",
     R"(En formel har tal, navne på nøgletal over den, + - * / og parenteser, højst 50 dybt. Navne med tegn i
står i anførselstegn.

  rigtigt: andel: {is: "100 * (sene + tabte) / alle"})"},
    {"E279", "{left} og {right} kan ikke lægges sammen", "",
     R"(Kun nøgletal med samme enhed kan lægges sammen eller trækkes fra hinanden.

  forkert: {is: "ventetid + belaegning"}   # dage og en andel)"},
    {"E326", "{found} siger ikke, hvad nøgletallet skal være", "skriv \"<= 2 d\" eller \">= 95 %\"",
     R"(Et mål er det meste eller det mindste, et nøgletal skal være, i dets enhed: en tid, en andel, et tal. Rapporten siger, om intervallet
ligger inden for det, ud over det, eller om målet ligger i intervallet.

  rigtigt: {figure: wait_p90, service: ward, target: <= 2 d})"},
    {"E280", "et skridt på {found} er ikke over 0 og højst 1 y", "",
     R"(Med et skridt sker alt, hvad der falder mellem to skridt, ved det sidste af dem.

  rigtigt: clock: {start: 2026-01-01, run: 1 y, step: 1 d})"},
    {"E281", "tidsskridt går ikke med klinikken \"{service}\"", "",
     R"(En kliniks tider ligger på klokkeslæt, som et skridt ville flytte. Udelad step, eller gør klinikken til et
tilbud med klinikere.)"},
});

}  // namespace

std::span<const CatalogueRow> observe_messages_da() {
  return observe_da_rows;
}

}  // namespace scenarios
