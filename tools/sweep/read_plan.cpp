#include "tools/sweep/read_plan.h"

#include <algorithm>
#include <bit>
#include <map>

#include "scenarios/language/fault.h"
#include "scenarios/language/known.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/yaml_tree.h"
#include "scenarios/messages.h"
#include "tools/sweep/plan_fields.h"

namespace tools {

namespace {

using scenarios::Entry;
using scenarios::fault;
using scenarios::Node;
using scenarios::NodeKind;

constexpr std::uint32_t most_replications_of_a_point = 1'000'000;

const std::vector<std::string> plan_keys = {
    "plan",         "title", "scenario",       "with",    "set",          "factors", "design",
    "replications", "seed",  "random_numbers", "outputs", "shard_points", "cluster"};
const std::vector<std::string> cluster_keys = {"tasks",  "cores",     "time",
                                               "memory", "partition", "account"};

void read_set(const Node* node, PlanHead& head, engine::Errors& faults) {
  if (node == nullptr) return;
  if (node->kind != NodeKind::map) {
    faults.push_back(
        fault("E042", node->where, {{"what", "set"}, {"wanted", "a_map"}, {"found", "a_value"}}));
    return;
  }
  for (const Entry& entry : node->entries) {
    if (const auto text = scenarios::read_scalar(&entry.value, "set", faults)) {
      head.set.push_back({entry.key, *text});
      head.set_places.push_back(entry.value.where);
    }
  }
}

void read_head(PlanHead& head, engine::Errors& faults) {
  if (!is_map_of(head.top, "plan", plan_keys, faults)) return;
  const Node* version = head.top.find("plan");
  if (version == nullptr || version->text != "1") {
    faults.push_back(fault("E350", version == nullptr ? head.top.where : version->where));
  }
  for (const char* key : {"scenario", "factors", "design"}) {
    if (head.top.find(key) != nullptr) continue;
    faults.push_back(fault("E047", head.top.where, {{"key", key}, {"in", "plan"}}));
  }
  const auto scenario = scenarios::read_scalar(head.top.find("scenario"), "scenario", faults);
  head.scenario = scenario.value_or("");
  for (const Node* file : scenarios::read_names(head.top.find("with"), "with", faults))
    head.with.push_back(file->text);
  read_set(head.top.find("set"), head, faults);
}

class PlanReader {
 public:
  PlanReader(const PlanHead& head, const PlanGround& ground) : head_(head), ground_(ground) {}

  engine::Result<ReadPlan> read() {
    plan_.text = head_.text;
    plan_.scenario = head_.scenario;
    plan_.with = head_.with;
    plan_.set = head_.set;
    plan_.set_places = head_.set_places;
    plan_.title = scenarios::read_text(find("title"), "title", faults_).value_or(models::Text{});
    read_runs();
    read_outputs();
    read_cluster();
    const std::size_t before = faults_.size();
    read_factors();
    // A design of factors that are not all there would be told wrong things.
    if (faults_.size() == before) read_design(find("design"), plan_, faults_);
    if (!faults_.empty()) return tl::unexpected(faults_);
    plan_.design.seed = plan_.seed;
    warn_of_broken_nets();
    return ReadPlan{plan_, warnings_};
  }

 private:
  const Node* find(std::string_view key) const { return head_.top.find(key); }

  void read_runs() {
    const auto& runs = ground_.scenario.description.runs;
    plan_.replications =
        read_count(find("replications"), "replications", 1, most_replications_of_a_point, faults_)
            .value_or(1);
    const auto seed = scenarios::read_value(find("seed"), "seed", scenarios::parse_seed, faults_);
    plan_.seed = seed.value_or(runs.seed);
    const auto numbers =
        read_choice_of(find("random_numbers"), "random_numbers", {"shared", "separate"}, faults_);
    plan_.random_numbers = static_cast<RandomNumbers>(numbers.value_or(0));
    plan_.shard_points =
        read_count(find("shard_points"), "shard_points", 1, 1'000'000, faults_).value_or(0);
  }

