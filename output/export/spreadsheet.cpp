#include "output/export/spreadsheet.h"

#include <cmath>
#include <vector>

#include <fmt/format.h>

namespace output {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Sheet {
 public:
  explicit Sheet(Language language) : is_danish_(language == Language::danish) {}

  std::string number(double value) const {
    if (!std::isfinite(value)) return "";
    std::string text = fmt::format("{}", value);
    if (const std::size_t point = text.find('.'); is_danish_ && point != text.npos) {
      text[point] = ',';
    }
    return text;
  }

  void add(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text_ += is_danish_ ? ';' : ',';
      text_ += cells[i];
    }
    text_ += "\r\n";
  }

  const std::string& text() const { return text_; }

 private:
  bool is_danish_;
  std::string text_{byte_order_mark};
};

std::string text_cell(const std::string& text) {
  std::string all = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    all += '\'';
  }
  for (const char letter : text) {
    if (letter == '"') all += '"';
    all += letter;
  }
  return all + '"';
}

}  // namespace

std::string key_figure_sheet(const Results& results, Language language) {
  const bool is_danish = language == Language::danish;
  Sheet sheet(language);
  sheet.add(is_danish ? std::vector<std::string>{"Nøgletal", "Værdi", "95 % fra", "95 % til",
                                                 "Enhed", "Gentagelser"}
                      : std::vector<std::string>{"Key figure", "Value", "95 % from", "95 % to",
                                                 "Unit", "Replications"});
  for (const KeyFigureEstimate& one : key_figures(results)) {
    const std::string& label = is_danish ? one.figure.label_da : one.figure.label_en;
    sheet.add({text_cell(label), sheet.number(one.mean), sheet.number(one.low),
               sheet.number(one.high), text_cell(one.figure.unit),
               std::to_string(one.replications)});
  }
  return sheet.text();
}

}  // namespace output
