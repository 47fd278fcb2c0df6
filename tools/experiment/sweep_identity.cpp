#include "tools/experiment/sweep_identity.h"

#include <bit>

#include <fmt/format.h>

#include "engine/version.h"
#include "output/sha256.h"

namespace tools {

namespace {

/// Each item goes in with its length, so that no two lists of items look alike.
class IdentityHash {
 public:
  void add(std::string_view item) {
    hash_.add(fmt::format("{}:", item.size()));
    hash_.add(item);
  }
  void add(std::uint64_t number) { add(std::to_string(number)); }
  void add_bits(double number) { add(std::bit_cast<std::uint64_t>(number)); }
  void add(const std::vector<std::string>& items) {
    add(items.size());
    for (const std::string& item : items)
      add(std::string_view(item));
  }

  std::string hex() { return hash_.hex(); }

 private:
  output::Sha256 hash_;
};

void add_factor(IdentityHash& hash, const Factor& factor) {
  hash.add(factor.name);
  hash.add(static_cast<std::uint64_t>(factor.kind));
  hash.add(factor.paths);
  hash.add(factor.group);
  hash.add(factor.change);
  hash.add(factor.unit);
  hash.add(static_cast<std::uint64_t>(factor.scale));
  for (const double one : {factor.low, factor.high, factor.base})
    hash.add_bits(one);
  hash.add(factor.levels);
  hash.add(factor.choices.size());
  for (const FactorChoice& one : factor.choices) {
    hash.add(one.name);
    hash.add(one.text);
    hash.add(one.overlays);
  }
}

void add_plan(IdentityHash& hash, const Plan& plan) {
  hash.add(plan.scenario);
  hash.add(plan.with);
  hash.add(plan.set.size());
  for (const scenarios::Override& one : plan.set) {
    hash.add(one.path);
    hash.add(one.value);
  }
  hash.add(plan.factors.size());
  for (const Factor& one : plan.factors)
    add_factor(hash, one);
  hash.add(name_of(plan.design.method));
  hash.add(plan.replications);
  hash.add(plan.seed);
  hash.add(static_cast<std::uint64_t>(plan.random_numbers));
  hash.add(plan.outputs);
}

}  // namespace

std::string sweep_identity(const SweepWork& work) {
  IdentityHash hash;
  hash.add(std::string_view("samspil sweep"));
  add_plan(hash, work.plan);
  hash.add(work.design.points());
  hash.add(shard_points_of(work.plan, work.design.points()));
  for (const double one : work.design.coordinates)
    hash.add_bits(one);
  for (const PointRole& one : work.design.roles) {
    hash.add(one.block);
    hash.add(one.place);
  }
  for (const scenarios::InputFile& file : work.source.files()) {
    hash.add(file.name);
    hash.add(file.content);
  }
  hash.add(sweep_program());
  return hash.hex();
}

std::string sweep_program() {
  return fmt::format("samspil {} (git {}{})", engine::version, engine::git_hash,
                     engine::git_dirty ? ", changed" : "");
}

}  // namespace tools
