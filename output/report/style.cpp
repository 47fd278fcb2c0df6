#include "output/report/style.h"

namespace output::report {
namespace {

constexpr std::string_view sheet = R"(
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#4a5560;--grid:#c9d0d6;--box:#f3f6f9;
--a:#0b5394;--b:#d95f0e;--warn:#fff4e5}
@media (prefers-color-scheme:dark){:root{--paper:#14181c;--ink:#e8ecef;--soft:#b3bdc6;--grid:#3f4a54;
--box:#1e252c;--a:#7cb8f0;--b:#ff9a52;--warn:#33261a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.35rem;margin:2.5rem 0 .5rem;border-bottom:2px solid var(--a);padding-bottom:.2rem}
h3{font-size:1.05rem;margin:1rem 0 .3rem}
p,ul,dl{max-width:46rem;margin:.4rem 0}
a{color:var(--a)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--b);outline-offset:2px}
.period,.small,.legend,caption{color:var(--soft)}
.small{font-size:.9rem}
aside{background:var(--warn);border-left:.4rem solid var(--b);padding:.6rem 1rem;margin:1rem 0}
aside h2{border:0;margin:0;font-size:1.1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;list-style:none;max-width:none}
nav a{display:inline-block;min-height:1.5rem}
.cards{display:grid;gap:.8rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.card{background:var(--box);border-top:4px solid var(--a);padding:.6rem .9rem}
.card h3{margin:0;font-size:1rem}
.card p{margin:0}
.value{font-size:1.7rem;font-weight:600}
.how{background:var(--box);padding:.4rem .8rem}
.legend span{display:inline-block;margin-right:1.4rem}
.swatch{width:2.5rem;height:1rem;vertical-align:middle;margin-right:.4rem}
.charts{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}
figure{margin:0;min-width:0;max-width:34rem}
figcaption strong{display:block}
.charts figcaption{min-height:6em}
svg{display:block;width:100%;height:auto;font-size:20px}
.charts svg{font-size:26px}
.legend svg{display:inline-block}
text{fill:var(--ink);stroke:var(--paper);stroke-width:10px;paint-order:stroke}
.s{text-anchor:start}.m{text-anchor:middle}.e{text-anchor:end}
.g{stroke:var(--grid);stroke-width:2;fill:none}
.l{stroke:var(--a);stroke-width:5;fill:none;stroke-linejoin:round}
.b{fill:var(--a);fill-opacity:.25}
.r{stroke:var(--b);stroke-width:5;fill:none;stroke-dasharray:16 9}
.k{stroke:var(--b);stroke-width:4;fill:none;stroke-dasharray:4 8}
.q{fill:var(--b)}
.d{fill:var(--paper);stroke:var(--a);stroke-width:5}
.c0{fill:#e6eff8;background:#e6eff8;color:#14181c}.c1{fill:#b8d3ec;background:#b8d3ec;color:#14181c}
.c2{fill:#7fb1dd;background:#7fb1dd;color:#14181c}.c3{fill:#2467a8;background:#2467a8;color:#fff}
.c4{fill:#08305f;background:#08305f;color:#fff}.cn{fill:#bbb}
.wide figure{max-width:62rem;margin:1rem 0}.wide svg{font-size:17px}.wide .shapes{position:absolute;width:0;height:0}
.land{stroke:var(--paper);stroke-width:1}.tiles text{stroke:none;fill:#14181c}
.tiles .c3 text,.tiles .c4 text{fill:#fff}
.heat th:first-child{min-width:12rem}.heat td{text-align:center;padding:.15rem .35rem;border:1px solid var(--paper)}
.heat thead th{text-align:center;padding:.2rem .35rem}
.keys span{display:inline-block;padding:.1rem .6rem;margin:0 .3rem .3rem 0}
summary{cursor:pointer;color:var(--a);min-height:1.5rem;padding:.15rem 0}
.scroll{overflow-x:auto;max-height:32rem;overflow-y:auto}
table{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:.2rem 0}
th,td{padding:.2rem .8rem .2rem 0;text-align:right;vertical-align:top;border-bottom:1px solid var(--grid)}
td{white-space:nowrap}
th:first-child{text-align:left;font-weight:600;min-width:min(14rem,40vw)}
figure th:first-child{min-width:0}figure th,figure td{padding-right:.5rem}
thead th{position:sticky;top:0;background:var(--paper);vertical-align:bottom}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.2rem 1rem}
dt{font-weight:600}dd{margin:0}
pre{overflow:auto;max-height:32rem;background:var(--box);padding:.6rem;font-size:.85rem}
@media (max-width:34rem){svg{font-size:26px}}
@media print{.c0,.c1,.c2,.c3,.c4{print-color-adjust:exact;-webkit-print-color-adjust:exact}
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--grid:#bbb;--box:#fff;
--a:#0b5394;--b:#d95f0e;--warn:#fff}
body{max-width:none;padding:0;font-size:10pt}nav{display:none}
figure,.card,aside,tr{break-inside:avoid}h2,h3{break-after:avoid}
.charts{grid-template-columns:1fr 1fr}.scroll{overflow:visible;max-height:none}td{white-space:normal}
table{font-size:8pt}th,td{padding-right:.5rem}
aside{border:1pt solid #000;border-left-width:4pt}}
)";

}  // namespace

std::string_view style_sheet() {
  return sheet;
}

}  // namespace output::report
