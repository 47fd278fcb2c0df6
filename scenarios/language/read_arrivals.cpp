#include "scenarios/language/read_arrivals.h"

#include <algorithm>
#include <string>
#include <utility>

#include "models/compile/timetables.h"
#include "scenarios/language/bracketed.h"
#include "scenarios/language/by_municipality.h"
#include "scenarios/language/defaults.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/observations.h"
#include "scenarios/language/read_bookings.h"
#include "scenarios/language/read_rate_profile.h"
#include "scenarios/language/read_rates.h"
#include "scenarios/language/read_trace.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr Range rates = {0, 1e9, Range::Low::excluded};
constexpr Range persons_present = {1, 1e7};
constexpr double most_together = 1e5;
constexpr std::int64_t most_appointments = 10'000'000;

/// A rate of this kind above zero; `code` tells that it is of the other kind.
Parsed<double> parse_rate_of(RateOf kind, std::string_view code, std::string_view text) {
  const auto rate = parse_rate(text);
  if (!rate) return tl::make_unexpected(rate.error());
  const Span all{0, text.size()};
  if (rate->of != kind) {
    return tl::make_unexpected(fault_at(all, std::string(code), {{"found", std::string(text)}}));
  }
  if (auto problem = outside({rate->per_day, text, all}, rates, "rate")) {
    return tl::make_unexpected(*problem);
  }
  return rate->per_day;
}

Parsed<models::ArrivalLaw> parse_poisson(const Inside& in) {
  const auto rate = parse_rate_of(RateOf::system, "E105", in.text);
  if (!rate) return tl::make_unexpected(moved(rate.error(), in.offset));
  return models::PoissonArrivals{*rate};
}

Parsed<models::ArrivalLaw> parse_every(const Inside& in, const Observations& read) {
  const auto interval = parse_distribution(in.text, read);
  if (!interval) return tl::make_unexpected(moved(interval.error(), in.offset));
  if (interval->mean() > 0) return models::RenewalArrivals{*interval};
  return tl::make_unexpected(
      fault_at({in.offset, in.text.size()}, "E115", {{"found", std::string(in.text)}}));
}

Parsed<models::ArrivalLaw> parse_arrivals(std::string_view text, const Observations& read) {
  if (const auto in = inside(text, "poisson")) return parse_poisson(*in);
  if (const auto in = inside(text, "every")) return parse_every(*in, read);
  return tl::make_unexpected(not_readable(text, "arrivals", "poisson(9 /d)"));
}

Parsed<double> parse_person_rate(std::string_view text) {
  return parse_rate_of(RateOf::person, "E116", text);
}

std::vector<std::string> weight_names(const models::Geography& geography) {
  std::vector<std::string> names;
  for (const auto& weight : geography.weights)
    names.push_back(weight.name);
  return names;
}

/// Told if there is none.
bool has_population(const Node& node, Reading& reading) {
  if (reading.known.has_population) return true;
  reading.faults.push_back(fault("E058", node.where, {{"what", "arrivals"}}));
  return false;
}

std::optional<models::ArrivalLaw> read_population_rate(const Node& node, const Fields& fields,
                                                       Reading& reading) {
  engine::Errors& faults = reading.faults;
  const auto& geography = reading.known.population.geography;
  models::PopulationArrivals arrivals;
  const Node* const rate = fields.get("rate");
  const bool differs = rate->kind == NodeKind::scalar && is_by_member_text(rate->text);
  if (!differs) {
    arrivals.per_person_per_day = read_value(rate, "rate", parse_person_rate, faults).value_or(0);
  }
  if (!has_population(node, reading)) return std::nullopt;
  if (differs) {
    const auto parse = [&](std::string_view text) {
      return parse_by_municipality(text, geography, parse_person_rate);
    };
    arrivals.of_municipality =
        read_value(rate, "rate", parse, faults).value_or(std::vector<double>{});
  }
  if (geography.municipalities.empty()) return arrivals;  // it could not be read
  for (const Node* age : read_names(fields.get("of"), "of", faults)) {
    const auto name = read_reference(age, "age_group", geography.age_groups, faults);
    if (name) arrivals.age_groups.push_back(*name);
  }
  const auto weights = weight_names(geography);
  arrivals.weight = read_reference(fields.get("weight"), "weight", weights, faults);
  if (fields.get("of") == nullptr) arrivals.age_groups = geography.age_groups;
  return arrivals;
}

