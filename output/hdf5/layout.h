/// The words of the file format that writer and reader share. What they mean: FORMAT.md.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "engine/results/schema.h"
#include "output/results.h"

namespace output::hdf5::layout {

inline constexpr const char* schema_name = "samspil-results";
inline constexpr const char* provenance = "provenance";

/// What an object is, so that the reader need not guess: attribute `samspil_role`.
inline constexpr const char* role = "samspil_role";
inline constexpr const char* replication_role = "replication";
inline constexpr const char* dimension_role = "dimension";
inline constexpr const char* derived_role = "derived";

/// Attribute with the name of the variable whose quantiles these are.
inline constexpr const char* source = "samspil_source";

/// In the order of engine::VariableRole.
inline constexpr std::array<const char*, 4> variable_roles = {"per_replication", "sum", "quantiles",
                                                              "fixed"};

/// A text of the header and the root attribute that holds it.
struct HeaderText {
  const char* attribute;
  std::string RunHeader::*text;
};
inline constexpr std::array<HeaderText, 9> header_texts = {
    {{"scenario_name", &RunHeader::scenario_name},
     {"title_da", &RunHeader::title_da},
     {"title_en", &RunHeader::title_en},
     {"summary_da", &RunHeader::summary_da},
     {"summary_en", &RunHeader::summary_en},
     {"data_notice_da", &RunHeader::notice_da},
     {"data_notice_en", &RunHeader::notice_en},
     {"time_coverage_start", &RunHeader::start},
     {"time_coverage_end", &RunHeader::end}}};

/// A text of the provenance and the attribute of /provenance that holds it.
struct ProvenanceText {
  const char* attribute;
  std::string Provenance::*text;
};
inline constexpr std::array<ProvenanceText, 9> provenance_texts = {
    {{"program_version", &Provenance::program_version},
     {"git_hash", &Provenance::git_hash},
     {"compiler", &Provenance::compiler},
     {"command_line", &Provenance::command_line},
     {"host", &Provenance::host},
     {"os", &Provenance::os},
     {"cpu", &Provenance::cpu},
     {"started", &Provenance::started},
     {"finished", &Provenance::finished}}};

/// Files in which no figure has a topic, or a target, have no such variable.
enum class Presence { always, if_any };

/// A text of a key figure and the variable over `kpi` that holds it.
struct KeyFigureText {
  const char* variable;
  std::string engine::KeyFigure::*text;
  const char* long_name;
  Presence presence = Presence::always;
};
inline constexpr std::array<KeyFigureText, 6> key_figure_texts = {
    {{"kpi_unit", &engine::KeyFigure::unit, "unit of the key figure"},
     {"kpi_label_da", &engine::KeyFigure::label_da, "Danish label"},
     {"kpi_label_en", &engine::KeyFigure::label_en, "English label"},
     {"kpi_better", &engine::KeyFigure::better, "which direction is better: lower, higher, none"},
     {"kpi_topic", &engine::KeyFigure::topic, "what it is about; empty: no special topic",
      Presence::if_any},
     {"kpi_target", &engine::KeyFigure::target,
      "what planners want, in the unit: <= or >= a number; empty: nothing said",
      Presence::if_any}}};

}  // namespace output::hdf5::layout
