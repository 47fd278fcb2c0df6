// The distributions that are lists: of shares, of phases, of observations, of other distributions.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "engine/ensure.h"
#include "scenarios/language/distribution_reader.h"
#include "scenarios/language/phase_chain.h"

namespace scenarios {
namespace {

constexpr double share_tolerance = 1e-9;
constexpr double least_mass = 1e-9;
constexpr std::size_t max_phases = 50;

}  // namespace

engine::Distribution DistributionReader::hyperexponential() {
  const std::size_t begin = scanner_.position();
  std::vector<double> shares;
  std::vector<double> means;
  do {
    shares.push_back(scanner_.share().value);
    scanner_.expect_word("mean");
    means.push_back(positive_quantity("mean"));
  } while (scanner_.accept(','));
  check_sum(shares, begin);
  scanner_.expect(')');
  return scanner_.ok() ? engine::hyperexponential(shares, means) : engine::Distribution();
}

double DistributionReader::share_before(char mark) {
  const double share = scanner_.share().value;
  scanner_.expect(mark);
  return share;
}

engine::Distribution DistributionReader::discrete() {
  const std::size_t begin = scanner_.position();
  std::vector<double> shares;
  std::vector<double> values;
  do {
    shares.push_back(share_before(':'));
    values.push_back(quantity("value").value);
  } while (scanner_.accept(','));
  check_sum(shares, begin);
  scanner_.expect(')');
  return scanner_.ok() ? engine::discrete(values, shares) : engine::Distribution();
}

engine::Distribution DistributionReader::mixture() {
  const std::size_t begin = scanner_.position();
  std::vector<double> shares;
  std::vector<engine::Distribution> parts;
  do {
    shares.push_back(share_before(':'));
    parts.push_back(distribution());
  } while (scanner_.accept(','));
  check_sum(shares, begin);
  scanner_.expect(')');
  return scanner_.ok() ? engine::mixture(shares, parts) : engine::Distribution();
}

void DistributionReader::check_sum(const std::vector<double>& shares, std::size_t begin) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (std::abs(sum - 1) <= share_tolerance) return;
  const double per_cent = std::round(sum * 1e8) / 1e6;
  impossible("sum_of_shares", short_number(per_cent) + " %", scanner_.since(begin));
}

engine::Distribution DistributionReader::empirical() {
  const std::size_t begin = scanner_.position();
  scanner_.expect_word("file");
  const Scanner::Token file = scanner_.until(",)");
  scanner_.expect(',');
  scanner_.expect_word("column");
  const Scanner::Token column = scanner_.until(",)");
  const Span where = scanner_.since(begin);
  scanner_.expect(')');
  if (!scanner_.ok()) return {};
  engine::ensure(static_cast<bool>(read_), "a reader of tables is given");
  Parsed<std::vector<double>> values = read_(std::string(file.text), std::string(column.text));
  if (!values) {
    values.error().offset = where.offset;
    values.error().length = where.length;
    scanner_.fail(std::move(values.error()));
    return {};
  }
  const auto usable = [](double value) {
    return value >= 0 && std::isfinite(value);
  };
  if (values->empty()) impossible("no_observations", column.text, where);
  const auto wrong = std::ranges::find_if_not(*values, usable);
  if (wrong != values->end()) impossible("negative_observation", short_number(*wrong), where);
  return scanner_.ok() ? engine::empirical(std::move(*values)) : engine::Distribution();
}

engine::Distribution DistributionReader::truncated() {
  const engine::Distribution of = distribution();
  scanner_.expect(',');
  const std::size_t begin = scanner_.position();
  const double low = quantity("value").value;
  scanner_.expect(',');
  const double high = quantity("value").value;
  const Span where = scanner_.since(begin);
  scanner_.expect(')');
  if (!scanner_.ok()) return {};
  if (low >= high) {
    impossible("not_ascending", scanner_.text(where), where);
  } else if (!(of.cdf(high) - of.cdf(low) > least_mass)) {
    impossible("no_mass", scanner_.text(where), where);
  }
  return scanner_.ok() ? engine::truncated(of, low, high) : engine::Distribution();
}

engine::Distribution DistributionReader::phase_type() {
  const std::size_t begin = scanner_.position();
  const auto list = [this](auto item) {
    std::vector<decltype(item())> items;
    scanner_.expect('[');
    do {
      items.push_back(item());
    } while (scanner_.accept(','));
    scanner_.expect(']');
    return items;
  };
  const auto share = [this] {
    return scanner_.share().value;
  };
  PhaseChain chain;
  scanner_.expect_word("start");
  chain.start = list(share);
  scanner_.expect(',');
  scanner_.expect_word("means");
  chain.means = list([this] { return positive_quantity("mean"); });
  scanner_.expect(',');
  scanner_.expect_word("next");
  chain.next = list([&] { return list(share); });
  const Span where = scanner_.since(begin);
  scanner_.expect(')');
  if (!scanner_.ok()) return {};
  const auto problem = problem_of(chain, max_phases, share_tolerance);
  if (problem) impossible(problem->reason, problem->found, where);
  return problem ? engine::Distribution()
                 : engine::phase_type(chain.start, chain.means, chain.next);
}

}  // namespace scenarios
