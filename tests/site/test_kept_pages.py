from __future__ import annotations

import os
import pickle

import pytest

from portal.chart.inputs import ComparisonChart, HistoryChart, ProgressChart
from portal.derive.facts import Facts
from portal.page.catalogue import Catalogue
from portal.page.issue_codes import render_issues
from portal.page.province import render_province
from portal.page.themes import render_late_payment
from portal.review.review import review_facts
from portal.site.kept_pages import RenderedPages, pages_as_bytes, pages_from_bytes


def test_pages_with_every_kind_of_chart_come_back_as_they_were(facts: Facts) -> None:
    catalogue = Catalogue(facts, review_facts(facts), "vi")
    made = [render_province(catalogue, "viet-nam"), render_late_payment(catalogue), *render_issues(catalogue)]
    pages: RenderedPages = [("vi", page) for page in made]
    again = pages_from_bytes(pages_as_bytes(pages))
    assert again == pages
    kinds = {type(chart) for _, page in again for chart in page.charts}
    assert kinds == {ProgressChart, HistoryChart, ComparisonChart}
    assert any(page.card for _, page in again)


class Hostile:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("false",)


@pytest.mark.parametrize("hostile", [Hostile(), print, Facts, type], ids=["a call", "a function", "facts", "a class"])
def test_bytes_that_name_code_are_refused(hostile: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="not a record"):
        pages_from_bytes(pickle.dumps([("vi", hostile)]))
