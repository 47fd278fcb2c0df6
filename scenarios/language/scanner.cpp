#include "scenarios/language/scanner.h"

#include <algorithm>
#include <string>

#include "engine/ensure.h"
#include "scenarios/language/number_text.h"
#include "scenarios/language/utf8.h"

namespace scenarios {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool starts_word(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::size_t word_length(std::string_view text) {
  if (text.empty() || !starts_word(text[0])) return 0;
  const auto end = std::ranges::find_if_not(
      text, [](char c) { return starts_word(c) || ('0' <= c && c <= '9'); });
  return static_cast<std::size_t>(end - text.begin());
}

}  // namespace

TextFault Scanner::fault() const {
  engine::ensure(fault_.has_value(), "a fault is asked for after one was found");
  return *fault_;
}

void Scanner::fail(TextFault fault) {
  if (!fault_) fault_ = std::move(fault);
}

Span Scanner::since(std::size_t begin) const {
  return {begin, last_end_ > begin ? last_end_ - begin : 1};
}

bool Scanner::next_is_number() const {
  return ok() && number_length(text_.substr(at_)) > 0;
}

bool Scanner::accept(char c) {
  if (!next_is(c)) return false;
  last_end_ = ++at_;
  skip_blanks();
  return true;
}

void Scanner::expect(char c) {
  if (!accept(c)) expected(std::string("\"") + c + '"');
}

void Scanner::expect_word(std::string_view wanted) {
  const std::size_t begin = at_;
  if (word().text == wanted) return;
  at_ = begin;
  expected('"' + std::string(wanted) + '"');
}

void Scanner::expect_end() {
  if (!at_end()) expected("");
}

void Scanner::expected(const std::string& wanted) {
  const Token next = upcoming();
  fail(fault_at(next.where,
                at_end()         ? "E037"
                : wanted.empty() ? "E036"
                                 : "E038",
                {{"found", std::string(next.text)}, {"expected", wanted}}));
}

Scanner::Token Scanner::upcoming() const {
  const std::string_view rest = text_.substr(at_);
  std::size_t length = std::max(number_length(rest), word_length(rest));
  if (length == 0) length = first_characters(rest, 1).size();
  return {rest.substr(0, length), {at_, std::max<std::size_t>(1, length)}};
}

Scanner::Token Scanner::word() {
  const std::size_t length = ok() ? word_length(text_.substr(at_)) : 0;
  const Token token{text_.substr(at_, length), {at_, std::max<std::size_t>(1, length)}};
  at_ += length;
  if (length > 0) last_end_ = at_;
  skip_blanks();
  return token;
}

Scanner::Token Scanner::until(std::string_view stops) {
  if (!ok()) return {};
  const bool quoted = next_is('"') || next_is('\'');
  const std::string_view stop = quoted ? text_.substr(at_, 1) : stops;
  const std::size_t begin = quoted ? at_ + 1 : at_;
  const std::size_t end = std::min(text_.find_first_of(stop, begin), text_.size());
  std::size_t last = end;
  while (!quoted && last > begin && is_blank(text_[last - 1]))
    --last;
  at_ = quoted && end < text_.size() ? end + 1 : end;
  last_end_ = at_;
  skip_blanks();
  return {text_.substr(begin, last - begin), {begin, std::max<std::size_t>(1, last - begin)}};
}

Scanner::Number Scanner::number_worth(Parsed<double> (*worth)(std::string_view)) {
  if (!ok()) return {};
  std::size_t length = number_length(text_.substr(at_));
  if (length == 0 && !at_end()) length = upcoming().text.size();
  const Span where{at_, std::max<std::size_t>(1, length)};
  const std::string_view token = text_.substr(at_, length);
  if (token.empty()) {
    expected("number");
    return {};
  }
  Parsed<double> value = worth(token);
  if (!value) {
    value.error().offset += at_;
    fail(std::move(value.error()));
    return {};
  }
  at_ += length;
  last_end_ = at_;
  skip_blanks();
  return {*value, token, where};
}

Scanner::Number Scanner::number() {
  return number_worth(number_of);
}

Scanner::Number Scanner::share() {
  const std::size_t begin = at_;
  Number share = number();
  if (!ok()) return {};
  const bool per_cent = accept('%');
  if (per_cent) share.value = hundredths_of(share.text).value_or(0);
  share.where = since(begin);
  if (!per_cent && share.value > 1 && share.value <= 100) {
    fail(fault_at(share.where, "E029", {{"found", std::string(share.text)}},
                  std::string(share.text) + " %"));
  } else if (!(share.value >= 0 && share.value <= 1)) {
    fail(fault_at(share.where, "E024",
                  {{"what", "share"},
                   {"low", per_cent ? "0 %" : "0"},
                   {"high", per_cent ? "100 %" : "1"},
                   {"found", std::string(text(share.where))}}));
  }
  return share;
}

void Scanner::skip_blanks() {
  while (at_ < text_.size() && is_blank(text_[at_]))
    ++at_;
}

}  // namespace scenarios
