#include <algorithm>
#include <ostream>

#include <gtest/gtest.h>

#include "tools/workbench/gate.h"

namespace tests {

namespace {

using tools::workbench::Gate;
using tools::workbench::Request;

const Gate gate{8765, std::string(64, 'a')};

Request from_our_page(const std::string& method, const std::string& path) {
  Request request;
  request.method = method;
  request.path = path;
  request.header = {{"host", "127.0.0.1:8765"},
                    {"cookie", "other=1; samspil_8765=" + gate.token},
                    {"origin", "http://127.0.0.1:8765"},
                    {"sec-fetch-site", "same-origin"},
                    {"content-type", "application/json"}};
  return request;
}

/// 0: it may come in.
unsigned turned_away(const Request& request) {
  const auto response = gate.refusal(request);
  return response ? response->status : 0;
}

struct Changed {
  const char* name;
  const char* header;
  std::string value;  ///< empty: the header is left out
  unsigned reading;   ///< status of a GET; 0: may come in
  unsigned changing;  ///< of a POST

  friend std::ostream& operator<<(std::ostream& out, const Changed& row) { return out << row.name; }
};

class GateHeader : public testing::TestWithParam<Changed> {};

}  // namespace

TEST(WorkbenchGate, LetsOurOwnPageReadAndChange) {
  EXPECT_EQ(turned_away(from_our_page("GET", "/api/state")), 0U);
  EXPECT_EQ(turned_away(from_our_page("POST", "/api/runs")), 0U);
}

TEST_P(GateHeader, DecidesWhoMayReadAndWhoMayChange) {
  const Changed& row = GetParam();
  Request reading = from_our_page("GET", "/api/state");
  Request changing = from_our_page("POST", "/api/runs");
  for (Request* request : {&reading, &changing}) {
    if (row.value.empty()) {
      request->header.erase(row.header);
    } else {
      request->header[row.header] = row.value;
    }
  }
  EXPECT_EQ(turned_away(reading), row.reading);
  EXPECT_EQ(turned_away(changing), row.changing);
}

INSTANTIATE_TEST_SUITE_P(
    Table, GateHeader,
    testing::Values(
        Changed{"AnotherNameForThisMachine", "host", "evil.example:8765", 421, 421},
        Changed{"OurAddressAtAnotherPort", "host", "127.0.0.1:80", 421, 421},
        Changed{"OurAddressAsABeginning", "host", "127.0.0.1:8765.evil.example", 421, 421},
        Changed{"NoHost", "host", "", 421, 421},
        Changed{"Localhost", "host", "localhost:8765", 0, 403},
        Changed{"NoCookie", "cookie", "", 403, 403},
        Changed{"WrongToken", "cookie", "samspil_8765=" + std::string(64, 'b'), 403, 403},
        Changed{"HalfAToken", "cookie", "samspil_8765=" + std::string(32, 'a'), 403, 403},
        Changed{"EmptyToken", "cookie", "samspil_8765=", 403, 403},
        Changed{"TokenOfAnotherPort", "cookie", "samspil_8766=" + std::string(64, 'a'), 403, 403},
        Changed{"AnotherSite", "sec-fetch-site", "cross-site", 403, 403},
        Changed{"AnotherPortIsSameSite", "sec-fetch-site", "same-site", 403, 403},
        Changed{"OriginOfAnotherSite", "origin", "https://evil.example", 0, 403},
        Changed{"OriginNull", "origin", "null", 0, 403}, Changed{"NoOrigin", "origin", "", 0, 403},
        Changed{"AForm", "content-type", "application/x-www-form-urlencoded", 0, 415},
        Changed{"PlainText", "content-type", "text/plain", 0, 415}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(WorkbenchGate, TheLinkGivesTheCookieAndGoesToThePageWithoutTheToken) {
  Request link = from_our_page("GET", "/");
  link.header = {{"host", "127.0.0.1:8765"}};
  link.query = {{"token", gate.token}, {"lang", "da"}};
  const auto response = gate.refusal(link);
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, 303U);
  EXPECT_EQ(response->header.at("Location"), "/?lang=da");
  EXPECT_EQ(response->header.at("Set-Cookie"),
            "samspil_8765=" + gate.token + "; Path=/; HttpOnly; SameSite=Strict");
}

TEST(WorkbenchGate, TheTokenOpensNothingButTheLink) {
  Request request = from_our_page("GET", "/api/state");
  request.header.erase("cookie");
  request.query = {{"token", gate.token}};
  EXPECT_EQ(turned_away(request), 403U);
}

TEST(WorkbenchGate, WhoComesWithoutTheLinkIsToldInASentence) {
  Request page = from_our_page("GET", "/");
  page.header.erase("cookie");
  EXPECT_EQ(gate.refusal(page)->body,
            "samspil: error E381: the browser has not been let in\n"
            "    = hint: use the link that samspil serve prints\n");
}

TEST(WorkbenchGate, EveryWorkbenchHasATokenOfItsOwn) {
  const std::string one = tools::workbench::new_token();
  EXPECT_EQ(one.size(), 64U);
  EXPECT_EQ(one.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_NE(one, tools::workbench::new_token());
}

TEST(WorkbenchGate, EveryAnswerForbidsThePageToLoadFromElsewhere) {
  tools::workbench::Response response;
  secure(response);
  const std::string policy = response.header.at("Content-Security-Policy");
  EXPECT_EQ(policy.substr(0, policy.find(';')), "default-src 'none'");
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  EXPECT_EQ(policy.find("http"), std::string::npos);
  EXPECT_EQ(response.header.count("Access-Control-Allow-Origin"), 0U);
}

}  // namespace tests
