"""Texts that act where they are not escaped, written for this portal: each tries to run ``naughty(<mark>)``.

A text is one line of visible characters, as the contract wants a cell; what it refuses has fixtures of its own
(``tests/packages/bad-character-hidden`` and its neighbours). ``@`` stands for the mark, by which a text is found again.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Naughty(NamedTuple):
    """A text and what it tries: ``mark`` is in it, and nowhere else."""

    kind: str
    mark: str
    text: str


_TEXTS: Final[dict[str, tuple[str, ...]]] = {
    "element": (
        "<script>naughty('@')</script>",
        "<ScRiPt/x>naughty('@')</sCrIpT >",
        "<img src=x onerror=naughty('@')>",
        "<svg/onload=naughty('@')>",
        "<svg><animate onbegin=naughty('@') attributeName=x dur=1s>",
        "<body onpageshow=naughty('@')>",
        "<details open ontoggle=naughty('@')><summary>@</summary></details>",
        "<input autofocus onfocus=naughty('@')>",
        "<video><source onerror=naughty('@')></video>",
        "<iframe srcdoc=\"<script>parent.naughty('@')</script>\"></iframe>",
        "<object data=\"javascript:naughty('@')\"></object>",
        "<math><mtext></table><mglyph><style><img src=x onerror=naughty('@')>",
        "<template><script>naughty('@')</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=naughty('@')>\">",
        "<meta http-equiv=refresh content='0;url=/naughty-@'>",
        "<base href=//naughty-@.example/>",
        "<link rel=stylesheet href=//naughty-@.example/x.css>",
        "<style>*{background:url(//naughty-@.example/x)}</style>",
        "<form action=//naughty-@.example/><button>@</button></form>",
        "<plaintext>@",
        "<!-- @ --!><img src=x onerror=naughty('@')> -->",
        "<![CDATA[ @ ]]><img src=x onerror=naughty('@')>",
        "<?php naughty('@') ?>",
    ),
    "attribute": (
        "\" autofocus onfocus=naughty('@') x=\"",
        "' autofocus onfocus=naughty(\"@\") x='",
        "@ onmouseover=naughty('@') style=position:fixed;inset:0",
        "\"><img src=x onerror=naughty('@')>",
        "'><svg onload=naughty('@')>",
        "`><img src=x onerror=naughty('@')>",
    ),
    "end of a block": (
        "</script><script>naughty('@')</script>",
        "</SCRIPT ><img src=x onerror=naughty('@')>",
        "<!--<script>@",
        "</style><img src=x onerror=naughty('@')>",
        "</title><img src=x onerror=naughty('@')>",
        "</textarea><img src=x onerror=naughty('@')>",
        "</template></svg></math><img src=x onerror=naughty('@')>",
        "</td></tr></table><img src=x onerror=naughty('@')>",
        "]]></summary><script xmlns='http://www.w3.org/1999/xhtml'>naughty('@')</script>",
    ),
    "entity": (
        "&lt;img src=x onerror=naughty('@')&gt;",
        "&#60;img src=x onerror=naughty('@')&#62;",
        "&amp;lt;script&amp;gt;naughty('@')&amp;lt;/script&amp;gt;",
        "&quot; onfocus=naughty('@') autofocus &quot;",
        "%3Cimg%20src=x%20onerror=naughty('@')%3E",
        "\\u003cimg src=x onerror=naughty('@')\\u003e",
        "\\x3cimg src=x onerror=naughty('@')\\x3e",
        "@ &notanentity; &copy &#0; &#x110000;",
    ),
    "Markdown": (
        "[@](javascript:naughty('@'))",
        "[@](data:text/html;base64,PHNjcmlwdD4=)",
        "![@](x\"onerror=\"naughty('@'))",
        "<javascript:naughty('@')>",
        "[@]: javascript:naughty('@')",
        "[@][1] **đậm** _nghiêng_ ~~gạch~~ ==sáng==",
        "# @ là đầu đề",
        "> @ là trích dẫn",
        "- @ là mục",
        "1. @ là mục",
        "---- @ ----",
        "``` @",
        "`@` ``@",
        "| @ | b |",
        "*[@]: naughty",
        "[^@]: chú thích",
        '!!! danger "@"',
        '=== "@"',
        '--8<-- "/etc/passwd @"',
        "++@++ ^^@^^ :smile: $$@$$ \\(@\\)",
        "https://naughty-@.example/ <https://naughty-@.example/> a@naughty.example",
        "\\<img src=x onerror=naughty('@')\\>",
    ),
    "attribute list": (
        "{: onclick=\"naughty('@')\" }",
        "@ {: #@ .naughty onmouseover=naughty('@') }",
        "@{ onclick=naughty('@') }",
    ),
    "template": (
        "{{ 7 * 7 }} {{ config.site_name }} @",
        "{% include '/etc/passwd' %} @",
        "{%- raw -%} @ {# ghi chú #}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }} @",
        "${naughty('@')} #{7*7} <%= 7*7 %> @",
    ),
    "front matter": (
        "--- @",
        "@: {title: x}",
        '"@": - [x',
        "!!python/object/apply:os.system ['echo @']",
        "&a [*a, *a] @",
        "@ # không phải ghi chú: \"x\" 'y' \\",
    ),
    "expression": (
        "datum['@'] + naughty('@')",
        "'+naughty(\"@\")+'",
        "\\'+naughty('@')+\\'",
        '{"expr": "naughty(\'@\')"}',
        '{"signal": "naughty(\'@\')"}',
        "[@].b\\.c[0]",
        "constructor.constructor(\"naughty('@')\")()",
        "__proto__ @",
        "@ toString valueOf hasOwnProperty",
    ),
    "formula": (
        '=HYPERLINK("//naughty-@.example/";"@")',
        "=1+1 @",
        "+1+cmd|' /C calc'!A0 @",
        "-2+3+cmd|' /C calc'!A0 @",
        "@SUM(1+1) @",
        "%0A=1+1 @",
        "{=1+1} @",
    ),
    "address": (
        "javascript:naughty('@')",
        "JaVaScRiPt&colon;naughty('@')",
        "data:text/html,<script>naughty('@')</script>",
        'vbscript:naughty("@")',
        "//naughty-@.example/x",
        "\\\\naughty-@.example\\x",
        "../../../../etc/passwd @",
        "#@ ?@=1&@=2;@",
    ),
    "quoting": (
        "\"@\" 'x' `y` “z” ‘w’ «v»",
        '"","" @',
        '\\","naughty":"@',
        "\\ @ \\\\ \\n \\t \\u0022",
        '"@",,"',
        "'; DROP TABLE quan_sat; -- @",
        "@; touch /tmp/naughty-@ #",
        "$(touch /tmp/naughty-@) `touch /tmp/naughty-@`",
        "%s %n %(x)s {0} {x!r} {x.__class__} @",
        "}, naughty = {@",
        "\\input{/etc/passwd} \\write18{@} % $x$ ~ ^ _ #",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]> &e; @",
        "$& $1 $` $' \\1 \\g<0> @",
        "(@+)+$ .* [^] (?<x>",
    ),
    "word": (
        "null @",
        "NaN Infinity undefined None true @",
        "1e400 -0 0x1F 1_000 @",
        "[object Object] @",
        "ＦＵＬＬ ｗｉｄｔｈ ﬁ ﬀ ① ㎡ @",
        "İıßſK @ đĐ ưƯ ơƠ",
        "ไทย 한국 日本 ελ @",
        "😀👍🏽🇻🇳 𝓐𝟘 @",
        "ZalgọZ̸̞̈a @",
        "@" + "w" * 180,
        "a/b\\c:d*e?f|g @",
        "Công ty TNHH @ ‑ một · hai … ba – bốn",
    ),
}


def _written(number: int, kind: str, pattern: str) -> Naughty:
    # Letters and digits that no other word of the site holds, found as one word by every search.
    mark = f"zq{number:03}qz"
    return Naughty(kind, mark, pattern.replace("@", mark))


CORPUS: Final = tuple(
    _written(number, kind, pattern)
    for number, (kind, pattern) in enumerate((kind, one) for kind, texts in _TEXTS.items() for one in texts)
)
"""Every text once, each with a mark of its own."""
