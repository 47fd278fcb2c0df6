#include "tools/workbench/gate.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/rand.h>

#include "tools/samspil/problem.h"

namespace tools::workbench {

namespace {

constexpr std::size_t token_bytes = 32;

/// Takes as long whatever the first difference is.
bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

/// Cookies do not tell ports apart: two workbenches on one machine need two names.
std::string cookie_name(std::uint16_t port) {
  return fmt::format("samspil_{}", port);
}

/// "a=1; b=2"; empty if there is no such cookie.
std::string_view cookie_of(std::string_view all, std::string_view name) {
  while (!all.empty()) {
    const std::size_t end = std::min(all.find(';'), all.size());
    std::string_view one = all.substr(0, end);
    all.remove_prefix(std::min(all.size(), end + 1));
    while (one.starts_with(' '))
      one.remove_prefix(1);
    if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) {
      return one.substr(name.size() + 1);
    }
  }
  return {};
}

bool changes_something(const Request& request) {
  return request.method != "GET" && request.method != "HEAD";
}

bool is_our_name(const std::string& host, std::uint16_t port) {
  return host == fmt::format("127.0.0.1:{}", port) || host == fmt::format("localhost:{}", port);
}

/// To the same page without the token, so that it is in no bookmark and no history of links.
Response welcome(const Request& request, const Gate& gate) {
  Response response;
  response.status = 303;
  response.type = "text/plain";
  const auto asked = language_named(request.asked("lang"));
  response.header["Location"] = !asked                       ? "/"
                                : *asked == Language::danish ? "/?lang=da"
                                                             : "/?lang=en";
  response.header["Set-Cookie"] =
      fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict", cookie_name(gate.port), gate.token);
  return response;
}

/// Orders are JSON; a result comes as the file that it is.
bool has_wrong_body(const Request& request) {
  const bool is_file = is_file_for_the_folder(request);
  return request.head("content-type") != (is_file ? "application/x-hdf5" : "application/json");
}

/// Browsers say where a request comes from; what says nothing of the kind may only read.
bool comes_from_elsewhere(const Request& request) {
  const std::string site = request.head("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return true;
  if (!changes_something(request)) return false;
  return request.head("origin") != "http://" + request.head("host");
}

}  // namespace

std::optional<Response> Gate::refusal(const Request& request) const {
  const Language language = language_of(request);
  const auto refused_as = request.path.starts_with("/api/") ? refused : told_to_a_person;
  if (!is_our_name(request.head("host"), port)) {
    return refused_as(421, "E380", {{"found", request.head("host")}}, language);
  }
  const bool is_link = request.method == "GET" && request.path == "/";
  if (is_link && is_same(request.asked("token"), token)) return welcome(request, *this);
  if (!is_same(cookie_of(request.head("cookie"), cookie_name(port)), token)) {
    return refused_as(403, "E381", {}, language);
  }
  if (comes_from_elsewhere(request)) return refused_as(403, "E382", {}, language);
  if (changes_something(request) && has_wrong_body(request))
    return refused_as(415, "E383", {}, language);
  return std::nullopt;
}

bool is_file_for_the_folder(const Request& request) {
  return request.method == "PUT" && request.path.starts_with("/api/results/");
}

std::string new_token() {
  std::array<unsigned char, token_bytes> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
    throw std::runtime_error("the operating system gives no random bytes");
  }
  std::string token;
  for (const unsigned char byte : bytes)
    token += fmt::format("{:02x}", byte);
  return token;
}

void secure(Response& response) {
  auto& header = response.header;
  header.try_emplace("Content-Security-Policy",
                     "default-src 'none'; script-src 'self'; style-src 'self'; "
                     "img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
                     "form-action 'none'; frame-ancestors 'none'");
  header.try_emplace("X-Content-Type-Options", "nosniff");
  header.try_emplace("Referrer-Policy", "no-referrer");
  header.try_emplace("Cross-Origin-Opener-Policy", "same-origin");
  header.try_emplace("Cross-Origin-Resource-Policy", "same-origin");
  header.try_emplace("Cache-Control", "no-store");
}

Response refused(unsigned status, std::string_view code, Words words, Language language) {
  Response response;
  response.status = status;
  response.body = problems_json({problem(code, std::move(words))}, language);
  return response;
}

Response told_to_a_person(unsigned status, std::string_view code, Words words, Language language) {
  Response response;
  response.status = status;
  response.type = "text/plain; charset=utf-8";
  std::ostringstream text;
  tell({problem(code, std::move(words))}, language, text);
  response.body = text.str();
  return response;
}

Language language_of(const Request& request) {
  if (const auto asked = language_named(request.asked("lang"))) return *asked;
  return request.head("accept-language").starts_with("da") ? Language::danish : Language::english;
}

}  // namespace tools::workbench