/// Of the whole system, or of each person: the unit tells. Ages and weights are of persons.
std::optional<models::ArrivalLaw> read_rate(const Node& node, const Fields& fields,
                                            Reading& reading) {
  const Node* rate = fields.get("rate");
  const auto parsed =
      rate->kind == NodeKind::scalar ? parse_rate(rate->text) : Parsed<Rate>(Rate{});
  const bool is_of_system = parsed && parsed->of == RateOf::system && fields.get("of") == nullptr &&
                            fields.get("weight") == nullptr;
  if (!is_of_system) return read_population_rate(node, fields, reading);
  const auto parse = [](std::string_view text) {
    return parse_rate_of(RateOf::system, "E105", text);
  };
  const auto per_day = read_value(rate, "rate", parse, reading.faults);
  return models::PoissonArrivals{per_day.value_or(0)};
}

std::optional<models::ArrivalLaw> read_interval(const Node* node, Reading& reading) {
  const auto interval = read_distribution(node, "every", reading);
  if (!interval) return std::nullopt;
  if (interval->mean() > 0) return models::RenewalArrivals{*interval};
  reading.faults.push_back(fault("E115", node->where, {{"found", node->text}}));
  return std::nullopt;
}

template <class Law>
std::optional<models::ArrivalLaw> as_law(std::optional<Law> law) {
  return law ? std::optional<models::ArrivalLaw>(std::move(*law)) : std::nullopt;
}

std::optional<models::ArrivalLaw> read_law(std::string_view way, const Node& node,
                                           const Fields& fields, Reading& reading) {
  const Node* value = fields.get(way);
  if (value == nullptr) return std::nullopt;
  if (way == "rate") return read_rate(node, fields, reading);
  if (way == "every") return read_interval(value, reading);
  if (way == "booked") return as_law(read_bookings(fields, reading));
  if (way == "trace") return as_law(read_trace(fields, reading));
  if (way == "rates") {
    return has_population(node, reading) ? as_law(read_rates(*value, reading)) : std::nullopt;
  }
  const auto persons = read_integer(value, "persons", persons_present, reading.faults);
  if (!persons) return std::nullopt;
  return models::PresentArrivals{static_cast<std::uint32_t>(*persons)};
}

void check_rate_varies_only(std::string_view way, const Fields& fields, engine::Errors& faults) {
  if (way == "rate" || way == "rates") return;
  for (const std::string_view key : profile_keys) {
    if (const Node* node = fields.get(key)) {
      faults.push_back(
          fault("E142", node->where, {{"found", std::string(key)}, {"way", std::string(way)}}));
    }
  }
}

std::optional<engine::Distribution> read_batch(const Node* node, Reading& reading) {
  auto batch = read_plain_distribution(node, "batch", reading);
  if (!batch) return std::nullopt;
  if (batch->is_whole() && batch->quantile(1 - 1e-9) <= most_together) return batch;
  reading.faults.push_back(fault("E155", node->where, {{"found", node->text}}));
  return std::nullopt;
}

