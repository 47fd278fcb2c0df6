#include "tools/drawing/draw_map.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "output/report/html.h"
#include "tools/drawing/layers.h"
#include "tools/drawing/place_words.h"
#include "tools/drawing/wrapped.h"

namespace tools {

namespace {

using output::report::element;
using output::report::Html;

constexpr double margin = 28;
constexpr double heading = 54;
constexpr double loop = 26;  // how far a way to itself reaches out of its box
constexpr std::size_t letters_a_line = 25;

constexpr std::string_view style =
    "text{font-family:system-ui,sans-serif;fill:#1c2530}"
    ".title{font-size:20px;font-weight:600}.name{font-size:13px;font-weight:600}"
    ".more{font-size:11px;fill:#4a5663}.flow{font-size:10px;fill:#33404d;paint-order:stroke;"
    "stroke:#fff;stroke-width:3px}"
    ".box{fill:#e8f1f8;stroke:#2b6a99;stroke-width:1.2}.group .box{fill:#fdf3dc;stroke:#a87b12}"
    ".fork .box,.join .box{fill:#eef4e6;stroke:#5d8a2f}"
    ".staff .box{fill:#f1ebf8;stroke:#7450a0}"
    ".needs{fill:none;stroke:#7450a0;stroke-opacity:.7;stroke-width:1.2;stroke-dasharray:2 4}"
    ".needs:hover{stroke:#c2185b;stroke-opacity:1}"
    ".home .box,.out .box,.dead .box{fill:#f1f1ef;stroke:#7c8079}"
    ".way{fill:none;stroke:#5f7f99;stroke-opacity:.75}.back{stroke:#a8603a;stroke-dasharray:6 4}"
    ".way:hover{stroke:#c2185b;stroke-opacity:1}";

std::string_view class_of(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::group:
      return "group";
    case PlaceKind::service:
      return "service";
    case PlaceKind::fork:
      return "fork";
    case PlaceKind::join:
      return "join";
    case PlaceKind::staff:
      return "staff";
    case PlaceKind::home:
      return "home";
    case PlaceKind::out:
      return "out";
    case PlaceKind::dead:
      break;
  }
  return "dead";
}

std::string px(double value) {
  return fmt::format("{:.1f}", value);
}

Html label(Point at, std::string_view kind, const std::string& words) {
  return element("text", {{"x", px(at.x)}, {"y", px(at.y)}, {"class", kind}}, Html(words));
}

/// A curve that leaves and arrives level.
std::string curve(const std::vector<Point>& points) {
  std::string path = fmt::format("M{} {}", px(points.front().x), px(points.front().y));
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point& a = points[i - 1];
    const Point& b = points[i];
    const double middle = (a.x + b.x) / 2;
    path += fmt::format("C{} {} {} {} {} {}", px(middle), px(a.y), px(middle), px(b.y), px(b.x),
                        px(b.y));
  }
  return path;
}

class Drawer {
 public:
  Drawer(const CareMap& map, Language language) : map_(map), language_(language) {
    Ways ways;
    for (const MapWay& way : map.ways)
      ways.emplace_back(way.from, way.to);
    layout_ = lay_out(map.places.size(), ways, sizes_);
    for (const MapWay& way : map.ways)
      most_ = std::max(most_, way.a_day);
    const auto of_staff = std::ranges::count(map.ways, true, &MapWay::is_of_staff);
    shows_flows_ = map.ways.size() - static_cast<std::size_t>(of_staff) <= 60;
  }

  std::string draw() const {
    const double width = std::max(layout_.width, 360.0) + 2 * margin + loop;
    const double height = layout_.height + heading + 2 * margin;
    Html content = element("title", {}, Html(map_.title));
    content += element("style", {}, Html::markup(std::string(style)));
    content += arrowheads();
    content +=
        element("rect", {{"width", px(width)}, {"height", px(height)}, {"fill", "#fff"}}, Html());
    content += label({margin, margin + 18}, "title", map_.title);
    content += label({margin, margin + 38}, "more", caption());
    Html moved;
    for (std::size_t i = 0; i < map_.ways.size(); ++i)
      moved += way(i);
    for (std::size_t i = 0; i < map_.places.size(); ++i)
      moved += box(i);
    content += element(
        "g", {{"transform", fmt::format("translate({} {})", margin, margin + heading)}}, moved);
    const std::string view = fmt::format("0 0 {} {}", px(width), px(height));
    const std::string_view language = language_ == Language::danish ? "da" : "en";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
           element("svg",
                   {{"xmlns", "http://www.w3.org/2000/svg"},
                    {"lang", language},
                    {"role", "img"},
                    {"viewBox", view},
                    {"width", px(width)},
                    {"height", px(height)}},
                   content)
               .bytes() +
           "\n";
  }

 private:
  std::string caption() const {
    const Text words{
        "Forventede personer pr. døgn på langt sigt uden afviste; beregnet, ikke simuleret",
        "Persons expected a day in the long run, nobody turned away; calculated, not simulated"};
    return std::string(words.in(language_));
  }

