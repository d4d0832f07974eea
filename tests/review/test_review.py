"""The whole review on the real packages, with and without what people flagged."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from portal.contract.schema import OBSERVATIONS
from portal.derive.facts import Facts, derive_facts
from portal.review.review import FLAG_COLUMNS, Review, review_facts, review_tree
from portal.store.tree import Tree, read_tree
from portal.store.write import canonical_csv

TODAY = date(2026, 11, 21)
REQUIRED = {
    "9.912 tỷ for 227.500 cases": ("quang-ninh-2025-12-31-benefits_paid-sick_maternity-si-s001", "amount_per_case"),
    "parts of Đồng Nai": ("dong-nai-2025-10-31-late_payment-total-si.hi.ui-p053", "parts_differ"),
    "labour forces of Hà Nội, 2024": (
        "ha-noi-2024-03-31-coverage_si_labour_pct-voluntary-si-p028",
        "implied_base_differs",
    ),
    "labour forces of Hà Nội, 2025": (
        "ha-noi-2025-03-31-coverage_si_labour_pct-voluntary-si-p026",
        "implied_base_differs",
    ),
    "33,39 % of Khánh Hòa": ("khanh-hoa-2022-01-31-enforcement_recovered_pct-si-p080", "ratio_differs"),
    "plan of Hòa Bình": ("hoa-binh-2020-05-31-late_payment_pct-total-si.hi-p102", "implied_plan_differs"),
    "fall of Gia Lai": ("gia-lai-2022-06-30-collections_yoy_pct-si.hi.ui-p083", "growth_differs"),
    "parts of Bình Phước": ("binh-phuoc-2018-07-01-collections_total-total-si.hi.ui-p008", "parts_differ"),
    "rate of Đắk Lắk": ("dak-lak-2020-12-31-late_payment_pct-interest_bearing-si.hi.ui-p087", "implied_plan_differs"),
    "Quảng Ninh 2024": ("quang-ninh-2024-11-30-late_payment_pct-total-si.hi.ui-p002", "implied_plan_differs"),
}
ALSO_RAISED = {
    ("quang-ninh-2025-12-31-benefits_paid-sick_maternity-si-s001", "amount_per_resident"),
    ("quang-ninh-2025-12-31-sick_maternity_cases-si-s001", "amount_per_case"),
    ("ha-noi-2024-03-31-coverage_si_labour_pct-compulsory-si-p028", "implied_base_differs"),
    ("ha-noi-2025-03-31-coverage_si_labour_pct-compulsory-si-p026", "implied_base_differs"),
    ("ha-noi-2025-03-31-participants_plan_pct-si_voluntary-si-p026", "identical_figure"),
    ("ha-noi-2025-03-31-participants_plan_pct-hi-hi-p026", "identical_figure"),
    ("binh-phuoc-2022-10-31-collections_plan_pct-si.hi.ui-p114", "identical_figure"),
    ("binh-phuoc-2022-10-31-coverage_hi_population_pct-hi-p114", "identical_figure"),
    ("an-giang-2025-09-30-coverage_hi_population_pct-hi-p126", "implied_base_differs"),
    ("dak-lak-2025-09-30-coverage_hi_population_pct-hi-p088", "implied_base_differs"),
    ("hai-phong-2018-06-30-late_payment-total-si.hi.ui-p054", "sources_disagree"),
    ("hai-phong-2018-07-31-late_payment-total-si.hi.ui-p054", "sources_disagree"),
    ("lam-dong-2025-07-31-late_payment-total-si.hi.ui-p089", "sources_disagree"),
    ("viet-nam-2025-11-30-coverage_hi_population_pct-hi-n002", "sources_disagree"),
    ("viet-nam-2025-12-31-coverage_hi_population_pct-hi-n001", "sources_disagree"),
    ("viet-nam-2025-11-30-coverage_si_labour_pct-total-si-n002", "sources_disagree"),
    ("viet-nam-2025-12-31-coverage_si_labour_pct-total-si-p121", "sources_disagree"),
    ("phu-tho-2025-12-31-coverage_target-hi-hi-provincial_people_committee-s002", "target_already_missed"),
    ("an-giang-2025-12-31-coverage_target-hi-hi-government-p126", "target_already_missed"),
    ("lao-cai-2025-12-31-coverage_target-hi-hi-not_stated-p100", "target_already_missed"),
    ("ba-ria-vung-tau-2022-12-31-coverage_target-hi-hi-prime_minister-p003", "target_already_missed"),
    ("ba-ria-vung-tau-2022-12-31-coverage_target-hi-hi-provincial_party_committee-p003", "target_already_missed"),
}
"""Every further doubt on the packages as they stand, so that a new false alarm is seen at once."""
BAC_KAN = "bac-kan-2017-07-31-collections_plan_pct-si.hi.ui-s004"


@pytest.fixture(scope="module")
def review(facts: Facts) -> Review:
    return review_facts(facts)


@pytest.fixture(scope="module")
def bare_tree(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A copy of the packages in which nobody flagged anything."""
    root = tmp_path_factory.mktemp("bare") / "datapackages"
    shutil.copytree(project / "datapackages", root)
    for name in ("observations", "unpublished"):
        for path in root.glob(f"provinces/*/{name}.csv"):
            with path.open(encoding="utf-8", newline="") as file:
                rows = [row | {"flags": ""} for row in csv.DictReader(file)]
            records = [[row[column] for column in OBSERVATIONS.columns] for row in rows]
            path.write_text(canonical_csv(OBSERVATIONS.columns, records), encoding="utf-8", newline="")
    return read_tree(root)


@pytest.fixture(scope="module")
def bare(bare_tree: Tree) -> Review:
    return review_facts(derive_facts(bare_tree, TODAY))


