"""Titles of shared links: the finding and the site, cut where a reader would."""

from __future__ import annotations

import pytest

from portal.page.shared_title import shared_title
from tests.page.conftest import Edition

LONG = "Một nơi có tên rất dài thu vượt 4% kế hoạch năm 2025 sau mười một tháng của năm đó"


@pytest.mark.parametrize(
    ("finding", "title"),
    [
        ("Huế thu 90% kế hoạch; 95% dân số có BHYT", "Huế thu 90% kế hoạch; 95% dân số có BHYT · BHXH Mở"),
        (f"{LONG}; 95,76% dân số có bảo hiểm y tế", f"{LONG} · BHXH Mở"),
        (f"{LONG} (phải tính lãi, đến 30/9/2025)", f"{LONG} · BHXH Mở"),
        ("chữ " * 40, f"{'chữ ' * 27}".rstrip() + "… · BHXH Mở"),
    ],
)
def test_a_long_finding_ends_with_a_clause(finding: str, title: str) -> None:
    assert shared_title(finding) == title


def test_pages_of_places_indicators_and_home_tell_what_they_found(real: Edition) -> None:
    pages = real.pages("vi")
    assert pages["province:quang-ninh"].title == "Quảng Ninh"
    assert pages["province:quang-ninh"].shared.startswith("Quảng Ninh thu ")
    assert "% dân số" in pages["province:quang-ninh"].shared
    assert pages["home"].shared == "Thu, chậm đóng, bao phủ bảo hiểm xã hội ở 34 tỉnh, thành · BHXH Mở"
    assert pages["indicator:coverage_hi_population_pct"].shared.endswith(" · BHXH Mở")
    told = [page.shared for page in pages.values() if page.shared]
    assert len(told) > 80
    assert max(map(len, told)) <= 125
