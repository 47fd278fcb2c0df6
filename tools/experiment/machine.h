/// What /provenance says of the machine and the clock. Never part of the digest.
#pragma once

#include <string>

namespace tools {

std::string host_name();
std::string operating_system();  ///< "Linux 6.1.0-18-amd64 x86_64"
std::string processor();         ///< "AMD EPYC 7713 64-Core Processor"; empty if unknown
std::string utc_now();           ///< "2026-11-22T03:06:00Z"

}  // namespace tools
