#include "tools/samspil/arguments.h"

#include <algorithm>
#include <charconv>

#include "tools/samspil/problem.h"
#include "tools/samspil/shell_word.h"

namespace tools {

namespace {

/// Walks over what was typed, once, from left to right.
class Parser {
 public:
  Parser(const Syntax& syntax, std::span<const std::string> typed)
      : syntax_(syntax), options_(all_options(syntax)), typed_(typed) {}

  engine::Result<Arguments> parse() {
    while (next_ < typed_.size())
      take(typed_[next_++]);
    if (options_found_.find("--help") == options_found_.end()) check_operands();
    if (!errors_.empty()) return tl::unexpected(errors_);
    return Arguments({typed_.begin(), typed_.end()}, operands_, options_found_);
  }

 private:
  void take(const std::string& word) {
    if (only_operands_ || word.size() < 2 || word.front() != '-') {
      operands_.push_back(word);
    } else if (word == "--") {
      only_operands_ = true;
    } else if (word.starts_with("--")) {
      take_long(word);
    } else {
      take_short(word);
    }
  }

  void take_long(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const auto found = std::find_if(options_.begin(), options_.end(),
                                    [&](const Option& option) { return option.name == name; });
    if (found == options_.end()) return unknown(name);
    std::optional<std::string> attached;
    if (equals != std::string::npos) attached = word.substr(equals + 1);
    keep(*found, attached);
  }

  void take_short(const std::string& word) {
    const auto found = std::find_if(options_.begin(), options_.end(),
                                    [&](const Option& option) { return option.letter == word[1]; });
    if (found == options_.end()) return unknown(word.substr(0, 2));
    if (word.size() == 2) return keep(*found, std::nullopt);
    const std::string letter = word.substr(0, 2);
    const std::string rest = word.substr(2);
    if (found->value.empty()) {
      if (rest.front() == '=') return refuse("E405", {{"option", letter}});
      return refuse("E417", {{"found", word}, {"instead", letter + " -" + rest}});
    }
    if (rest.front() == '=') {
      const std::string value = rest.size() == 1 ? std::string(found->value) : rest.substr(1);
      return refuse(
          "E416",
          {{"option", letter}, {"found", word}, {"instead", letter + " " + shell_word(value)}});
    }
    keep(*found, rest);
  }

  void keep(const Option& option, const std::optional<std::string>& attached) {
    const std::string name(option.name);
    std::vector<std::string>& values = options_found_[name];
    if (!values.empty() && !option.repeats) refuse("E404", {{"option", name}});
    if (option.value.empty()) {
      if (attached) return refuse("E405", {{"option", name}});
      values.emplace_back();
    } else if (attached) {
      values.push_back(*attached);
    } else if (next_ < typed_.size()) {
      values.push_back(typed_[next_++]);
    } else {
      refuse("E403", {{"option", name}, {"value", std::string(option.value)}});
    }
  }

  void unknown(const std::string& name) {
    std::vector<std::string> known;
    for (const Option& option : options_)
      known.emplace_back(option.name);
    engine::Error error =
        problem("E401", {{"option", name}, {"command", std::string(syntax_.command)}});
    error.suggestion = scenarios::nearest(name, known);
    errors_.push_back(error);
  }

  void check_operands() {
    const std::string usage = std::string(syntax_.command) + " " + std::string(syntax_.operands);
    if (operands_.size() < syntax_.least) refuse("E406", {{"usage", usage}});
    if (operands_.size() > syntax_.most) {
      refuse("E407", {{"usage", usage}, {"found", operands_[syntax_.most]}});
    }
  }

  void refuse(const char* code, Words words) { errors_.push_back(problem(code, std::move(words))); }

  const Syntax& syntax_;
  std::vector<Option> options_;
  std::span<const std::string> typed_;
  std::size_t next_ = 0;
  bool only_operands_ = false;
  std::vector<std::string> operands_;
  std::map<std::string, std::vector<std::string>, std::less<>> options_found_;
  engine::Errors errors_;
};

}  // namespace

engine::Result<Arguments> parse(const Syntax& syntax, std::span<const std::string> typed) {
  auto given = Parser(syntax, typed).parse();
  if (!given) return given;
  const auto lang = given->value("--lang");
  if (lang && !language_named(*lang)) {
    return tl::unexpected(engine::Errors{
        problem("E408", {{"option", "--lang"}, {"wanted", "da, en"}, {"found", *lang}})});
  }
  return given;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = options_.find(option);
  if (found == options_.end()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = options_.find(option);
  return found == options_.end() ? std::vector<std::string>{} : found->second;
}

Arguments Arguments::with(std::string_view option, const std::string& value) const {
  Arguments more = *this;
  more.options_[std::string(option)].push_back(value);
  return more;
}

Language Arguments::language() const {
  const auto named = value("--lang");
  return (named ? language_named(*named) : std::nullopt).value_or(language_of_environment());
}

engine::Result<std::optional<std::uint64_t>> whole_number(const Arguments& given,
                                                          std::string_view option,
                                                          std::uint64_t least, std::uint64_t most) {
  const auto text = given.value(option);
  if (!text) return std::optional<std::uint64_t>{};
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(text->data(), text->data() + text->size(), number);
  const bool all_read = fault == std::errc{} && end == text->data() + text->size();
  if (all_read && number >= least && number <= most) return std::optional(number);
  return tl::unexpected(engine::Errors{
      problem("E408", {{"option", std::string(option)},
                       {"wanted", std::to_string(least) + " – " + std::to_string(most)},
                       {"found", *text}})});
}

}  // namespace tools
