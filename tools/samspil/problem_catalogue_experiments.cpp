// What commands that run several scenarios, or one until something is reached, have to complain
// about.
#include <array>

#include "tools/samspil/problem_catalogue.h"

namespace tools {

namespace {

constexpr std::array experiments{
    ProblemText{
        "E300",
        {"scenarierne har ingen nøgletal til fælles", "the scenarios have no key figure in common"},
        {"giv dem samme navn og enhed under key_figures",
         "give them the same name and unit under key_figures"}},
    ProblemText{"E301",
                {"{option} gælder scenarier, der skal køres; her er kun færdige resultater",
                 "{option} is for scenarios that are to be run; here are only finished results"},
                {"udelad {option}", "leave out {option}"}},
    ProblemText{"E302",
                {"\"{found}\" siger ikke, hvor sikkert et nøgletal skal være",
                 "\"{found}\" does not say how sure a key figure shall be"},
                {"sådan: --until \"wait within 3 %, occupancy within 0.5 pp\"",
                 "like this: --until \"wait within 3 %, occupancy within 0.5 pp\""}},
    ProblemText{"E303",
                {"scenariet har intet nøgletal \"{found}\"; det har {known}",
                 "the scenario has no key figure \"{found}\"; it has {known}"},
                {"mente du \"{suggestion}\"?", "did you mean \"{suggestion}\"?"}},
    ProblemText{"E304",
                {"{figure} måles ikke i {unit}", "{figure} is not measured in {unit}"},
                {"pp er for andele, min, h og d for tider; % kan altid bruges",
                 "pp is for shares, min, h and d for times; % can always be used"}},
    ProblemText{"E305",
                {"--max hører til --until", "--max belongs to --until"},
                {"-r siger, hvor mange gentagelser der køres uden --until",
                 "-r says how many replications are run without --until"}},
    ProblemText{"E306",
                {"\"{found}\" siger ikke, hvad der skal nås",
                 "\"{found}\" does not say what shall be reached"},
                {"sådan: --target \"wait <= 2 h\" eller \"within_4h >= 95 %\"",
                 "like this: --target \"wait <= 2 h\" or \"within_4h >= 95 %\""}},
    ProblemText{"E307",
                {"{option} mangler", "{option} is missing"},
                {"capacity skal have --lever, --from, --to og --target",
                 "capacity needs --lever, --from, --to and --target"}},
    ProblemText{"E308",
                {"fra {from} til {to} er ingen vej", "from {from} to {to} is no way"},
                {"--from skal være mindst", "--from must be the lesser"}},
    ProblemText{"E309",
                {"\"{found}\" siger ikke, hvad der skal prøves",
                 "\"{found}\" does not say what shall be tried"},
                {"sådan: --vary services.ward.beds=8..12 eller =8,10,12",
                 "like this: --vary services.ward.beds=8..12 or =8,10,12"}},
    ProblemText{
        "E310",
        {"der skal være mellem 2 og 1000 scenarier at vælge imellem",
         "there must be 2 to 1000 scenarios to choose from"},
        {"giv flere filer, eller værdier med --vary", "give more files, or values by --vary"}},
    ProblemText{
        "E311",
        {"{figure} siger ikke, om lavere eller højere er bedst",
         "{figure} does not say whether lower or higher is better"},
        {"skriv --better lower eller --better higher", "write --better lower or --better higher"}},
    ProblemText{
        "E312",
        {"{scenario} har ingen værdi af {figure} i gentagelse {number}",
         "{scenario} has no value of {figure} in replication {number}"},
        {"der kan kun vælges efter et nøgletal, der findes hver gang; kør længere, eller vælg "
         "et andet",
         "only a figure that is there every time can be gone by; run longer, or take another"}},
    ProblemText{"E313",
                {"{budget} gentagelser er ikke nok til at begynde; det kræver {least}",
                 "{budget} replications are not enough to begin; that takes {least}"},
                {"giv et større --budget, eller et mindre --first",
                 "give a larger --budget, or a smaller --first"}},
    ProblemText{"E314",
                {"{option} mangler", "{option} is missing"},
                {"select skal have --figure og enten --indifference eller --budget",
                 "select needs --figure, and --indifference or --budget"}},
    ProblemText{"E315",
                {"--indifference og --budget udelukker hinanden",
                 "--indifference and --budget exclude each other"},
                {"--indifference lover en sikkerhed, --budget en regning",
                 "--indifference promises confidence, --budget a bill"}},
    ProblemText{"E316",
                {"\"{found}\" er ingen forskel", "\"{found}\" is no difference"},
                {"forskellen, der betyder noget, er over 0: --indifference '2 h'",
                 "the difference that matters is above 0: --indifference '2 h'"}},
    ProblemText{"E317",
                {"{path} ændres to gange", "{path} is changed twice"},
                {"--vary og --set hver sin værdi", "give --vary and --set values of their own"}},
    ProblemText{
        "E318",
        {"{figure} har ikke samme enhed i {one} ({unit}) og {other} ({other_unit})",
         "{figure} has not the same unit in {one} ({unit}) and {other} ({other_unit})"},
        {"skriv nøgletallet ens i alle scenarier", "write the key figure alike in all scenarios"}},
    ProblemText{"E319",
                {"\"{found}\" er intet trin", "\"{found}\" is no stage"},
                {"skriv: PATH = LAV .. HØJ : NØGLETAL = MÅL within TAL",
                 "write: PATH = LOW .. HIGH : FIGURE = TARGET within NUMBER"}},
    ProblemText{
        "E320",
        {"linje {line} i {file} er ikke af en søgning", "line {line} of {file} is not of a search"},
        {"giv --log et nyt navn, eller slet linjen", "give --log a new name, or delete the line"}},
    ProblemText{"W140",
                {"resultaterne har ikke samme frø og regnes som uafhængige",
                 "the results do not share a seed and are taken as independent"},
                {"samme frø (--seed) giver smallere intervaller",
                 "the same seed (--seed) gives narrower intervals"}},
    ProblemText{"W141",
                {"kun de første {used} gentagelser er med i forskellene: {file} har ikke flere",
                 "only the first {used} replications count in the differences: {file} has no more"},
                {"samspil run --more lægger flere til", "samspil run --more adds some"}},
    ProblemText{"W142",
                {"{file} er lavet af et andet program end {base}; forskelle kan skyldes det",
                 "{file} was made by another program than {base}; differences may be due to that"},
                {"kør begge med det samme program", "run both with the same program"}},
    ProblemText{"W143",
                {"{file} er samme scenarie som {base}", "{file} is the same scenario as {base}"},
                {"", ""}},
    ProblemText{"W144",
                {"{file} dækker en anden periode eller opvarmning end {base}",
                 "{file} covers another period or warm-up than {base}"},
                {"tal pr. år kan sammenlignes, men ikke antal",
                 "figures a year can be compared, but not counts"}},
    ProblemText{
        "W145",
        {"{count} af {all} nøgletal er ikke så sikre som ønsket efter {used} gentagelser",
         "{count} of {all} key figures are not as sure as wanted after {used} replications"},
        {"--max giver flere gentagelser", "--max allows more replications"}},
    ProblemText{"W160",
                {"opvarmningen på {has} d er for kort: der skal {needed} d til",
                 "the warm-up of {has} d is too short: it takes {needed} d"},
                {"skriv warm_up: {needed} d under clock", "write warm_up: {needed} d in clock"}},
};

}  // namespace

std::span<const ProblemText> experiment_problems() {
  return experiments;
}

}  // namespace tools
