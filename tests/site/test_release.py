"""Two revisions of a tree become two releases, each with the pages of the charts that say something new."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
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
from portal.release.make import make_release
from portal.site import release as module
from portal.site.embeds import frozen_embeds
from portal.site.kept import Kept
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
        made = write_release(tree, folder, day, Kept(tmp_path / "cache", None), Progress(io.StringIO()))
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


class Killed(BaseException):
    """What no code of ours answers to."""


def test_a_release_killed_before_any_of_its_writes_is_made_whole_by_the_next_run(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without charts: what is written when does not depend on them.
    monkeypatch.setattr(module, "release_with_charts", lambda tree, made, day, *_: make_release(tree, made, day))
    data, whole = tmp_path / "data", tmp_path / "whole"
    shutil.copytree(project / "tests/packages/ok", data)
    arguments = (date(2026, 11, 22), Kept(None, None), Progress(io.StringIO()))
    write_release(data, tmp_path / "releases", *arguments)
    for place, old, new in (("bac-kan", "Chân trang", "Cuối trang"), ("quang-ninh", "Trích đoạn", "Đoạn trích")):
        sources = data / "provinces" / place / "sources.csv"
        sources.write_text(sources.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    shutil.copytree(data, whole / "data")
    shutil.copytree(tmp_path / "releases", whole / "releases")
    made = write_release(whole / "data", whole / "releases", *arguments)
    assert len(made.descriptors) == 2
    for step in range(3):
        cut = tmp_path / f"cut {step}"
        shutil.copytree(data, cut / "data")
        shutil.copytree(tmp_path / "releases", cut / "releases")
        left = [step]

        def counted(doing: Callable[..., None], left: list[int] = left) -> Callable[..., None]:
            def write(*given: object) -> None:
                if left[0] == 0:
                    raise Killed
                left[0] -= 1
                doing(*given)

            return write

        with monkeypatch.context() as patched:
            for name in ("write_text", "write_new_folder"):
                patched.setattr(module, name, counted(getattr(module, name)))
            with pytest.raises(Killed):
                write_release(cut / "data", cut / "releases", *arguments)
        write_release(cut / "data", cut / "releases", *arguments)
        assert contents(cut) == contents(whole)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
