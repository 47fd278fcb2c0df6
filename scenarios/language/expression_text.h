/// Formulas: `severity >= 2 and occupancy(ward) < 90 %`.
///
/// Read by recursive descent with a limit on depth and length, checked for units, and turned into a
/// program for a stack (models/expression). docs/guide/expressions.md says what each word means.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/description/group.h"
#include "models/expression/expression.h"
#include "scenarios/language/known.h"
#include "scenarios/language/scanner.h"

namespace scenarios {

/// What the value of a formula is used for.
enum class Wanted { condition, number, share, duration, number_or_condition };

/// The names a formula may use.
struct ExpressionNames {
  const Known& known;
  /// The service at which the formula holds; its state is read as it is now.
  std::string own_service;
};

Parsed<models::Expression> parse_expression(std::string_view text, Wanted wanted,
                                            const ExpressionNames& names);

/// A formula that stands inside another text; reads as far as it goes. A fault is kept in the
/// scanner; what is returned then has no meaning.
models::Expression read_expression(Scanner& scanner, Wanted wanted, const ExpressionNames& names);

/// `by(severity, 1: ..., 2: ...)` and `by(group, acute: ...)`: what is asked, and then for each
/// case the condition that it is this case.
class CaseReader {
 public:
  /// After "by(".
  CaseReader(Scanner& scanner, const ExpressionNames& names);

  /// The next number or name, and that it is the answer.
  models::Expression next();

 private:
  Scanner& scanner_;
  const ExpressionNames& names_;
  std::string category_;  ///< or none
  models::Expression question_;
};

/// True if a text is a formula rather than a plain value: begins with a bracket or a word of
/// formulas, or goes on behind its number.
bool looks_like_formula(std::string_view text, const Known& known);

/// True if no attribute may be called so, since the word means something else in formulas.
bool is_reserved_word(std::string_view word);

}  // namespace scenarios