  /// Of fixed size, however thick the way.
  static Html arrowheads() {
    Html all;
    for (const auto& [id, colour] : {std::pair("on", "#5f7f99"), std::pair("back", "#a8603a")}) {
      const Html head = element("path", {{"d", "M0 0L9 4L0 8Z"}, {"fill", colour}}, Html());
      all += element("marker",
                     {{"id", id},
                      {"markerWidth", "9"},
                      {"markerHeight", "8"},
                      {"refX", "8"},
                      {"refY", "4"},
                      {"orient", "auto"},
                      {"markerUnits", "userSpaceOnUse"}},
                     head);
    }
    return element("defs", {}, all);
  }

  /// 1 to 7 wide: by the root of the flow, so that a tenth still shows.
  std::string width_of(const MapWay& way) const {
    const double share = most_ > 0 ? way.a_day / most_ : 0;
    return px(1 + 6 * std::sqrt(share));
  }

  std::string told(const MapWay& way) const {
    std::string words = map_.places[way.from].title + " → " + map_.places[way.to].title;
    if (way.is_of_staff) words += std::string(Text{": personale", ": staff"}.in(language_));
    if (way.a_day > 0) words += ": " + a_day_words(way.a_day, language_);
    return words;
  }

  /// A thin line without an arrowhead: nobody goes there.
  Html staff_line(std::size_t i) const {
    return element("path", {{"class", "needs"}, {"d", curve(layout_.routes[i].points)}},
                   element("title", {}, Html(told(map_.ways[i]))));
  }

  Html way(std::size_t i) const {
    const MapWay& one = map_.ways[i];
    if (one.is_of_staff) return staff_line(i);
    const bool to_itself = one.from == one.to;
    const bool back = to_itself || layout_.routes[i].leads_back;
    const std::string path = to_itself ? own_loop(one.from) : curve(layout_.routes[i].points);
    Html all = element("path",
                       {{"class", back ? "way back" : "way"},
                        {"d", path},
                        {"stroke-width", width_of(one)},
                        {"marker-end", back ? "url(#back)" : "url(#on)"}},
                       element("title", {}, Html(told(one))));
    if (one.a_day > 0 && shows_flows_) {
      all += label(middle_of(i), "flow", a_day_words(one.a_day, language_));
    }
    return all;
  }

  /// Round the lower right corner.
  std::string own_loop(std::size_t box) const {
    const Point corner{layout_.boxes[box].x + sizes_.box_width,
                       layout_.boxes[box].y + sizes_.box_height};
    return fmt::format("M{} {}C{} {} {} {} {} {}", px(corner.x), px(corner.y - 18),
                       px(corner.x + loop), px(corner.y - 14), px(corner.x + loop - 6),
                       px(corner.y + 12), px(corner.x - 22), px(corner.y));
  }

  Point middle_of(std::size_t i) const {
    const MapWay& one = map_.ways[i];
    if (one.from == one.to) {
      const Point& box = layout_.boxes[one.from];
      return {box.x + sizes_.box_width + 4, box.y + sizes_.box_height + 11};
    }
    const auto& points = layout_.routes[i].points;
    const Point& a = points[0];
    const Point& b = points[1];
    return {(a.x + b.x) / 2 - 18, (a.y + b.y) / 2 - 4};
  }

  Html box(std::size_t i) const {
    const MapPlace& place = map_.places[i];
    const Point& at = layout_.boxes[i];
    std::string told = place.title;
    for (const std::string& more : {place.detail, flow_words(place)})
      told += more.empty() ? "" : "\n" + more;
    Html all = element("title", {}, Html(told));
    all += element("rect",
                   {{"class", "box"},
                    {"x", px(at.x)},
                    {"y", px(at.y)},
                    {"rx", "7"},
                    {"width", px(sizes_.box_width)},
                    {"height", px(sizes_.box_height)}},
                   Html());
    const auto names = wrapped(place.title, letters_a_line, 2);
    double y = at.y + 20;
    for (const std::string& line : names) {
      all += label({at.x + 10, y}, "name", line);
      y += 15;
    }
    for (const std::string& more : {place.detail, flow_words(place)}) {
      if (more.empty()) continue;
      all += label({at.x + 10, y}, "more", wrapped(more, letters_a_line + 6, 1).front());
      y += 14;
    }
    return element("g", {{"class", class_of(place.kind)}, {"data-name", place.name}}, all);
  }

  std::string flow_words(const MapPlace& place) const {
    return place.a_day && *place.a_day > 0 ? a_day_words(*place.a_day, language_) : std::string();
  }

  const CareMap& map_;
  Language language_;
  LayoutSizes sizes_;
  Layout layout_;
  double most_ = 0;
  bool shows_flows_ = true;  ///< in numbers: there are not too many
};

}  // namespace

std::string draw_map(const CareMap& map, Language language) {
  return Drawer(map, language).draw();
}

}  // namespace tools
