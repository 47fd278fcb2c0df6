// The texts that the fuzzer starts from do no harm, nor do thousands of texts made from them by
// cutting, doubling and mixing; in CI under the address and undefined-behaviour sanitizers.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/random/stream.h"
#include "tests/fuzz/load_any_text.h"

namespace tests {
namespace {

std::vector<std::string> corpus() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(SOURCE_FOLDER "/tests/fuzz/corpus"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> texts;
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    texts.push_back(content.str());
  }
  return texts;
}

TEST(FuzzCorpus, IsReadOrRefusedWithWords) {
  const auto texts = corpus();
  const auto scenarios = std::count_if(texts.begin(), texts.end(), fuzz::load_any_text);
  EXPECT_GE(texts.size(), 12U);
  EXPECT_GE(scenarios, 5) << "some must be right, so that the fuzzer gets past the first checks";
  EXPECT_LT(scenarios, static_cast<std::ptrdiff_t>(texts.size()));
}

/// Changes texts as a careless hand would: pieces are lost, doubled, taken from another text, or
/// replaced by what is special in YAML or in our language.
class Mixer {
 public:
  explicit Mixer(std::uint64_t seed) : stream_({seed, 1}, {1, 1}, engine::purpose("mixer"), 0) {}

  std::string mixed(const std::vector<std::string>& texts) {
    std::string text = texts[below(texts.size())];
    for (std::size_t i = 0; i <= below(4); ++i)
      change(text, texts[below(texts.size())]);
    return text;
  }

 private:
  std::size_t below(std::size_t count) {
    return count == 0 ? 0 : static_cast<std::size_t>(stream_.bits() % count);
  }

  std::string piece(const std::string& of) {
    const std::size_t from = below(of.size());
    return of.substr(from, 1 + below(60));
  }

  void change(std::string& text, const std::string& other) {
    static const std::vector<std::string> special = {"{",
                                                     "}",
                                                     "[",
                                                     "]",
                                                     ": ",
                                                     ", ",
                                                     "\n",
                                                     "&a ",
                                                     "*a",
                                                     "!remove",
                                                     "|",
                                                     "-",
                                                     "\t",
                                                     "#",
                                                     "\"",
                                                     "'",
                                                     "$x",
                                                     ".nan",
                                                     "1e308",
                                                     "-0",
                                                     "1/0",
                                                     "0 d",
                                                     "100%",
                                                     "\r\n",
                                                     "(",
                                                     ")",
                                                     "~",
                                                     "\xff",
                                                     "<<",
                                                     "---",
                                                     "99999999999999999999",
                                                     "9999-99-99"};
    const std::size_t at = below(text.size());
    switch (below(4)) {
      case 0:
        text.erase(at, 1 + below(30));
        return;
      case 1:
        text.insert(at, piece(text));
        return;
      case 2:
        text.insert(at, piece(other));
        return;
      default:
        text.insert(at, special[below(special.size())]);
    }
  }

  engine::RandomStream stream_;
};

/// A text that does harm is told before it is read, if it ends the program: SAMSPIL_FUZZ_TELL=1.
TEST(FuzzCorpus, DoesNoHarmWhenItIsCutDoubledAndMixed) {
  const auto texts = corpus();
  Mixer mixer(1);
  int scenarios = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = mixer.mixed(texts);
    if (std::getenv("SAMSPIL_FUZZ_TELL") != nullptr) std::cerr << "==\n" << text << '\n';
    scenarios += fuzz::load_any_text(text) ? 1 : 0;
  }
  EXPECT_GT(scenarios, 30) << "or too few get past the first checks";
}

}  // namespace
}  // namespace tests
