#include "tools/samspil/figure_limits.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "output/report/number.h"
#include "tools/experiment/planner_amount.h"
#include "tools/samspil/json.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/program.h"

namespace tools {

namespace {

using output::report::Estimate;

/// In the order of Passing.
constexpr std::array<std::string_view, 5> ids = {"surely_not", "not_surely", "perhaps", "surely",
                                                 "unknown"};

tl::expected<FigureLimit, engine::Error> limit_of(const std::string& text,
                                                  const std::vector<output::Figure>& figures) {
  const std::size_t sign = text.find_first_of("<>");
  if (sign == std::string::npos || sign == 0)
    return tl::unexpected(problem("E325", {{"found", text}}));
  const std::string_view whole = text;
  const auto figure = figure_named(trimmed(whole.substr(0, sign)), figures);
  if (!figure) return tl::unexpected(figure.error());
  const std::string_view amount = trimmed(whole.substr(sign + 1));
  if (amount.starts_with('=')) return tl::unexpected(problem("E325", {{"found", text}}));
  const auto limit = amount_in(amount, **figure);
  if (!limit && limit.error().code == "E306")
    return tl::unexpected(problem("E325", {{"found", text}}));
  if (!limit) return tl::unexpected(limit.error());
  return FigureLimit{**figure, text[sign] == '>', *limit};
}

Text word_for(Passing passing) {
  switch (passing) {
    case Passing::surely_not:
      return {"overholdt", "kept"};
    case Passing::not_surely:
      return {"overholdt, men ikke sikkert", "kept, but not surely"};
    case Passing::perhaps:
      return {"overskredet, men ikke sikkert", "passed, but not surely"};
    case Passing::surely:
      return {"overskredet", "passed"};
    case Passing::unknown:
      return {"kan ikke siges: intet tal", "cannot be said: no value"};
  }
  return {};
}

std::string amount(const Estimate& one, const output::Figure& figure, Language language) {
  return output::report::phrase(one, figure.unit,
                                output::report::Words(language_of_output(language)));
}

}  // namespace

engine::Result<std::vector<FigureLimit>> figure_limits(const std::vector<std::string>& texts,
                                                       const std::vector<output::Figure>& figures) {
  std::vector<FigureLimit> limits;
  engine::Errors faults;
  for (const std::string& text : texts) {
    auto limit = limit_of(text, figures);
    if (limit) {
      limits.push_back(std::move(*limit));
    } else {
      faults.push_back(limit.error());
    }
  }
  if (!faults.empty()) return tl::unexpected(faults);
  return limits;
}

Passing passing_of(const FigureLimit& limit, const Estimate& seen) {
  if (seen.replications == 0) return Passing::unknown;
  const auto is_beyond = [&](double value) {
    return limit.above ? value > limit.limit : value < limit.limit;
  };
  const bool is_sure = seen.has_interval() && is_beyond(seen.low) == is_beyond(seen.high);
  if (is_beyond(seen.mean)) return is_sure ? Passing::surely : Passing::perhaps;
  return is_sure ? Passing::surely_not : Passing::not_surely;
}

std::vector<LimitOutcome> judge_limits(const std::vector<FigureLimit>& limits,
                                       const output::Results& results) {
  const auto figures = output::key_figure_values(results);
  std::vector<LimitOutcome> outcomes;
  for (const FigureLimit& limit : limits) {
    const auto found = std::ranges::find_if(
        figures, [&](const output::FigureValues& one) { return one.figure.id == limit.figure.id; });
    const Estimate seen = output::report::estimate(found->values);
    outcomes.push_back({limit, seen, passing_of(limit, seen)});
  }
  return outcomes;
}

std::string limits_in_words(const std::vector<LimitOutcome>& outcomes, Language language) {
  const Text line{"{}: {}, grænse {} {}: {}\n", "{}: {}, limit {} {}: {}\n"};
  std::string lines;
  for (const LimitOutcome& one : outcomes) {
    const output::Figure& figure = one.limit.figure;
    const output::report::Words say(language_of_output(language));
    lines += fmt::format(fmt::runtime(line.in(language)), figure.id,
                         amount(one.seen, figure, language), one.limit.above ? '>' : '<',
                         output::report::given_amount(one.limit.limit, figure.unit, say),
                         word_for(one.passing).in(language));
  }
  return lines;
}

std::string limits_json(const std::vector<LimitOutcome>& outcomes) {
  std::string all;
  for (const LimitOutcome& one : outcomes) {
    JsonObject each;
    each.text("figure", one.limit.figure.id).text("passed", one.limit.above ? "above" : "below");
    each.number("limit", one.limit.limit).text("unit", one.limit.figure.unit);
    if (one.passing == Passing::unknown) {
      each.json("mean", "null");
    } else {
      each.number("mean", one.seen.mean);
    }
    each.truth("fails", one.is_passed());
    each.text("word", std::string(ids.at(static_cast<std::size_t>(one.passing))));
    all += (all.empty() ? "" : ", ") + each.written();
  }
  return "[" + all + "]";
}

}  // namespace tools
