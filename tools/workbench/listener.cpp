// Boost 1.74 uses std::exchange without naming its header.
#include "tools/workbench/listener.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <boost/asio/dispatch.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "tools/workbench/gate.h"

namespace tools::workbench {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Tcp = asio::ip::tcp;
using Fault = boost::system::error_code;

constexpr std::size_t answering_threads = 8;
constexpr auto between_news = std::chrono::milliseconds(200);
constexpr auto between_looks = std::chrono::milliseconds(200);

/// What all connections share.
struct Shop {
  Limits limits;
  const Answer* answer = nullptr;
  const MaySendFile* may_send_file = nullptr;
  asio::thread_pool workers{answering_threads};
  std::size_t open = 0;  ///< connections; only the thread of the sockets looks at it
};

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

std::string text_of(boost::string_view text) {
  return {text.data(), text.size()};
}

using Received = http::request<http::string_body>;

/// Without the body. None: the target is none that a browser sends.
std::optional<Request> head_of(const Received& received) {
  const auto target = target_of(text_of(received.target()));
  if (!target) return std::nullopt;
  Request request;
  request.method = text_of(received.method_string());
  request.path = target->path;
  request.query = target->query;
  for (const auto& field : received)
    request.header[in_lower_case(text_of(field.name_string()))] = text_of(field.value());
  return request;
}

Response plain(unsigned status) {
  Response response;
  response.status = status;
  response.body = "[]\n";
  return response;
}

Response answer_to(const Received& received, const Answer& answer) {
  auto request = head_of(received);
  if (!request) return plain(400);
  request->body = received.body();
  try {
    return answer(*request);
  } catch (const std::exception&) {
    return plain(500);
  }
}

/// One client, from the first byte to the last; keeps itself alive while something is under way.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Tcp::socket socket, std::shared_ptr<Shop> shop)
      : stream_(std::move(socket)), timer_(stream_.get_executor()), shop_(std::move(shop)) {
    ++shop_->open;
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { --shop_->open; }

  void begin() {
    if (shop_->open > shop_->limits.connections) return send(plain(503), false, 11);
    read();
  }

 private:
  void read() {
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(shop_->limits.header_bytes));
    parser_->body_limit(std::max(shop_->limits.body_bytes, shop_->limits.file_bytes));
    stream_.expires_after(shop_->limits.patience);
    http::async_read_header(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](Fault fault, auto) { self->has_read_head(fault); });
  }

  /// The bound depends on who asks for what.
  void has_read_head(Fault fault) {
    if (fault) return has_read(fault);
    const auto head = head_of(parser_->get());
    const std::size_t most = head && (*shop_->may_send_file)(*head) ? shop_->limits.file_bytes
                                                                    : shop_->limits.body_bytes;
    if (parser_->content_length().value_or(0) > most) return has_read(http::error::body_limit);
    parser_->body_limit(most);  // of what comes in chunks, whose length nobody has said
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](Fault read, auto) { self->has_read(read); });
  }

  void has_read(Fault fault) {
    if (fault == http::error::body_limit) return send(plain(413), false, 11);
    if (fault == http::error::header_limit) return send(plain(431), false, 11);
    const bool is_malformed = fault.category() == Fault(http::error::bad_method).category() &&
                              fault != http::error::end_of_stream &&
                              fault != http::error::partial_message;
    if (is_malformed) return send(plain(400), false, 11);
    if (fault) return close();
    stream_.expires_never();  // the answer may take its time; the client may not
    auto received = std::make_shared<Received>(parser_->release());
    asio::post(shop_->workers, [self = shared_from_this(), received] {
      Response response = answer_to(*received, *self->shop_->answer);
      asio::post(self->stream_.get_executor(), [self, received, response]() mutable {
        self->is_head_ = received->method() == http::verb::head;
        self->send(std::move(response), received->keep_alive(), received->version());
      });
    });
  }

  void send(Response response, bool keep_alive, unsigned version) {
    secure(response);
    auto message = std::make_shared<http::response<http::string_body>>(
        static_cast<http::status>(response.status), version);
    message->set(http::field::content_type, response.type);
    for (const auto& [name, value] : response.header)
      message->set(name, value);
    message->keep_alive(keep_alive && !response.stream);
    stream_.expires_after(shop_->limits.patience);
    if (response.stream) return send_head(message, std::move(response.stream));
    message->body() = std::move(response.body);
    message->prepare_payload();
    if (is_head_) message->body().clear();
    http::async_write(stream_, *message, [self = shared_from_this(), message](Fault fault, auto) {
      if (fault || !message->keep_alive()) return self->close();
      self->read();
    });
  }

  /// Of a stream, whose end nobody knows: the connection's end is its end.
  void send_head(const std::shared_ptr<http::response<http::string_body>>& message,
                 std::function<StreamPart()> news) {
    news_ = std::move(news);
    auto serializer = std::make_shared<http::response_serializer<http::string_body>>(*message);
    http::async_write_header(stream_, *serializer,
                             [self = shared_from_this(), message, serializer](Fault fault, auto) {
                               if (fault) return self->close();
                               self->send_news();
                             });
  }

  void send_news() {
    StreamPart part;
    try {
      part = news_();
    } catch (const std::exception&) {
      part.is_over = true;
    }
    if (part.text.empty() && !part.is_over) return wait_for_news();
    auto text = std::make_shared<std::string>(std::move(part.text));
    stream_.expires_after(shop_->limits.patience);
    asio::async_write(stream_, asio::buffer(*text),
                      [self = shared_from_this(), text, is_over = part.is_over](Fault fault, auto) {
                        if (fault || is_over) return self->close();
                        self->wait_for_news();
                      });
  }

  void wait_for_news() {
    timer_.expires_after(between_news);
    timer_.async_wait([self = shared_from_this()](Fault fault) {
      if (!fault) self->send_news();
    });
  }

  void close() {
    Fault ignored;
    timer_.cancel();
    stream_.socket().shutdown(Tcp::socket::shutdown_send, ignored);
    stream_.close();
  }

  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  asio::steady_timer timer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  std::function<StreamPart()> news_;
  std::shared_ptr<Shop> shop_;
  bool is_head_ = false;
};

