/// Who may come in: only the browser that was sent here by this program, on this machine.
///
/// Against DNS rebinding: the Host header must be our own address. Against other web sites: a
/// random token, in the link that the program opens and afterwards in a cookie that is never sent
/// from another site (SameSite=Strict), and an Origin of our own on whatever changes something.
/// Against scripts that slip into a page: a strict Content-Security-Policy. Sources: Fetch Standard
/// (Origin, Sec-Fetch-Site), RFC 6265bis (SameSite), CSP level 3.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "tools/samspil/problem.h"
#include "tools/samspil/text.h"
#include "tools/workbench/http.h"

namespace tools::workbench {

struct Gate {
  std::uint16_t port = 0;
  std::string token;

  /// The answer that turns the request away or, to the right link, hands out the cookie; none if it
  /// may come in.
  std::optional<Response> refusal(const Request& request) const;
};

/// A result that is put into the folder, and may be larger than any order.
bool is_file_for_the_folder(const Request& request);

/// 32 random bytes of the operating system, in hex.
std::string new_token();

/// The headers that every answer bears.
void secure(Response& response);

/// A problem of the program's catalogue as an answer: an array as `--json` writes it.
Response refused(unsigned status, std::string_view code, Words words, Language language);

/// The same as text, for who has opened a page and not a script.
Response told_to_a_person(unsigned status, std::string_view code, Words words, Language language);

/// As ?lang= says, else the first language of the browser, else English.
Language language_of(const Request& request);

}  // namespace tools::workbench
