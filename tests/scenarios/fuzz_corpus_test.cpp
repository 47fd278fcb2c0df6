// The texts that the fuzzer starts from do no harm, with any compiler and without a fuzzer.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/fuzz/load_any_text.h"

namespace {

TEST(FuzzCorpus, IsReadOrRefusedWithWords) {
  int scenarios = 0;
  int texts = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(SOURCE_FOLDER "/tests/fuzz/corpus")) {
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    scenarios += fuzz::load_any_text(content.str()) ? 1 : 0;
    ++texts;
  }
  EXPECT_GE(texts, 12);
  EXPECT_GE(scenarios, 5) << "some must be right, so that the fuzzer gets past the first checks";
  EXPECT_LT(scenarios, texts);
}

}  // namespace
