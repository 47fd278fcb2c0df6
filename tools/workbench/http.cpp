#include "tools/workbench/http.h"

#include <algorithm>
#include <charconv>

#include "scenarios/language/utf8.h"

namespace tools::workbench {

namespace {

std::string found(const std::map<std::string, std::string>& in, const std::string& name) {
  const auto at = in.find(name);
  return at == in.end() ? "" : at->second;
}

std::optional<char> of_hex(std::string_view two) {
  unsigned value = 0;
  const auto [end, fault] = std::from_chars(two.data(), two.data() + two.size(), value, 16);
  if (fault != std::errc{} || two.size() != 2 || end != two.data() + 2) return std::nullopt;
  return static_cast<char>(value);
}

std::optional<std::string> decoded(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::optional<char> letter = text[i];
    if (text[i] == '%') {
      letter = of_hex(text.substr(i + 1, 2));
      i += 2;
    }
    if (!letter || static_cast<unsigned char>(*letter) < 0x20 || *letter == 0x7f) {
      return std::nullopt;
    }
    plain += *letter;
  }
  if (scenarios::invalid_utf8_at(plain)) return std::nullopt;
  return plain;
}

bool read_query(std::string_view text, std::map<std::string, std::string>& into) {
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const auto name = decoded(pair.substr(0, equals));
    const auto value = decoded(pair.substr(std::min(pair.size(), equals + 1)));
    if (!name || !value) return false;
    into[*name] = *value;
  }
  return true;
}

}  // namespace

std::string Request::asked(const std::string& name) const {
  return found(query, name);
}

std::string Request::head(const std::string& name) const {
  return found(header, name);
}

std::optional<Target> target_of(std::string_view raw) {
  if (!raw.starts_with('/')) return std::nullopt;
  const std::size_t question = std::min(raw.find('?'), raw.size());
  const auto path = decoded(raw.substr(0, question));
  Target target;
  if (!path || !read_query(raw.substr(std::min(raw.size(), question + 1)), target.query)) {
    return std::nullopt;
  }
  target.path = *path;
  return target;
}

}  // namespace tools::workbench
