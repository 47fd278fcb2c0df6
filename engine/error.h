/// How a wish that cannot be met is told to the user: what, where and what to do.
///
/// An Error holds facts (a code and the words it is about), not sentences: the catalogues in
/// scenarios/language turn it into Danish or English.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace engine {

/// A spot in an input file. Lines and columns count from 1; `length` is what a caret underlines.
struct Place {
  std::string file;
  int line = 1;
  int column = 1;
  int length = 1;

  friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { error, warning };

/// One problem with the input.
struct Error {
  std::string code;  ///< "E010"; `samspil explain E010` says more
  Place where;
  /// Named words of the message, such as {"found", "replicatons"}.
  std::vector<std::pair<std::string, std::string>> words;
  std::string suggestion;  ///< the nearest known word; empty if there is none
  Severity severity = Severity::error;
};

/// All problems found, never only the first.
using Errors = std::vector<Error>;

/// Either a T, or every reason why there is none.
template <class T>
using Result = tl::expected<T, Errors>;

}  // namespace engine
