#include "scenarios/language/read_length.h"

#include <algorithm>

#include "scenarios/language/distribution_reader.h"
#include "scenarios/language/expression_text.h"
#include "scenarios/language/expression_words.h"
#include "scenarios/language/observations.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

/// Reads one length from a text.
class LengthReader {
 public:
  LengthReader(std::string_view text, const ExpressionNames& names, const Observations& read)
      : text_(text), scanner_(text), names_(names), laws_(scanner_, ValueKind::duration, read) {}

  Parsed<Length> length() {
    if (scanner_.at_end()) {
      return tl::unexpected(not_readable("", "distribution", "exponential(mean 7.4 d)"));
    }
    Length read;
    const bool has_cases = scanner_.upcoming().text == word_for_cases;
    if (!has_cases && looks_like_formula(text_, names_.known)) {
      rule(read).exactly = read_expression(scanner_, Wanted::duration, names_);
    } else {
      read_law(read);
      if (scanner_.upcoming().text == "x") {
        scanner_.word();
        rule(read).factor = read_expression(scanner_, Wanted::number, names_);
      }
    }
    scanner_.expect_end();
    if (!scanner_.ok()) return tl::unexpected(scanner_.fault());
    return read;
  }

 private:
  static models::LengthRule& rule(Length& length) {
    if (!length.rule) length.rule.emplace();
    return *length.rule;
  }

  void read_law(Length& read) {
    if (scanner_.upcoming().text == word_for_cases) {
      scanner_.word();
      read_cases(read);
    } else {
      read.law = laws_.distribution();
    }
  }

  void read_cases(Length& read) {
    scanner_.expect('(');
    CaseReader cases(scanner_, names_);
    models::LengthRule& all = rule(read);
    while (scanner_.ok() && scanner_.accept(',')) {
      if (all.has_others) scanner_.fail(fault_at(scanner_.upcoming().where, "E226", {}));
      if (scanner_.upcoming().text == "else") {
        scanner_.word();
        scanner_.expect(':');
        read.law = laws_.distribution();
        all.has_others = true;
        continue;
      }
      models::Expression holds = cases.next();
      scanner_.expect(':');
      all.cases.push_back({std::move(holds), laws_.distribution()});
    }
    scanner_.expect(')');
    const bool is_empty = scanner_.ok() && all.cases.empty();
    if (is_empty) scanner_.fail(fault_at({0, text_.size()}, "E227", {}));
    if (!all.has_others && !all.cases.empty()) read.law = all.cases.front().law;
  }

  std::string_view text_;
  Scanner scanner_;
  const ExpressionNames& names_;
  DistributionReader laws_;
};

}  // namespace

std::optional<Length> read_length(const Node* node, std::string_view what,
                                  const std::string& own_service, Reading& reading) {
  if (node == nullptr) return std::nullopt;
  const auto read = observations_for(*node, ObservationsOf::durations, reading);
  const ExpressionNames names{reading.known, own_service};
  const auto parse = [&](std::string_view text) {
    return LengthReader(text, names, read).length();
  };
  return read_value(node, what, parse, reading.faults);
}

}  // namespace scenarios
