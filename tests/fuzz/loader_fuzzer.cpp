// Entry of libFuzzer; built by tests/fuzz/run with clang, address and undefined-behaviour
// sanitizers.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/load_any_text.h"

// The name and the types are libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::load_any_text(std::string(reinterpret_cast<const char*>(data), size));  // NOLINT
  return 0;
}
