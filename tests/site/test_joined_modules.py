from __future__ import annotations

import re
from typing import Final

import pytest

from portal.site.joined_modules import join_modules

MODULES: Final = {
    "first.js": """
        // Runs once, although two import it.
        export const seen = [];
        export function note(word) { seen.push(word); }
        note("first");
    """,
    "deep/middle.js": """
        import { note as say, seen } from "../first.js";
        import * as other from './other.js';
        say("middle");
        say(other.NAME + new other.Thing().name + other.later);
        export { seen as all };
    """,
    "deep/other.js": """
        export const NAME = "n";
        export class Thing { get name() { return "t"; } }
        export var later = "l";
        import.meta.url.endsWith("/deep/other.js") || fail();
    """,
    "broken.js": "throw new Error('broken');",
    "page.js": """
        import { note } from "./first.js";
        import {
          all,
        } from "./deep/middle.js";
        const own = "page";
        note(own);
        globalThis.told = all;
    """,
    "own.js": "import './first.js';\nconst own = 'another name space';\nglobalThis.after = own;",
}
TEXTS: Final = {path: "\n".join(line.strip() for line in text.splitlines()) for path, text in MODULES.items()}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("import { a } from './none.js';", "no module none.js"),
        ("import { a } from './first.js';", "first.js exports no a"),
        ("import { B } from './two.js';", "two.js exports no B"),
        ("import a from './first.js';", "can't be joined"),
        ("import { a } from 'package';", "can't be joined"),
        ("export default 1;", "can't be joined"),
        ("export let a = 1;", "can't be joined"),
        ("export * from './first.js';", "can't be joined"),
        ("await 1;", "can't be joined"),
        ("import './page.js';", "circle"),
    ],
)
def test_what_it_does_not_know_is_an_error(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        join_modules({**TEXTS, "two.js": "export var A = 1, B = 2;", "page.js": text}, ["page.js"], "site.js")


def test_the_whole_exports_what_its_entries_export() -> None:
    joined = join_modules(TEXTS, ["deep/middle.js"], "deep/middle.js")
    assert re.search(r"^export const \{ all \} = module2;$", joined, re.MULTILINE)
    assert "export" not in join_modules(TEXTS, ["page.js"], "page.js")


def test_a_relative_import_on_demand_would_lead_elsewhere_from_another_folder() -> None:
    text = "const later = () => import('./first.js');"
    with pytest.raises(ValueError, match=r"import\(\)"):
        join_modules({"deep/page.js": text}, ["deep/page.js"], "site.js")
    assert "import('./first.js')" in join_modules({"deep/page.js": text}, ["deep/page.js"], "deep/page.js")
