/// Listens on 127.0.0.1 and speaks HTTP/1.1: one thread for all sockets, a few for the answers.
///
/// Bounds, so that neither a slow nor a greedy client can take it down: headers 16 kB, bodies 2 MB
/// (64 MB of a file from who may send one, which is asked before its first byte is read), 15 s to
/// send a request, 512 connections at once (the next is told 503 and closed). A stream is asked for
/// news every fifth of a second.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>

#include "tools/workbench/http.h"

namespace tools::workbench {

/// Called on several threads at once. What it throws becomes a 500 without details.
using Answer = std::function<Response(const Request&)>;

/// Of a request without its body: whether a whole file may come with it. Called on the thread of
/// the sockets, so it must not wait.
using MaySendFile = std::function<bool(const Request&)>;

struct Limits {
  std::size_t header_bytes = std::size_t{16} * 1024;
  std::size_t body_bytes = std::size_t{2} * 1024 * 1024;
  std::size_t file_bytes = std::size_t{64} * 1024 * 1024;
  std::size_t connections = 512;
  std::chrono::milliseconds patience{15'000};  ///< for a request, and for each part of an answer
};

class Listener {
 public:
  /// Port 0: any free one. Throws std::system_error (address_in_use) if it cannot be had.
  Listener(std::uint16_t port, Limits limits);
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener();

  std::uint16_t port() const;

  /// Returns when `stop` is set, at the latest half a second after.
  void serve(const Answer& answer, const MaySendFile& may_send_file, const std::atomic<bool>& stop);

 private:
  class Sockets;
  std::unique_ptr<Sockets> sockets_;
};

}  // namespace tools::workbench
