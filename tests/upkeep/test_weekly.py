"""What grew old, the report on it, and the one issue that tells it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from portal.store.table import Table
from portal.store.tree import Package
from portal.upkeep.link_report import write_states
from portal.upkeep.links import LinkState
from portal.upkeep.marked import mark_of
from portal.upkeep.old_age import EndingList, QuietPlace, derive_quiet_places, ending_lists
from portal.upkeep.rolling_issue import TITLE, post_weekly
from portal.upkeep.weekly import GrownOld, render_weekly
from tests.upkeep.fake_github import FakeGitHub, fake_github

TODAY = date(2026, 11, 22)
PROVINCES = pd.DataFrame(
    [
        ("ha-noi", "34", "Hà Nội", "Hà Nội"),
        ("an-giang", "34", "An Giang", "An Giang"),
        ("an-giang", "63", "An Giang", "An Giang"),
        ("ha-nam", "63", "Hà Nam", "Hà Nam"),
        ("dak-lak", "34", "Đắk Lắk", "Đắk Lắk"),
        ("cao-bang", "34", "Cao Bằng", "Cao Bằng"),
    ],
    columns=["province_id", "boundary", "name_vi", "name_en"],
)


def observations(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["province_id", "as_of", "time_basis"])


def test_quiet_are_places_of_today_whose_newest_figure_is_old() -> None:
    told = observations(
        ("ha-noi", "2026-05-25", "instant"),
        ("ha-noi", "2020-01-01", "instant"),
        ("an-giang", "2026-05-26", "instant"),
        ("dak-lak", "2025-12-31", "year"),
        ("dak-lak", "2026-11-01", "deadline"),
        ("dak-lak", "2027-01-01", "instant"),
        ("ha-nam", "2020-01-01", "instant"),
    )
    assert derive_quiet_places(PROVINCES, told, TODAY, 180) == [
        QuietPlace("cao-bang", "Cao Bằng", "Cao Bằng", ""),
        QuietPlace("dak-lak", "Đắk Lắk", "Đắk Lắk", "2025-12-31"),
        QuietPlace("ha-noi", "Hà Nội", "Hà Nội", "2026-05-25"),
    ]


def test_without_any_figure_every_place_is_quiet_in_vietnamese_order() -> None:
    names = [place.name_vi for place in derive_quiet_places(PROVINCES, observations(), TODAY, 180)]
    assert names == ["An Giang", "Cao Bằng", "Đắk Lắk", "Hà Nội"]


def a_list(list_id: str, until: str, illustrative: str = "no", secret: str = "Công ty Bí Mật") -> Package:
    about = pd.DataFrame({"list_id": [list_id], "valid_until": [until], "illustrative": [illustrative]}, index=[2])
    units = pd.DataFrame({"unit_name": [secret]}, index=[2])
    return Package(
        list_id, Path(list_id), list_id, {}, {"list": table("list", about), "units": table("units", units)}, ()
    )


def table(name: str, frame: pd.DataFrame) -> Table:
    return Table(name, f"{name}.csv", frame, b"")


def test_ending_are_real_lists_near_or_past_their_last_day() -> None:
    lists = [
        a_list("c-later", "2026-12-23"),
        a_list("b-soon", "2026-12-22"),
        a_list("a-past", "2026-11-21"),
        a_list("d-unknown", ""),
        a_list("e-wrong", "hôm qua"),
        a_list("f-illustrative", "2020-01-01", "yes"),
        Package("g-empty", Path("g"), "g", {}, {}, ()),
    ]
    assert ending_lists(lists, TODAY, 30) == [EndingList("a-past", "2026-11-21"), EndingList("b-soon", "2026-12-22")]


def grown(**parts: Any) -> GrownOld:
    known: dict[str, Any] = {
        "places": [],
        "lists": [],
        "links": [],
        "sources": {},
        "quiet_days": 180,
        "ending_days": 30,
    }
    return GrownOld(**{**known, **parts})


def test_nothing_grown_old_is_no_text() -> None:
    assert render_weekly(grown(), TODAY) == ""
    assert render_weekly(grown(links=[LinkState("https://a.example/", "ok", "200")]), TODAY) == ""


def test_the_report_tells_each_part_in_both_languages() -> None:
    report = render_weekly(
        grown(
            places=[QuietPlace("cao-bang", "Cao Bằng", "", ""), QuietPlace("ha-noi", "Hà Nội", "", "2026-05-25")],
            lists=[EndingList("a-past", "2026-11-21"), EndingList("b-soon", "2026-12-22")],
            links=[LinkState("https://a.example/1", "moved", "200", "https://b.example/"),
                   LinkState("https://a.example/2", "gone", "404")],
            sources={"https://a.example/2": "P001"},
        ),
        TODAY,
    )  # fmt: skip
    assert "ngày 22/11/2026" in report
    assert "## Nơi chưa có tin mới · Places without news: 2" in report
    assert "| Cao Bằng | chưa có số nào · none |\n| Hà Nội | 25/5/2026 |" in report
    assert "1 danh sách đã hết hạn" in report
    assert "1 expired" in report
    assert "| P001 | `https://a.example/2` | không còn (HTTP 404) · gone (HTTP 404) |" in report
    assert report.index("https://a.example/2") < report.index("`https://a.example/1` → `https://b.example/`")


def test_what_servers_and_data_say_cannot_act_in_the_report() -> None:
    report = render_weekly(
        grown(
            places=[QuietPlace("x", "@all <img src=x> | [a](//b)\n# c", "", "")],
            lists=[EndingList("x` @all", "2026-11-01")],
            links=[LinkState("https://a.example/`|@all\n", "moved", "200", "javascript:`|\n<b>@all")],
            sources={"https://a.example/`|@all\n": "@all|#1"},
        ),
        TODAY,
    )
    assert "<" not in report.replace("<b>@all`", "")
    for line in report.splitlines():
        outside = "".join(line.split("`")[::2])
        assert "@all" not in outside
        assert line.count("`") % 2 == 0


def test_a_long_report_is_cut_and_counted() -> None:
    links = [LinkState(f"https://a.example/{number:03}", "gone", "404") for number in range(130)]
    report = render_weekly(grown(links=links), TODAY)
    assert "… và 30 mục nữa · and 30 more" in report
    assert report.count("https://a.example/") == 100


@pytest.fixture
def fake() -> Iterator[FakeGitHub]:
    with fake_github() as running:
        running.answers["/issues"] = []
        yield running


def ours(number: int = 12) -> dict[str, Any]:
    user = {"login": "github-actions[bot]", "type": "Bot"}
    return {"number": number, "user": user, "body": f"{mark_of('weekly')}\nold"}


def test_the_first_report_opens_an_issue(fake: FakeGitHub) -> None:
    fake.answers["/issues"] = [{**ours(3), "user": {"login": "stranger", "type": "User"}}]
    assert "12" in post_weekly(fake.client(), "report\n")
    assert fake.sent == [("POST", "/issues", {"title": TITLE, "body": f"{mark_of('weekly')}\nreport"})]
    assert fake.queries[0][1]["creator"] == ["github-actions[bot]"]


def test_later_reports_are_written_into_the_same_issue(fake: FakeGitHub) -> None:
    fake.answers["/issues"] = [ours()]
    post_weekly(fake.client(), "report")
    assert [(method, path) for method, path, _ in fake.sent] == [("PATCH", "/issues/12")]
    assert "state" not in fake.sent[0][2]


def test_an_empty_report_closes_it_and_opens_none(fake: FakeGitHub) -> None:
    post_weekly(fake.client(), "\n")
    assert fake.sent == []
    fake.answers["/issues"] = [ours()]
    post_weekly(fake.client(), "")
    assert fake.sent == [("PATCH", "/issues/12", {"state": "closed", "state_reason": "completed"})]


def test_an_issue_fits_whatever_comes(fake: FakeGitHub) -> None:
    post_weekly(fake.client(), "dòng\n" * 50_000)
    assert len(fake.sent[0][2]["body"]) <= 60_100
    assert fake.sent[0][2]["body"].endswith("cut, there is more)")


def run(project: Path, name: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(project / "scripts" / name), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_commands_go_hand_in_hand(project: Path, tmp_path: Path, fake: FakeGitHub) -> None:
    links = tmp_path / "links.json"
    links.write_text(write_states([LinkState("https://a.example/", "gone", "404")]), encoding="utf-8")
    tree = project / "tests" / "packages" / "ok"
    arguments = ["--data", str(tree), "--links", str(links), "--date", "2026-11-22"]
    report = run(project, "weekly_report.py", *arguments)
    assert (report.returncode, report.stderr) == (0, "")
    assert "https://a.example/" in report.stdout
    assert run(project, "weekly_report.py", *arguments).stdout == report.stdout
    file = tmp_path / "weekly.md"
    file.write_text(report.stdout, encoding="utf-8")
    done = run(project, "post_issue.py", str(file), **fake.environment())
    assert (done.returncode, done.stderr) == (0, "")
    assert fake.sent[0][2]["body"] == f"{mark_of('weekly')}\n{report.stdout.strip()}"


def test_links_that_were_not_asked_are_counted_and_not_called_broken() -> None:
    links = [LinkState(f"https://a.example/{number}", "unasked", "late") for number in range(3)]
    report = render_weekly(grown(links=links), TODAY)
    assert "Links not asked: 3" in report
    assert "Hết giờ của cả lượt" in report
    assert "a.example" not in report
    assert "Links of sources to look at" not in report


def test_faulty_data_or_links_are_told_without_a_traceback(project: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    shutil.copytree(project / "tests" / "packages" / "ok", bad)
    (bad / "registry" / "provinces.csv").write_text("x\n")
    (tmp_path / "links.json").write_text('[{"address": 1}]')
    for arguments, word in (
        (["--data", str(bad)], "validate.py"),
        (["--data", str(tmp_path / "none")], "validate.py"),
        (["--links", str(tmp_path / "links.json")], "check_links.py"),
    ):
        done = run(project, "weekly_report.py", "--data", str(project / "tests" / "packages" / "ok"), *arguments)
        assert done.returncode == 1
        assert word in done.stderr
        assert "Traceback" not in done.stderr
    missing = run(project, "post_issue.py", str(tmp_path / "none.md"))
    assert missing.returncode == 2
    assert "Traceback" not in missing.stderr
