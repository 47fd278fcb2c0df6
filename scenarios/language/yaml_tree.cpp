#include "scenarios/language/yaml_tree.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/source_text.h"
#include "scenarios/language/tree_builder.h"

namespace scenarios {

namespace {

/// Only looks whether there is a second document, and where.
class SecondDocument final : public YAML::EventHandler {
 public:
  std::optional<YAML::Mark> start;

  void OnDocumentStart(const YAML::Mark& mark) override {
    start = mark;
    throw StopParsing{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

bool says(const YAML::Exception& problem, std::string_view what) {
  return problem.msg.find(what) != std::string::npos;
}

/// What yaml-cpp says, by our own code; the rest is E007.
std::string code_of(const YAML::Exception& problem) {
  namespace message = YAML::ErrorMsg;
  if (says(problem, message::BAD_FILE)) return "E012";
  if (says(problem, "alias") || says(problem, "anchor")) return "E014";
  if (says(problem, "tag")) return "E017";
  if (says(problem, message::MAP_VALUE) || says(problem, message::END_OF_MAP) ||
      says(problem, message::END_OF_SEQ) || says(problem, message::BLOCK_ENTRY) ||
      says(problem, message::MAP_KEY)) {
    return "E018";
  }
  if (says(problem, "escape") || says(problem, "hex") || says(problem, "unicode")) return "E019";
  return "E007";
}

std::string character_at(const SourceText& source, std::size_t offset) {
  return offset < source.text().size() ? source.text().substr(offset, 1) : std::string();
}

/// The parser tells of an escape such as \q after it has read it.
engine::Place escape_before(const SourceText& source, std::size_t offset) {
  const std::size_t backslash = source.text().rfind('\\', offset == 0 ? 0 : offset - 1);
  return backslash == std::string::npos ? source.place(offset) : source.place(backslash, 2);
}

engine::Error in_own_words(const YAML::Exception& problem, const SourceText& source,
                           const TreeBuilder& builder) {
  const auto offset = problem.mark.is_null() ? 0 : static_cast<std::size_t>(problem.mark.pos);
  const engine::Place where = source.place(offset);
  const auto& quote = builder.long_quote();
  if (quote && where.line == quote->last_line) return fault("E009", quote->where);
  const auto& torn = builder.torn_text();
  if (torn && where.line == torn->where.line) {
    return fault("E043", torn->where, {{"found", torn->text}});
  }
  const bool is_open = says(problem, YAML::ErrorMsg::END_OF_MAP_FLOW) ||
                       says(problem, YAML::ErrorMsg::END_OF_SEQ_FLOW);
  if (const auto bracket = builder.open_bracket(); is_open && bracket)
    return fault("E008", *bracket);
  if (is_open || says(problem, YAML::ErrorMsg::FLOW_END)) return fault("E008", where);
  const std::string code = code_of(problem);
  if (code == "E019") return fault(code, escape_before(source, offset));
  if (code == "E012") return fault(code, where, {{"limit", std::to_string(max_depth)}});
  return fault(code, where, {{"found", character_at(source, offset)}});
}

void refuse_second_document(YAML::Parser& parser, const SourceText& source,
                            engine::Errors& faults) {
  SecondDocument second;
  try {
    parser.HandleNextDocument(second);
  } catch (const StopParsing&) {
    const auto offset = static_cast<std::size_t>(second.start->pos);
    faults.push_back(fault("E016", source.place(offset, 3)));
  }
}

/// False if the parser gave up.
bool parse(const SourceText& source, TreeBuilder& builder, engine::Errors& faults) {
  std::istringstream stream(source.text());
  YAML::Parser parser(stream);
  try {
    if (parser.HandleNextDocument(builder)) refuse_second_document(parser, source, faults);
  } catch (const StopParsing&) {
    return false;
  } catch (const YAML::Exception& problem) {
    engine::Error error = in_own_words(problem, source, builder);
    const bool is_told = std::any_of(faults.begin(), faults.end(), [&](const engine::Error& told) {
      return told.code == error.code && told.where == error.where;
    });
    if (!is_told) faults.push_back(std::move(error));
    return false;
  }
  return true;
}

}  // namespace

YamlTree parse_yaml(const std::string& file, std::string_view content) {
  const SourceText source(file, content);
  YamlTree tree;
  tree.faults = source.faults();
  if (!tree.faults.empty()) {
    tree.is_whole = false;
    return tree;
  }
  TreeBuilder builder(source, tree.faults);
  tree.is_whole = parse(source, builder, tree.faults);
  if (tree.is_whole) tree.top = builder.take();
  if (tree.is_whole && tree.top.kind == NodeKind::nothing) {
    tree.faults.push_back(fault("E006", source.place(0)));
    tree.is_whole = false;
  }
  return tree;
}

}  // namespace scenarios
