// The example of engine/README.md: two wards that send each other patients.
#include <gtest/gtest.h>

#include "engine/kernel.h"

namespace {

using namespace std::chrono_literals;

// A patient stays ten hours in a ward and then travels two hours to the other.
class Ward final : public engine::LogicalProcess {
 public:
  Ward(std::uint32_t number, std::uint32_t patients) : number_(number), patients_(patients) {}

  void start(engine::Context& context) override {
    for (std::uint32_t i = 0; i < patients_; ++i)
      context.send(self(), 10h, engine::EventClass::end_of_service, {discharge, i, 0});
  }

  void handle(const engine::Payload& payload, engine::Context& context) override {
    if (payload.kind == discharge) {
      --patients_;
      const engine::ProcessId other(1 - number_);
      context.send_to(other, self(), 2h, engine::EventClass::transfer, {arrive, payload.a, 0});
    } else {
      ++patients_;
      context.send(self(), 10h, engine::EventClass::end_of_service, {discharge, payload.a, 0});
    }
  }

  void finish(engine::SimTime /*end*/) override {}

  std::uint32_t patients() const { return patients_; }

 private:
  enum Kind : std::uint32_t { discharge, arrive };
  engine::ComponentId self() const { return engine::ComponentId(number_); }

  std::uint32_t number_;
  std::uint32_t patients_;
};

TEST(Tutorial, TwoWardsExchangeTheirPatients) {
  for (const unsigned threads : {1U, 2U}) {
    Ward first(0, 7), second(1, 0);
    engine::KernelOptions options;
    options.threads = threads;
    engine::Kernel kernel(2, options);
    const auto a = kernel.add(first), b = kernel.add(second);
    kernel.link(a, b, 2h);
    kernel.link(b, a, 2h);
    kernel.start();
    kernel.advance(engine::SimTime{} + 11h);  // all on their way
    EXPECT_EQ(first.patients() + second.patients(), 0U);
    kernel.advance(engine::SimTime{} + 13h);  // arrived after 12 h
    EXPECT_EQ(second.patients(), 7U);
    kernel.advance(engine::SimTime{} + 25h);  // and back after 24 h
    EXPECT_EQ(first.patients(), 7U);
    kernel.finish(engine::SimTime{} + 25h);
  }
}

}  // namespace
