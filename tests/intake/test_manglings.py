"""Every mangling comes back as the right data, or is refused by its name with the file as it was; twice is once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from portal.contract.catalogue import CATALOGUE
from portal.intake.excel.before import Before, Kept, nothing_before
from portal.intake.tidy import Report, describe_report, tidy_package
from portal.issues.words_tidy import TIDY
from tests.intake.manglings import BAC_KAN, DATA, MANGLINGS, OBSERVATIONS, REFUSED, SAME, SWAPPED, Mangling, sheet
from tests.intake.spreadsheet import rows_of

PACKAGES = Path(__file__).resolve().parents[1] / "packages"


def mangled(mangling: Mangling, folder: Path) -> tuple[Path, Before]:
    """The package with its mangled file, and what it was before."""
    copy = folder / "tree" / Path(mangling.package).name
    shutil.copytree(PACKAGES / mangling.package, copy)
    path = copy / mangling.file
    content = mangling.edit(path.read_bytes())
    assert content != path.read_bytes()
    path.write_bytes(content)
    return path, Kept(PACKAGES / mangling.package) if mangling.before else nothing_before


def tidied(mangling: Mangling, folder: Path) -> tuple[Path, Report]:
    path, before = mangled(mangling, folder)
    return path, tidy_package(path.parent, before)


def test_each_has_its_own_name() -> None:
    assert len({one.name for one in MANGLINGS}) == len(MANGLINGS)


@pytest.mark.parametrize("mangling", SAME, ids=lambda one: one.name)
def test_what_can_be_told_comes_back_byte_for_byte(tmp_path: Path, mangling: Mangling) -> None:
    path, report = tidied(mangling, tmp_path)
    assert report.left == ()
    assert path.read_bytes() == (PACKAGES / mangling.package / mangling.file).read_bytes()
    assert tidy_package(path.parent).changes == ()
    assert "đã sửa" in describe_report(report) or " ô: " in describe_report(report)


@pytest.mark.parametrize("mangling", [*DATA, *SWAPPED], ids=lambda one: one.name)
def test_a_change_of_the_person_stays(tmp_path: Path, mangling: Mangling) -> None:
    path, report = tidied(mangling, tmp_path)
    assert report.left == ()
    was, now = (rows_of(one.read_bytes()) for one in (PACKAGES / mangling.package / mangling.file, path))
    changed = {
        (line, was[0][place]): now[line - 1][place]
        for line, row in enumerate(was, start=1)
        for place, text in enumerate(row)
        if now[line - 1][place] != text
    }
    assert changed == mangling.cells
    assert tidy_package(path.parent).changes == ()


@pytest.mark.parametrize("mangling", REFUSED, ids=lambda one: one.name)
def test_what_can_not_be_told_is_refused_by_name(tmp_path: Path, mangling: Mangling) -> None:
    path, before = mangled(mangling, tmp_path)
    content = path.read_bytes()
    report = tidy_package(path.parent, before)
    assert {issue.code for issue in report.left} == {mangling.outcome}
    assert path.read_bytes() == content
    for issue in report.left:
        assert "{" not in f"{issue.message_vi}{issue.message_en}{issue.remedy_vi}{issue.remedy_en}"
        assert issue.remedy_vi


def test_a_contradiction_shows_what_is_printed_and_what_it_reads(tmp_path: Path) -> None:
    _, report = tidied(next(one for one in REFUSED if one.name == "value-shifted"), tmp_path)
    assert [issue.message_vi for issue in report.left] == [
        "Giá trị là “558”, nhưng as_printed của cùng dòng là “55,8%”, đọc ra 55.8."
    ]


def test_a_column_sorted_by_itself_is_told_once(tmp_path: Path) -> None:
    _, report = tidied(next(one for one in REFUSED if one.name == "column-sorted"), tmp_path)
    assert len(report.left) == 1


def test_another_header_is_told_by_its_columns_alone(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PACKAGES / BAC_KAN, tmp_path / "bac-kan"))
    path = folder / OBSERVATIONS
    path.write_bytes(sheet(lambda rows: [["Mã", *rows[0][1:]], *rows[1:]])(path.read_bytes()))
    content = path.read_bytes()
    left = tidy_package(folder).left
    assert [(issue.code, issue.column) for issue in left] == [("column-missing", "obs_id"), ("column-extra", "Mã")]
    assert path.read_bytes() == content


def test_what_a_person_changed_is_told_first_and_the_rest_is_counted(tmp_path: Path) -> None:
    edited = next(one for one in DATA if one.name == "edited-and-saved")
    path, before = mangled(edited, tmp_path)
    rows = [row for place, row in enumerate(path.read_bytes().splitlines(keepends=True), start=1) if place != 20]
    path.write_bytes(b"".join(rows))
    told = describe_report(tidy_package(path.parent, before)).splitlines()
    place = next(number for number, line in enumerate(told) if "khác bản trước" in line)
    assert told[place].endswith("2 ô khác bản trước · 2 cells differ from the version before")
    assert told[place + 1 : place + 3] == [
        "  12, value: “7091000000000” → “7092000000000”",
        "  12, as_printed: “7.091 tỷ đồng” → “7.092 tỷ đồng”",
    ]
    assert told[place + 3].endswith("1 dòng của bản trước không còn · 1 rows of the version before are gone")
    assert not any("→" in line for line in told[place + 3 :])


def test_each_reason_has_a_mangling_that_raises_it() -> None:
    raised = {one.outcome for one in REFUSED}
    assert set(TIDY) == raised - set(CATALOGUE)


@pytest.mark.parametrize("mangling", [one for one in MANGLINGS if "list" in one.package], ids=lambda one: one.name)
def test_of_a_list_no_cell_is_told(tmp_path: Path, mangling: Mangling) -> None:
    path, report = tidied(mangling, tmp_path)
    said = describe_report(report) + "".join(f"{issue.message_vi}{issue.message_en}" for issue in report.left)
    rows = rows_of((PACKAGES / mangling.package / mangling.file).read_bytes())
    secrets = {row[place] for row in rows[1:] for place in (0, 1, 2, 6) if row[place]} | {"123456789", "9,90005E+09"}
    assert path.name in said or report.left
    assert not {text for text in secrets if text in said}
