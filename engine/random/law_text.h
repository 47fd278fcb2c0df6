/// Numbers as the scenario language writes them, so that reading them back gives the same bits.
#pragma once

#include <string>
#include <vector>

namespace engine {

std::string number_text(double value);                        ///< "7.4": the shortest that is exact
std::string numbers_text(const std::vector<double>& values);  ///< "[1, 0.5]"
std::string share_text(double share);  ///< "30 %", or "0.3" where per cent would not be exact

}  // namespace engine
