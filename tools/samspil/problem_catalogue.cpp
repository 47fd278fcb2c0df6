#include "tools/samspil/problem_catalogue.h"

#include <array>

namespace tools {

namespace {

constexpr std::array catalogue{
    ProblemText{"E400",
                {"ukendt kommando \"{command}\"", "unknown command \"{command}\""},
                {"mente du \"{suggestion}\"?", "did you mean \"{suggestion}\"?"}},
    ProblemText{"E401",
                {"\"{command}\" har ikke valget {option}", "\"{command}\" has no option {option}"},
                {"mente du \"{suggestion}\"?", "did you mean \"{suggestion}\"?"}},
    ProblemText{"E403",
                {"{option} mangler sin værdi", "{option} lacks its value"},
                {"skriv {option} {value}", "write {option} {value}"}},
    ProblemText{"E404",
                {"{option} står to gange", "{option} is given twice"},
                {"slet det ene", "leave one out"}},
    ProblemText{"E405",
                {"{option} tager ingen værdi", "{option} takes no value"},
                {"skriv kun {option}", "write {option} alone"}},
    ProblemText{"E406",
                {"der mangler noget efter kommandoen", "something is missing after the command"},
                {"sådan: samspil {usage}", "like this: samspil {usage}"}},
    ProblemText{"E407",
                {"\"{found}\" er for meget", "\"{found}\" is one too many"},
                {"sådan: samspil {usage}", "like this: samspil {usage}"}},
    ProblemText{"E408",
                {"{option} skal være {wanted}, fandt \"{found}\"",
                 "{option} must be {wanted}, found \"{found}\""},
                {"", ""}},
    ProblemText{"E409",
                {"--set skal have en sti og en værdi, fandt \"{found}\"",
                 "--set needs a path and a value, found \"{found}\""},
                {"sådan: --set services.ward.beds=12", "like this: --set services.ward.beds=12"}},
    ProblemText{"E410",
                {"{first} og {second} kan ikke bruges sammen",
                 "{first} and {second} cannot be used together"},
                {"giv kun det ene", "give only one of them"}},
    ProblemText{"E411",
                {"resultatet kan ikke hedde \"{file}\"", "the result cannot be called \"{file}\""},
                {"brug et navn, der ender på .h5; rapporten får samme navn med .html",
                 "use a name that ends in .h5; the report gets the same name with .html"}},
    ProblemText{"E412",
                {"der er ingen kode \"{code}\"", "there is no code \"{code}\""},
                {"koder står i fejlmeddelelser, fx E010", "codes stand in messages, such as E010"}},
    ProblemText{"E413",
                {"{scenario} har ingen værdi \"{path}\"", "{scenario} has no value \"{path}\""},
                {"mente du \"{suggestion}\"?", "did you mean \"{suggestion}\"?"}},
    ProblemText{"E414",
                {"der er ingen skabelon \"{found}\"", "there is no template \"{found}\""},
                {"skabeloner: {known}", "templates: {known}"}},
    ProblemText{"E420",
                {"\"{file}\" findes allerede", "\"{file}\" is there already"},
                {"--overwrite erstatter den; -o NAVN giver et andet navn",
                 "--overwrite replaces it; -o NAME gives another name"}},
    ProblemText{"E421", {"\"{file}\": {fault}", "\"{file}\": {fault}"}, {"", ""}},
    ProblemText{"E423",
                {"\"{file}\" ville ligge uden for \"{folder}\"",
                 "\"{file}\" would lie outside \"{folder}\""},
                {"vælg en tom mappe", "choose an empty folder"}},
    ProblemText{"E424",
                {"der er intet resultat \"{file}\" at lægge flere gentagelser til",
                 "there is no result \"{file}\" to add replications to"},
                {"kør først uden --more", "run without --more first"}},
    ProblemText{"E425",
                {"\"{file}\" findes allerede", "\"{file}\" is there already"},
                {"vælg et andet navn, eller flyt den", "choose another name, or move it away"}},
    ProblemText{"E501", {"{fault}", "{fault}"}, {"", ""}},
    ProblemText{"E502",
                {"{file} er lavet af samspil {stored}, men dette er {this}",
                 "{file} was made by samspil {stored}, but this is {this}"},
                {"brug det program, eller --force: så kan tallene afvige",
                 "use that program, or --force: then numbers may differ"}},
    ProblemText{
        "E503",
        {"gentagelsen giver andre tal end {file}", "the rerun gives other numbers than {file}"},
        {"den nye kørsel ligger i {kept}", "the new run is in {kept}"}},
    ProblemText{"E504",
                {"{file} er ikke fra dette scenarie, frø og program: {differs} er anderledes",
                 "{file} is not of this scenario, seed and program: {differs} differs"},
                {"kør forfra med --overwrite, eller vælg et andet navn med -o",
                 "run afresh with --overwrite, or choose another name with -o"}},
    ProblemText{"E505",
                {"{folder} har gentagelser fra et andet scenarie, frø eller program",
                 "{folder} has replications of another scenario, seed or program"},
                {"--overwrite kasserer dem; -o NAVN lader dem ligge",
                 "--overwrite throws them away; -o NAME leaves them"}},
    ProblemText{
        "E590",
        {"der er en fejl i programmet: {fault}", "there is a fault in the program: {fault}"},
        {"meld den gerne, med scenariet", "please report it, with the scenario"}},
};

}  // namespace

std::span<const ProblemText> problem_catalogue() {
  return catalogue;
}

}  // namespace tools
