// Rules of queues and stations against queueing theory (docs/guide/queues.md says what they mean).
//
// Seed 1, 20 replications. Every comparison: standard error at most 2 % of the value (3 % for
// second moments), and the estimate within 5 standard errors of theory. A correct simulator fails
// one comparison with probability 8e-5 (t, 19 degrees of freedom), any of the about 40 with 0.003.
#include <gtest/gtest.h>

#include "tests/support/markov_chain.h"
#include "tests/support/queueing_formulas.h"
#include "tests/support/run_network.h"

namespace tests {
namespace {

constexpr std::uint32_t runs_of_rules = 20;

void expect_near_theory(const Estimate& measured, double theory, const std::string& what,
                        double noise = 0.02) {
  EXPECT_LE(measured.standard_error, noise * theory) << what << ": too noisy to say anything";
  EXPECT_LE(std::abs(measured.mean - theory), 5 * measured.standard_error)
      << what << ": measured " << measured.mean << ", theory " << theory;
}

double in_days(double minutes) {
  return minutes / minutes_per_day;
}

/// One ward with `beds`, arrivals a minute, and a stay. `days`: how long it runs.
models::Description ruled_queue(double rate, std::int64_t beds, engine::Distribution length,
                                int days) {
  models::Description description = scenario(days, 1);
  description.groups = {arrivals("all", rate, "stay")};
  description.services = {ward("ward", beds)};
  description.pathways = {{"stay", {stay("ward", std::move(length)), models::Leave{}}}};
  return description;
}

/// Mean and second moment of ended waits, in minutes.
struct WaitMoments {
  Estimate mean, second;
};

WaitMoments wait_moments(const models::Description& description) {
  const auto waits = [](const models::Network& network) {
    engine::Tally all;
    for (std::size_t p = 0; p + 1 < network.program().periods.size(); ++p) {
      if (const auto* cell = network.ledger().waits.cell(0, 0, p)) all.merge(cell->waits);
    }
    return all;
  };
  const auto mean = [&](const models::Network& network) {
    return waits(network).mean() / 60e6;
  };
  const auto second = [&](const models::Network& network) {
    const engine::Tally all = waits(network);
    return (all.variance() + all.mean() * all.mean()) / 60e6 / 60e6;
  };
  return {estimate_of(description, runs_of_rules, mean),
          estimate_of(description, runs_of_rules, second)};
}

/// Mean wait is the same in every order that does not look at lengths; the spread is not. With
/// E = 2 rho / (mu (1 - rho))^2, E[W^2] is E for fifo, E / (1 - rho) for lifo and E 2 / (2 - rho)
/// for random order. Sources: Kingman, Proc. Camb. Phil. Soc. 58 (1962); Cooper, ch. 5.
TEST(QueueRules, OrderChangesTheSpreadOfWaitsAndNotTheirMean) {
  const double rho = 0.5, mean = rho / (1 - rho), fifo = 2 * rho / (1 - rho) / (1 - rho);
  for (const auto& [order, second] : std::vector<std::pair<models::QueueOrder, double>>{
           {models::QueueOrder::fifo, fifo},
           {models::QueueOrder::lifo, fifo / (1 - rho)},
           {models::QueueOrder::random, fifo * 2 / (2 - rho)}}) {
    auto description = ruled_queue(rho, 1, exponential_minutes(1), 60);
    description.services[0].queue.order = order;
    const auto name = std::to_string(static_cast<int>(order));
    const WaitMoments measured = wait_moments(description);
    expect_near_theory(measured.mean, mean, "mean wait, order " + name);
    expect_near_theory(measured.second, second, "second moment, order " + name, 0.03);
  }
}

/// Mean wait if the shortest of those waiting is next: the mean over lengths x of
/// (lambda E[S^2] / 2) / (1 - lambda E[S; S <= x])^2. Phipps, Operations Research 4 (1956) 76-85.
TEST(QueueRules, TheShortestStayFirstWaitsAsPhippsSays) {
  const double rate = 0.7;
  auto description = ruled_queue(rate, 1, exponential_minutes(1), 60);
  description.services[0].queue.order = models::QueueOrder::shortest;
  double theory = 0;
  constexpr double step = 1e-4;
  for (double x = step / 2; x < 40; x += step) {
    const double work_before = 1 - std::exp(-x) * (1 + x);
    theory += step * std::exp(-x) * rate / std::pow(1 - rate * work_before, 2);
  }
  expect_near_theory(wait_moments(description).mean, theory, "mean wait");
}

/// M/M/c+M: in state n, those waiting leave at rate (n - c) / patience.
/// Palm, 1943; Mandelbaum & Zeltyn, Service engineering in action (2007).
TEST(QueueRules, ImpatientPatientsLeaveAsErlangASays) {
  const int beds = 5;
  const double rate = 5.5, patience = 2;
  double p = 1, all = 1, waiting = 0;
  for (int n = 1; n < 200; ++n) {
    p *= rate / (std::min(n, beds) + std::max(0, n - beds) / patience);
    all += p;
    waiting += p * std::max(0, n - beds);
  }
  waiting /= all;
  for (const bool as_hazard : {false, true}) {
    auto description = ruled_queue(rate, beds, exponential_minutes(1), 12);
    models::Queue& queue = description.services[0].queue;
    if (as_hazard) {
      queue.impatience = engine::PiecewiseConstantHazard{{0}, {1 / (patience * 60e6)}};
    } else {
      queue.patience = exponential_minutes(patience);
    }
    description.key_figures = {figure(Measure::gave_up, "ward"), figure(Measure::waiting, "ward")};
    const auto measured = estimates(description, runs_of_rules);
    expect_near_theory(measured[0], waiting / patience / rate, "share who give up");
    expect_near_theory(measured[1], waiting, "waiting");
  }
}

/// M/M/1+D: the work ahead has density rate p0 exp(-(mu - rate) x) up to the patience and falls as
/// exp(-mu x) above; those who find more give up. Barrer, Operations Research 5 (1957) 644-656.
TEST(QueueRules, FixedPatienceLosesAsBarrerSays) {
  const double rate = 0.9, patience = 2, tail = std::exp(-(1 - rate) * patience);
  const double empty = 1 / (1 + rate / (1 - rate) * (1 - tail) + rate * tail);
  for (const models::QueueOrder order : {models::QueueOrder::priority, models::QueueOrder::fifo}) {
    auto description = ruled_queue(rate, 1, exponential_minutes(1), 30);
    description.services[0].queue.order = order;
    description.services[0].queue.patience = engine::fixed(patience * 60e6);
    description.key_figures = {figure(Measure::gave_up, "ward")};
    expect_near_theory(estimates(description, runs_of_rules)[0], rate * empty * tail, "lost");
  }
}

/// Birth and death: of those who find more than two waiting, half go away; all, above six.
TEST(QueueRules, BalkingThinsArrivalsAsABirthAndDeathProcess) {
  const double rate = 1.2;
  double p = 1, all = 1, gone = 0, waiting = 0;
  for (int n = 1; n <= 8; ++n) {
    const int before = n - 2;  // waiting when n - 1 persons are there
    p *= rate * (before > 6 ? 0 : before > 2 ? 0.5 : 1);
    all += p;
    waiting += p * (n - 1);
    gone += p * (n - 1 > 6 ? 1 : n - 1 > 2 ? 0.5 : 0);
  }
  auto description = ruled_queue(rate, 1, exponential_minutes(1), 20);
  description.services[0].queue.balk = {{2, 0.5}, {6, 1}};
  description.key_figures = {figure(Measure::balked, "ward"), figure(Measure::waiting, "ward")};
  const auto measured = estimates(description, runs_of_rules);
  expect_near_theory(measured[0], gone / all, "share who balk");
  expect_near_theory(measured[1], waiting / all, "waiting");
}

/// Cleaning is part of the time a bed is taken: M/G/1 with stay + cleaning as service.
TEST(QueueRules, CleaningHoldsTheBedAsPartOfTheService) {
  const double rate = 0.6, cleaning = 0.4;
  auto description = ruled_queue(rate, 1, exponential_minutes(1), 40);
  description.services[0].turnaround = engine::fixed(cleaning * 60e6);
  description.key_figures = {figure(Measure::wait_mean, "ward"),
                             figure(Measure::occupancy, "ward")};
  const auto measured = estimates(description, runs_of_rules);
  expect_near_theory(measured[0], in_days(mg1_wait(rate, 1 + cleaning, 1)), "wait");
  expect_near_theory(measured[1], rate, "occupied by patients, cleaning left out");
}

/// Persons in the system and whether it works; what is broken off goes on where it was, or with
/// exponential stays just as well anew. Avi-Itzhak & Naor, Operations Research 11 (1963) 303-320.
TEST(QueueRules, BreakdownsDelayAsAvItzhakAndNaorSay) {
  const double rate = 0.5, breaks = 0.1, mends = 0.5;
  const auto chain = stationary({0, 1}, [&](const ChainState& s) {
    Moves moves{{{s[0], 1 - s[1]}, s[1] ? breaks : mends}};
    if (s[0] < 150) moves.push_back({{s[0] + 1, s[1]}, rate});
    if (s[0] > 0 && s[1]) moves.push_back({{s[0] - 1, s[1]}, 1});
    return moves;
  });
  const double present = mean_of(chain, [](const ChainState& s) { return s[0]; });
  for (const auto rule : {models::AtClosing::resume, models::AtClosing::resample}) {
    auto description = ruled_queue(rate, 1, exponential_minutes(1), 100);
    description.services[0].breakdown =
        models::Breakdown{exponential_minutes(1 / breaks), exponential_minutes(1 / mends), {}};
    description.services[0].at_closing = rule;
    description.key_figures = {figure(Measure::waiting, "ward"),
                               figure(Measure::occupancy, "ward")};
    const auto measured = estimates(description, runs_of_rules);
    expect_near_theory(measured[0], present - rate, "waiting, those interrupted too");
    expect_near_theory(measured[1], rate / (mends / (breaks + mends)), "of the open time");
  }
}

/// Patients stay when a bed closes, so a breakdown ends service only between patients.
TEST(QueueRules, BreakdownsLetPatientsFinishIfTheRuleSaysSo) {
  const double rate = 0.5, breaks = 0.1, mends = 0.5;
  const auto chain = stationary({0, 1, 0}, [&](const ChainState& s) {  // waiting, open, in care
    Moves moves{{{s[0], 1 - s[1], s[2]}, s[1] ? breaks : mends}};
    const bool starts = s[2] == 0 && s[1] == 1;
    if (s[0] < 150) moves.push_back({{starts ? s[0] : s[0] + 1, s[1], starts ? 1 : s[2]}, rate});
    if (s[2] == 1) {
      const int next = s[1] == 1 && s[0] > 0 ? 1 : 0;
      moves.push_back({{s[0] - next, s[1], next}, 1});
    }
    if (s[1] == 0 && s[2] == 0 && s[0] > 0) moves[0].first = {s[0] - 1, 1, 1};  // mended
    return moves;
  });
  auto description = ruled_queue(rate, 1, exponential_minutes(1), 60);
  description.services[0].breakdown =
      models::Breakdown{exponential_minutes(1 / breaks), exponential_minutes(1 / mends), {}};
  description.key_figures = {figure(Measure::waiting, "ward")};
  expect_near_theory(estimates(description, runs_of_rules)[0],
                     mean_of(chain, [](const ChainState& s) { return s[0]; }), "waiting");
}

/// Two classes at one bed; the urgent take it at once. With s = mean stay, r1 and r2 loads:
/// time in the system s / (1 - r1) and (s (1 - r1 - r2) + r1 s + r2 s) / ((1 - r1)(1 - r1 - r2)).
/// White & Christie, Operations Research 6 (1958) 79-95. Exponential stays forget, so resample and
/// resume agree.
TEST(QueueRules, PreemptionServesTheUrgentAsIfTheOthersWereNotThere) {
  const double r1 = 0.3, r2 = 0.4;
  const double in_system = (1 - r1 - r2 + r1 + r2) / ((1 - r1) * (1 - r1 - r2));
  for (const auto how : {models::Preempt::resume, models::Preempt::resample}) {
    auto description = scenario(80, 1);
    description.groups = {arrivals("urgent", r1, "stay", 1), arrivals("other", r2, "stay", 2)};
    description.services = {ward("ward", 1)};
    description.services[0].preempt = how;
    description.pathways = {{"stay", {stay("ward", exponential_minutes(1)), models::Leave{}}}};
    description.key_figures = {figure(Measure::wait_mean, "ward", "urgent"),
                               figure(Measure::waiting, "ward", "other")};
    const auto measured = estimates(description, runs_of_rules);
    expect_near_theory(measured[0], in_days(r1 / (1 - r1)), "wait of the urgent");
    expect_near_theory(measured[1], r2 * (in_system - 1), "others waiting");
  }
}

/// Ordered beds: whom the first ward cannot take goes to the second, and who finds that full too is
/// lost: all together lose like one ward of both. Erlang 1917. What overflows is burstier than
/// Poisson: its share lost is more than Erlang's of its load (Wilkinson 1956).
TEST(QueueRules, OverflowOfALossWardIsLostAsErlangSaysOfBothTogether) {
  const double rate = 8;
  auto description = ruled_queue(rate, 6, exponential_minutes(1), 10);
  description.services.push_back(ward("second", 4));
  description.services[0].queue.limit = 0;
  description.services[0].queue.turned_away = "over";
  description.services[1].queue.limit = 0;
  description.pathways.push_back(
      {"over", {stay("second", exponential_minutes(1)), models::Leave{}}});
  description.key_figures = {figure(Measure::turned_away, "ward"),
                             figure(Measure::turned_away, "second")};
  const auto measured = estimates(description, runs_of_rules);
  expect_near_theory(measured[0], erlang_b(6, rate), "overflow");
  expect_near_theory(measured[1], erlang_b(10, rate) / erlang_b(6, rate), "lost of the overflow");
  EXPECT_GT(measured[1].mean, erlang_b(4, rate * erlang_b(6, rate)));
}

TEST(QueueRules, AJointQueueOfTwoWardsWaitsLikeOneWard) {
  auto description = ruled_queue(4, 2, exponential_minutes(1), 20);
  description.services.push_back(ward("second", 3));
  models::Stay either = stay("ward", exponential_minutes(1));
  either.or_in = {"second"};
  description.pathways = {{"stay", {either, models::Leave{}}}};
  description.key_figures = {figure(Measure::waiting, "ward")};
  expect_near_theory(estimates(description, runs_of_rules)[0], 4 * mmc_wait(5, 4, 1), "waiting");
}

/// Two beds are kept for the urgent as long as they do not hold them: a chain of (urgent, others).
TEST(QueueRules, SoftlyReservedBedsLoseAsTheirMarkovChainSays) {
  const double urgent = 2, other = 5;
  const auto chain = stationary({0, 0}, [&](const ChainState& s) {
    const int kept = std::max(0, 2 - s[0]), free = 8 - s[0] - s[1];
    Moves moves;
    if (free > 0) moves.push_back({{s[0] + 1, s[1]}, urgent});
    if (free > kept) moves.push_back({{s[0], s[1] + 1}, other});
    if (s[0] > 0) moves.push_back({{s[0] - 1, s[1]}, static_cast<double>(s[0])});
    if (s[1] > 0) moves.push_back({{s[0], s[1] - 1}, static_cast<double>(s[1])});
    return moves;
  });
  auto description = scenario(20, 1);
  description.groups = {arrivals("urgent", urgent, "stay"), arrivals("other", other, "stay")};
  description.services = {ward("ward", 8)};
  description.services[0].queue.limit = 0;
  description.services[0].reserve = {{"urgent", 2}};
  description.pathways = {{"stay", {stay("ward", exponential_minutes(1)), models::Leave{}}}};
  description.key_figures = {figure(Measure::turned_away, "ward", "urgent"),
                             figure(Measure::turned_away, "ward", "other")};
  const auto measured = estimates(description, runs_of_rules);
  expect_near_theory(
      measured[0], mean_of(chain, [](const ChainState& s) { return s[0] + s[1] == 8 ? 1.0 : 0.0; }),
      "urgent lost");
  expect_near_theory(measured[1],
                     mean_of(chain,
                             [](const ChainState& s) {
                               return 8 - s[0] - s[1] <= std::max(0, 2 - s[0]) ? 1.0 : 0.0;
                             }),
                     "others lost");
}

TEST(QueueRules, StrictlyReservedBedsLoseAsTwoWards) {
  auto description = scenario(10, 1);
  description.groups = {arrivals("urgent", 2, "stay"), arrivals("other", 5, "stay")};
  description.services = {ward("ward", 8)};
  description.services[0].queue.limit = 0;
  description.services[0].reserve = {{"urgent", 3}};
  description.services[0].reserved = models::Reserved::strict;
  description.pathways = {{"stay", {stay("ward", exponential_minutes(1)), models::Leave{}}}};
  description.key_figures = {figure(Measure::turned_away, "ward", "urgent"),
                             figure(Measure::turned_away, "ward", "other")};
  const auto measured = estimates(description, runs_of_rules);
  expect_near_theory(measured[0], erlang_b(3, 2), "urgent lost");
  expect_near_theory(measured[1], erlang_b(5, 5), "others lost");
}

}  // namespace
}  // namespace tests
