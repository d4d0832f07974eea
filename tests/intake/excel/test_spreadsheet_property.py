"""Any good rows, any spreadsheet: the same bytes come back, or the file is refused by name and left as it is."""

from __future__ import annotations

import shutil
import tempfile
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.intake.excel.before import Kept, nothing_before
from portal.intake.excel.numbers import canonical_number
from portal.intake.tidy import tidy_package
from portal.store.write import canonical_csv
from portal.text.number import format_number
from tests.intake.spreadsheet import Saving, Settings, as_saved, rows_of, saved

PACKAGES = Path(__file__).resolve().parents[2] / "packages"
GOOD = ("ok/provinces/bac-kan", "ok/provinces/phu-tho", "ok/provinces/quang-ninh", "ok-list/quang-ninh-2025-10-31")

savings = st.builds(
    Saving,
    delimiter=st.sampled_from([",", ";", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1258", "cp1252"]),
    line_end=st.sampled_from(["\r\n", "\n"]),
    quote_all=st.booleans(),
    separator_line=st.booleans(),
    empty_columns=st.integers(0, 3),
    empty_rows=st.integers(0, 3),
)


@settings(max_examples=60)
@given(data=st.data(), package=st.sampled_from(GOOD), known=st.booleans())
def test_there_is_no_third_outcome(data: st.DataObject, package: str, known: bool) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / Path(package).name
        shutil.copytree(PACKAGES / package, folder)
        file = data.draw(st.sampled_from(sorted(path.name for path in folder.glob("*.csv"))), "file")
        rows = rows_of((folder / file).read_bytes())
        kept = [rows[0], *(row for row in rows[1:] if data.draw(st.booleans()))]
        good = canonical_csv(kept[0], kept[1:]).encode("utf-8")
        regional = data.draw(st.sampled_from([None, *get_args(Settings)]), "settings")
        shown = kept if regional is None else [kept[0], *([as_saved(one, regional) for one in row] for row in kept[1:])]
        if data.draw(st.booleans(), "decomposed"):
            shown = [[unicodedata.normalize("NFD", one) for one in row] for row in shown]
        order = data.draw(st.permutations(range(1, len(shown))), "rows")
        columns = data.draw(st.permutations(range(len(shown[0]))), "columns")
        moved = [[shown[row][column] for column in columns] for row in (0, *order)]
        saving = data.draw(savings, "saving")
        if regional is not None and saving.line_end == "\n":
            saving = Saving(delimiter=saving.delimiter)
        (folder / file).write_bytes(content := saved(moved, saving))
        before = Kept(PACKAGES / package) if known else nothing_before
        report = tidy_package(folder, before)
        after = (folder / file).read_bytes()
        if report.left:
            assert after == content
            assert all(issue.code and issue.message_vi for issue in report.left)
        else:
            assert after == good
        assert tidy_package(folder, before).changes == ()


@settings(max_examples=40)
@given(
    number=st.integers(0, 3).flatmap(lambda places: st.decimals(min_value=0, max_value=10**7, places=places)),
    is_percent=st.booleans(),
    regional=st.sampled_from(get_args(Settings)),
    known=st.booleans(),
)
def test_a_figure_that_a_person_changed_is_that_figure_or_refused(
    number: Decimal, is_percent: bool, regional: Settings, known: bool
) -> None:
    # Line 2 of Bắc Kạn is a percentage, line 7 counts people.
    line, value = (2, canonical_number(number % 100)) if is_percent else (7, canonical_number(number // 1))
    printed = format_number(value, "vi") + ("%" if is_percent else " người")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(shutil.copytree(PACKAGES / GOOD[0], Path(temporary) / "bac-kan"))
        path = folder / "observations.csv"
        rows = rows_of(path.read_bytes())
        for column, cell in (("value", value), ("as_printed", printed)):
            rows[line - 1][rows[0].index(column)] = cell
        meant = canonical_csv(rows[0], rows[1:]).encode("utf-8")
        shown = [rows[0], *([as_saved(one, regional) for one in row] for row in rows[1:])]
        path.write_bytes(content := saved(shown, Saving(";")))
        report = tidy_package(folder, Kept(PACKAGES / GOOD[0]) if known else nothing_before)
        assert path.read_bytes() == (content if report.left else meant)


@pytest.mark.parametrize("package", GOOD)
@pytest.mark.parametrize("regional", get_args(Settings))
def test_with_the_version_before_all_comes_back(tmp_path: Path, package: str, regional: Settings) -> None:
    folder = tmp_path / Path(package).name
    shutil.copytree(PACKAGES / package, folder)
    good = {path.name: path.read_bytes() for path in folder.iterdir()}
    # A list's source_sha256 of digits alone loses most of them: its file is refused.
    for path in [path for path in folder.glob("*.csv") if path.name != "list.csv"]:
        rows = rows_of(path.read_bytes())
        shown = [rows[0], *([as_saved(cell, regional) for cell in row] for row in rows[1:])]
        path.write_bytes(saved(shown, Saving(";")))
    assert tidy_package(folder, Kept(PACKAGES / package)).left == ()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == good