[[noreturn]] void fail(const Fault& fault) {
  throw std::system_error(fault.value(), std::system_category(), "127.0.0.1");
}

}  // namespace

class Listener::Sockets {
 public:
  Sockets(std::uint16_t port, Limits limits) : shop_(std::make_shared<Shop>()) {
    shop_->limits = limits;
    const Tcp::endpoint here(asio::ip::address_v4::loopback(), port);
    Fault fault;
    acceptor_.open(here.protocol(), fault);
    if (!fault) acceptor_.set_option(asio::socket_base::reuse_address(true), fault);
    if (!fault) acceptor_.bind(here, fault);
    if (!fault) acceptor_.listen(asio::socket_base::max_listen_connections, fault);
    if (fault) fail(fault);
  }

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  void serve(const Answer& answer, const MaySendFile& may_send_file,
             const std::atomic<bool>& stop) {
    shop_->answer = &answer;
    shop_->may_send_file = &may_send_file;
    accept();
    while (!stop)
      context_.run_for(between_looks);
    Fault ignored;
    acceptor_.close(ignored);
    shop_->workers.join();
  }

 private:
  void accept() {
    acceptor_.async_accept([this](Fault fault, Tcp::socket socket) {
      if (!acceptor_.is_open()) return;
      if (!fault) std::make_shared<Connection>(std::move(socket), shop_)->begin();
      accept();
    });
  }

  std::shared_ptr<Shop> shop_;
  asio::io_context context_{1};
  Tcp::acceptor acceptor_{context_};
};

Listener::Listener(std::uint16_t port, Limits limits)
    : sockets_(std::make_unique<Sockets>(port, limits)) {}

Listener::~Listener() = default;

std::uint16_t Listener::port() const {
  return sockets_->port();
}

void Listener::serve(const Answer& answer, const MaySendFile& may_send_file,
                     const std::atomic<bool>& stop) {
  sockets_->serve(answer, may_send_file, stop);
}

}  // namespace tools::workbench
