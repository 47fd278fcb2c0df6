/// Exact results of queueing theory, written independently of the simulator.
#pragma once

#include <cmath>
#include <vector>

namespace tests {

/// Erlang's loss formula B(c, a) by its recursion. Source: Erlang 1917; Cooper, Introduction to
/// Queueing Theory, 2nd ed., eq. 3.3.
inline double erlang_b(int servers, double offered) {
  double b = 1;
  for (int k = 1; k <= servers; ++k)
    b = offered * b / (k + offered * b);
  return b;
}

/// Probability of waiting in M/M/c. Source: Erlang 1917; Cooper, eq. 4.8.
inline double erlang_c(int servers, double offered) {
  const double b = erlang_b(servers, offered);
  const double load = offered / servers;
  return b / (1 - load * (1 - b));
}

/// Mean wait in M/M/c with arrival rate `rate` and mean service `service`.
inline double mmc_wait(int servers, double rate, double service) {
  const double offered = rate * service;
  return erlang_c(servers, offered) * service / (servers - offered);
}

/// Mean wait in M/G/1. Source: Pollaczek 1930, Khinchine 1932.
inline double mg1_wait(double rate, double mean, double variance) {
  return rate * (variance + mean * mean) / (2 * (1 - rate * mean));
}

/// Mean wait of each class, most urgent first, in the non-preemptive M/M/c priority queue with one
/// service rate. Source: Cobham, Operations Research 2 (1954) 70-76.
inline std::vector<double> cobham_waits(int servers, const std::vector<double>& rates,
                                        double service) {
  double total = 0;
  for (const double rate : rates)
    total += rate;
  const double residual = erlang_c(servers, total * service) * service / servers;
  std::vector<double> waits;
  double load_above = 0;
  for (const double rate : rates) {
    const double load = load_above + rate * service / servers;
    waits.push_back(residual / ((1 - load_above) * (1 - load)));
    load_above = load;
  }
  return waits;
}

/// Stationary probabilities of M/M/c with room for `room` persons in all.
inline std::vector<double> mmck(int servers, int room, double offered) {
  std::vector<double> p{1};
  double sum = 1;
  for (int n = 1; n <= room; ++n) {
    p.push_back(p.back() * offered / std::min(n, servers));
    sum += p.back();
  }
  for (double& one : p)
    one /= sum;
  return p;
}

/// Two stages in tandem without room between them: who is done at stage 1 stays there until stage 2
/// has room (blocking after service; Perros, Queueing Networks with Blocking, 1994, ch. 1).
struct Tandem {
  int beds1, beds2;
  double rate, service1, service2;
};

struct TandemMeans {
  double waiting1 = 0;  ///< persons before stage 1
  double blocked = 0;   ///< persons done at stage 1 and still there
};

/// Solves the Markov chain (n, k): n not yet done at stage 1 (at most `truncate`), k done at 1 but
/// not at 2. Gauss-Seidel on the balance equations until nothing moves any more.
inline TandemMeans solve(const Tandem& t, int truncate) {
  const int top = t.beds1 + t.beds2;
  const auto busy1 = [&](int n, int k) {
    return std::min(n, t.beds1 - std::max(0, k - t.beds2)) / t.service1;
  };
  const auto busy2 = [&](int k) {
    return std::min(k, t.beds2) / t.service2;
  };
  std::vector<double> chances(static_cast<std::size_t>((truncate + 1) * (top + 1)), 1);
  const auto p = [&](int n, int k) -> double& {
    return chances[static_cast<std::size_t>(n * (top + 1) + k)];
  };
  for (int sweep = 0; sweep < 20000; ++sweep) {
    double moved = 0, sum = 0;
    for (int n = 0; n <= truncate; ++n) {
      for (int k = 0; k <= top; ++k) {
        const double out = (n < truncate ? t.rate : 0) + busy1(n, k) + busy2(k);
        double in = n > 0 ? p(n - 1, k) * t.rate : 0;
        if (n < truncate && k > 0) in += p(n + 1, k - 1) * busy1(n + 1, k - 1);
        if (k < top) in += p(n, k + 1) * busy2(k + 1);
        moved += std::abs(p(n, k) - in / out);
        sum += p(n, k) = in / out;
      }
    }
    for (double& one : chances)
      one /= sum;
    if (moved < 1e-13 * sum) break;
  }
  TandemMeans means;
  for (int n = 0; n <= truncate; ++n) {
    for (int k = 0; k <= top; ++k) {
      const int blocked = std::max(0, k - t.beds2);
      means.blocked += p(n, k) * blocked;
      means.waiting1 += p(n, k) * std::max(0, n - (t.beds1 - blocked));
    }
  }
  return means;
}

}  // namespace tests
