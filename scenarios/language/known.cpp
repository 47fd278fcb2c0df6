#include "scenarios/language/known.h"

#include <algorithm>
#include <array>

#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

constexpr std::size_t max_listed = 14;

}  // namespace

std::vector<std::string> names_in(const Node* section) {
  std::vector<std::string> names;
  if (section == nullptr) return names;
  for (const Entry& entry : section->entries)
    names.push_back(entry.key);
  return names;
}

std::string in_a_list(const std::string& name) {
  return name.find(',') == std::string::npos ? name : '"' + name + '"';
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), max_listed); ++i) {
    list += (i == 0 ? "" : ", ") + in_a_list(names[i]);
  }
  return names.size() > max_listed ? list + ", ..." : list;
}

std::optional<std::string> read_reference(const Node* node, std::string_view kind,
                                          const std::vector<std::string>& known,
                                          engine::Errors& faults) {
  auto name = read_scalar(node, kind, faults);
  if (!name || std::find(known.begin(), known.end(), *name) != known.end()) return name;
  faults.push_back(fault("E040", node->where,
                         {{"kind", std::string(kind)}, {"found", *name}, {"known", listed(known)}},
                         nearest(*name, known)));
  return std::nullopt;
}

std::string_view word_of(models::ServiceKind kind) {
  constexpr std::array<std::string_view, 6> words = {"ward",   "places", "emergency",
                                                     "clinic", "desk",   "staff"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace scenarios
