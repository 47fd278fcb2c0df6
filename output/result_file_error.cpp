#include <string_view>
#include <utility>

#include "output/result_file.h"

namespace output {
namespace {

std::string_view words_for(WrongFile wrong) {
  switch (wrong) {
    case WrongFile::no_result:
      return "this is not a result file of samspil";
    case WrongFile::newer:
      return "this file was written by a newer version";
    case WrongFile::damaged:
      return "this file was damaged or changed after it was written";
    case WrongFile::no_inputs:
      return "this result has no scenario stored";
    case WrongFile::other_run:
      return "this folder holds replications of another run";
  }
  return "";
}

std::string sentence(const std::filesystem::path& file, WrongFile wrong,
                     const std::string& detail) {
  const std::string end = detail.empty() ? "" : ": " + detail;
  return file.string() + ": " + std::string(words_for(wrong)) + end;
}

}  // namespace

ResultFileError::ResultFileError(std::filesystem::path file, WrongFile wrong,
                                 const std::string& detail)
    : std::runtime_error(sentence(file, wrong, detail)),
      file_(std::move(file)),
      wrong_(wrong),
      detail_(detail) {}

}  // namespace output