def _computed(review: Review) -> set[tuple[str, str]]:
    flags = review.flags[review.flags["origin"] == "computed"]
    return set(zip(flags["obs_id"], flags["flag"], strict=True))


@pytest.mark.parametrize("name", sorted(REQUIRED))
def test_without_curated_flags_the_checks_still_raise(bare: Review, name: str) -> None:
    assert REQUIRED[name] in _computed(bare)


def test_without_curated_flags_only_computed_ones_are_left(bare: Review) -> None:
    assert set(bare.flags["origin"]) == {"computed"}


def test_curated_flags_change_nothing_that_is_computed(bare: Review, review: Review) -> None:
    assert _computed(bare) == _computed(review)


def test_bac_kan_is_not_flagged(bare: Review, review: Review) -> None:
    assert BAC_KAN not in {obs_id for obs_id, _ in _computed(bare) | _computed(review)}


def test_every_alarm_on_the_real_packages_is_known(review: Review) -> None:
    assert _computed(review) == set(REQUIRED.values()) | ALSO_RAISED


def test_sentences_of_the_required_doubts(review: Review) -> None:
    details = review.flags.set_index(["obs_id", "flag"])["detail_vi"]
    assert "43,6 triệu đồng một lượt" in details[REQUIRED["9.912 tỷ for 227.500 cases"]]
    assert "953,4 tỷ đồng, tính cả khó thu là 1.087,4 tỷ đồng" in details[REQUIRED["parts of Đồng Nai"]]
    assert "4.695.000 người" in details[REQUIRED["labour forces of Hà Nội, 2025"]]
    assert "tỷ lệ được in là 33,39%" in details[REQUIRED["33,39 % of Khánh Hòa"]]
    assert "3.850 tỷ đồng" in details[REQUIRED["plan of Hòa Bình"]]
    assert "giảm 1,46%" in details[REQUIRED["fall of Gia Lai"]]
    assert "3.456 tỷ đồng" in details[REQUIRED["rate of Đắk Lắk"]]
    assert "7.407 tỷ đồng, trong khi năm đó đã thu 8.834 tỷ đồng" in details[REQUIRED["Quảng Ninh 2024"]]


def test_the_frame_has_one_row_per_figure_flag_and_origin(review: Review) -> None:
    assert tuple(review.flags.columns) == FLAG_COLUMNS
    assert not review.flags.duplicated(["obs_id", "flag", "origin"]).any()
    assert review.flags.sort_values(["obs_id", "flag", "origin"], ignore_index=True).equals(review.flags)
    assert all(review.flags[column].dtype == "str" for column in FLAG_COLUMNS)
    assert not review.flags.isna().any(axis=None)


def test_flags_and_relations_are_known(review: Review, facts: Facts) -> None:
    known = {*facts.observations.index, *facts.unpublished.index}
    assert set(review.flags["flag"]) <= set(facts.flag_terms.index)
    assert set(review.flags["obs_id"]) <= known
    related = {other for joined in review.flags["related_obs_id"] for other in joined.split(";") if other}
    assert related <= known


def test_curated_contradictions_name_the_other_figure(review: Review) -> None:
    row = review.flags[
        (review.flags["obs_id"] == "hai-phong-2018-07-31-late_payment-total-si.hi.ui-p054")
        & (review.flags["flag"] == "contradicts")
    ].iloc[0]
    assert row["origin"] == "curated"
    assert row["related_obs_id"].split(";") == [
        "hai-phong-2018-06-30-late_payment-total-si.hi.ui-p054",
        "hai-phong-2018-09-30-late_payment-interest_bearing-si.hi.ui-p057",
    ]


def test_issues_are_warnings_at_the_line_of_the_figure(review: Review, real_tree: Tree, project: Path) -> None:
    assert len(review.issues) == len(_computed(review))
    assert {issue.severity for issue in review.issues} == {"warning"}
    found = next(issue for issue in review.issues if issue.code == "growth-differs")
    assert found.package == "gia-lai"
    assert found.column == "value"
    line = (project / "datapackages/provinces/gia-lai/observations.csv").read_text(encoding="utf-8").splitlines()
    assert line[found.row - 1].startswith(REQUIRED["fall of Gia Lai"][0])
    assert found.message_vi.startswith("Mức tăng, giảm in khác mức tính lại: Từ gần 1.232 tỷ đồng")
    assert found.remedy_en
    assert review_tree(real_tree) == review.issues


def test_the_order_of_packages_and_rows_does_not_matter(real_tree: Tree, review: Review) -> None:
    turned = replace(real_tree, provinces=tuple(reversed(real_tree.provinces)))
    pd.testing.assert_frame_equal(review_facts(derive_facts(turned, TODAY)).flags, review.flags)


@pytest.mark.parametrize("change", [lambda value: "0", lambda value: str(-Decimal(value))], ids=["zero", "negative"])
def test_impossible_amounts_are_doubted_and_never_raise(real_tree: Tree, change: Callable[[str], str]) -> None:
    packages = []
    for package in real_tree.provinces:
        table = package.tables["observations"]
        frame = table.frame.assign(value=table.frame["value"].map(change).astype("str"))
        packages.append(replace(package, tables={**package.tables, "observations": replace(table, frame=frame)}))
    found = review_facts(derive_facts(replace(real_tree, provinces=tuple(packages)), TODAY))
    assert len(found.issues) > 300
    assert not found.flags["detail_en"].str.contains(r"\b(?:nan|inf|infinity)\b", case=False).any()


def test_nothing_to_review(derive: Callable[..., Facts]) -> None:
    found = review_facts(derive([]))
    assert found.flags.empty
    assert tuple(found.flags.columns) == FLAG_COLUMNS
    assert found.issues == []
