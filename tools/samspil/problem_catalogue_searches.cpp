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
        {"\"{file}\" er ikke loggen for denne søgning", "\"{file}\" is not the log of this search"},
        {"scenarie, frø, --lever, --target og program skal være de samme; giv ellers --log "
         "et nyt navn",
         "scenario, seed, --lever, --target and program must be the same; else give --log "
         "a new name"}},
    ProblemText{"E333",
                {"{option} mangler", "{option} is missing"},
                {"optimise skal have mindst én --lever og én --target",
                 "optimise needs at least one --lever and one --target"}},
    ProblemText{"E334",
                {"et mål for {figure} på 0 eller 100 % har ingen luft",
                 "a target of 0 or 100 % for {figure} has no slack"},
                {"--margin er en del af målet: sæt det lidt fra enden, fx 99 %",
                 "--margin is a share of the target: put it a little from the end, such as 99 %"}},
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
