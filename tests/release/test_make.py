"""The command from a tree to a release: refused while errors stand, the same when run again, never with names."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import feedparser
import pytest
from frictionless import validate

from portal.contract.schema import CORRECTIONS
from portal.derive.facts import derive_facts
from portal.publish.files import publish_files
from portal.release.check import in_order
from portal.release.history import history_of
from portal.release.make import make_release, told
from portal.review.review import review_facts
from portal.store.releases import Release, read_releases
from portal.store.tree import Tree, read_tree
from tests.packages.edits import read_records, write_records

DAY = date(2026, 12, 1)
ADDED = "bac-kan-2017-06-30-participants_hi-hi-s004"
CORRECTED = "bac-kan-2017-07-31-participants_hi-hi-s004"
WITHDRAWN = "bac-kan-2017-12-31-collections_plan-si.hi.ui-vss-s004"


def test_the_first_release_holds_every_package_and_no_name(real_tree: Tree) -> None:
    made = make_release(real_tree, (), DAY)
    assert made.issues == ()
    folders = {path.split("/")[1] for path in made.files if path.startswith("packages/")}
    assert folders == {package.name for package in real_tree.packages()}
    assert not any(b"unit_name" in content for content in made.files.values())
    assert told(made).en == "The first release: 1.0.0."


def test_an_edited_release_is_in_the_way(real_tree: Tree) -> None:
    first = make_release(real_tree, (), DAY)
    files = {**first.files, "changes.csv": b"edited"}
    made = make_release(real_tree, [Release("1.0.0", json.loads(files["release.json"]), files)], DAY)
    assert [issue.code for issue in made.issues] == ["release-edited"]
    assert not made.files


@pytest.fixture
def tree(project: Path, tmp_path: Path) -> Path:
    root = tmp_path / "datapackages"
    for folder in ("registry", "provinces/bac-kan", "debtor-lists/register"):
        shutil.copytree(project / "datapackages" / folder, root / folder)
    return root


def revise(tree: Path, *, told: bool) -> None:
    """One figure more, one corrected, one withdrawn; the log tells it or does not."""
    file = tree / "provinces/bac-kan/observations.csv"
    head, *rows = read_records(file)
    place = {name: number for number, name in enumerate(head)}
    for row in rows:
        if row[0] == CORRECTED:
            row[place["value"]], row[place["as_printed"]] = "307328", "307.328 người"
    more = [*next(row for row in rows if row[0] == CORRECTED)]
    more[0], more[place["as_of"]] = ADDED, "2017-06-30"
    rows = sorted([*(row for row in rows if row[0] != WITHDRAWN), more])
    write_records(file, [head, *rows])
    common = [CORRECTED, "2026-11-29", "corrected", "bac-kan", "63", "participants_hi", "2017-07-31"]
    reason = ["Chép nhầm một chữ số.", "One digit was copied wrongly."]
    gone = [WITHDRAWN, "2026-11-30", "withdrawn", "bac-kan", "63", "collections_plan", "2017-12-31"]
    log = [
        [*common, "as_printed", "307.327 người", "307.328 người", *reason],
        [*common, "value", "307327", "307328", *reason],
        [*gone, "", "544460000000", "", "Nguồn tự đính chính.", "The source corrected itself."],
    ]
    write_records(tree / "registry/corrections.csv", [CORRECTIONS.columns, *(log if told else [])])


def run(project: Path, tree: Path, releases: Path, day: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "scripts/release.py", "--data", str(tree), "--releases", str(releases), "--date", day]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def test_two_revisions_become_two_releases_and_a_third_run_changes_nothing(
    project: Path, tree: Path, tmp_path: Path
) -> None:
    releases = tmp_path / "releases"
    assert run(project, tree, releases, "2026-11-22").returncode == 0
    revise(tree, told=True)
    second = run(project, tree, releases, "2026-12-08")
    assert second.returncode == 0, second.stdout + second.stderr
    assert "Release 1.1.0: rows added 1, cells changed 2, rows withdrawn 1." in second.stdout
    before = {path: path.read_bytes() for path in releases.rglob("*") if path.is_file()}
    third = run(project, tree, releases, "2026-12-15")
    assert (third.returncode, "Nothing changed since 1.1.0" in third.stdout) == (0, True)
    assert {path: path.read_bytes() for path in releases.rglob("*") if path.is_file()} == before
    assert [release.version for release in read_releases(releases)] == ["1.0.0", "1.1.0"]
    for descriptor in releases.rglob("datapackage.json"):
        report = validate(str(descriptor))
        assert report.valid, report.to_summary()
    check_what_is_told(read_tree(tree), in_order(read_releases(releases)))


def check_what_is_told(tree: Tree, releases: Sequence[Release]) -> None:
    """From the two releases: the changes, the history of each figure, the feed, the pages in both languages."""
    changes = releases[1].files["changes.csv"].decode().splitlines()
    assert changes[1:5] == [
        f"bac-kan,observations,added,{ADDED},,,",
        f"bac-kan,observations,changed,{CORRECTED},as_printed,307.327 người,307.328 người",
        f"bac-kan,observations,changed,{CORRECTED},value,307327,307328",
        f"bac-kan,observations,withdrawn,{WITHDRAWN},,,",
    ]
    history = history_of(releases, tree)
    assert (history.version, history.ahead) == ("1.1.0", False)
    assert (history.since[ADDED], history.since[CORRECTED]) == ("1.1.0", "1.1.0")
    assert set(history.since.values()) == {"1.0.0", "1.1.0"}
    assert WITHDRAWN not in history.since
    facts = derive_facts(tree, DAY)
    review = review_facts(facts)
    first = publish_files(facts, review, tree, {}, "https://example.org/", DAY, history, releases)
    again = publish_files(facts, review, tree, {}, "https://example.org/", date(2027, 1, 1), history, releases)
    assert first["feed.xml"] == again["feed.xml"]
    for language, feed in (("vi", "feed.xml"), ("en", "en/feed.xml")):
        ids = [
            entry.id.removeprefix("tag:bhxh-mo.github.io,2026:bhxh-mo/")
            for entry in feedparser.parse(first[feed]).entries
        ]
        assert ids[:3] == [
            f"release/1.1.0/{language}",
            f"correction/2026-11-30/{WITHDRAWN}/{language}",
            f"correction/2026-11-29/{CORRECTED}/{language}",
        ]
    index = json.loads(first["data/releases/index.json"])
    assert [(one["version"], one["superseded_by"]) for one in index["releases"]] == [
        ("1.1.0", None),
        ("1.0.0", "1.1.0"),
    ]
    rows = {row["obs_id"]: row for row in csv.DictReader(io.StringIO(first["data/observations.csv"].decode()))}
    assert (rows[CORRECTED]["since_release"], rows[CORRECTED]["since_released"]) == ("1.1.0", "2026-12-08")
    assert (rows[CORRECTED]["package"], rows[CORRECTED]["package_version"]) == ("bac-kan", "1.1.0")


def test_a_change_that_the_log_does_not_tell_is_not_released(project: Path, tree: Path, tmp_path: Path) -> None:
    releases = tmp_path / "releases"
    assert run(project, tree, releases, "2026-12-01").returncode == 0
    revise(tree, told=False)
    refused = run(project, tree, releases, "2026-12-08")
    assert refused.returncode == 1
    assert refused.stdout.count("correction-missing") == 3
    # The rows that the message asks for, with a day and a reason, are what is needed.
    asked = [line.split("reason: ", 1)[1] for line in refused.stdout.splitlines() if "reason: " in line]
    log = tree / "registry/corrections.csv"
    rows = [line.replace("YYYY-MM-DD", "2026-12-08").replace("…,…", "Lý do,Reason") for line in asked]
    log.write_text("\n".join([",".join(CORRECTIONS.columns), *sorted(rows)]) + "\n", encoding="utf-8")
    assert run(project, tree, releases, "2026-12-08").returncode == 0
    lines = log.read_text(encoding="utf-8").splitlines()
    log.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    assert "correction-edited" in run(project, tree, releases, "2026-12-09").stdout


def test_data_with_an_error_is_not_released(project: Path, tree: Path, tmp_path: Path) -> None:
    file = tree / "provinces/bac-kan/observations.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(",percent,", ",percents,", 1), encoding="utf-8")
    result = run(project, tree, tmp_path / "releases", "2026-12-01")
    assert result.returncode == 1
    assert "observations.csv" in result.stdout
    assert not (tmp_path / "releases").exists()
