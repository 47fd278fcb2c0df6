/// A text read from left to right. The first fault is kept; after it every read gives nothing.
///
/// Readers need not look after each step whether it went well, but only before they use a result.
/// Loops over items end at the fault, since nothing is accepted any more.
#pragma once

#include <optional>
#include <string_view>

#include "scenarios/language/value_fault.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) { skip_blanks(); }

  struct Token {
    std::string_view text;
    Span where;
  };
  struct Number {
    double value = 0;
    std::string_view text;
    Span where;
  };

  bool ok() const { return !fault_.has_value(); }
  /// Requires: not ok().
  TextFault fault() const;
  void fail(TextFault fault);

  bool at_end() const { return at_ == text_.size(); }
  std::size_t position() const { return at_; }
  /// From `begin` to the last character read that is not blank.
  Span since(std::size_t begin) const;
  std::string_view rest() const { return text_.substr(at_); }
  std::string_view text(Span where) const { return text_.substr(where.offset, where.length); }

  bool next_is(char c) const { return ok() && !at_end() && text_[at_] == c; }
  bool next_is_number() const;
  bool accept(char c);
  void expect(char c);  ///< E038 if something else stands there
  void expect_word(std::string_view word);
  void expect_end();

  Token word();                         ///< letters, then digits; empty if there is none
  Token until(std::string_view stops);  ///< up to one of these characters, or in quotes
  Number number();                      ///< E021 if there is none
  Number share();                       ///< "42 %" or "0.42", from 0 to 1
  /// What stands at the present position, for messages: a word, a number or one character.
  Token upcoming() const;

 private:
  Number number_worth(Parsed<double> (*worth)(std::string_view));
  void skip_blanks();
  void expected(const std::string& wanted);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t last_end_ = 0;
  std::optional<TextFault> fault_;
};

}  // namespace scenarios
