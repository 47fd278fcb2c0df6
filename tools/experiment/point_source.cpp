#include "tools/experiment/point_source.h"

#include "tools/samspil/open_scenario.h"

namespace tools {

engine::Result<scenarios::Scenario> PointSource::at(const PointChanges& changes) const {
  std::vector<std::string> layers;
  for (const std::string& overlay : changes.overlays)
    layers.push_back(layers_.at(overlay));
  // Copying a reader copies all its files, so the copies refer to this one.
  const scenarios::FileReader read{[this](const std::string& name) { return read_(name); },
                                   read_.is_something_else};
  const ScenarioPlace place = with_layers({read, scenario_}, layers);
  return scenarios::load_scenario(place.name, changes.overrides, place.read);
}

}  // namespace tools