  void read_outputs() {
    for (const Node* one : scenarios::read_names(find("outputs"), "outputs", faults_)) {
      const bool is_known = std::ranges::find(ground_.figures, one->text) != ground_.figures.end();
      if (!is_known) {
        faults_.push_back(
            fault("E367", one->where,
                  {{"found", one->text}, {"known", scenarios::listed(ground_.figures)}},
                  scenarios::nearest(one->text, ground_.figures)));
      } else if (std::ranges::find(plan_.outputs, one->text) == plan_.outputs.end()) {
        plan_.outputs.push_back(one->text);
      }
    }
    if (find("outputs") == nullptr) plan_.outputs = ground_.figures;
  }

  void read_cluster() {
    const Node* node = find("cluster");
    if (node == nullptr || !is_map_of(*node, "cluster", cluster_keys, faults_)) return;
    ClusterWish& wish = plan_.cluster;
    wish.tasks = read_count(node->find("tasks"), "tasks", 1, 100'000, faults_).value_or(0);
    wish.cores = read_count(node->find("cores"), "cores", 1, 1024, faults_).value_or(1);
    const auto read_word = [&](const char* key, std::string& into) {
      const Node* word = node->find(key);
      if (word == nullptr) return;
      const auto text = scenarios::read_scalar(word, key, faults_);
      if (text && is_plain_word(*text)) {
        into = *text;
      } else if (text) {
        faults_.push_back(fault("E368", word->where, {{"found", *text}}));
      }
    };
    read_word("time", wish.time);
    read_word("memory", wish.memory);
    read_word("partition", wish.partition);
    read_word("account", wish.account);
  }

  /// What goes to a shell: letters, digits and - . _ : and nothing that it would read.
  static bool is_plain_word(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             c == '-' || c == '.' || c == '_' || c == ':';
    });
  }

  void read_factors() {
    const Node* node = find("factors");
    if (node->kind == NodeKind::broken) return;
    if (node->kind != NodeKind::map || node->entries.empty()) {
      faults_.push_back(fault("E351", node->where));
      return;
    }
    for (const Entry& entry : node->entries) {
      if (auto factor = read_factor(entry, ground_.scenario, faults_)) {
        plan_.factors.push_back(std::move(*factor));
      }
    }
    check_paths();
  }

  /// Of two changes of one value only the last would hold.
  void check_paths() {
    std::map<std::string, std::string> changed;
    for (const scenarios::Override& one : plan_.set)
      changed.emplace(one.path, "set");
    for (const Factor& factor : plan_.factors) {
      for (const std::string& path : factor.paths) {
        const auto [other, is_new] = changed.emplace(path, factor.name);
        if (is_new) continue;
        faults_.push_back(
            fault("E369", factor.where,
                  {{"path", path}, {"factor", factor.name}, {"other", other->second}}));
      }
    }
  }

  void warn_of_broken_nets() {
    const bool is_net =
        plan_.design.method == Method::sobol || plan_.design.method == Method::saltelli;
    if (!is_net || std::has_single_bit(plan_.design.count)) return;
    warnings_.push_back(
        scenarios::warning("W150", find("design")->where,
                           {{"found", std::to_string(plan_.design.count)},
                            {"below", std::to_string(std::bit_floor(plan_.design.count))},
                            {"above", std::to_string(std::bit_ceil(plan_.design.count))}}));
  }

  const PlanHead& head_;
  const PlanGround& ground_;
  engine::Errors faults_;
  engine::Errors warnings_;
  Plan plan_;
};

}  // namespace

engine::Result<PlanHead> read_plan_head(const std::string& file, const std::string& content) {
  scenarios::YamlTree tree = scenarios::parse_yaml(file, content);
  engine::Errors faults = std::move(tree.faults);
  PlanHead head{std::move(tree.top), content, {}, {}, {}, {}};
  if (tree.is_whole) read_head(head, faults);
  if (!faults.empty()) return tl::unexpected(faults);
  return head;
}

engine::Result<ReadPlan> read_plan(const PlanHead& head, const PlanGround& ground) {
  return PlanReader(head, ground).read();
}

}  // namespace tools
