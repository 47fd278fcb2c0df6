// Properties that hold for every care network: random ones are written as YAML text, read and run.
//
// Each run audits itself (persons and beds conserved, Little's law exact to the microsecond) and
// throws otherwise. More networks: SAMSPIL_RANDOM_MODELS=500 structure_tests
// --gtest_filter=RandomNet*
#include <cstdlib>

#include <gtest/gtest.h>

#include "engine/random/stream.h"
#include "models/simulation.h"
#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

int networks_to_try() {
  const char* wish = std::getenv("SAMSPIL_RANDOM_MODELS");  // NOLINT(concurrency-mt-unsafe)
  return wish == nullptr ? 12 : std::max(1, std::atoi(wish));
}

/// Writes a scenario with wards, places, an emergency room, a clinic and a desk; priorities,
/// limits, blocking, risks at home and loops. Beds are only waited for in services further on, so
/// that no circle can lock; every loop is left with probability 1/2 or more, so that all leave.
class NetworkWriter {
 public:
  explicit NetworkWriter(std::uint64_t number)
      : stream_({1, number}, {0, 1}, engine::purpose("network"), 0) {}

  std::string write() {
    wards_ = pick(1, 3);
    pathways_ = pick(2, 4);
    text_ = "samspil: 1\ntitle: Random\nclock: {start: 2026-03-20, warm_up: 3 d, run: 20 d}\n";
    text_ += "runs: {replications: 2, seed: 5}\ngroups:\n";
    for (int g = 0; g < pick(1, 3); ++g) {
      text_ += fmt::format("  g{}: {{arrivals: {}, pathway: p{}, priority: {}}}\n", g, arrivals(),
                           pick(0, pathways_ - 1), pick(1, 9));
    }
    services();
    text_ += "pathways:\n";
    for (int p = 0; p < pathways_; ++p)
      pathway(p);
    text_ += "  out: [leave]\n  dead: [die]\n";
    return text_;
  }

 private:
  int pick(int low, int high) {
    return low + static_cast<int>(stream_.bits() % static_cast<std::uint64_t>(high - low + 1));
  }

  std::string arrivals() {
    const std::string laws[] = {fmt::format("poisson({} /d)", pick(1, 9)),
                                fmt::format("\"every(gamma(mean {} h, sd 3 h))\"", pick(4, 20)),
                                fmt::format("every({} h)", pick(3, 12))};
    return laws[pick(0, 2)];
  }

  std::string length(const std::string& unit) {
    const std::string laws[] = {
        fmt::format("exponential(mean {} {})", pick(1, 6), unit),
        fmt::format("\"lognormal(mean {} {}, sd 2 {})\"", pick(1, 5), unit, unit),
        fmt::format("{} {}", pick(1, 4), unit), fmt::format("\"uniform(0 {}, 3 {})\"", unit, unit)};
    return laws[pick(0, 3)];
  }

  std::string queue() {
    const char* orders[] = {"fifo", "lifo", "priority"};
    std::string text = fmt::format("queue: {{order: {}", orders[pick(0, 2)]);
    if (pick(0, 2) == 0) text += fmt::format(", limit: {}", pick(0, 6));
    return text + "}";
  }

  void services() {
    text_ += "services:\n";
    for (int w = 0; w < wards_; ++w)
      text_ += fmt::format("  w{}: {{kind: ward, beds: {}, {}}}\n", w, pick(1, 9), queue());
    text_ += fmt::format("  home: {{kind: places, places: {}, {}}}\n", pick(1, 30), queue());
    text_ += fmt::format("  er: {{kind: emergency, clinicians: {}, {}}}\n", pick(1, 3), queue());
    text_ += "  desk: {kind: desk, cases: unlimited}\n";
    text_ +=
        fmt::format("  clinic: {{kind: clinic, slots: {{a: {{slots: {} /week}}}}}}\n", pick(5, 60));
  }

