#include "tools/samspil/help.h"

#include <algorithm>

#include <fmt/format.h>

namespace tools {

namespace {

/// "-r, --replications N"
std::string option_form(const Option& option) {
  const std::string letter = option.letter ? fmt::format("-{}, ", *option.letter) : "    ";
  const std::string value = option.value.empty() ? "" : fmt::format(" {}", option.value);
  return letter + std::string(option.name) + value;
}

std::string option_lines(const std::vector<Option>& options, Language language) {
  std::size_t width = 0;
  for (const Option& option : options)
    width = std::max(width, option_form(option).size());
  std::string lines;
  for (const Option& option : options) {
    lines += fmt::format("  {:<{}}  {}\n", option_form(option), width, option.help.in(language));
  }
  return lines;
}

std::string example_lines(const std::vector<std::string_view>& examples) {
  std::string lines;
  for (const std::string_view example : examples)
    lines += fmt::format("  {}\n", example);
  return lines;
}

}  // namespace

std::string command_help(const Command& command, Language language) {
  const Syntax& syntax = command.syntax;
  std::string help = fmt::format("{}\n\n  samspil {} {}\n\n", command.summary.in(language),
                                 syntax.command, syntax.operands);
  help += option_lines(all_options(syntax), language);
  if (!command.details.in(language).empty()) {
    help += fmt::format("\n{}\n", command.details.in(language));
  }
  help += Text{"\nEksempler:\n", "\nExamples:\n"}.in(language);
  return help + example_lines(command.examples);
}

std::string program_help(const std::vector<Command>& commands, Language language) {
  std::string help{
      Text{"Samspil simulerer forløb gennem hospital, psykiatri og kommune.\n\nKommandoer:\n",
           "Samspil simulates pathways through hospital, psychiatry and municipality.\n\n"
           "Commands:\n"}
          .in(language)};
  for (const Command& command : commands) {
    help += fmt::format("  {:<9} {}\n", command.syntax.command, command.summary.in(language));
  }
  help += Text{"\nEksempler:\n", "\nExamples:\n"}.in(language);
  help += example_lines({"samspil new basis --template ward", "samspil check basis.yaml",
                         "samspil run basis.yaml", "samspil explain basis.yaml services"});
  help +=
      Text{
          "\nsamspil KOMMANDO --help siger mere. samspil --version siger, hvilket program det "
          "er.\n",
          "\nsamspil COMMAND --help says more. samspil --version says which program it is.\n"}
          .in(language);
  return help;
}

}  // namespace tools
