/// Many statements at once that shall all be right together.
///
/// Of twenty true null hypotheses, one looks significant at 5 % by chance. Bonferroni divides the
/// risk by the number of statements; Holm tests them from the smallest p on and divides by those
/// left, which is never weaker and holds under any dependence. Sources: Holm, Scandinavian Journal
/// of Statistics 6, 1979; Law, 5th ed., section 9.7 (Bonferroni intervals).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace engine {

/// The confidence that each of `statements` intervals needs so that all hold with `confidence`.
/// Requires: 0 < confidence < 1, at least one statement.
double bonferroni_confidence(double confidence, std::size_t statements);

/// Adjusted p values, in the order given: a statement is safe at risk alpha if its value is at most
/// alpha, and then the risk that any safe one is wrong is at most alpha.
std::vector<double> bonferroni_adjusted(std::span<const double> p_values);
std::vector<double> holm_adjusted(std::span<const double> p_values);

}  // namespace engine
