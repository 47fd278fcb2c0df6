#include "output/report/compare/answer_page.h"

#include "output/report/style.h"

namespace output::report {

std::string answer_page(const std::string& title, const RunHeader& header, const Html& main,
                        const Words& say, const std::string& notice) {
  const Html head = element(
      "head", empty_element("meta", {{"charset", "utf-8"}}) +
                  empty_element("meta", {{"name", "viewport"},
                                         {"content", "width=device-width, initial-scale=1"}}) +
                  element("title", title + " – Samspil") +
                  element("style", Html::markup(std::string(style_sheet()))));
  const std::string& own = say.either(header.notice_da, header.notice_en);
  Html aside = element("h2", say("notice.title"));
  if (!own.empty()) aside += element("p", own);
  aside += element("p", notice.empty() ? say("notice.always") : notice);
  const Html body = element("body", element("header", element("h1", title)) +
                                        element("main", element("aside", aside) + main));
  const Html whole = element("html", {{"lang", say("page.language")}}, head + body);
  return "<!DOCTYPE html>\n" + whole.bytes() + '\n';
}

}  // namespace output::report
