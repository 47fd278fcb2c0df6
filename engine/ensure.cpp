#include "engine/ensure.h"

#include <stdexcept>
#include <string>

namespace engine {

void report_bug(std::string_view promise, const char* file, int line) {
  throw std::logic_error(std::string(file) + ':' + std::to_string(line) + ": bug: not true that " +
                         std::string(promise));
}

}  // namespace engine