  void pathway(int p) {
    text_ += fmt::format("  p{}:\n", p);
    step(fmt::format("{{in: er, for: {}, priority: {}}}", length("h"), pick(1, 9)));
    bool has_bed = true;
    if (pick(0, 1) == 0) {
      has_bed = false;
      step(fmt::format("{{triage: desk, for: {}, accept: 70 %, rejected: out}}", length("h")));
    }
    for (int w = 0; w < wards_; ++w) {
      if (pick(0, 1) == 0) continue;
      const char* wait = has_bed && pick(0, 1) == 0 ? "in bed" : "at home";
      step(fmt::format("{{in: w{}, for: {}, wait: {}, acute: yes}}", w, length("d"), wait));
      has_bed = true;
    }
    if (has_bed && pick(0, 2) == 0)
      step(fmt::format("{{in: home, for: {}, wait: in bed}}", length("d")));
    if (pick(0, 2) == 0) step(fmt::format("{{wait: {}}}", length("h")));
    if (pick(0, 2) == 0)
      step(
          fmt::format("{{visit: clinic, slot: a, times: {}, apart: {}}}", pick(1, 3), length("d")));
    if (pick(0, 1) == 0) {
      step(fmt::format("{{choose: {{p{}: {} %, dead: 5 %, out: rest}}}}", pick(0, pathways_ - 1),
                       pick(0, 45)));
    } else {
      step(
          fmt::format("{{community: {{back: {{hazard: 0.1 /d, go: p{}}}, well: {{hazard: 0.2 /d, "
                      "go: out}}}}}}",
                      pick(0, pathways_ - 1)));
    }
  }

  void step(const std::string& text) { text_ += "    - " + text + "\n"; }

  engine::RandomStream stream_;
  int wards_ = 0;
  int pathways_ = 0;
  std::string text_;
};

class RandomNetworks : public ::testing::Test {
 protected:
  /// Calls `test` with every network that is read; tells the text of those that are not.
  template <class Test>
  static void for_each(Test test) {
    for (int number = 1; number <= networks_to_try(); ++number) {
      const std::string text = NetworkWriter(static_cast<std::uint64_t>(number)).write();
      const auto loaded = load_text(text);
      ASSERT_TRUE(loaded.has_value())
          << number << "\n"
          << fmt::format("{}", fmt::join(faults_of(loaded), "\n")) << "\n"
          << text;
      SCOPED_TRACE(fmt::format("network {}\n{}", number, text));
      test(*loaded);
    }
  }
};

TEST_F(RandomNetworks, ConserveAndObeyLittlesLaw) {
  for_each([](const Scenario& scenario) {
    const models::Simulation simulation(scenario.description);
    EXPECT_GT(simulation.run(5, 1).events, 100U) << "or nothing is tested";
  });
}

TEST_F(RandomNetworks, AreTheSameOnOneThreadAndOnTwo) {
  for_each([](const Scenario& scenario) {
    const models::Simulation simulation(scenario.description);
    const auto one = simulation.run(5, 2, nullptr, 1);
    const auto two = simulation.run(5, 2, nullptr, 2);
    EXPECT_EQ(one.events, two.events);
    ASSERT_EQ(one.values.size(), two.values.size());
    for (std::size_t i = 0; i < one.values.size(); ++i) {
      std::visit(
          [&](const auto& values) {
            const auto& other = std::get<std::decay_t<decltype(values)>>(two.values[i]);
            ASSERT_EQ(values.size(), other.size());
            EXPECT_EQ(std::memcmp(values.data(), other.data(), values.size() * sizeof(values[0])),
                      0);
          },
          one.values[i]);
    }
  });
}

TEST_F(RandomNetworks, AreReadAgainFromTheResolvedScenario) {
  for_each([](const Scenario& scenario) {
    const auto again = load_text(scenario.resolved_json);
    ASSERT_TRUE(again.has_value()) << fmt::format("{}", fmt::join(faults_of(again), "\n"));
    EXPECT_EQ(again->resolved_json, scenario.resolved_json);
    EXPECT_EQ(again->description, scenario.description);
  });
}

TEST_F(RandomNetworks, AreTheSamePersonByPersonEachTime) {
  for_each([](const Scenario& scenario) {
    const models::Simulation simulation(scenario.description);
    EXPECT_EQ(simulation.journal(5, 1), simulation.journal(5, 1));
  });
}

}  // namespace
}  // namespace scenarios
