#include "scenarios/language/distribution_forms.h"

#include <array>

namespace scenarios {
namespace {

using Values = std::vector<double>;
using enum ParameterKind;

// Beyond these limits a law is no description of care any more, and its computation loses digits.
constexpr double least_shape = 0.001;
constexpr double most_shape = 1e6;
constexpr double least_sigma = 0.001;
constexpr double most_sigma = 10;
constexpr double most_mu = 50;
constexpr double most_stages = 1000;
constexpr double least_mean_count = 1e-6;
constexpr double most_mean_count = 1e4;

using Forms = std::vector<DistributionForm>;

Forms simplest_forms() {
  return {{"fixed",
           "fixed 7 d",
           {{"", quantity}},
           FormRule::none,
           std::nullopt,
           [](const Values& v) {
             return engine::fixed(v[0]);
           }},
          {"exponential",
           "exponential(mean 7.4 d)",
           {{"mean", positive_quantity}},
           FormRule::none,
           std::nullopt,
           [](const Values& v) {
             return engine::exponential(v[0]);
           }}};
}

/// By mean, by median, or by the logarithm.
Forms lognormal_forms() {
  return {{"lognormal",
           "lognormal(mean 7.4 d, sd 8.6 d)",
           {{"mean", positive_quantity}, {"sd", positive_quantity}},
           FormRule::spread,
           std::nullopt,
           [](const Values& v) {
             return engine::lognormal_mean_sd(v[0], v[1]);
           }},
          {"lognormal",
           "lognormal(median 5 d, sigma 0.6)",
           {{"median", positive_quantity}, {"sigma", number, least_sigma, most_sigma}},
           FormRule::none,
           std::nullopt,
           [](const Values& v) {
             return engine::lognormal_median_sigma(v[0], v[1]);
           }},
          {"lognormal",
           "lognormal(mu 1.6, sigma 0.6, unit d)",
           {{"mu", number, -most_mu, most_mu},
            {"sigma", number, least_sigma, most_sigma},
            {"unit", unit}},
           FormRule::none,
           ValueKind::duration,
           [](const Values& v) {
             return engine::lognormal_log(v[0] + v[2], v[1]);
           }},
          {"lognormal",
           "lognormal(mu 0, sigma 0.6)",
           {{"mu", number, -most_mu, most_mu}, {"sigma", number, least_sigma, most_sigma}},
           FormRule::none,
           ValueKind::plain,
           [](const Values& v) {
             return engine::lognormal_log(v[0], v[1]);
           }}};
}

Forms shape_forms() {
  return {{"gamma",
           "gamma(mean 2 d, sd 1 d)",
           {{"mean", positive_quantity}, {"sd", positive_quantity}},
           FormRule::spread,
           std::nullopt,
           [](const Values& v) {
             return engine::gamma_mean_sd(v[0], v[1]);
           }},
          {"gamma",
           "gamma(shape 2, scale 3 d)",
           {{"shape", number, least_shape, most_shape}, {"scale", positive_quantity}},
           FormRule::none,
           std::nullopt,
           [](const Values& v) {
             return engine::gamma_shape_scale(v[0], v[1]);
           }},
          {"erlang",
           "erlang(stages 3, mean 6 d)",
           {{"stages", whole_number, 1, most_stages}, {"mean", positive_quantity}},
           FormRule::none,
           std::nullopt,
           [](const Values& v) {
             return engine::erlang(static_cast<int>(v[0]), v[1]);
           }},
          {"weibull",
           "weibull(shape 0.8, scale 5 d)",
           {{"shape", number, 0.05, 100}, {"scale", positive_quantity}},
           FormRule::none,
           std::nullopt,
           [](const Values& v) {
             return engine::weibull(v[0], v[1]);
           }}};
}

Forms limit_forms() {
  return {{"uniform",
           "uniform(1 d, 3 d)",
           {{"", quantity}, {"", quantity}},
           FormRule::ascending,
           std::nullopt,
           [](const Values& v) {
             return engine::uniform(v[0], v[1]);
           }},
          {"triangular",
           "triangular(1 d, 2 d, 5 d)",
           {{"", quantity}, {"", quantity}, {"", quantity}},
           FormRule::ascending,
           std::nullopt,
           [](const Values& v) {
             return engine::triangular(v[0], v[1], v[2]);
           }}};
}

/// Laws of whole numbers: how many come together.
Forms count_forms() {
  return {{"geometric",
           "geometric(mean 2)",
           {{"mean", number, 1, most_mean_count}},
           FormRule::none,
           ValueKind::plain,
           [](const Values& v) {
             return engine::geometric(v[0]);
           }},
          {"poisson",
           "poisson(mean 2)",
           {{"mean", number, least_mean_count, most_mean_count}},
           FormRule::none,
           ValueKind::plain,
           [](const Values& v) {
             return engine::poisson_number(v[0]);
           }}};
}

Forms all_forms() {
  Forms all = simplest_forms();
  for (const Forms& more : {lognormal_forms(), shape_forms(), limit_forms(), count_forms()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

const Forms& forms() {
  static const Forms all = all_forms();
  return all;
}

struct ListForm {
  std::string_view name;
  std::string_view example;
};

constexpr std::array<ListForm, 6> list_forms = {
    {{"hyperexponential", "hyperexponential(30 % mean 1 d, 70 % mean 9 d)"},
     {"discrete", "discrete(20 %: 1 d, 80 %: 2 d)"},
     {"empirical", "empirical(file data/stays.csv, column stay)"},
     {"mixture", "mixture(87 %: exponential(mean 2 d), 13 %: fixed 30 d)"},
     {"truncated", "truncated(lognormal(mean 7 d, sd 9 d), 0 d, 180 d)"},
     {"phase_type", "phase_type(start [1, 0], means [1 d, 2 d], next [[0, 0.5], [0, 0]])"}}};

/// "gamma(mean 2, sd 1)" for "gamma(mean 2 d, sd 1 d)".
std::string without_units(std::string text) {
  for (std::size_t at = text.find(" d"); at != std::string::npos; at = text.find(" d", at + 1)) {
    const bool is_unit = at + 2 == text.size() || text.find_first_of(",);]", at + 2) == at + 2;
    if (is_unit) text.erase(at, 2);
  }
  return text;
}

}  // namespace

std::span<const DistributionForm> distribution_forms() {
  return forms();
}

std::vector<std::string> distribution_names(ValueKind kind) {
  std::vector<std::string> names;
  for (const DistributionForm& form : forms()) {
    if (form.only.value_or(kind) != kind) continue;
    if (names.empty() || names.back() != form.name) names.emplace_back(form.name);
  }
  for (const ListForm& form : list_forms)
    names.emplace_back(form.name);
  return names;
}

std::string examples_of(std::string_view name, ValueKind kind) {
  std::string examples;
  for (const DistributionForm& form : forms()) {
    if (form.name != name || form.only.value_or(kind) != kind) continue;
    if (!examples.empty()) examples += "; ";
    examples += form.example;
  }
  for (const ListForm& form : list_forms) {
    if (form.name == name) examples = form.example;
  }
  return kind == ValueKind::plain ? without_units(examples) : examples;
}

}  // namespace scenarios
