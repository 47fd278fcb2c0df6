/// Words such that a shell reads them back as they are: for commands that the user may paste.
#pragma once

#include <string>

namespace tools {

/// "basis.yaml", but 'my ward.yaml'.
std::string shell_word(const std::string& word);

}  // namespace tools
