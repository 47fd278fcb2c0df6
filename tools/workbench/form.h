/// What of a scenario can be changed in a form: capacities, assumptions, and how it is run, each
/// with its path, unit, status, range, source and the line it comes from.
#pragma once

#include <string>
#include <vector>

#include "scenarios/load.h"

namespace tools::workbench {

/// {"title", "summary", "notice": {"da", "en"}, "replications", "seed", "start", "services":
/// [{"id", "label_da", "label_en", "kind", "levers": [lever]}], "assumptions": [lever],
/// "key_figures":
/// [{"id", "label_da", "label_en", "unit", "better"}]}.
/// A lever: {"path", "name", "value", "number" (null: not a plain number), "unit", "status",
/// "range", "source", "file", "line"}. Services without a capacity are left out.
std::string form_json(const scenarios::Scenario& scenario);

/// [lever] of these paths, in their order; null for one that the scenario does not have as a plain
/// value.
std::string levers_json(const scenarios::Scenario& scenario, const std::vector<std::string>& paths);

}  // namespace tools::workbench
