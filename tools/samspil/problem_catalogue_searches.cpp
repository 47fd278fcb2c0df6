// What optimise, attribution and uncertainty have to complain about.
#include <array>

#include "tools/samspil/problem_catalogue.h"

namespace tools {

namespace {

constexpr std::array searches{
    ProblemText{"E330",
                {"\"{found}\" siger ikke, hvad der kan skrues på",
                 "\"{found}\" does not say what can be turned"},
                {"hele tal og prisen for én mere: --lever services.ward.beds=8..30:1.25",
                 "whole numbers and what one more costs: --lever services.ward.beds=8..30:1.25"}},
    ProblemText{
        "E331",
        {"der er over {most} sammensætninger", "there are more than {most} mixes"},
        {"giv snævrere grænser, eller færre --lever", "give narrower ranges, or fewer --lever"}},
    ProblemText{
        "E332",
        {"\"{file}\" er ikke loggen for dette forsøg",
         "\"{file}\" is not the log of this experiment"},
        {"scenarie, frø, program og det, der spørges om, skal være det samme; giv ellers --log et "
         "nyt navn",
         "scenario, seed, program and what is asked must be the same; else give --log a new name"}},
    ProblemText{"E333",
                {"{option} mangler", "{option} is missing"},
                {"--help viser, hvad kommandoen skal have, med eksempler",
                 "--help shows what the command needs, with examples"}},
    ProblemText{"E334",
                {"et mål for {figure} på 0 eller 100 % har ingen luft",
                 "a target of 0 or 100 % for {figure} has no slack"},
                {"--margin er en del af målet: sæt det lidt fra enden, fx 99 %",
                 "--margin is a share of the target: put it a little from the end, such as 99 %"}},
    ProblemText{"E335",
                {"\"{found}\" er ikke en gruppe, eller dens navn står der to gange",
                 "\"{found}\" is no group, or its name stands twice"},
                {"navn og dele: --group 'liaison=liaison_*,forum' eller --group beds=beds.yaml",
                 "name and parts: --group 'liaison=liaison_*,forum' or --group beds=beds.yaml"}},
    ProblemText{"E336",
                {"{group}: ingen ændring er tilbage til \"{found}\"",
                 "{group}: no change is left for \"{found}\""},
                {"samspil compare viser, hvilke værdier der er forskellige",
                 "samspil compare shows which values differ"}},
    ProblemText{"E337",
                {"{path} er stadig forskellig, når alle ændringer er lagt på",
                 "{path} still differs when all changes are made"},
                {"læg det, der skal deles op, i filer: --group NAVN=FIL.yaml, uden det andet "
                 "scenarie",
                 "put what shall be split into files: --group NAME=FILE.yaml, without the second "
                 "scenario"}},
    ProblemText{"E338",
                {"grupper af ændringer: {groups}; det skal være fra {least} til {most}",
                 "groups of changes: {groups}; it must be from {least} to {most}"},
                {"saml ændringer i færre --group, eller del dem i flere; er der ingen, er "
                 "scenarierne ens",
                 "gather changes in fewer --group, or split them into more; if there are none, the "
                 "scenarios are the same"}},
    ProblemText{
        "E339",
        {"ingen parameter, der kan trækkes, passer til \"{found}\"",
         "no parameter that can be drawn matches \"{found}\""},
        {"en parameter kan trækkes, når den er et tal med range i samme enhed; samspil explain "
         "SCENARIE parameters viser dem",
         "a parameter can be drawn if it is a number with a range in one unit; samspil explain "
         "SCENARIO parameters shows them"}},
    ProblemText{"W146",
                {"{figure} er sikkert dårligere med {more} end med {less}",
                 "{figure} is certainly worse with {more} than with {less}"},
                {"svaret er det billigste af det prøvede; noget billigere kan også nå målene",
                 "the answer is the cheapest tried; something cheaper may meet the targets, too"}},
};

}  // namespace

std::span<const ProblemText> search_problems() {
  return searches;
}

}  // namespace tools
