/// Reads one formula from a Scanner: each function reads one level of precedence, writes the
/// program as it goes, and says what kind of value it leaves on the stack.
///
/// Faults are kept in the scanner; what is returned then has no meaning.
#pragma once

#include <string>
#include <vector>

#include "scenarios/language/expression_text.h"
#include "scenarios/language/expression_words.h"

namespace scenarios {

/// A division of the municipalities that no attribute has taken the name of; null if there is none.
const models::Division* find_division(std::string_view name, const Known& known);

/// What is compared with a name.
bool is_asked_by_name(std::string_view word, const Known& known);

class ExpressionReader {
 public:
  ExpressionReader(Scanner& scanner, const ExpressionNames& names)
      : scanner_(scanner), names_(names) {}

  models::Expression expression(Wanted wanted);

  /// After the word of a category: the name, and that the person is of it.
  models::Expression is_of(std::string_view category);

 private:
  /// What stands on top of the stack.
  struct Value {
    Dimension dimension;
    bool is_share = false;    ///< known to lie between 0 and 1 or so, such as an occupancy
    bool is_written = false;  ///< a bare number of the text
    double number = 0;        ///< if it is written
    Span where;
  };

  // From the loosest to the tightest binding.
  Value any_of();
  Value all_of();
  Value denied();
  Value compared();
  Value sum();
  Value product();
  Value signed_value();
  Value powered();
  Value single();

  Value quantity();  ///< a number with or without a unit
  Value rate(const Scanner::Number& number);
  Value word();
  Value function(const Scanner::Token& name);
  Value least_or_most(const Scanner::Token& name);
  Value conditional(const Scanner::Token& name);
  Value cases(const Scanner::Token& name);
  Value all_cases(const std::string& category, Span where);
  void take_case(const std::string& category, std::vector<std::string>& missing);
  void put_first(std::size_t first, std::size_t begin);
  std::vector<std::string> names_of(std::string_view category) const;
  Value table(const Scanner::Token& name);
  Value table_x();
  Value state(const Scanner::Token& name, const StateWord& state);
  Value own_state(const Scanner::Token& name, const StateWord& state);
  Value places_held(const Scanner::Token& name);
  const KnownService* known_service(const std::string& name, Span where);
  void read_service(const StateWord& state, models::Observed& observed);
  void read_slot(const StateWord& state, Span where, const std::string& part,
                 models::Observed& observed);
  void read_member(const KnownService& service, Span where, const std::string& part,
                   models::Observed& observed);
  void read_age_of_state(models::Observed& observed);
  Value category(const Scanner::Token& name);
  Value membership(std::string_view category, std::size_t begin);
  Value is_member(std::string_view category, const std::string& wanted, Span where);
  std::string read_name_of(std::string_view category);
  Value attribute(const Scanner::Token& name);

  bool accept_word(std::string_view word);
  Value reads(models::Observed observed, const Dimension& dimension, Span where);
  Value put(double number, const Dimension& dimension, Span where);
  void act(models::Operation operation, std::uint32_t index = 0);

  /// E211 if they cannot be added or compared, E215 if a share meets a bare number above 1.
  void check_alike(const Value& a, const Value& b);
  void check_share(const Value& share, const Value& other);
  /// E214 if it is no truth, or is one.
  void check_truth(const Value& value);
  void check_number(const Value& value);
  void check_wanted(const Value& value, Wanted wanted);
  void check_size(Span where);
  Value joined(models::Operation operation, const Value& a, const Value& b);
  void fail(Span where, std::string code, std::vector<std::pair<std::string, std::string>> words,
            std::string suggestion = {}) {
    scanner_.fail(fault_at(where, std::move(code), std::move(words), std::move(suggestion)));
  }

  Scanner& scanner_;
  const ExpressionNames& names_;
  models::Expression read_;
  int depth_ = 0;
};

}  // namespace scenarios
