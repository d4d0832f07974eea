"""A new package for a province: right at once, twice is once, unknown ids are refused with near ones."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from portal.contract.check import check_paths
from portal.intake.near_names import matching, near_codes
from portal.intake.new_package import add_package, describe_new_package
from portal.intake.tidy import tidy_package

DAY = date(2026, 11, 22)
PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT / "tests/packages/ok", tmp_path / "tree"))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("province", ["bac-ninh", "can-tho", "vinh-phuc"])
def test_a_province_without_a_package_gets_one(tree: Path, province: str) -> None:
    done = add_package(tree, province, DAY)
    assert (done.state, done.folder.name) == ("created", province)
    assert check_paths([tree]) == []
    assert tidy_package(done.folder).changes == ()
    before = contents(done.folder)
    again = add_package(tree, province, date(2027, 1, 1))
    assert again.state == "present"
    assert contents(done.folder) == before
    assert "đã tạo" in describe_new_package(done)
    assert f": /datapackages/provinces/{province}/  @bhxh-mo/data\n" in describe_new_package(done)
    assert "không đổi gì" in describe_new_package(again)


def test_one_that_is_there_stays(tree: Path) -> None:
    before = contents(tree / "provinces/bac-kan")
    assert add_package(tree, "bac-kan", DAY).state == "present"
    assert contents(tree / "provinces/bac-kan") == before


@pytest.mark.parametrize(
    ("typed", "near"),
    [("bac-nihn", "bac-ninh"), ("Bắc Ninh", "bac-ninh"), ("../registry", "không có"), ("", "không có")],
)
def test_an_unknown_id_is_refused_with_near_ones(tree: Path, typed: str, near: str) -> None:
    names = sorted(path.name for path in tree.rglob("*"))
    done = add_package(tree, typed, DAY)
    assert [issue.code for issue in done.issues] == ["new-province-unknown"]
    assert near in done.issues[0].remedy_vi
    assert sorted(path.name for path in tree.rglob("*")) == names


def test_another_folder_in_the_way(tree: Path) -> None:
    (tree / "provinces/bac-ninh").mkdir()
    assert [issue.code for issue in add_package(tree, "bac-ninh", DAY).issues] == ["new-package-in-the-way"]
    shutil.copytree(tree / "provinces/bac-kan", tree / "provinces/can-tho")
    assert [issue.code for issue in add_package(tree, "can-tho", DAY).issues] == ["new-package-in-the-way"]
    (tree / "provinces/lang-son").symlink_to(tree / "provinces/bac-kan")
    assert [issue.code for issue in add_package(tree, "lang-son", DAY).issues] == ["new-package-in-the-way"]


def test_words_find_codes() -> None:
    names = {"late_payment": "Số tiền chậm đóng", "late_payment_pct": "Tỷ lệ chậm đóng", "offices": "Số cơ quan"}
    assert matching("cham dong", names) == ["late_payment", "late_payment_pct"]
    assert matching("TỶ LỆ", names) == ["late_payment_pct"]
    assert matching("late payment", names) == ["late_payment"]
    assert matching("co q", names) == ["offices"]
    assert matching("", names) == matching("đất", names) == []
    assert near_codes("late-paymnt", names) == ["late_payment", "late_payment_pct"]


def test_the_command(tree: Path) -> None:
    command = [sys.executable, str(PROJECT / "scripts/new_package.py"), "--data", str(tree), "--date", "2026-11-22"]

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*command, *arguments], capture_output=True, encoding="utf-8", check=False)

    assert "đã tạo gói trống" in run("tay-ninh").stdout
    assert (tree / "provinces/tay-ninh/datapackage.json").read_text(encoding="utf-8").count("2026-11-22") == 1
    assert run("tay-ninh").returncode == 0
    refused = run("tay-nin")
    assert (refused.returncode, refused.stderr) == (1, "")
    assert "tay-ninh" in refused.stdout
    wrong = run("tay-ninh", "--data", str(tree / "no"))
    assert (wrong.returncode, wrong.stdout) == (2, "")
