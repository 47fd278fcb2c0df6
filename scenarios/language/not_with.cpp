#include "scenarios/language/not_with.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

std::string without_folder(const std::string& name) {
  return std::filesystem::path(name).filename().string();
}

}  // namespace

bool stand_together(const Node& top, std::span<const InputFile> files, engine::Errors& faults) {
  bool all_may = true;
  for (const Entry* entry : named_things(top.find("not_with"), "not_with", faults)) {
    const auto reason = read_text(&entry->value, "not_with", faults);
    const bool is_there = std::ranges::any_of(
        files, [&](const InputFile& file) { return without_folder(file.name) == entry->key; });
    if (!reason || !is_there) continue;
    all_may = false;
    faults.push_back(fault("E324", entry->where,
                           {{"file", without_folder(entry->where.file)},
                            {"other", entry->key},
                            {"reason_da", reason->da},
                            {"reason_en", reason->en}}));
  }
  return all_may;
}

}  // namespace scenarios
