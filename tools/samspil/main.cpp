#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "tools/samspil/program.h"

int main(int count, char** words) {
  // A file larger than the user's limit is a write that fails (exit 4), not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  const std::vector<std::string> arguments(words + 1, words + count);
  return tools::samspil(arguments, std::cout, std::cerr);
}
