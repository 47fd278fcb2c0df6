#include "output/report/label.h"

#include "output/report/measured.h"

namespace output::report {
namespace {

struct AsText {
  std::vector<std::string> operator()(std::monostate) const { return {}; }
  std::vector<std::string> operator()(const std::vector<std::string>& all) const { return all; }
  template <class Number>
  std::vector<std::string> operator()(const std::vector<Number>& all) const {
    std::vector<std::string> texts;
    texts.reserve(all.size());
    for (const Number one : all)
      texts.push_back(fmt::format("{}", one));
    return texts;
  }
};

}  // namespace

std::vector<std::string> labels_of(const Results& results, std::string_view dimension,
                                   const Words& say) {
  const engine::Dimension* axis = find_dimension(results, dimension);
  if (axis == nullptr) return {};
  const std::string name(dimension);
  const bool is_danish = say.language() == Language::danish;
  const std::string wanted = is_danish ? "_label_da" : "_label_en";
  const std::string other = is_danish ? "_label_en" : "_label_da";
  for (const std::string& suffix : {wanted, other, std::string("_name")}) {
    const auto& texts = texts_of(results, name + suffix);
    if (texts.size() == axis->size) return texts;
  }
  std::vector<std::string> ids = std::visit(AsText{}, axis->labels);
  while (ids.size() < axis->size)
    ids.push_back(std::to_string(ids.size() + 1));
  return ids;
}

std::string label_of(const Figure& figure, const Words& say) {
  const std::string& label = say.either(figure.label_da, figure.label_en);
  return label.empty() ? figure.id : label;
}

}  // namespace output::report
