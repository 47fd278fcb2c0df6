/// SHA-256 over bytes that come bit by bit. Source: FIPS 180-4; the arithmetic is OpenSSL's.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <openssl/evp.h>

namespace output {

class Sha256 {
 public:
  Sha256();

  void add(std::string_view bytes);

  /// Lower-case hex. Call it once, last.
  std::string hex();

 private:
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context_;
};

}  // namespace output
