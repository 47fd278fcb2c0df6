/// Builds the tree from parser events, and refuses what must not be in a scenario.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "scenarios/language/node.h"
#include "scenarios/language/source_text.h"

namespace scenarios {

/// Thrown to stop the parser after a limit was passed; the fault has been noted.
struct StopParsing {};

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceText& source, engine::Errors& faults)
      : source_(source), faults_(faults) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  Node take() { return std::move(top_); }

  /// Where the innermost open bracket stands; none if the innermost open thing has none.
  std::optional<engine::Place> open_bracket() const;
  /// The last text whose parentheses do not match: "discrete(20 %" of an unquoted distribution.
  struct TornText {
    engine::Place where;
    std::string text;
  };
  const std::optional<TornText>& torn_text() const { return torn_text_; }
  /// The last quoted text that goes over several lines.
  struct LongQuote {
    engine::Place where;
    int last_line = 0;
  };
  const std::optional<LongQuote>& long_quote() const { return long_quote_; }

 private:
  /// A list or map that is not complete yet.
  struct Open {
    Node node;
    std::optional<Entry> key;  ///< of a map: read, waits for its value
    bool key_is_usable = true;
    std::unordered_map<std::string, int> first_line;  ///< of each key
    bool has_brackets = false;
    /// An unquoted text such as f(a, b) torn by its comma: where its first part is, and how many
    /// parentheses are still open.
    std::optional<std::size_t> torn;
    int parentheses = 0;
  };

  Node node_at(NodeKind kind, const YAML::Mark& mark, const std::string& tag);
  std::size_t scalar_bytes(std::size_t offset, const std::string& value);
  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor);
  void open(Node node, bool has_brackets);
  void close();
  void put(Node node);
  void put_key(const Node& node);
  void put_entry(Node value);
  void put_item(Node node);
  bool takes_scrap(Open& in, const std::string& text, Node& first_part);
  void watch_for_scraps(Open& in, const Node& value, std::size_t index);

  const SourceText& source_;
  engine::Errors& faults_;
  std::vector<Open> open_;
  Node top_;
  int values_ = 0;
  std::optional<TornText> torn_text_;
  std::optional<LongQuote> long_quote_;
};

}  // namespace scenarios
