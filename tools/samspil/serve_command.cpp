#include <filesystem>
#include <ostream>
#include <system_error>

#include <fmt/format.h>

#include "tools/experiment/interruption.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/problem.h"
#include "tools/workbench/listener.h"
#include "tools/workbench/workbench.h"

namespace tools {

namespace {

constexpr std::uint16_t usual_port = 8765;
constexpr std::size_t most_waiting = 20;
constexpr std::size_t remembered = 20;  // results; some 2 MB each

/// Where to go, for a person; with --json for a program.
void tell_where(const std::string& link, const workbench::Folder& folder, const Arguments& given,
                std::ostream& out) {
  if (given.has("--json")) {
    out << fmt::format("{{\"link\":\"{}\"}}\n", link) << std::flush;
    return;
  }
  const Text says{"Værkstedet er åbent. Gå til\n  {}\nFilerne ligger i {}. Ctrl+C lukker.\n",
                  "The workbench is open. Go to\n  {}\nThe files are in {}. Ctrl+C closes it.\n"};
  out << fmt::format(fmt::runtime(says.in(given.language())), link, folder.path().string())
      << std::flush;
}

int serve(workbench::Listener& listener, const std::string& path, const Arguments& given,
          std::ostream& out, std::ostream& problems) {
  const Language language = given.language();
  const Interruption interruption([&] {
    problems << Text{"\nLukker. Færdige gentagelser er gemt.\n",
                     "\nClosing. Finished replications are kept.\n"}
                    .in(language)
             << std::flush;
  });
  const workbench::Gate gate{listener.port(), workbench::new_token()};
  workbench::Jobs jobs(workbench::Folder(path).path(), most_waiting);
  workbench::Shelf shelf(remembered);
  const workbench::Workbench bench{workbench::Folder(path), jobs, shelf};
  workbench::begin_with_example(bench, language);
  tell_where(fmt::format("http://127.0.0.1:{}/?token={}&lang={}", gate.port, gate.token,
                         language == Language::danish ? "da" : "en"),
             bench.folder, given, out);
  listener.serve(
      [&](const workbench::Request& request) { return workbench::answer(request, gate, bench); },
      [&](const workbench::Request& head) {
        return workbench::is_file_for_the_folder(head) && !gate.refusal(head);
      },
      interruption.asked());
  return fine;
}

int run_serve(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const auto port = whole_number(given, "--port", 0, 65535);
  if (!port) return refuse(port.error(), given, out, problems);
  const std::string path = given.operands().empty() ? "." : given.operands().front();
  if (!std::filesystem::is_directory(path)) {
    return refuse({problem("E393", {{"folder", path}})}, given, out, problems);
  }
  const auto wanted = static_cast<std::uint16_t>(port->value_or(usual_port));
  try {
    workbench::Listener listener(wanted, {});
    return serve(listener, path, given, out, problems);
  } catch (const std::system_error& fault) {
    if (fault.code() != std::errc::address_in_use) throw;
    return refuse(
        {problem("E390", {{"port", std::to_string(wanted)}, {"next", std::to_string(wanted + 1)}})},
        given, out, problems);
  }
}

}  // namespace

Command serve_command() {
  return {{"serve",
           "[FOLDER]",
           0,
           1,
           {{"--port",
             {},
             "N",
             false,
             {"hvilken port; ellers 8765; 0: en ledig", "which port; else 8765; 0: a free one"}},
            json_option()}},
          {"åbner værkstedet i en browser", "opens the workbench in a browser"},
          {"Scenarier og resultater i mappen vises, ændres, køres og sammenlignes i en browser på\n"
           "denne maskine; ingen anden kan komme ind, og intet sendes ud. En tom mappe får et "
           "eksempel.",
           "Scenarios and results in the folder are shown, changed, run and compared in a browser "
           "on\n"
           "this machine; nobody else can come in, and nothing is sent out. An empty folder gets "
           "an\n"
           "example."},
          {"samspil serve", "samspil serve plans --port 9000 --lang en"},
          run_serve};
}

}  // namespace tools
