#include "tools/samspil/syntax.h"

namespace tools {

std::vector<Option> common_options() {
  return {
      {"--lang", {}, "da|en", false, {"dansk eller engelsk", "Danish or English"}},
      {"--quiet",
       'q',
       "",
       false,
       {"kun svar og fejl: hverken scenariets advarsler eller fremdrift",
        "answers and errors only: no warnings of the scenario, no progress"}},
      {"--no-color", {}, "", false, {"ingen farver (også NO_COLOR)", "no colours (also NO_COLOR)"}},
      {"--help", 'h', "", false, {"denne hjælp", "this help"}},
  };
}

Option json_option() {
  return {
      "--json", {}, "", false, {"svar og fejl til programmer", "answers and errors for programs"}};
}

std::vector<Option> all_options(const Syntax& syntax) {
  std::vector<Option> all = syntax.options;
  for (const Option& option : common_options())
    all.push_back(option);
  return all;
}

}  // namespace tools
