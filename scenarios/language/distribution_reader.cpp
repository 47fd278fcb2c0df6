#include "scenarios/language/distribution_reader.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "scenarios/language/quantity.h"
#include "scenarios/messages.h"

namespace scenarios {
namespace {

constexpr int max_nesting = 8;
constexpr double max_plain = 1e9;
constexpr double least_spread = 0.001;
constexpr double most_spread = 30;

using Names = std::vector<std::string_view>;

Names sorted(Names names) {
  std::ranges::sort(names);
  return names;
}

Names parameter_names(const DistributionForm& form) {
  Names names;
  names.reserve(form.parameters.size());
  for (const Parameter& parameter : form.parameters)
    names.push_back(parameter.name);
  return sorted(names);
}

/// The form of this name that has these parameters, in any order.
const DistributionForm* find_form(std::string_view name, ValueKind kind, const Names& given) {
  const auto forms = distribution_forms();
  const auto form = std::ranges::find_if(forms, [&](const DistributionForm& candidate) {
    return candidate.name == name && candidate.only.value_or(kind) == kind &&
           parameter_names(candidate) == given;
  });
  return form == forms.end() ? nullptr : &*form;
}

}  // namespace

engine::Distribution DistributionReader::distribution() {
  if (scanner_.next_is_number()) return fixed_value();
  const Scanner::Token name = scanner_.word();
  if (!scanner_.ok()) return {};
  if (name.text == "fixed" && !scanner_.next_is('(')) return fixed_value();
  if (depth_ == max_nesting) {
    impossible("too_deep", name.text, name.where);
    return {};
  }
  ++depth_;
  engine::Distribution read = named(name);
  --depth_;
  return read;
}

engine::Distribution DistributionReader::fixed_value() {
  const Scanner::Number number = quantity("value");
  return scanner_.ok() ? engine::fixed(number.value) : engine::Distribution();
}

engine::Distribution DistributionReader::named(const Scanner::Token& name) {
  const auto names = distribution_names(kind_);
  if (std::ranges::find(names, name.text) == names.end()) {
    const Scanner::Token found = name.text.empty() ? scanner_.upcoming() : name;
    std::string known;
    for (const std::string& one : names)
      known += (known.empty() ? "" : ", ") + one;
    scanner_.fail(fault_at(found.where, "E034",
                           {{"found", std::string(found.text)}, {"known", known}},
                           nearest(found.text, names)));
    return {};
  }
  scanner_.expect('(');
  if (!scanner_.ok()) return {};
  if (name.text == "hyperexponential") return hyperexponential();
  if (name.text == "discrete") return discrete();
  if (name.text == "mixture") return mixture();
  if (name.text == "empirical") return empirical();
  if (name.text == "truncated") return truncated();
  if (name.text == "phase_type") return phase_type();
  return by_form(name);
}

engine::Distribution DistributionReader::by_form(const Scanner::Token& name) {
  const std::vector<Argument> found = arguments();
  const Span where = scanner_.since(name.where.offset);
  if (!scanner_.ok()) return {};
  Names given;
  given.reserve(found.size());
  for (const Argument& argument : found)
    given.push_back(argument.name.text);
  const DistributionForm* form = find_form(name.text, kind_, sorted(given));
  if (form == nullptr) {
    scanner_.fail(fault_at(where, "E035",
                           {{"found", std::string(scanner_.text(where))},
                            {"distribution", std::string(name.text)},
                            {"known", examples_of(name.text, kind_)}}));
    return {};
  }
  std::vector<double> values;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Parameter& parameter = form->parameters[i];
    const auto named_so = std::ranges::find_if(
        found, [&](const Argument& argument) { return argument.name.text == parameter.name; });
    values.push_back(value_of(parameter, parameter.name.empty() ? found[i] : *named_so));
  }
  if (scanner_.ok()) check_rule(*form, values, where);
  return scanner_.ok() ? form->build(values) : engine::Distribution();
}

std::vector<DistributionReader::Argument> DistributionReader::arguments() {
  std::vector<Argument> all;
  do {
    all.push_back(argument());
  } while (scanner_.accept(','));
  scanner_.expect(')');
  return all;
}

DistributionReader::Argument DistributionReader::argument() {
  const std::size_t begin = scanner_.position();
  Argument read;
  read.name = scanner_.word();
  // Only a unit has no number: "unit d".
  if (read.name.text.empty() || scanner_.next_is_number()) read.number = scanner_.number();
  read.unit = scanner_.word();
  read.where = scanner_.since(begin);
  return read;
}

