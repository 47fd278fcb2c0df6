/// samspil-bench: how fast is the engine against loops written by hand, in the same process, in
/// turn? docs/performance.md says how to read what it prints.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "tests/bench/sections.h"

namespace {

constexpr const char* usage =
    "Usage: samspil-bench [phold] [hold] [mmc] [care] [sjaelland] [--quick] [--json [FILE]]\n";

void run(const bench::Wishes& wishes, bench::Report& report) {
  const double scale = bench::scale(wishes, report);
  if (wishes.wants("phold")) bench::phold(wishes, scale, report);
  if (wishes.wants("hold")) bench::hold(wishes, report);
  if (wishes.wants("mmc")) bench::mmc(wishes, scale, report);
  if (wishes.wants("care")) bench::care(wishes, report);
  if (wishes.wants("sjaelland")) bench::sjaelland(wishes, report);
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  const auto wishes = bench::wishes_of(arguments);
  if (!wishes) {
    std::fputs(usage, stderr);
    return 2;
  }
  bench::Report report(!wishes->json || wishes->json_file);
  run(*wishes, report);
  if (wishes->json_file) {
    std::ofstream(*wishes->json_file) << report.json() << '\n';
  } else if (wishes->json) {
    std::cout << report.json() << '\n';
  }
  return report.failed() ? 1 : 0;
}
