"""Two revisions of a tree become two releases, each with the pages of the charts that say something new."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from portal.chart.draw import Drawing, chart_key, draw_chart
from portal.model.vocabulary import Language
from portal.page.rendered import RenderedPage
from portal.release.charts import frozen_charts
from portal.release.check import check_releases
from portal.site import release as module
from portal.site.embeds import frozen_embeds
from portal.site.progress import Progress
from portal.site.release import write_release
from portal.store.releases import read_releases
from tests.packages.edits import read_records, write_records
from tests.site.test_pictures import PAGE, PHONE, SHEET, WIDE

OTHER = replace(SHEET, language="en", path="charts/en/ha-noi/x", page="en/provinces/ha-noi/")
CHANGED = replace(OTHER, figure=replace(OTHER.figure, title="Hà Nội: 96%"))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two charts for each revision, without rendering a site for them; ``tests/release/test_make.py`` renders them."""
    drawings = {chart_key(one): draw_chart(one) for one in (WIDE, PHONE)}
    revisions: Iterator[RenderedPage] = iter([replace(PAGE, sheets=(SHEET, one)) for one in (OTHER, CHANGED)])

    def render_and_draw(*_: object) -> tuple[list[tuple[Language, RenderedPage]], dict[str, Drawing]]:
        return [("vi", next(revisions))], drawings

    monkeypatch.setattr(module, "render_and_draw", render_and_draw)


@pytest.mark.usefixtures("drawn")
def test_an_unchanged_chart_keeps_its_address_a_changed_one_gets_a_new_one(project: Path, tmp_path: Path) -> None:
    tree, folder = tmp_path / "datapackages", tmp_path / "releases"
    for part in ("registry", "provinces/binh-phuoc", "debtor-lists/register"):
        shutil.copytree(project / "datapackages" / part, tree / part)

    def release(day: date) -> str:
        made = write_release(tree, folder, day, tmp_path, Progress(io.StringIO()))
        assert made.issues == ()
        return str(made.planned.version) if made.planned else ""

    assert release(date(2026, 12, 1)) == "1.0.0"
    file = tree / "provinces/binh-phuoc/sources.csv"
    head, *rows = read_records(file)
    rows[0][head.index("publisher")] = "Báo Khác"
    write_records(file, [head, *rows])
    assert release(date(2026, 12, 8)) == "1.0.1"
    assert release(date(2026, 12, 15)) == ""

    first, second = read_releases(folder)
    assert check_releases([first, second]) == []
    since = {path: (chart.version, chart.title) for path, chart in frozen_charts(second).items()}
    assert since == {
        "charts/vi/ha-noi/x": ("1.0.0", "Hà Nội: 95%"),
        "charts/en/ha-noi/x": ("1.0.1", "Hà Nội: 96%"),
    }
    placed = frozen_embeds([first, second], ("vi", "en"))
    assert list(placed) == [
        "embed/1.0.0/en/ha-noi/x/index.html",
        "embed/1.0.0/vi/ha-noi/x/index.html",
        "embed/1.0.1/en/ha-noi/x/index.html",
    ]
    page = html.document_fromstring(placed["embed/1.0.1/en/ha-noi/x/index.html"].decode())
    assert [str(link.get("href")) for link in page.iter("a")] == ["../../../../../en/provinces/ha-noi/"]
    assert "Data release 1.0.1 (8 December 2026)" in str(page.xpath("string(//footer)"))
    only: tuple[Language, ...] = ("vi",)
    assert list(frozen_embeds([first, second], only)) == ["embed/1.0.0/vi/ha-noi/x/index.html"]
