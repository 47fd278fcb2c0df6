/// What a story says of what happened, in both languages.
#pragma once

#include <optional>

#include "models/description/service.h"
#include "models/network/journal.h"
#include "tools/samspil/text.h"

namespace tools {

/// How care begins and ends there, and that one must wait for it.
struct CareWords {
  Text begins;
  Text waits;
  Text ends;  ///< empty: the decision has been told
};

CareWords words_of(models::ServiceKind kind);

/// What is said without a word more; none if there is more to say, or nothing.
std::optional<Text> plain_sentence(models::Activity activity);

/// What is said of a service, whose name stands at {}; none if it is not of that kind.
std::optional<Text> sentence_of_service(models::Activity activity);

}  // namespace tools
