// Staff in the picture of a scenario, and in one person's story.
#include <gtest/gtest.h>

#include "tests/tools/call.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;

const std::string with_staff = R"(samspil: 1
title: {da: Med personale, en: With staff}
clock: {start: 2026-03-02, run: 2 d}
groups:
  old: {label: {da: Ældre, en: Old}, arrivals: every(10 h), pathway: stay}
services:
  ward: {label: {da: Afsnit, en: Ward}, kind: ward, beds: 9}
  other: {label: {da: Andet afsnit, en: Other ward}, kind: ward, beds: 9}
  clinic: {label: {da: Ambulatorium, en: Clinic}, kind: clinic, slots: {visit: {slots: 10 /week}}}
  nurses: {label: {da: Sygeplejersker, en: Nurses}, kind: staff, persons: 4}
  doctors: {label: {da: Læger, en: Doctors}, kind: staff, persons: 2}
pathways:
  stay:
    - in: [ward, other]
      for: 3 h
      needs: {doctors: {for: 30 min}, nurses: 2}
      rounds: {doctors: {for: 5 min, every: 2 h}}
    - {visit: clinic}
    - leave
)";

Said said(const std::vector<std::string>& words) {
  const Folder folder;
  tests::write_text(folder / "a.yaml", with_staff);
  std::vector<std::string> all = {words.front(), folder / "a.yaml"};
  all.insert(all.end(), words.begin() + 1, words.end());
  Said result = samspil(all);
  EXPECT_EQ(result.code, 0) << result.problems;
  return result;
}

TEST(Journey, TellsWhoOfTheStaffComesAndGoes) {
  const std::string told = said({"journey", "--person", "1", "--lang", "en"}).out;
  EXPECT_TRUE(
      told.starts_with("old/1: Old\n"
                       "  Mon 2026-03-02 10:00  comes into the system\n"
                       "  Mon 2026-03-02 10:00  is admitted to Ward\n"
                       "  Mon 2026-03-02 10:00  staff comes: 1 × Doctors\n"
                       "  Mon 2026-03-02 10:00  staff comes: 2 × Nurses\n"
                       "  Mon 2026-03-02 10:30  staff goes: 1 × Doctors\n"
                       "  Mon 2026-03-02 12:00  staff comes: 1 × Doctors\n"
                       "  Mon 2026-03-02 12:05  staff goes: 1 × Doctors\n"
                       "  Mon 2026-03-02 13:00  staff goes: 2 × Nurses\n"
                       "  Mon 2026-03-02 13:00  is discharged after 3 h from Ward\n"))
      << told;
}

TEST(Journey, TellsOfStaffInDanish) {
  const std::string told = said({"journey", "--person", "1", "--lang", "da"}).out;
  EXPECT_NE(told.find("personale kommer: 2 × Sygeplejersker\n"), std::string::npos) << told;
  EXPECT_NE(told.find("personale går: 2 × Sygeplejersker\n"), std::string::npos);
}

TEST(Draw, JoinsPoolsOfStaffToTheServicesThatNeedThem) {
  const std::string svg = said({"draw", "--lang", "en"}).out;
  for (const char* line : {"Nurses → Ward: staff", "Nurses → Other ward: staff",
                           "Doctors → Ward: staff", "Doctors → Other ward: staff"})
    EXPECT_NE(svg.find(line), std::string::npos) << line;
  EXPECT_EQ(svg.find("→ Clinic: staff"), std::string::npos);
  EXPECT_NE(svg.find("<g class=\"staff\" data-name=\"nurses\">"), std::string::npos);
  std::size_t lines = 0;
  for (auto at = svg.find("class=\"needs\""); at != svg.npos;
       at = svg.find("class=\"needs\"", at + 1))
    ++lines;
  EXPECT_EQ(lines, 4U);
}

TEST(Draw, TellsOfStaffInDanish) {
  EXPECT_NE(said({"draw", "--lang", "da"}).out.find("Læger → Andet afsnit: personale"),
            std::string::npos);
}

}  // namespace
