"""``scripts/compare.py`` as a person runs it: on two folders, on two revisions, and wrongly."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.compare.sides import edit, two_trees, with_cells, without
from tests.intake.spreadsheet import opened_and_saved

PROJECT = Path(__file__).resolve().parents[2]
MENDED = "quang-ninh-2024-11-30-enforcement_actions-inspections-si.hi.ui-p002"
PLACE = "provinces/quang-ninh"
LIST = "debtor-lists/minh-hoa-2025-10-31"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def go(*arguments: object, here: Path = tmp_path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(PROJECT / "scripts" / "compare.py"), *map(str, arguments)]
        environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(command, cwd=here, capture_output=True, text=True, check=False, env=environment)

    return go


def mend(tree: Path) -> None:
    """One figure mended, with its row in the log; one list shortened by a unit."""
    edit(tree / PLACE / "observations.csv", with_cells("obs_id", MENDED, value="54", as_printed="54 units"))
    about = {"obs_id": MENDED, "date": "2025-12-01", "action": "corrected", "province_id": "quang-ninh"}
    about |= {"boundary": "63", "indicator": "enforcement_actions", "as_of": "2024-11-30", "column": "value"}
    told = {"old": "45", "new": "54", "reason_vi": "Chép nhầm hai chữ số.", "reason_en": "Two digits swapped."}
    edit(tree / "registry/corrections.csv", lambda rows: [*rows, about | told])


def test_two_folders_as_markdown_and_as_json(run: Run, tmp_path: Path) -> None:
    base, head = two_trees(tmp_path)
    mend(head)
    told = run("base", "head")
    assert (told.returncode, told.stderr) == (0, "")
    for words in (
        "Sửa 1 số liệu", "1 figure changed", "45 lượt", "54 lượt", "+9 (+20%)", "Chép nhầm hai chữ số.",
        "Two digits swapped.", "`/tinh/quang-ninh/`", "`/en/provinces/quang-ninh/`", "`/du-lieu/dinh-chinh/`",
    ):  # fmt: skip
        assert words in told.stdout, words
    record = json.loads(run(base, head, "--format", "json").stdout)
    (change,) = record["figures"]["changed"]
    assert (change["obs_id"], change["old"], change["new"]) == (MENDED, "45", "54")
    assert (change["difference"], change["percent"]) == ("9", "20.00")
    assert change["reason_en"] == "Two digits swapped."
    assert record["registry"] == [{"table": "corrections", "added": 1, "changed": 0, "withdrawn": 0}]
    assert record["base"] == {"name": str(base), "errors": 0}
    assert record["ratios"] == []
    assert run("base", "head").stdout == told.stdout


def test_the_same_data_twice_says_that_nothing_changed(run: Run, tmp_path: Path) -> None:
    base, _ = two_trees(tmp_path)
    told = run(base, base)
    assert told.returncode == 0
    assert "Không có gì thay đổi trong dữ liệu." in told.stdout
    assert "Nothing changed in the data." in told.stdout
    assert "###" not in told.stdout
    assert json.loads(run(base, base, "--format", "json").stdout)["changed"] is False


def test_data_with_errors_is_compared_as_far_as_it_goes(run: Run, tmp_path: Path) -> None:
    _, head = two_trees(tmp_path)
    edit(head / PLACE / "observations.csv", lambda rows: [*rows, rows[0] | {"value": "nhiều"}, rows[1], *rows[2:4]])
    (head / "provinces/bac-kan/observations.csv").write_bytes(b"\xff\xfe")
    (head / "provinces/phu-tho/datapackage.json").write_text("{", encoding="utf-8")
    (head / LIST / "units.csv").write_bytes(b'unit_code\n"')
    told = run("base", "head")
    assert (told.returncode, told.stderr) == (1, "")
    assert "Bản mới (head) có" in told.stdout
    assert "scripts/validate.py" in told.stdout
    assert "Chưa tính, vì một trong hai bản còn lỗi." in told.stdout
    assert "can't be read" in told.stdout
    record = json.loads(run("base", "head", "--format", "json").stdout)
    assert record["flags"] is None
    assert record["ratios"] is None
    assert record["head"]["errors"] > 0
    unread = ["provinces/bac-kan/observations.csv", "provinces/phu-tho/datapackage.json"]
    assert [path for path in record["unread"] if path in unread] == unread
    assert record["figures"]["withdrawn"] == []
    assert not {"bac-kan", "phu-tho"} & {one["package"] for one in record["packages"]}


@pytest.mark.parametrize("swapped", [False, True])
def test_what_could_not_be_read_is_not_told_as_withdrawn(run: Run, tmp_path: Path, swapped: bool) -> None:
    base, head = two_trees(tmp_path)
    place = head / PLACE / "observations.csv"
    edit(head / "provinces/phu-tho/observations.csv", lambda rows: rows[1:])
    place.write_bytes(opened_and_saved(place.read_bytes(), "vi"))
    pair = (head, base) if swapped else (base, head)
    told = run(*pair)
    record = json.loads(run(*pair, "--format", "json").stdout)
    (one,) = record["figures"]["added" if swapped else "withdrawn"]
    assert one["province_id"] == "phu-tho"
    assert record["unread"] == [f"{PLACE}/observations.csv"]
    assert record["figures"]["repeated"] == 0
    assert f"Không đọc được: 1 tệp (`{PLACE}/observations.csv`)" in told.stdout
    assert f"Could not be read: 1 file (`{PLACE}/observations.csv`)" in told.stdout
    assert "không đọc được 1 tệp." in told.stdout


def test_rows_cut_short_count_as_not_read(run: Run, tmp_path: Path) -> None:
    base, head = two_trees(tmp_path)
    place = head / PLACE / "observations.csv"
    lines = place.read_text(encoding="utf-8").splitlines()
    place.write_text("\n".join([*lines[:4], f"{lines[4]},x", *lines[5:]]) + "\n", encoding="utf-8")
    record = json.loads(run(base, head, "--format", "json").stdout)
    assert (record["unread"], record["figures"]["withdrawn"]) == ([f"{PLACE}/observations.csv"], [])
    assert record["changed"]


def test_a_package_is_called_as_its_folder_and_the_registry_has_no_page(run: Run, tmp_path: Path) -> None:
    base, head = two_trees(tmp_path)
    descriptor = head / PLACE / "datapackage.json"
    descriptor.write_text(descriptor.read_text("utf-8").replace('"quang-ninh"', '"quang-ninh-2"', 1), encoding="utf-8")
    record = json.loads(run(base, head, "--format", "json").stdout)
    assert (record["figures"]["changed"], record["sources"], record["packages"]) == ([], [], [])
    (head / "registry/datapackage.json").unlink()
    record = json.loads(run(base, head, "--format", "json").stdout)
    assert record["unread"] == ["registry/datapackage.json"]
    assert "/tinh/registry/" not in {page["vi"] for page in record["pages"]["list"]}
    assert record["registry"] == []


def test_a_revision_without_data_is_told_as_a_fault_of_the_revision(run: Run, tmp_path: Path) -> None:
    two_trees(tmp_path)
    repository = tmp_path / "repository"
    shutil.copytree(tmp_path / "base", repository / "datapackages")
    (repository / "README").write_text("x", encoding="utf-8")
    git(repository, "init", "-q", "-b", "main")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Dữ liệu")
    git(repository, "rm", "-q", "-r", "datapackages")
    git(repository, "commit", "-q", "-m", "Xóa")
    told = run("HEAD~1", "HEAD", here=repository)
    assert (told.returncode, told.stderr) == (1, "")
    assert "không có tệp nào ở datapackages/" in told.stdout
    assert "There is no file under datapackages/" in told.stdout
    assert "unfit_en" in json.loads(run("HEAD~1", "HEAD", "--format", "json", here=repository).stdout)
    assert run("HEAD", "HEAD~1", here=repository).returncode == 2


def git(folder: Path, *arguments: str) -> None:
    mine = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    person = ["-c", "user.name=Thử", "-c", "user.email=thu@example.org"]
    subprocess.run(["git", *person, *arguments], cwd=folder, check=True, capture_output=True, env=os.environ | mine)


def test_two_revisions_of_the_repository_of_the_current_folder(run: Run, tmp_path: Path) -> None:
    two_trees(tmp_path)
    repository = tmp_path / "repository"
    shutil.copytree(tmp_path / "base", repository / "datapackages")
    git(repository, "init", "-q", "-b", "main")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Dữ liệu")
    git(repository, "tag", "first")
    mend(repository / "datapackages")
    git(repository, "commit", "-q", "-a", "-m", "Sửa")
    folders = run(tmp_path / "base", repository)
    revisions = run("first", "main", here=repository / "datapackages")
    assert revisions.returncode == folders.returncode == 0
    assert revisions.stdout.splitlines()[3:] == folders.stdout.splitlines()[3:]
    assert "từ first sang main" in revisions.stdout
    assert "Nothing changed" in run("HEAD", "datapackages", here=repository).stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("base", "khong-co"), "không phải kho git"),
        (("base", "--", "--output=x"), "Không có thư mục nào"),
        (("base", "empty"), "không chứa gói dữ liệu nào"),
        (("base",), "head"),
        (("base", "base", "--format", "xml"), "xml"),
    ],
)
def test_wrong_use_ends_with_words_and_2(run: Run, tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    two_trees(tmp_path)
    (tmp_path / "empty").mkdir()
    told = run(*arguments)
    assert told.returncode == 2
    assert words in told.stderr.lower() or words in told.stderr
    assert "Traceback" not in told.stderr
    assert told.stdout == ""


def test_no_name_code_or_word_of_a_list_is_ever_printed(run: Run, tmp_path: Path) -> None:
    base, head = two_trees(tmp_path)
    shutil.copytree(head / LIST, head / "debtor-lists/minh-hoa-2025-11-30")
    edit(head / LIST / "units.csv", lambda rows: rows[1:])
    edit(head / LIST / "events.csv", lambda rows: [row | {"note": "Công ty Lộ Tên"} for row in rows])
    (head / "debtor-lists/minh-hoa-2025-11-30/units.csv").write_bytes((base / LIST / "units.csv").read_bytes()[:-9])
    printed = "".join(run(*pair, "--format", style).stdout for pair in ((base, head), (head, base))
                      for style in ("markdown", "json"))  # fmt: skip
    assert "Danh sách đơn vị chậm đóng" in printed
    cells: set[str] = set()
    for name in ("units.csv", "events.csv"):
        with (base / LIST / name).open(encoding="utf-8", newline="") as lines:
            rows: list[dict[str, Any]] = list(csv.DictReader(lines))
        secret = ("unit_code", "tax_code", "unit_name", "commune", "evidence", "note", "note_en")
        cells |= {row[column] for row in rows for column in secret if row.get(column)}
    assert len(cells) > 10
    assert not [text for text in (*cells, "Lộ Tên") if text in printed]


def test_a_list_that_loses_a_unit_is_told_by_counts(run: Run, tmp_path: Path) -> None:
    base, head = two_trees(tmp_path)
    edit(head / LIST / "units.csv", lambda rows: rows[1:])
    record = json.loads(run(base, head, "--format", "json").stdout)
    (change,) = record["lists"]
    assert (change["came"], change["gone"]) == (0, 1)
    assert change["new"]["units"] == change["old"]["units"] - 1
    assert "Gone from a list does not mean paid." in run(base, head).stdout


def test_a_row_taken_out_of_a_table_is_a_withdrawn_figure(run: Run, tmp_path: Path) -> None:
    base, head = two_trees(tmp_path)
    edit(head / PLACE / "observations.csv", without("obs_id", MENDED))
    (gone,) = json.loads(run(base, head, "--format", "json").stdout)["figures"]["withdrawn"]
    assert (gone["obs_id"], gone["old_vi"], gone["new"]) == (MENDED, "45 lượt", None)
