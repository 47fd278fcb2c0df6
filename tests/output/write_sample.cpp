/// write_sample FILE [REPLICATIONS]: writes the sample results, if it is said how many, and prints
/// the digest of FILE. For the scripts beside it.
#include <cstdlib>
#include <iostream>
#include <string>

#include "output/result_file.h"
#include "tests/output/sample_results.h"

int main(int count, char** arguments) {
  if (count < 2) return EXIT_FAILURE;
  if (count == 3) {
    const auto replications = static_cast<std::uint32_t>(std::stoul(arguments[2]));
    output::write_results(tests::sample_results(replications), arguments[1]);
  }
  std::cout << output::digest(arguments[1]) << '\n';
}
