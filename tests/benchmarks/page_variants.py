"""One page in three ways: as we build it, with its charts drawn by a script, and by stock Material."""

from __future__ import annotations

import json
import os
import shutil
import sys
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any, Final, NamedTuple

from portal.chart.draw import altair_chart, chart_key
from portal.chart.interactive import runtime_path, runtime_script
from portal.lookup.held import hold_lists
from portal.release.history import history_of
from portal.site.preparing import prepare_pages, read_released, read_reviewed
from portal.site.progress import Progress
from portal.site.toolchain import STARTED
from portal.site.tree import page_texts, write_pages
from portal.site.workshop import Workshop
from tests.benchmarks.command import run_command
from tests.benchmarks.stock_material import build_stock

DATE: Final = "2026-11-21"
_URL: Final = "http://127.0.0.1:8000/"
_BY_SCRIPT: Final = """import { vegaEmbed } from "%s";
const settings = { actions: false, ast: true, mode: "vega-lite", renderer: "svg" };
%s.forEach((specification, number) => vegaEmbed(`#by-script-${number}`, specification, settings));
"""


class Variant(NamedTuple):
    """A page in ``folder``: its address there, and what finds its first chart in the document."""

    folder: Path
    address: str
    chart: str


class Variants(NamedTuple):
    """The three ways."""

    ours: Variant
    by_script: Variant
    stock: Variant


def make_variants(copy: Path, work: Path, province: str = "quang-ninh") -> Variants:
    """Build all three. The scripted one is our page without its drawings: Vega draws them from the same
    specifications, with the runtime that we ship for charts that answer."""
    site, path = work / "site", f"tinh/{province}/"
    command = [sys.executable, str(copy / "scripts" / "build.py"), "--language", "vi", "--date", DATE]
    run_command([*command, "--out", str(site)], work / "build.log", os.environ | {"SITE_URL": _URL}).checked()

    today, progress = date.fromisoformat(DATE), Progress(StringIO())
    tree, facts, review = read_reviewed(copy / "datapackages", None, today, progress)
    held = tuple(one.about for one in hold_lists(tree.lists, today))
    history = history_of(read_released(copy / "releases"), tree)
    workshop = Workshop(copy, copy / "build", copy / "build" / "cache", STARTED)
    prepared = prepare_pages(facts, review, held, history, workshop, _URL, progress)
    (rendered,) = (one for language, one in prepared.rendered if (language, one.path) == ("vi", f"{path}index.md"))

    html = (site / path / "index.html").read_text("utf-8")
    specifications: list[dict[str, Any]] = []
    for chart in dict.fromkeys(rendered.drawings):
        drawing = prepared.drawings[chart_key(chart)].svg
        if drawing not in html:
            raise RuntimeError("the page does not hold its drawing as it was made")
        if chart.width == "wide":
            # A page that draws by script has one drawing of a chart, here that for the phone on which it is measured.
            html = html.replace(drawing, "")
            continue
        html = html.replace(drawing, f'<div class="by-script" id="by-script-{len(specifications)}"></div>')
        specifications.append(altair_chart(chart).to_dict())
    runtime = f"../../{runtime_path(runtime_script())}"
    # Named in the head, so that a browser fetches it as soon as it could, not after the script that asks for it.
    html = html.replace("</head>", f'<link rel="modulepreload" href="{runtime}"></head>')
    html = html.replace("</body>", '<script src="charts.js" type="module"></script></body>')
    by_script = f"tinh/{province}-by-script/"
    (site / by_script).mkdir()
    (site / by_script / "index.html").write_text(html, encoding="utf-8")
    (site / by_script / "charts.js").write_text(_BY_SCRIPT % (runtime, json.dumps(specifications)), encoding="utf-8")

    pages = work / "pages"
    kept = {f"{path}index.md", "index.md"}
    few = [page for page in prepared.pages if page.language == "vi" and page.path in kept]
    write_pages(pages, copy, ("vi",), page_texts(("vi",), few, {}))
    shutil.rmtree(work / "mkdocs", ignore_errors=True)
    build_stock(pages, work).checked()
    return Variants(
        Variant(site, path, ".chart-drawing svg"),
        Variant(site, by_script, ".by-script svg"),
        Variant(work / "mkdocs" / "vi", path, ".chart-drawing svg"),
    )
