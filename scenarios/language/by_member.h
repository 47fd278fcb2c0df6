/// A parameter with a value for each member of a division of the municipalities:
/// `adult_stay: {by: region, value: {Region Hovedstaden: 13 d, else: 11 d}}`.
///
/// It stands for a text that tells the persons' members apart, by(region, "Region Hovedstaden": 13
/// d, else: 11 d), which a formula understands. The numbers of a distribution cannot depend on the
/// person; there the whole distribution is written once for each member.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenarios/language/node.h"

namespace scenarios {

/// The key of what holds for all members that are not named.
inline constexpr std::string_view other_members = "else";

struct ByMember {
  std::string division;
  /// In the order written, but for `else`, which stands last.
  std::vector<std::pair<std::string, std::string>> values;
};

/// True of a map of `by`, a map `value`, and perhaps `range`, `status` and `source`.
bool is_by_member(const Node& node);

/// Before `over` is laid over a parameter: what differs by member in one of them does so in both.
///
/// `{by: region, value: {Region Sjælland: x 1.1}}` over 11 d finds a base of 11 d for all members,
/// and `{Region Sjælland: x 1.1}` over one that differs by region is of its members. A member that
/// the base does not name has there the value of `else`.
void tell_members_apart(Node& base, Node& over);

/// Requires: is_by_member(node), and that all values are scalars.
ByMember by_member(const Node& node);

/// `by(region, "Region Hovedstaden": 13 d, else: 11 d)`.
std::string text_of(const ByMember& values);

/// The value of the member, or that of `else`; null if there is neither.
const std::string* value_for(const ByMember& values, std::string_view member);

/// How many bytes the distribution takes that a text begins with, up to its closing bracket:
/// "lognormal(mean $stay, sd 3 d)" of "lognormal(mean $stay, sd 3 d) x 1.1". 0 if it begins with
/// none.
std::size_t length_of_distribution(std::string_view text);

}  // namespace scenarios
