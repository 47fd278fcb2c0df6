#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <set>

#include "engine/statistics/interval.h"
#include "engine/statistics/selection.h"
#include "output/selection.h"
#include "tools/experiment/contestants.h"
#include "tools/experiment/describe_run.h"
#include "tools/experiment/interruption.h"
#include "tools/experiment/planner_amount.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/option_values.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/selection_field.h"

namespace tools {

namespace {

using engine::Best;

constexpr std::array better_words{Choice<Best>{"lower", Best::lowest},
                                  Choice<Best>{"higher", Best::highest}};

struct SelectWishes {
  RunWishes run;
  std::vector<Contender> contenders;
  std::optional<Best> better;
  double confidence = 0.95;
  std::uint32_t first = 20;
  std::uint32_t most = 10000;
  std::optional<std::uint32_t> budget;
};

class WishReader {
 public:
  explicit WishReader(const Arguments& given) : given_(given) {}

  engine::Result<SelectWishes> read() {
    if (!given_.has("--figure")) add({problem("E314", {{"option", "--figure"}})});
    if (given_.has("--indifference") == given_.has("--budget")) {
      add({problem(given_.has("--budget") ? "E315" : "E314", {{"option", "--indifference"}})});
    }
    keep(wishes_of(given_), wishes_.run);
    keep(chosen(given_, "--better", better_words), wishes_.better);
    wishes_.first = number("--first", 2, 100'000).value_or(wishes_.first);
    wishes_.most = number("--most", 2, 1'000'000).value_or(wishes_.most);
    wishes_.budget = number("--budget", 1, 100'000'000);
    std::optional<double> level;
    keep(confidence_level(given_, "--confidence"), level);
    wishes_.confidence = level.value_or(wishes_.confidence);
    std::vector<Variation> variations;
    keep(variations_of(given_.values("--vary")), variations);
    check_paths(variations);
    if (errors_.empty()) keep(contenders(given_.operands(), variations), wishes_.contenders);
    check_budget();
    if (!errors_.empty()) return tl::unexpected(errors_);
    return wishes_;
  }

 private:
  void add(const engine::Errors& errors) {
    errors_.insert(errors_.end(), errors.begin(), errors.end());
  }

  template <class Read, class Into>
  void keep(const Read& read, Into& into) {
    if (read) {
      into = *read;
    } else {
      add(read.error());
    }
  }

  std::optional<std::uint32_t> number(const char* option, std::uint64_t least, std::uint64_t most) {
    std::optional<std::uint64_t> read;
    keep(whole_number(given_, option, least, most), read);
    if (!read) return std::nullopt;
    return static_cast<std::uint32_t>(*read);
  }

  /// Of two changes of one value the last would silently hold.
  void check_paths(const std::vector<Variation>& variations) {
    std::set<std::string> changed;
    for (const scenarios::Override& one : wishes_.run.overrides)
      changed.insert(one.path);
    for (const Variation& one : variations) {
      if (!changed.insert(one.path).second) add({problem("E317", {{"path", one.path}})});
    }
  }

  void check_budget() {
    const std::size_t least = wishes_.contenders.size() * wishes_.first;
    if (!errors_.empty() || !wishes_.budget || *wishes_.budget >= least) return;
    add({problem("E313",
                 {{"budget", std::to_string(*wishes_.budget)}, {"least", std::to_string(least)}})});
  }

  const Arguments& given_;
  SelectWishes wishes_;
  engine::Errors errors_;
};

output::SelectionAnswer answer_of(const engine::Selection& selection, const SelectionField& field,
                                  Best better) {
  output::SelectionAnswer answer;
  answer.seed = field.seed();
  answer.figure = field.runners().front().figure;
  answer.lower_is_better = better == Best::lowest;
  answer.best = selection.best;
  answer.is_sure = selection.is_sure;
  std::vector<double> means, spreads;
  std::vector<std::uint32_t> counts;
  for (std::size_t i = 0; i < selection.contestants.size(); ++i) {
    const engine::Contestant& one = selection.contestants[i];
    answer.rows.push_back(
        {field.runners()[i].name, output::report::estimate(one.values), one.shut_out_after});
    means.push_back((better == Best::lowest ? 1 : -1) * engine::mean(one.values));
    spreads.push_back(engine::standard_deviation(one.values));
    counts.push_back(static_cast<std::uint32_t>(one.values.size()));
  }
  answer.least_chance = engine::least_chance_of_best(means, spreads, counts);
  return answer;
}

/// Which way is better: as the user says, or else as the key figure does. E311 if neither.
engine::Result<Best> better_of(const SelectWishes& wishes, const output::Figure& figure) {
  if (wishes.better) return *wishes.better;
  if (figure.better == "lower") return Best::lowest;
  if (figure.better == "higher") return Best::highest;
  return tl::unexpected(engine::Errors{problem("E311", {{"figure", figure.id}})});
}

/// In the figure's unit; 0 with a budget. E304 if it is of another, E316 unless it is above 0.
engine::Result<double> indifference_of(const Arguments& given, const output::Figure& figure) {
  const auto text = given.value("--indifference");
  if (!text) return 0.0;
  const auto amount = amount_in(*text, figure);
  if (!amount && amount.error().code != "E306") {
    return tl::unexpected(engine::Errors{amount.error()});
  }
  if (!amount || !(*amount > 0) || !std::isfinite(*amount)) {
    return tl::unexpected(engine::Errors{problem("E316", {{"found", *text}})});
  }
  return *amount;
}

std::optional<output::SelectionAnswer> selected(const SelectWishes& wishes,
                                                const SelectionField& field, Best better,
                                                double indifference, FieldObserver& observer) {
  const std::size_t systems = field.runners().size();
  const engine::Observe observe = std::ref(observer);
  if (wishes.budget) {
    const auto chosen = engine::select_within(
        systems, {better, wishes.first, wishes.first, *wishes.budget}, observe);
    if (!chosen) return std::nullopt;
    output::SelectionAnswer answer = answer_of(*chosen, field, better);
    answer.budget = *wishes.budget;
    return answer;
  }
  engine::SureSelection plan{better, indifference, wishes.confidence};
  plan.first = wishes.first;
  plan.most = std::max(wishes.most, wishes.first);
  const auto chosen = engine::select_surely(systems, plan, observe);
  if (!chosen) return std::nullopt;
  output::SelectionAnswer answer = answer_of(*chosen, field, better);
  answer.indifference = indifference;
  answer.confidence = wishes.confidence;
  return answer;
}

int run_select(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto wishes = WishReader(given).read();
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  SelectionField field(given, wishes->run, out, problems);
  const int code = field.open(wishes->contenders, given.value("--figure").value_or(""));
  if (code != fine) return code;
  const output::Figure& figure = field.runners().front().figure;
  const auto better = better_of(*wishes, figure);
  if (!better) return refuse(better.error(), given, out, problems);
  const auto indifference = indifference_of(given, figure);
  if (!indifference) return refuse(indifference.error(), given, out, problems);
  const Interruption interruption([&] {
    problems << Text{"\nStopper. Intet gemmes.\n", "\nStopping. Nothing is kept.\n"}.in(
                    given.language())
             << std::flush;
  });
  FieldObserver observer(field, wishes->run.threads, interruption.asked());
  const auto answer = selected(*wishes, field, *better, *indifference, observer);
  if (observer.without_value()) return refuse({*observer.without_value()}, given, out, problems);
  if (!answer) return interrupted;
  if (given.has("--json")) {
    out << output::selection_json(*answer);
  } else {
    out << output::selection_table(*answer, language_of_output(given.language())) << std::flush;
  }
  return answer->is_sure || wishes->budget ? fine : target_not_met;
}

std::vector<Option> select_options() {
  return {
      {"--figure", {}, "ID", false, {"nøgletallet, der vælges efter", "the key figure to go by"}},
      {"--better", {}, "lower|higher", false, {"hvad der er bedst", "which way is better"}},
      {"--vary", {}, "PATH=VALUES", true, {"8..12 eller 8,10,12", "8..12 or 8,10,12"}},
      {"--indifference",
       {},
       "AMOUNT",
       false,
       {"mindre forskelle er ligegyldige", "smaller differences do not matter"}},
      {"--confidence", {}, "P", false, {"sikkerhed; ellers 95 %", "confidence; else 95 %"}},
      {"--budget",
       {},
       "N",
       false,
       {"gentagelser i alt, i stedet for sikkerhed", "replications in all, instead of confidence"}},
      {"--first",
       {},
       "N",
       false,
       {"gentagelser af hver først; ellers 20", "replications of each first; else 20"}},
      {"--most",
       {},
       "N",
       false,
       {"højst så mange af hver; ellers 10000", "at most so many of each; else 10000"}},
      {"--seed", {}, "S", false, {"frø, det samme for alle", "seed, the same for all"}},
      {"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
      with_option(),
      {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi først", "changes a value first"}},
      json_option(),
  };
}

}  // namespace

Command select_command() {
  return {{"select", "SCENARIO...", 1, most_contestants, select_options()},
          {"finder det bedste af flere scenarier", "finds the best of several scenarios"},
          {"Alle køres, til kun ét er tilbage (Kim & Nelson). Er det bedste mindst --indifference "
           "bedre end\n"
           "resten, findes det med den lovede sikkerhed. Med --budget fordeles gentagelserne, hvor "
           "de\n"
           "siger mest (OCBA). Er flere tilbage efter --most, er udgangskoden 6.",
           "All are run until one is left (Kim & Nelson). If the best is better than the rest by "
           "at least\n"
           "--indifference, it is found with the confidence promised. With --budget, replications "
           "go where\n"
           "they tell most (OCBA). The exit code is 6 if several are left after --most."},
          {"samspil select a.yaml b.yaml c.yaml --figure wait --indifference '1 h'",
           "samspil select basis.yaml --vary services.ward.beds=8..12 --figure cost --better lower "
           "--budget 400 --json"},
          run_select};
}

}  // namespace tools
