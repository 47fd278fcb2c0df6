#include "scenarios/language/layers.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/ranges.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/overlay.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/tables.h"
#include "scenarios/language/yaml_tree.h"

namespace scenarios {

namespace {

/// Takes `extends` out of the tree.
Node take_extends(Node& top) {
  const auto found = std::find_if(top.entries.begin(), top.entries.end(),
                                  [](const Entry& entry) { return entry.key == "extends"; });
  if (found == top.entries.end()) return {};
  Node extends = std::move(found->value);
  top.entries.erase(found);
  return extends;
}

class LayerReader {
 public:
  LayerReader(InputFiles& files, engine::Errors& faults) : files_(files), faults_(faults) {}

  /// `lies_over_others`: others stand before it in a list of `extends`. What it changes is then
  /// theirs; a file over nothing can change nothing.
  std::optional<Node> read(const InputFile& file, bool lies_over_others) {
    YamlTree tree = parse_yaml(file.name, file.content);
    faults_.insert(faults_.end(), tree.faults.begin(), tree.faults.end());
    if (!tree.is_whole) return std::nullopt;
    if (tree.top.kind != NodeKind::map) {
      faults_.push_back(fault("E042", tree.top.where,
                              {{"what", "scenario"},
                               {"wanted", "a_map"},
                               {"found", tree.top.kind == NodeKind::list ? "a_list" : "a_value"}}));
      return std::nullopt;
    }
    expand_tables(tree.top, files_, faults_);
    if (const Node* empty = tree.top.find("extends"); empty && empty->kind == NodeKind::nothing) {
      faults_.push_back(fault("E041", empty->where, {{"what", "extends"}}));
    }
    const Node extends = take_extends(tree.top);
    if (extends.kind == NodeKind::nothing && lies_over_others) return std::move(tree.top);
    if (extends.kind == NodeKind::nothing) {
      refuse_changes(tree.top, Minus::is_a_sign, faults_);
      return std::move(tree.top);
    }
    auto base = read_bases(extends, file.name);
    if (!base) return std::nullopt;
    return merged(std::move(*base), std::move(tree.top), "", faults_);
  }

 private:
  std::optional<Node> read_bases(const Node& extends, const std::string& file) {
    chain_.push_back(file);
    std::optional<Node> result;
    bool is_whole = true;
    for (const Node* path : read_names(&extends, "extends", faults_)) {
      auto base = read_base(*path, result.has_value());
      is_whole = is_whole && base.has_value();
      if (!base) continue;
      result =
          result ? merged(std::move(*result), std::move(*base), "", faults_) : std::move(*base);
    }
    chain_.pop_back();
    return is_whole ? result : std::nullopt;
  }

  std::optional<Node> read_base(const Node& path, bool lies_over_others) {
    const InputFile* file = files_.find(path.text, path.where.file);
    if (file == nullptr) {
      faults_.push_back(files_.why_not(path.text, path.where));
      return std::nullopt;
    }
    if (std::find(chain_.begin(), chain_.end(), file->name) != chain_.end()) {
      const std::string chain = fmt::format("{} > {}", fmt::join(chain_, " > "), file->name);
      faults_.push_back(fault("E082", path.where, {{"chain", chain}}));
      return std::nullopt;
    }
    if (chain_.size() >= max_extends_depth || ++layers_ > max_layers) {
      faults_.push_back(fault(
          "E083", path.where,
          {{"depth", std::to_string(max_extends_depth)}, {"files", std::to_string(max_layers)}}));
      return std::nullopt;
    }
    return read(*file, lies_over_others);
  }

  InputFiles& files_;
  engine::Errors& faults_;
  std::vector<std::string> chain_;  ///< files being read, from the scenario on
  int layers_ = 0;
};

}  // namespace

std::optional<Node> read_layers(const std::string& name, InputFiles& files,
                                engine::Errors& faults) {
  const InputFile* file = files.open(name);
  if (file == nullptr) {
    faults.push_back(files.why_not(name));
    return std::nullopt;
  }
  return LayerReader(files, faults).read(*file, false);
}

}  // namespace scenarios
