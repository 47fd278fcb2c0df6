#include "output/sha256.h"

#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "output/result_file.h"

namespace output {
namespace {

void check(int success) {
  if (success != 1) throw std::runtime_error("OpenSSL cannot compute SHA-256");
}

}  // namespace

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  if (context_ == nullptr) throw std::bad_alloc();
  check(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
}

void Sha256::add(std::string_view bytes) {
  check(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
}

std::string Sha256::hex() {
  std::array<unsigned char, 32> hash{};
  check(EVP_DigestFinal_ex(context_.get(), hash.data(), nullptr));
  return fmt::format("{:02x}", fmt::join(hash, ""));
}

std::string sha256(const std::string& bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

}  // namespace output
