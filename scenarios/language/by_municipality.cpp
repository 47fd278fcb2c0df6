#include "scenarios/language/by_municipality.h"

#include <algorithm>
#include <optional>
#include <string>

#include "scenarios/language/expression_words.h"
#include "scenarios/language/known.h"
#include "scenarios/language/scanner.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

/// The members of what "by" asks for, and which of them each municipality is in.
struct Parts {
  std::vector<std::string> members;
  std::vector<std::size_t> of_municipality;
};

Parts municipalities_of(const models::Geography& geography) {
  Parts parts;
  for (const auto& one : geography.municipalities) {
    parts.of_municipality.push_back(parts.members.size());
    parts.members.push_back(one.name);
  }
  return parts;
}

Parts members_of(const models::Division& division) {
  return {division.members, {division.of_municipality.begin(), division.of_municipality.end()}};
}

class CasesReader {
 public:
  CasesReader(std::string_view text, const models::Geography& geography,
              Parsed<double> (*parse)(std::string_view))
      : scanner_(text), geography_(geography), parse_(parse) {}

  Parsed<std::vector<double>> read() {
    scanner_.expect_word(word_for_cases);
    scanner_.expect('(');
    const Scanner::Token asked = scanner_.word();
    find_parts(asked);
    values_.resize(parts_.members.size());
    while (scanner_.ok() && scanner_.accept(','))
      read_case();
    scanner_.expect(')');
    scanner_.expect_end();
    check_complete(asked);
    if (!scanner_.ok()) return tl::unexpected(scanner_.fault());
    std::vector<double> result;
    for (const std::size_t member : parts_.of_municipality)
      result.push_back(values_[member].value_or(others_.value_or(0)));
    return result;
  }

 private:
  void find_parts(const Scanner::Token& asked) {
    const auto& divisions = geography_.divisions;
    const auto division = std::ranges::find(divisions, asked.text, &models::Division::name);
    if (division != divisions.end()) {
      parts_ = members_of(*division);
    } else if (asked.text == "municipality") {
      parts_ = municipalities_of(geography_);
    } else {
      std::vector<std::string> known = {"municipality"};
      for (const auto& one : divisions)
        known.push_back(one.name);
      fail(asked, "E040", {{"kind", "division"}, {"known", listed(known)}}, known);
    }
  }

  void read_case() {
    const Scanner::Token name = scanner_.until(":");
    scanner_.expect(':');
    const Scanner::Token text = scanner_.until(",)");
    if (!scanner_.ok()) return;
    auto value = parse_(text.text);
    if (!value) {
      value.error().offset += text.where.offset;
      return scanner_.fail(std::move(value.error()));
    }
    if (others_) return scanner_.fail(fault_at(name.where, "E226", {}));
    if (name.text == "else") {
      others_ = *value;
      return;
    }
    const auto member = std::ranges::find(parts_.members, name.text);
    if (member == parts_.members.end()) {
      return fail(name, "E040", {{"kind", "member"}, {"known", listed(parts_.members)}},
                  parts_.members);
    }
    auto& place = values_[static_cast<std::size_t>(member - parts_.members.begin())];
    if (place) return fail(name, "E241", {}, {});
    place = *value;
  }

  void check_complete(const Scanner::Token& asked) {
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < parts_.members.size() && i < values_.size(); ++i)
      if (!values_[i]) missing.push_back(parts_.members[i]);
    if (!scanner_.ok() || others_ || missing.empty()) return;
    fail(asked, "E240", {{"kind", std::string(asked.text)}, {"missing", listed(missing)}}, {});
  }

  void fail(const Scanner::Token& token, std::string code,
            std::vector<std::pair<std::string, std::string>> words,
            const std::vector<std::string>& known) {
    words.emplace_back("found", std::string(token.text));
    scanner_.fail(
        fault_at(token.where, std::move(code), std::move(words), nearest(token.text, known)));
  }

  Scanner scanner_;
  const models::Geography& geography_;
  Parsed<double> (*parse_)(std::string_view);
  Parts parts_;
  std::vector<std::optional<double>> values_;
  std::optional<double> others_;
};

}  // namespace

bool is_by_member_text(std::string_view text) {
  Scanner scanner(text);
  return scanner.word().text == word_for_cases && scanner.next_is('(');
}

Parsed<std::vector<double>> parse_by_municipality(std::string_view text,
                                                  const models::Geography& geography,
                                                  Parsed<double> (*parse)(std::string_view)) {
  return CasesReader(text, geography, parse).read();
}

}  // namespace scenarios
