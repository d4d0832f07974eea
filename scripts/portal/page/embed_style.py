"""The style sheet of an embedded chart: one text, the same for every chart, so that a page allows it by its hash.

An embedded page stands alone in other people's pages, and a frozen one stands as it is for years: it can't use the
site's style sheets. Colours and classes of drawings are those of ``tokens.css`` and ``charts.css``; a test holds them
together. Sizes of text are in rem, so that a reader's own size counts.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Final

_TOKENS: Final = """
:root{color-scheme:light;--paper:#ffffff;--surface:#f3f6f8;--ink:#14202b;--ink-2:#4a5a67;--rule:#cfd8de;\
--rule-2:#14202b;--prev:#7d92a0;--link:#00566a;--met:#00697a;--behind:#b3470b;--unknown:#5e6b76;\
--doubt-line:#8a6100;--focus:#ffbf00;--focus-ring:#14202b}
@media screen and (prefers-color-scheme:dark){
:root{color-scheme:dark;--paper:#10181e;--surface:#19242c;--ink:#e8eef2;--ink-2:#a9b8c3;--rule:#33434e;\
--rule-2:#c9d5dc;--prev:#6d8290;--link:#7fd8e3;--met:#4cc3d1;--behind:#f59a55;--unknown:#9aa9b4;\
--doubt-line:#d9a521;--focus:#ffbf00;--focus-ring:#10181e}
}"""

_PAGE: Final = """
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background-color:var(--paper);color:var(--ink);\
font:400 1rem/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;\
font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{display:flex;flex-direction:column;min-height:100vh;padding:12px 15px 10px;border:1px solid var(--rule);\
border-top:2px solid var(--rule-2)}
figure,h1,p,ul{margin:0;padding:0}
figure{display:grid;grid-template-columns:minmax(0,1fr)}
h1{font-size:1.1875rem;line-height:1.26;text-wrap:balance}
.measure{margin-top:4px;color:var(--ink-2);font-size:.875rem}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:8px;color:var(--ink-2);font-size:.8125rem;line-height:1.4;\
list-style:none}
.key li{display:inline-flex;align-items:center;gap:8px}
.drawing{margin-top:10px}
figcaption{margin-top:8px;max-width:43rem;font-size:.875rem}
footer{margin-top:auto;padding-top:10px;color:var(--ink-2);font-size:.8125rem}
a{color:var(--link)}
a:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--focus-ring)}
svg{display:block;max-width:100%;height:auto;overflow:visible}
.wide{display:none}
.flat .phone svg{width:100%;max-width:448px}
@media (min-width:640px){
.tall figure{grid-template-columns:minmax(0,1fr) clamp(358px,60%,400px);grid-template-rows:auto 1fr;column-gap:24px}
.tall .drawing{grid-column:2;grid-row:1/span 2;margin-top:0}
.tall figcaption{grid-column:1}
.tall .phone svg{width:100%}
}
@media (min-width:812px){
.tall figure{display:block}
.tall .drawing{margin-top:10px}
.wide{display:block}
.drawing .phone{display:none}
}
@media print{
main{min-height:0;border-width:2px 0 0;break-inside:avoid}
}"""

_DRAWING: Final = """
.key-mark{flex:none;display:inline-block;width:14px;height:12px;forced-color-adjust:none}
.key-target{width:3px;height:14px;background-color:var(--ink)}
.key-target-borrowed{width:0;height:14px;border-left:3px dotted var(--ink)}
.key-pace{width:11px;height:9px;background-color:var(--ink);clip-path:polygon(50% 0,100% 100%,0 100%)}
.key-prev{background-color:var(--prev)}
.key-doubt{width:11px;height:11px;border:2px solid var(--doubt-line);border-radius:50%}
.key-solid,.key-hollow{width:11px;height:11px;border:2px solid var(--ink-2);border-radius:50%}
.key-solid{background-color:var(--ink-2)}
.key-square{width:10px;height:10px;background-color:var(--unknown)}
.m-met{fill:var(--met)}
.m-behind{fill:var(--behind)}
.m-unknown{fill:var(--unknown)}
.m-prev{fill:var(--prev)}
.m-ink{fill:var(--ink)}
.m-ink2{fill:var(--ink-2)}
.m-track,.m-grey-zone{fill:var(--surface)}
.m-paper{fill:var(--paper)}
.m-doubt{fill:var(--doubt-line)}
.m-hollow{fill:var(--rule);stroke:var(--unknown);stroke-width:1.5px}
.s-met,.s-behind,.s-unknown,.s-ink,.s-ink2,.s-rule,.s-doubt{fill:none}
.s-met,.s-met-ring{stroke:var(--met)}
.s-behind,.s-behind-ring{stroke:var(--behind)}
.s-unknown,.s-unknown-ring{stroke:var(--unknown)}
.s-ink,.s-ink-ring{stroke:var(--ink)}
.s-ink2{stroke:var(--ink-2)}
.s-rule{stroke:var(--rule)}
.s-doubt{stroke:var(--doubt-line)}
.d-dash{stroke-dasharray:4 3}
.d-dot{stroke-dasharray:1.5 3}
.t-ink{fill:var(--ink)}
.t-ink2{fill:var(--ink-2)}
.t-met{fill:var(--met)}
.t-behind{fill:var(--behind)}
.t-unknown{fill:var(--unknown)}
.t-doubt{fill:var(--doubt-line)}
.t-strong{font-weight:700}
.t-halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
"""

STYLE: Final = _TOKENS + _PAGE + _DRAWING
POLICY: Final = (
    "default-src 'none'; style-src 'sha256-"
    + base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    + "'; base-uri 'none'; form-action 'none'"
)
"""What an embedded page may do: show itself in this one style. No script, no request, no form."""
