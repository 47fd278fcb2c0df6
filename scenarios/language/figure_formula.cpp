#include "scenarios/language/figure_formula.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/ranges.h>

#include "scenarios/language/scanner.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::FormulaKind;

constexpr int deepest = 50;
/// 1000 is of inhabitants: what is counted for so many cannot be added to what is not.
constexpr std::array<std::string_view, 5> bases = {"day", "person", "km", "1000", "year"};

/// Powers of the bases.
using Dimensions = std::array<int, bases.size()>;

Dimensions dimensions_of(std::string_view unit) {
  Dimensions powers{};
  int sign = 1;
  for (bool is_more = true; is_more; sign = -1) {
    const std::size_t slash = unit.find('/');
    const auto base = std::ranges::find(bases, unit.substr(0, slash));
    if (base != bases.end()) powers[static_cast<std::size_t>(base - bases.begin())] += sign;
    is_more = slash != unit.npos;
    if (is_more) unit.remove_prefix(slash + 1);
  }
  return powers;
}

std::string text_of(const Dimensions& powers) {
  std::vector<std::string_view> above, below;
  for (std::size_t i = 0; i < bases.size(); ++i) {
    for (int n = 0; n < powers[i]; ++n)
      above.push_back(bases[i]);
    for (int n = 0; n < -powers[i]; ++n)
      below.push_back(bases[i]);
  }
  std::string text = above.empty() ? "1" : fmt::format("{}", fmt::join(above, " "));
  if (!below.empty()) text += fmt::format("/{}", fmt::join(below, "/"));
  return text;
}

class FormulaParser {
 public:
  FormulaParser(std::string_view text, const std::vector<NamedFigure>& above)
      : scan_(text), above_(above) {}

  Parsed<ReadFormula> parse() {
    const Dimensions unit = sum(0);
    scan_.expect_end();
    if (!scan_.ok()) return tl::unexpected(scan_.fault());
    return ReadFormula{std::move(terms_), text_of(unit)};
  }

 private:
  Dimensions sum(int depth) {
    const std::size_t begin = scan_.position();
    Dimensions left = product(depth);
    while (scan_.next_is('+') || scan_.next_is('-')) {
      const bool plus = scan_.accept('+');
      if (!plus) scan_.accept('-');
      const Dimensions right = product(depth);
      if (scan_.ok() && left != right) {
        scan_.fail(fault_at(scan_.since(begin), "E279",
                            {{"left", text_of(left)}, {"right", text_of(right)}}));
      }
      terms_.push_back({plus ? FormulaKind::add : FormulaKind::subtract, 0, 0});
    }
    return left;
  }

  Dimensions product(int depth) {
    Dimensions left = factor(depth);
    while (scan_.next_is('*') || scan_.next_is('/')) {
      const bool times = scan_.accept('*');
      if (!times) scan_.accept('/');
      const Dimensions right = factor(depth);
      for (std::size_t i = 0; i < left.size(); ++i)
        left[i] += times ? right[i] : -right[i];
      terms_.push_back({times ? FormulaKind::multiply : FormulaKind::divide, 0, 0});
    }
    return left;
  }

  Dimensions factor(int depth) {
    if (depth > deepest) {
      scan_.fail(fault_at({scan_.position(), 1}, "E278", {}));
      return {};
    }
    if (scan_.accept('-')) {
      const Dimensions unit = factor(depth + 1);
      terms_.push_back({FormulaKind::negate, 0, 0});
      return unit;
    }
    if (scan_.accept('(')) {
      const Dimensions unit = sum(depth + 1);
      scan_.expect(')');
      return unit;
    }
    if (scan_.next_is_number()) {
      terms_.push_back({FormulaKind::number, scan_.number().value, 0});
      if (scan_.upcoming().text != "d") return {};
      scan_.word();
      return dimensions_of("day");
    }
    return figure();
  }

  Dimensions figure() {
    const Scanner::Token name = scan_.until("+-*/() ");
    if (!scan_.ok()) return {};
    const auto found = std::ranges::find(above_, name.text, &NamedFigure::id);
    if (found == above_.end()) {
      tell_unknown(name);
      return {};
    }
    terms_.push_back({FormulaKind::figure, 0, static_cast<std::uint32_t>(found - above_.begin())});
    return dimensions_of(found->unit);
  }

  void tell_unknown(const Scanner::Token& name) {
    if (name.text.empty()) return scan_.fail(fault_at({scan_.position(), 1}, "E278", {}));
    std::vector<std::string> ids;
    for (const NamedFigure& one : above_)
      ids.push_back(one.id);
    scan_.fail(fault_at(
        name.where, "E276",
        {{"found", std::string(name.text)}, {"known", fmt::format("{}", fmt::join(ids, ", "))}},
        nearest(name.text, ids)));
  }

  Scanner scan_;
  const std::vector<NamedFigure>& above_;
  models::FigureFormula terms_;
};

}  // namespace

Parsed<ReadFormula> parse_formula(std::string_view text, const std::vector<NamedFigure>& above) {
  return FormulaParser(text, above).parse();
}

}  // namespace scenarios
