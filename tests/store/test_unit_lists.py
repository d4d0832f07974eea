"""Folders of lists: which count, and that a link is none."""

from __future__ import annotations

from pathlib import Path

from portal.store.unit_lists import list_folders, read_unit_numbers

UNITS = 'unit_code,unit_name,months_late,amount_vnd\nA,"Công ty\nHai Dòng",3,5\nB,Công ty,,x\n'


def test_only_plain_folders_of_lists_count(tmp_path: Path) -> None:
    parent = tmp_path / "debtor-lists"
    for name in ("one", ".hidden", "register", "notes"):
        (parent / name).mkdir(parents=True)
        (parent / name / ("units.csv" if name != "notes" else "notes.txt")).write_text(UNITS, encoding="utf-8")
    (parent / "linked").symlink_to(parent / "one")
    (parent / "one" / "list.csv").symlink_to("/etc/passwd")
    assert list(list_folders(tmp_path)) == ["one"]
    assert list(list_folders(tmp_path)["one"].sums) == ["units.csv"]
    assert list_folders(tmp_path / "nowhere") == {}


def test_numbers_are_read_and_nothing_else_is_kept(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text(UNITS, encoding="utf-8")
    found = read_unit_numbers(tmp_path)
    assert found is not None
    assert found.to_pydict() == {"unit_code": ["A", "B"], "months_late": [3, None], "amount_vnd": [5, None]}
    (tmp_path / "units.csv").unlink()
    (tmp_path / "units.csv").symlink_to("/etc/passwd")
    assert read_unit_numbers(tmp_path) is None
