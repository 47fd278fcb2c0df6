#include "scenarios/language/read_hazard.h"

#include <algorithm>
#include <utility>

#include "scenarios/language/by_municipality.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

/// A rate per microsecond; a power law is no piece.
Parsed<double> parse_piece(std::string_view text) {
  const auto hazard = parse_hazard(text);
  if (!hazard) return tl::unexpected(hazard.error());
  const auto* rate = std::get_if<engine::PiecewiseConstantHazard>(&*hazard);
  if (rate != nullptr) return rate->rates.front();
  return tl::unexpected(fault_at({0, text.size()}, "E117", {{"found", std::string(text)}}));
}

/// Reads a hazard in pieces, each of them one for all or one for each municipality.
class PiecesReader {
 public:
  PiecesReader(const models::Geography& geography, engine::Errors& faults)
      : geography_(geography), faults_(faults) {}

  /// Adds one piece: `30 d: 0.01 /d`.
  void add(const Entry& entry) {
    const Node time = scalar_node(entry.key, entry.where);
    const auto start = read_value(&time, "hazard", parse_duration, faults_);
    add(start, &entry.value);
    if (!start) return;
    const auto at = static_cast<double>(start->count());
    const bool is_in_order = starts_.empty() ? at == 0 : at > starts_.back();
    if (!is_in_order) faults_.push_back(fault("E118", entry.where, {{"found", entry.key}}));
    is_good_ = is_good_ && is_in_order;
    starts_.push_back(at);
  }

  /// The whole hazard is one piece.
  void add_only(const Node& node) {
    add(engine::Duration{0}, &node);
    starts_.push_back(0);
  }

  std::optional<HazardByPlace> take() const {
    if (!is_good_) return std::nullopt;
    HazardByPlace result{engine::PiecewiseConstantHazard{starts_, {}}};
    auto& mean = std::get<engine::PiecewiseConstantHazard>(result.mean);
    for (const auto& rates : rates_)
      mean.rates.push_back(rates.size() == 1 ? rates.front() : mean_of(rates));
    const bool differs =
        std::ranges::any_of(rates_, [](const auto& rates) { return rates.size() > 1; });
    for (std::size_t i = 0; differs && i < geography_.municipalities.size(); ++i) {
      engine::PiecewiseConstantHazard here{starts_, {}};
      for (const auto& rates : rates_)
        here.rates.push_back(rates.size() == 1 ? rates.front() : rates[i]);
      result.by_municipality.emplace_back(std::move(here));
    }
    return result;
  }

 private:
  void add(const std::optional<engine::Duration>& start, const Node* node) {
    const bool is_by_place = node->kind == NodeKind::scalar && is_by_member_text(node->text);
    const auto parse = [&](std::string_view text) -> Parsed<std::vector<double>> {
      if (is_by_place) return parse_by_municipality(text, geography_, parse_piece);
      return parse_piece(text).map([](double rate) { return std::vector{rate}; });
    };
    auto rates = read_value(node, "hazard", parse, faults_);
    is_good_ = is_good_ && start && rates;
    if (rates) rates_.push_back(std::move(*rates));
  }

  double mean_of(const std::vector<double>& rates) const {
    double sum = 0;
    double persons = 0;
    for (std::size_t i = 0; i < rates.size(); ++i) {
      for (const std::int64_t number : geography_.municipalities[i].population) {
        sum += rates[i] * static_cast<double>(number);
        persons += static_cast<double>(number);
      }
    }
    return persons > 0 ? sum / persons : 0;
  }

  const models::Geography& geography_;
  engine::Errors& faults_;
  std::vector<double> starts_;
  std::vector<std::vector<double>> rates_;  ///< of each piece: one, or one for each municipality
  bool is_good_ = true;
};

bool is_in_pieces(const Node& node) {
  return node.kind == NodeKind::map && node.find("value") == nullptr && !node.entries.empty();
}

std::optional<HazardByPlace> read_pieces(const Node& node, const models::Geography& geography,
                                         engine::Errors& faults) {
  PiecesReader pieces(geography, faults);
  for (const Entry& entry : node.entries)
    pieces.add(entry);
  return pieces.take();
}

}  // namespace

std::optional<engine::Hazard> read_hazard(const Node* node, engine::Errors& faults) {
  if (node == nullptr) return std::nullopt;
  if (!is_in_pieces(*node)) return read_value(node, "hazard", parse_hazard, faults);
  const auto read = read_pieces(*node, {}, faults);
  return read ? std::optional(read->mean) : std::nullopt;
}

std::optional<HazardByPlace> read_hazard_by_place(const Node* node, Reading& reading) {
  if (node == nullptr) return std::nullopt;
  const models::Geography& geography = reading.known.population.geography;
  if (is_in_pieces(*node)) return read_pieces(*node, geography, reading.faults);
  if (node->kind == NodeKind::scalar && is_by_member_text(node->text)) {
    PiecesReader pieces(geography, reading.faults);
    pieces.add_only(*node);
    return pieces.take();
  }
  const auto hazard = read_value(node, "hazard", parse_hazard, reading.faults);
  return hazard ? std::optional(HazardByPlace{*hazard}) : std::nullopt;
}

models::CountedFrom read_counted_from(const Node* node, engine::Errors& faults) {
  const auto words = words_of(*find_key("pathways.*.*.community.*", "", "from"));
  const auto word = read_word(node, "from", words, faults);
  if (!word) return models::CountedFrom::step;
  return static_cast<models::CountedFrom>(std::ranges::find(words, *word) - words.begin());
}

}  // namespace scenarios
