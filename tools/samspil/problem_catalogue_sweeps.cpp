// What sweep and sensitivity have to complain about, apart from the plan itself, whose faults are
// told with those of scenarios (scenarios/language/messages_plans_*.cpp).
#include <array>

#include "tools/samspil/problem_catalogue.h"

namespace tools {

namespace {

constexpr std::array sweeps{
    ProblemText{
        "E371",
        {"\"{found}\" er ikke noget, sweep kan gøre", "\"{found}\" is nothing sweep can do"},
        {"sweep [run] PLAN; ellers status, shard I/N, merge, retry eller submit før PLAN",
         "sweep [run] PLAN; else status, shard I/N, merge, retry or submit before PLAN"}},
    ProblemText{"E372",
                {"\"{found}\" siger ikke, hvilken del der skal køres",
                 "\"{found}\" does not say which part to run"},
                {"sådan: samspil sweep shard 3/10 plan.yaml: den tredje af ti",
                 "like this: samspil sweep shard 3/10 plan.yaml: the third of ten"}},
    ProblemText{
        "E373",
        {"{command} tog ikke imod jobbet: {said}", "{command} did not take the job: {said}"},
        {"jobbet ligger i {script}; --dry-run skriver kun",
         "the job is in {script}; --dry-run only writes it"}},
    ProblemText{"E375",
                {"{folder} har punkter fra en anden plan, et andet scenarie eller program",
                 "{folder} has points of another plan, scenario or program"},
                {"--overwrite kasserer dem; -o NAVN lader dem ligge",
                 "--overwrite throws them away; -o NAME leaves them"}},
    ProblemText{"E376",
                {"{missing} af {all} dele mangler endnu: {which}",
                 "{missing} of {all} shards are missing: {which}"},
                {"samspil sweep {plan} -o {file} kører dem her og samler; samspil sweep submit "
                 "{plan} -o {file} giver dem til Slurm",
                 "samspil sweep {plan} -o {file} runs them here and merges; samspil sweep submit "
                 "{plan} -o {file} gives them to Slurm"}},
    ProblemText{"W151",
                {"{count} beskadigede dele i {folder} køres igen",
                 "{count} damaged shards in {folder} are run again"},
                {"", ""}},
    ProblemText{"W152",
                {"{count} af {all} kørsler har intet resultat; den første: {reason}",
                 "{count} of {all} runs have no result; the first: {reason}"},
                {"failure_reason i resultatet siger hvorfor for hver",
                 "failure_reason in the result says why of each"}},
    ProblemText{"W153",
                {"i det første punkt er scenariet ikke til at læse: {reason}",
                 "at the first point the scenario cannot be read: {reason}"},
                {"hele tal skal have kind: integer; ellers er et punkt uden for det tilladte",
                 "whole numbers need kind: integer; else a point is out of what is allowed"}},
};

}  // namespace

std::span<const ProblemText> sweep_problems() {
  return sweeps;
}

}  // namespace tools