double DistributionReader::value_of(const Parameter& parameter, const Argument& argument) {
  if (parameter.kind == ParameterKind::unit) {
    return time_unit_of(scanner_, argument.unit, argument.number).log;
  }
  if (argument.number.text.empty()) {
    scanner_.fail(fault_at(argument.where, "E021",
                           {{"found", std::string(argument.unit.text)}, {"example", "12.5"}}));
    return 0;
  }
  const bool is_quantity = parameter.kind == ParameterKind::quantity ||
                           parameter.kind == ParameterKind::positive_quantity;
  return is_quantity ? quantity_of(parameter, argument) : number_of(parameter, argument);
}

void DistributionReader::refuse_unit(const Argument& argument) {
  if (argument.unit.text.empty()) return;
  scanner_.fail(
      fault_at(argument.unit.where, "E026", {{"found", std::string(argument.unit.text)}}));
}

double DistributionReader::number_of(const Parameter& parameter, const Argument& argument) {
  refuse_unit(argument);
  const double value = argument.number.value;
  const std::string found(argument.number.text);
  const std::string what(parameter.name);
  const bool must_be_whole = parameter.kind == ParameterKind::whole_number;
  if (must_be_whole && value != std::round(value)) {
    scanner_.fail(fault_at(argument.number.where, "E022", {{"what", what}, {"found", found}}));
  } else if (value < parameter.low || value > parameter.high) {
    scanner_.fail(fault_at(argument.number.where, "E024",
                           {{"what", what},
                            {"low", short_number(parameter.low)},
                            {"high", short_number(parameter.high)},
                            {"found", found}}));
  }
  return value;
}

double DistributionReader::quantity_of(const Parameter& parameter, const Argument& argument) {
  const std::string_view what = parameter.name.empty() ? "value" : parameter.name;
  const Span where = {argument.number.where.offset,
                      argument.where.offset + argument.where.length - argument.number.where.offset};
  Found found{argument.number.value, scanner_.text(where), where};
  if (kind_ == ValueKind::duration) {
    const TimeUnit unit = time_unit_of(scanner_, argument.unit, argument.number);
    found.value = microseconds_of(scanner_, argument.number.value, unit, where, what);
  } else {
    refuse_unit(argument);
  }
  const bool positive = parameter.kind == ParameterKind::positive_quantity;
  const double high = kind_ == ValueKind::plain ? max_plain : found.value;
  const auto low = positive ? Range::Low::excluded : Range::Low::included;
  if (const auto fault = outside(found, {0, high, low}, what)) scanner_.fail(*fault);
  return found.value;
}

void DistributionReader::check_rule(const DistributionForm& form, const std::vector<double>& values,
                                    Span where) {
  if (form.rule == FormRule::ascending) {
    const bool rises = std::ranges::is_sorted(values) && values.front() < values.back();
    if (!rises) impossible("not_ascending", scanner_.text(where), where);
  }
  if (form.rule != FormRule::spread) return;
  const double spread = values[1] / values[0];
  if (spread >= least_spread && spread <= most_spread) return;
  scanner_.fail(fault_at(where, "E024",
                         {{"what", "spread"},
                          {"low", short_number(least_spread)},
                          {"high", short_number(most_spread)},
                          {"found", short_number(spread)}}));
}

Scanner::Number DistributionReader::quantity(std::string_view what) {
  if (kind_ == ValueKind::duration) return read_duration(scanner_, what);
  const Scanner::Number number = read_unitless(scanner_);
  const auto fault = outside({number.value, number.text, number.where}, {0, max_plain}, what);
  if (fault) scanner_.fail(*fault);
  return number;
}

double DistributionReader::positive_quantity(std::string_view what) {
  const Scanner::Number number = quantity(what);
  const Found found{number.value, number.text, number.where};
  const auto fault = outside(found, {0, number.value, Range::Low::excluded}, what);
  if (fault) scanner_.fail(*fault);
  return number.value;
}

void DistributionReader::impossible(std::string_view reason, std::string_view found, Span where) {
  scanner_.fail(
      fault_at(where, "E039", {{"reason", std::string(reason)}, {"found", std::string(found)}}));
}

}  // namespace scenarios
