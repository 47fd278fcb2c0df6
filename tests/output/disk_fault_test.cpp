/// What a full disk, a forbidden folder or a killed program leave behind: under its final name, a
/// results file is whole or absent. The faults are real ones, made by the operating system.
#include <chrono>
#include <csignal>
#include <cstring>
#include <chrono>
