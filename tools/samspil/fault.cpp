#include "tools/samspil/fault.h"

#include <cerrno>
#include <exception>
#include <new>
#include <ostream>
#include <system_error>

#include <fmt/format.h>
#include <sys/resource.h>

#include "models/expression/unusable_value.h"
#include "models/network/locked.h"
#include "models/network/runaway.h"
#include "output/result_file.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

/// The most that the program has had in memory, "1.5 GB" or "1,5 GB".
std::string memory_used(Language language) {
  constexpr double kilobytes_per_gigabyte = 1024.0 * 1024.0;
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  std::string text =
      fmt::format("{:.1f} GB", static_cast<double>(usage.ru_maxrss) / kilobytes_per_gigabyte);
  if (language == Language::danish) text.replace(text.find('.'), 1, ",");
  return text;
}

/// A stream does not keep why it failed; a second attempt fails for the same reason.
std::error_code why_it_fails(std::ostream& out) {
  out.clear();
  errno = 0;
  out << '\n' << std::flush;
  if (errno != 0) return {errno, std::generic_category()};
  return std::make_error_code(std::errc::io_error);
}

std::string_view code_of(output::WrongFile wrong) {
  switch (wrong) {
    case output::WrongFile::no_result:
      return "E501";
    case output::WrongFile::newer:
      return "E500";
    case output::WrongFile::damaged:
      return "E507";
    case output::WrongFile::no_inputs:
      return "E508";
    case output::WrongFile::other_run:
      return "E505";
  }
  return "E501";
}

engine::Error wrong_file_problem(const output::ResultFileError& fault) {
  const std::string file = fault.file().string();
  return problem(code_of(fault.wrong()),
                 {{"file", file}, {"folder", file}, {"detail", fault.detail()}});
}

engine::Error runaway_problem(const models::Runaway& fault) {
  const double micros = static_cast<double>(fault.when().time_since_epoch().count());
  const std::string days = fmt::format("{:.6g}", micros / engine::microseconds_per_day);
  switch (fault.kind()) {
    case models::Runaway::Kind::instant:
      return problem("E594", {{"pathway", fault.place()}, {"days", days}});
    case models::Runaway::Kind::crawl:
      return problem("E595", {{"events", fmt::format("{:.0f}", models::most_events_a_second)},
                              {"days", days}});
    case models::Runaway::Kind::crowd:
      break;
  }
  const std::string millions = fmt::format("{}", models::most_persons / 1'000'000);
  return problem("E596", {{"millions", millions}, {"service", fault.place()}, {"days", days}});
}

}  // namespace

engine::Error fault_under_way(Language language) {
  try {
    throw;
  } catch (const std::system_error& fault) {
    return file_problem(fault, language);
  } catch (const output::ResultFileError& fault) {
    return wrong_file_problem(fault);
  } catch (const std::bad_alloc&) {
    return problem("E591", {{"used", memory_used(language)}});
  } catch (const models::Locked& lock) {
    return problem("E592", {{"circle", lock.circle()}});
  } catch (const models::UnusableValue& fault) {
    return problem("E593", {{"formula", fault.formula()},
                            {"value", fmt::format("{:g}", fault.value())},
                            {"days", fmt::format("{:g}", fault.value() / 86'400e6)}});
  } catch (const models::NoCase& fault) {
    return problem("E597", {{"case", fault.first()}});
  } catch (const models::Runaway& fault) {
    return runaway_problem(fault);
  } catch (const std::exception& fault) {
    return problem("E590", {{"fault", fault.what()}});
  }
}

int tell_fault(Language language, std::ostream& problems) {
  return refuse({fault_under_way(language)}, language, problems);
}

int tell_lost_answer(std::ostream& out, Language language, std::ostream& problems) {
  return refuse({file_problem("stdout", why_it_fails(out), language)}, language, problems);
}

}  // namespace tools
