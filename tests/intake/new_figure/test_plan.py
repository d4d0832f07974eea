"""Adding a figure: what follows from the answers, what is refused, twice is once, nothing is written that is wrong."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from portal.contract.catalogue import CATALOGUE
from portal.contract.check import check_paths
from portal.intake.new_figure.add import write_plan
from portal.intake.new_figure.answers import Answers, NewSource, typed_day
from portal.intake.new_figure.plan import Plan, plan_figure
from portal.intake.new_package import add_package
from portal.intake.tidy import tidy_package
from portal.issues.words_new import NEW
from portal.store.tree import read_tree

DAY = date(2026, 12, 1)
PACKAGES = Path(__file__).resolve().parents[2] / "packages"
SOURCE = NewSource("Bài thử", "Báo Thử", url="https://example.org/bai-thu", published="2026-11")
PERCENT = Answers(
    "quang-ninh", "collections_plan_pct", "2026-10-31", "82,5%", "đoạn 2", new_source=SOURCE,
    funds="si-hi-ui", denominator="plan", set_by="vss",
)  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKAGES / "ok", tmp_path / "data"))


def planned(data: Path, answers: Answers) -> Plan:
    return plan_figure(read_tree(data), answers, DAY)


def test_a_figure_with_a_new_source(data: Path) -> None:
    plan = planned(data, PERCENT)
    assert (plan.state, plan.issues) == ("new", ())
    row = plan.row
    assert row["obs_id"] == "quang-ninh-2026-10-31-collections_plan_pct-si.hi.ui-p138"
    assert (row["value"], row["unit"], row["qualifier"]) == ("82.5", "percent", "exact")
    assert row["locator"] == "paragraph 2"
    assert (row["boundary"], row["period_start"], row["confidence"]) == ("34", "2026-01-01", "medium")
    assert plan.source["publisher_en"] == "Báo Thử"
    assert sorted(write_plan(plan)) == ["observations.csv", "sources.csv"]
    assert check_paths([data]) == []
    assert tidy_package(data / "provinces/quang-ninh").changes == ()


def test_twice_is_once(data: Path) -> None:
    write_plan(planned(data, PERCENT))
    before = {path: path.read_bytes() for path in data.rglob("*.*")}
    for answers in (PERCENT, replace(PERCENT, new_source=None, source="Bài THỬ"), replace(PERCENT, source="P138")):
        again = planned(data, answers)
        assert (again.state, dict(again.files)) == ("present", {})
    assert {path: path.read_bytes() for path in data.rglob("*.*")} == before


def test_a_second_figure_of_the_same_source(data: Path) -> None:
    write_plan(planned(data, PERCENT))
    told = Answers("quang-ninh", "late_payment", "2026-10-31", "gần 1.000 tỷ đồng", "đoạn 3", new_source=SOURCE,
                   variant="total", funds="si-hi-ui")  # fmt: skip
    plan = planned(data, told)
    assert (plan.row["value"], plan.row["qualifier"], plan.row["source_id"]) == ("1000000000000", "nearly", "P138")
    assert write_plan(plan) == ["observations.csv"]
    assert check_paths([data]) == []


def test_a_source_of_another_package_is_carried_over(data: Path) -> None:
    told = Answers("phu-tho", "participants_si", "2025-09-30", "12.345 người", "đoạn 1", source="S000",
                   variant="voluntary", funds="si")  # fmt: skip
    plan = planned(data, told)
    assert (plan.state, plan.row["confidence"]) == ("new", "high")
    write_plan(plan)
    assert check_paths([data]) == []


def test_a_machine_translation_is_flagged(data: Path) -> None:
    told = Answers("quang-ninh", "participants_si", "2025-08-31", "about 45,300", "excerpt", source="P137",
                   variant="total", funds="si")  # fmt: skip
    plan = planned(data, told)
    assert (plan.row["flags"], plan.row["value"], plan.row["qualifier"]) == ("machine_translated", "45300", "about")


def test_a_fall_is_below_nought(data: Path) -> None:
    told = Answers("quang-ninh", "collections_yoy_change", "2025-10-31", "giảm 12 tỷ đồng", "đoạn 1", source="S000",
                   funds="si-hi-ui")  # fmt: skip
    assert planned(data, told).row["value"] == "-12000000000"


def test_created_moves_for_a_figure_newer_than_the_package(data: Path) -> None:
    plan = planned(data, replace(PERCENT, as_of="2026-11-30", new_source=replace(SOURCE, published="2026-12")))
    assert (plan.state, plan.created) == ("new", "2026-12-01")
    write_plan(plan)
    assert check_paths([data]) == []


def test_two_plans_of_one_source_are_told_apart(data: Path) -> None:
    write_plan(planned(data, PERCENT))
    plan = planned(data, replace(PERCENT, as_printed="80%", set_by="provincial_people_council"))
    assert plan.row["obs_id"].endswith("-provincial_people_council-p138")
    write_plan(plan)
    assert check_paths([data]) == []


def test_into_a_new_package(data: Path) -> None:
    assert [one.code for one in planned(data, replace(PERCENT, province_id="bac-ninh")).issues] == [
        "new-package-missing"
    ]
    add_package(data, "bac-ninh", DAY)
    write_plan(planned(data, replace(PERCENT, province_id="bac-ninh")))
    assert check_paths([data]) == []


REFUSED = {
    "new-province-unknown": replace(PERCENT, province_id="quang-nin"),
    "new-province-ended": replace(PERCENT, province_id="bac-kan"),
    "new-package-missing": replace(PERCENT, province_id="can-tho"),
    "new-indicator-unknown": replace(PERCENT, indicator="collections"),
    "new-printed-unreadable": replace(PERCENT, as_printed="không nêu"),
    "new-printed-several": replace(PERCENT, as_printed="tăng từ 93,1% lên 94,2%"),
    "new-source-incomplete": replace(PERCENT, new_source=NewSource("", "Báo Thử")),
    "new-source-differs": replace(
        PERCENT,
        new_source=replace(
            SOURCE, url="https://www.vietnam.vn/en/bhxh-tinh-quyet-tam-hoan-thanh-toan-dien-cac-chi-tieu"
        ),
    ),
    "printed-unit": replace(PERCENT, as_printed="82,5 tỷ đồng"),
    "denominator-unknown": replace(PERCENT, denominator="population"),
    "variant-unknown": replace(PERCENT, variant="total"),
    "flag-unknown": replace(PERCENT, flags="x"),
    "date-after-publication": replace(PERCENT, as_of="2026-11-20", new_source=replace(SOURCE, published="2026-10")),
    "url-form": replace(PERCENT, new_source=replace(SOURCE, url="javascript:alert(1)")),
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_is_wrong_is_refused_by_name(data: Path, code: str) -> None:
    plan = planned(data, REFUSED[code])
    assert (plan.state, dict(plan.files)) == ("refused", {})
    assert code in {issue.code for issue in plan.issues}
    assert all("{" not in f"{issue.message_vi}{issue.remedy_en}" for issue in plan.issues)


@pytest.mark.parametrize(
    "words", ["từ 5% đến 7%", "tăng từ 93,1% lên 94,2%", "3 quý đạt 75%", "10 nghìn 500 tỷ đồng", "1 000 tỷ đồng"]
)
def test_words_with_several_numbers_are_refused_by_name(data: Path, words: str) -> None:
    assert [one.code for one in planned(data, replace(PERCENT, as_printed=words)).issues] == ["new-printed-several"]


def test_without_a_near_code_the_remedy_says_so(data: Path) -> None:
    (issue,) = planned(data, replace(PERCENT, province_id="zzz")).issues
    assert "không có" in issue.remedy_vi
    assert "—" not in issue.remedy_vi


def test_another_figure_under_the_same_id(data: Path) -> None:
    write_plan(planned(data, PERCENT))
    plan = planned(data, replace(PERCENT, as_printed="83%"))
    assert [issue.code for issue in plan.issues] == ["new-figure-differs"]
    assert "as_printed" in plan.issues[0].message_vi


def test_a_title_of_several_sources(data: Path) -> None:
    path = data / "provinces/quang-ninh/sources.csv"
    copies = [PERCENT.new_source, replace(SOURCE, url="https://example.org/2", publisher="Báo Khác")]
    for place, source in enumerate(copies):
        write_plan(planned(data, replace(PERCENT, new_source=source, as_of=f"2026-10-{30 + place}")))
    assert path.read_text(encoding="utf-8").count("Bài thử") == 2
    plan = planned(data, replace(PERCENT, source="Bài thử", new_source=None))
    assert [issue.code for issue in plan.issues] == ["new-source-unclear"]


def test_a_package_that_can_not_be_read_whole(data: Path) -> None:
    (data / "provinces/quang-ninh/observations.csv").write_bytes(b"\xff")
    assert {issue.code for issue in planned(data, PERCENT).issues} == {"encoding"}


def test_each_reason_is_raised() -> None:
    elsewhere = {"new-figure-differs", "new-source-unclear", "new-package-in-the-way"}
    assert set(NEW) == ({*REFUSED} - set(CATALOGUE)) | elsewhere


@pytest.mark.parametrize(
    ("typed", "day"),
    [("30/9/2025", "2025-09-30"), ("2025-09-30", "2025-09-30"), ("9/30/2025", None), ("30-9-2025", "2025-09-30")],
)
def test_a_typed_day_has_the_day_first(typed: str, day: str | None) -> None:
    assert typed_day(typed) == day
