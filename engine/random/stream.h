/// Random numbers that depend only on what they are for.
///
/// A draw is named by (seed, replication, entity, purpose, nth). It does not matter which thread
/// asks, in which order, or what else the scenario changes, so two scenarios can be compared
/// patient by patient. An entity is named by its source and its number within it, never by a global
/// count. Two different names never share numbers: the name is the counter and key of Philox
/// themselves.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/fault.h"
#include "engine/random/philox.h"

namespace engine {

/// Which run. Replications of one seed, and seeds, are independent of each other.
struct RunSeed {
  std::uint64_t seed = 1;
  std::uint64_t replication = 1;
};

/// A person or a source: the stable hash of the source's name, and the number within the source.
/// Number 0 is the source itself.
struct EntityName {
  std::uint64_t source = 0;
  std::uint64_t number = 0;
};

/// Why a number is drawn: the stable hash of a name such as "stay/acute/ward".
struct Purpose {
  std::uint64_t hash = 0;
};

/// FNV-1a, then splitmix64's finaliser: stable for ever, on every machine.
/// Sources: Fowler, Noll & Vo, RFC 9923; Steele, Lea & Flood, OOPSLA 2014, fig. 17.
constexpr std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
  hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
  return hash ^ (hash >> 31U);
}

constexpr Purpose purpose(std::string_view name) {
  return {stable_hash(name)};
}

class RandomStream {
 public:
  /// `nth`: how many times `who` drew for `why` before. A stream gives 2^34 numbers before it
  /// repeats.
  RandomStream(RunSeed run, EntityName who, Purpose why, std::uint32_t nth)
      : key_{run.seed, run.replication},
        counter_{who.source, who.number, fault == Fault::reuse_stream ? 0 : why.hash,
                 static_cast<std::uint64_t>(nth) << 32U} {}

  std::uint64_t bits() {
    if (used_ == 4) {
      block_ = philox(counter_, key_);
      ++counter_[3];
      used_ = 0;
    }
    return block_[used_++];
  }

  /// Uniform on the open interval (0, 1): the middles of 2^52 equal cells, so that logarithms are
  /// finite and `1 - uniform()` is as good as `uniform()`.
  double uniform() { return (static_cast<double>(bits() >> 12U) + 0.5) * 0x1p-52; }

 private:
  PhiloxKey key_;
  PhiloxCounter counter_;
  PhiloxCounter block_{};
  unsigned used_ = 4;
};

}  // namespace engine
