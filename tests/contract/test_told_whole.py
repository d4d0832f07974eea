"""Of several faults each is told, with what was found: a check that stops at its first one costs a clerk a round."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from portal.contract.check import check_paths
from portal.contract.descriptor import list_descriptor, province_descriptor
from portal.contract.report import format_issues
from portal.model.issue import Issue
from tests.packages.edits import Edit, all_of, cell, cells, descriptor, put

PACKAGES: Final = Path(__file__).resolve().parents[1] / "packages"
LIST: Final = "quang-ninh-2025-10-31"
ABOUT, UNITS, EVENTS = (f"{LIST}/{name}.csv" for name in ("list", "units", "events"))
OBS, SRC = "observations.csv", "sources.csv"


def issues_of(base: str, folder: Path, *edits: Edit) -> list[Issue]:
    shutil.copytree(PACKAGES / base, folder / "data")
    all_of(*edits)(folder / "data")
    return check_paths([folder / "data"])


def places(issues: list[Issue]) -> list[tuple[str, str, str]]:
    return sorted((one.code, Path(one.file).name, one.column) for one in issues)


def test_the_word_for_evading_is_told_wherever_it_stands(tmp_path: Path) -> None:
    edits = [
        cells(ABOUT, 2, note="Đơn vị trốn đóng.", note_en="Evaders."),
        cell(EVENTS, 2, "note", "Do trốn đóng."),
        descriptor(lambda told: told.update(description="Danh sách trốn đóng", title="Trốn đóng"), LIST),
    ]
    found = [one for one in places(issues_of("ok-list", tmp_path, *edits)) if one[0] == "list-evading-words"]
    assert [one[1:] for one in found] == [
        ("datapackage.json", "description"), ("datapackage.json", "title"),
        ("events.csv", "note"), ("list.csv", "note"), ("list.csv", "note_en"),
    ]  # fmt: skip


def test_every_mark_of_an_invented_list_is_told_in_a_real_one(tmp_path: Path) -> None:
    edit = cells(ABOUT, 2, issuing_office="BHXH tỉnh Quảng Ninh (minh họa)", source_url="https://a.example/ds")
    found = places(issues_of("ok-list", tmp_path, edit))
    assert found == [("list-mark-unexpected", "list.csv", column) for column in ("issuing_office", "source_url")]


def test_a_real_list_says_how_long_it_may_be_shown(tmp_path: Path) -> None:
    found = places(issues_of("ok-list", tmp_path, cell(ABOUT, 2, "valid_until", "")))
    assert found == [("list-valid-until-missing", "list.csv", "valid_until")]


def test_two_letters_in_disguise_are_shown_by_their_numbers(tmp_path: Path) -> None:
    told = issues_of("ok/provinces/bac-kan", tmp_path, cell(SRC, 2, "publisher", "Bá\u043e \u0410"))
    assert [one.code for one in told] == ["letters-alike"]
    assert all("“Bá[U+043E] [U+0410]”" in text for text in (told[0].message_vi, told[0].message_en))


def test_a_print_without_a_digit_is_quoted(tmp_path: Path) -> None:
    told = issues_of("ok/provinces/bac-kan", tmp_path, cell(OBS, 2, "as_printed", "nhiều"))
    assert [one.code for one in told] == ["printed-no-digit"]
    assert all("“nhiều”" in text for text in (told[0].message_vi, told[0].message_en))


def test_a_report_tells_english_of_whole_files_and_rows_apart(tmp_path: Path) -> None:
    told = issues_of("ok/provinces/bac-kan", tmp_path, put("title", ""), cell(OBS, 2, "as_printed", "nhiều"))
    text = format_issues(told, "text").splitlines()
    assert any(line.startswith("    the file, column title: ") for line in text)
    assert any(line.startswith("    row 2, column as_printed: ") for line in text)
    whole = format_issues([replace(told[0], row=0, column="")], "text")
    assert "\n    the file: " in whole


@pytest.mark.parametrize("kind", ["province", "list"])
def test_a_descriptor_that_is_made_is_one_that_is_accepted(tmp_path: Path, kind: str) -> None:
    version, created = "1.0.0", "2026-01-31T00:00:00Z"
    base, place = ("ok/provinces/bac-kan", "") if kind == "province" else ("ok-list", LIST)
    made = (
        province_descriptor("bac-kan", "Bắc Kạn", version=version, created=created)
        if kind == "province"
        else list_descriptor(LIST, "BHXH tỉnh Quảng Ninh", "2025-10-31", version=version, created=created)
    )

    def edit(folder: Path) -> None:
        text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
        (folder / place / "datapackage.json").write_text(text, encoding="utf-8")

    found = issues_of(base, tmp_path, edit)
    assert [(one.code, one.column) for one in found if "descriptor" in one.code] == []
    assert made["version"] == version
