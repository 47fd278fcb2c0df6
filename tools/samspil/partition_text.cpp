#include "tools/samspil/partition_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "tools/samspil/json.h"

namespace tools {

namespace {

constexpr std::size_t most_rows = 20;
constexpr std::size_t most_names = 4;
constexpr double whole = 100;

/// Below this a second thread costs more than it gives (docs/performance.md).
constexpr double events_that_pay_for_threads = 16;

std::string number(double value, Language language) {
  std::string text = value < 9.95 ? fmt::format("{:.1f}", value) : fmt::format("{:.0f}", value);
  if (language == Language::danish) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string percent(double share) {
  return fmt::format("{:.0f} %", whole * share);
}

double share_of(const models::Partition& partition, const models::Partition::Process& process) {
  return partition.events_a_day > 0 ? process.events_a_day / partition.events_a_day : 0;
}

/// How many times as fast as one thread, at best, if the threads shared the processes evenly.
double best_speed_up(const models::Partition& partition, unsigned threads) {
  std::vector<double> of_thread(threads, 0);
  for (const auto& process : partition.processes)
    of_thread[process.thread] += process.events_a_day;
  const double most = *std::ranges::max_element(of_thread);
  return most > 0 ? partition.events_a_day / most : 1;
}

class Writer {
 public:
  Writer(const models::Partition& partition, Language language)
      : partition_(partition), language_(language) {}

  std::string write(const std::string& name, unsigned threads) {
    head(name);
    processes();
    links();
    bound(threads);
    ties();
    return text_;
  }

 private:
  template <class... Words>
  void say(Text text, const Words&... words) {
    text_ += fmt::format(fmt::runtime(text.in(language_)), words...);
  }

  void head(const std::string& name) {
    say({"{}: processer {}, forbindelser {}, ventet {} hændelser pr. dag.\n",
         "{}: processes {}, links {}, about {} events a day expected.\n"},
        name, partition_.processes.size(), partition_.links.size(),
        number(partition_.events_a_day, language_));
    if (!partition_.loads_are_known) {
      say({"Strømmene kan ikke regnes ud: hvert trin tæller som én person pr. dag.\n",
           "The flows cannot be worked out: every step counts as one person a day.\n"});
    }
  }

  void processes() {
    say({"\nproces  hændelser/dag  andel  tråd  enheder  kommuner  tilbud\n",
         "\nprocess    events/day  share  thread  stations  municipalities  services\n"});
    const Text row{"{:>6}  {:>13}  {:>5}  {:>4}  {:>7}  {:>8}  {}\n",
                   "{:>7}  {:>12}  {:>5}  {:>6}  {:>8}  {:>14}  {}\n"};
    for (const std::size_t i : by_load()) {
      const auto& one = partition_.processes[i];
      say(row, i + 1, number(one.events_a_day, language_), percent(share_of(partition_, one)),
          one.thread + 1, one.stations, one.municipalities, first_few(one.services));
    }
    more(partition_.processes.size());
  }

  std::vector<std::size_t> by_load() const {
    std::vector<std::size_t> order(partition_.processes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      return partition_.processes[a].events_a_day > partition_.processes[b].events_a_day;
    });
    if (order.size() > most_rows) order.resize(most_rows);
    return order;
  }

  void more(std::size_t all) {
    if (all > most_rows) say({"... og {} til\n", "... and {} more\n"}, all - most_rows);
  }

  void links() {
    if (partition_.links.empty()) return;
    say({"\nfra  til  tager mindst (tid hjemme imellem)\n",
         "\nfrom   to  takes at least (time at home in between)\n"});
    for (std::size_t i = 0; i < std::min(most_rows, partition_.links.size()); ++i) {
      const auto& link = partition_.links[i];
      text_ +=
          fmt::format("{:>3}  {:>3}  {}\n", link.from + 1, link.to + 1, least_time(link.least));
    }
    more(partition_.links.size());
  }

  void bound(unsigned threads) {
    say({"\nTravleste enhed: {}, {} af hændelserne. En enhed er aldrig mere end én proces.\n",
         "\nBusiest station: {}, {} of the events. A station is never more than one process.\n"},
        partition_.hub.name, percent(partition_.hub.share));
    if (partition_.processes.size() == 1) {
      say(
          {"Én gentagelse kører på én tråd, for alt hænger sammen uden tid imellem. Flere "
           "gentagelser kører ved siden af hinanden.\n",
           "One replication runs on one thread, as all is tied together with no time between. "
           "Several replications run side by side.\n"});
      return;
    }
    const double share = share_of(partition_, partition_.processes[partition_.largest]);
    say({"Den største proces har {} af hændelserne: én gentagelse bliver højst {} gange så hurtig, "
         "uanset hvor mange tråde; på {} højst {} gange.\n",
         "The largest process has {} of the events: one replication gets at most {} times as fast, "
         "however many the threads; on {} at most {} times.\n"},
        percent(share), number(1 / std::max(share, 1e-9), language_), threads,
        number(best_speed_up(partition_, threads), language_));
    lookahead();
  }

  void lookahead() {
    if (partition_.links.empty()) {
      say({"Processerne venter aldrig på hinanden.\n",
           "The processes never wait for each other.\n"});
      return;
    }
    const auto shortest =
        std::ranges::min_element(partition_.links, {}, &models::Partition::Link::least);
    const double events = partition_.events_a_day * static_cast<double>(shortest->least.count()) /
                          engine::microseconds_per_day;
    say({"Den korteste forbindelse er {}: så længe kan alle arbejde hver for sig, det er {} "
         "hændelser ad gangen.",
         "The shortest link is {}: so long can all work apart, which is {} events at a time."},
        least_time(shortest->least), number(events, language_));
    if (events < events_that_pay_for_threads) {
      say({" Det er for lidt til, at en tråd mere lønner sig.",
           " That is too little for one more thread to pay."});
    }
    text_ += '\n';
  }

  void ties() {
    if (partition_.hand_overs.empty()) return;
    say({"\nDet binder proces {} sammen: skift uden tid imellem (højst personer/dag; processer, og "
         "den største af dem, hvis netop det skift tog tid)\n",
         "\nWhat ties process {} together: hand-overs with no time between (persons/day at most; "
         "processes, and the largest of them, if just this one took time)\n"},
        partition_.largest + 1);
    for (const auto& one : partition_.hand_overs) {
      text_ += fmt::format(
          "{:>8}  {:>4} {:>5}  {} -> {}{}\n", number(one.persons_a_day, language_), one.processes,
          percent(one.largest_share), one.from, one.to,
          one.may_take_time
              ? Text{" (ventetiden kan være nul)", " (the wait may be nothing)"}.in(language_)
              : std::string_view());
    }
    say({"Tog hvert skift mindst nogen tid, blev det {} processer, den største med {} af "
         "hændelserne.\n",
         "If every hand-over took some time, there would be {} processes, the largest with {} of "
         "the events.\n"},
        partition_.processes_apart, percent(partition_.largest_share_apart));
  }

  const models::Partition& partition_;
  Language language_;
  std::string text_;
};

template <class All, class Write>
std::string json_array(const All& all, Write write) {
  std::string text;
  for (const auto& one : all)
    text += (text.empty() ? "" : ",") + write(one);
  return "[" + text + "]";
}

std::string process_json(const models::Partition::Process& one) {
  JsonObject object;
  object.number("events_a_day", one.events_a_day).number("thread", std::uint64_t{one.thread});
  object.number("stations", std::uint64_t{one.stations});
  object.number("municipalities", std::uint64_t{one.municipalities});
  return object
      .json("services", json_array(one.services, [](const auto& name) { return json_text(name); }))
      .written();
}

std::string link_json(const models::Partition::Link& one) {
  JsonObject object;
  object.number("from", std::uint64_t{one.from}).number("to", std::uint64_t{one.to});
  return object.number("least_us", static_cast<std::uint64_t>(one.least.count())).written();
}

std::string hand_over_json(const models::Partition::HandOver& one) {
  JsonObject object;
  object.text("from", one.from).text("to", one.to).number("persons_a_day", one.persons_a_day);
  object.truth("may_take_time", one.may_take_time);
  object.number("processes_without", std::uint64_t{one.processes});
  return object.number("largest_share_without", one.largest_share).written();
}

}  // namespace

std::string partition_text(const models::Partition& partition, const std::string& name,
                           unsigned threads, Language language) {
  return Writer(partition, language).write(name, threads);
}

std::string partition_json(const models::Partition& partition) {
  JsonObject all;
  all.number("events_a_day", partition.events_a_day);
  all.truth("loads_are_known", partition.loads_are_known);
  all.json("processes", json_array(partition.processes, process_json));
  all.json("links", json_array(partition.links, link_json));
  all.text("hub", partition.hub.name).number("hub_share", partition.hub.share);
  all.json("hand_overs", json_array(partition.hand_overs, hand_over_json));
  all.number("processes_apart", std::uint64_t{partition.processes_apart});
  return all.number("largest_share_apart", partition.largest_share_apart).written();
}

std::string least_time(engine::Duration time) {
  using std::chrono::duration_cast;
  const std::array<std::pair<engine::Duration, const char*>, 5> units{
      {{std::chrono::days{1}, "d"},
       {std::chrono::hours{1}, "h"},
       {std::chrono::minutes{1}, "min"},
       {std::chrono::seconds{1}, "s"},
       {std::chrono::milliseconds{1}, "ms"}}};
  for (const auto& [unit, name] : units) {
    if (time >= unit && time % unit == engine::Duration::zero())
      return fmt::format("{} {}", time / unit, name);
  }
  return fmt::format("{} us", time.count());
}

std::string first_few(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < std::min(most_names, names.size()); ++i)
    text += (i > 0 ? ", " : "") + names[i];
  return names.size() > most_names ? text + fmt::format(", ... ({})", names.size()) : text;
}

}  // namespace tools