/// Appointments are kept in a table; nobody needs more.
void check_number(const models::Stream& stream, const Node* booked, Reading& reading) {
  const auto* bookings = std::get_if<models::BookedArrivals>(&stream.law);
  if (bookings == nullptr) return;
  const auto* weekly = std::get_if<models::WeeklyBookings>(&bookings->times);
  if (weekly == nullptr) return;
  const models::Clock& clock = reading.known.clock;
  const auto length = std::chrono::sys_days{clock.end} - std::chrono::sys_days{clock.start};
  const auto most = models::appointments_a_day(*weekly) * (length + clock.warm_up).count();
  if (most > most_appointments) {
    reading.faults.push_back(fault("E156", booked->where, {{"found", std::to_string(most)}}));
  }
}

/// What happens outside the run is left out, which may be meant, or a wrong date.
void warn_of_rows_outside(const models::Stream& stream, const Node* trace, Reading& reading) {
  const auto* rows = std::get_if<models::TracedArrivals>(&stream.law);
  if (rows == nullptr) return;
  const models::TimeFrame frame(reading.known.clock);
  const auto used = models::timetable_of(*rows, models::Stream{}, frame).occasions.size();
  const std::size_t outside_run = rows->rows.size() - used;
  if (outside_run == 0) return;
  reading.faults.push_back(warning(
      "W120", trace->where,
      {{"outside", std::to_string(outside_run)}, {"rows", std::to_string(rows->rows.size())}}));
}

models::Stream read_stream(const Node& node, Reading& reading) {
  engine::Errors& faults = reading.faults;
  std::string way = variant_of(arrivals_object, node);
  if (way.empty()) way = "rate";  // which is then told to be missing
  const Fields fields(node, {arrivals_object, way, "arrivals"}, faults);
  models::Stream stream;
  if (node.kind != NodeKind::map) return stream;
  check_rate_varies_only(way, fields, faults);
  stream.law = read_law(way, node, fields, reading).value_or(stream.law);
  stream.profile = read_rate_profile(fields, reading);
  stream.batch = read_batch(fields.get("batch"), reading);
  stream.from = read_value(fields.get("from"), "from", parse_moment, faults);
  stream.until = read_value(fields.get("until"), "until", parse_moment, faults);
  const auto& pathways = reading.known.pathways;
  stream.pathway = read_reference(fields.get("pathway"), "pathway", pathways, faults).value_or("");
  stream.name = read_scalar(fields.get("name"), "name", faults).value_or("");
  check_number(stream, fields.get("booked"), reading);
  warn_of_rows_outside(stream, fields.get("trace"), reading);
  return stream;
}

/// Streams are told apart by name, since their random numbers are named after them.
void name_streams(std::vector<models::Stream>& streams, const Node& list, engine::Errors& faults) {
  for (std::size_t i = 0; i < streams.size(); ++i) {
    std::string& name = streams[i].name;
    if (name.empty()) name = "stream " + std::to_string(i + 1);
    const auto same = [&](const models::Stream& one) {
      return one.name == name;
    };
    const auto before = streams.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(streams.begin(), before, same)) {
      faults.push_back(fault("E157", list.items[i].where, {{"found", name}}));
    }
  }
}

models::Arrivals read_streams(const Node& list, Reading& reading) {
  std::vector<models::Stream> streams;
  for (const Node& item : list.items)
    streams.push_back(read_stream(item, reading));
  name_streams(streams, list, reading.faults);
  return models::Arrivals(std::move(streams));
}

}  // namespace

std::optional<models::Arrivals> read_arrivals(const Node& node, Reading& reading) {
  if (node.kind == NodeKind::list && !node.items.empty()) return read_streams(node, reading);
  if (node.kind == NodeKind::map && node.find("value") == nullptr) {
    return models::Arrivals({read_stream(node, reading)});
  }
  const auto read = observations_for(node, ObservationsOf::durations, reading);
  const auto parse = [&](std::string_view text) {
    return parse_arrivals(text, read);
  };
  const auto law = read_value(&node, "arrivals", parse, reading.faults);
  if (!law) return std::nullopt;
  models::Stream stream;
  stream.law = *law;
  return models::Arrivals({stream});
}

}  // namespace scenarios
