"""Pages of releases and corrections: what changed, that a newer release exists, and where a withdrawn figure went."""

from __future__ import annotations

import pytest

from portal.derive.facts import Facts
from portal.model.release import UNRELEASED
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.catalogue import Catalogue
from portal.page.province import render_province
from portal.page.releases import render_corrections, render_release, render_releases
from portal.page.rendered import RenderedPage
from tests.corrected import FIGURE, GONE, HISTORY, corrected
from tests.page.conftest import Edition, Parse, Words


def catalogue_of(real: Edition, facts: Facts, language: Language) -> Catalogue:
    return Catalogue(facts, real.review, language, (), HISTORY)


@pytest.fixture(scope="module")
def gone(real: Edition) -> Facts:
    """The corrected figures without the one that the log withdraws."""
    facts = corrected(real.facts)
    fields = {**vars(facts), "observations": facts.observations.drop(GONE), "row_pages": facts.row_pages.drop(GONE)}
    return Facts(**fields)


def test_the_log_names_every_release_the_newest_first(real: Edition, parse: Parse, words: Words) -> None:
    body = parse(render_releases(catalogue_of(real, real.facts, "vi")))
    assert [link.text for link in body.xpath("//tbody//th/a")] == ["1.1.0", "1.0.0"]
    assert body.xpath("//tbody//th/a/@href") == ["../../data/releases/1.1.0/", "../../data/releases/1.0.0/"]
    assert "Dữ liệu trên trang đã có thay đổi" not in words(body)


def test_an_old_release_says_that_a_newer_one_exists_and_what_changed(
    real: Edition, parse: Parse, words: Words
) -> None:
    old = parse(render_release(catalogue_of(real, real.facts, "en"), "1.0.0"))
    notice = old.xpath('//aside[@class="notice"]')[0]
    assert "There is a newer release: 1.1.0" in words(notice)
    assert notice.xpath(".//a/@href") == ["../1.1.0/"]
    assert [words(cell) for cell in old.xpath("//tbody/tr[1]/*")] == ["Bac Kan", "figures", "1", "2", "1"]
    new = parse(render_release(catalogue_of(real, real.facts, "en"), "1.1.0"))
    assert new.xpath('//aside[@class="notice"]') == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_correction_has_its_old_and_new_value_its_day_and_reason(
    real: Edition, gone: Facts, parse: Parse, words: Words, language: Language
) -> None:
    body = parse(render_corrections(catalogue_of(real, gone, language)))
    rows = [[words(cell) for cell in row.xpath("./*")] for row in body.xpath("//tbody/tr")]
    assert len(rows) == 3
    value = next(row for row in rows if row[2] == ("giá trị" if language == "vi" else "value"))
    if language == "vi":
        assert value[1:] == ["29/11/2026", "giá trị", "307.327 người", "307.328 người", "Chép nhầm."]
    else:
        assert value[3:5] == ["307,327 people", "307,328 people"]
    withdrawn = body.xpath(f"//tbody//a[contains(@href, '#{GONE}')]/@href")
    assert withdrawn == [f"../../{'tinh' if language == 'vi' else 'provinces'}/bac-kan/#{GONE}"]


def test_a_withdrawn_figure_keeps_its_address_and_a_corrected_one_tells_what_it_said(
    real: Edition, gone: Facts, parse: Parse, words: Words
) -> None:
    body = parse(render_province(catalogue_of(real, gone, "vi"), "bac-kan"))
    stone = body.xpath(f'//*[@id="{GONE}"]')
    assert [element.tag for element in stone] == ["li"]
    assert "Rút ngày 30/11/2026 (trước ghi 544,46 tỷ đồng): Nguồn tự rút." in words(stone[0])
    row = body.xpath(f'//tr[@id="{FIGURE}"]')[0]
    assert "Sửa ngày 29/11/2026: giá trị 307.327 người → 307.328 người. Chép nhầm." in words(row)


def test_without_releases_and_corrections_the_pages_say_so(real: Edition, parse: Parse, words: Words) -> None:
    nothing = Catalogue(real.facts, real.review, "vi", (), UNRELEASED)
    assert "Chưa có bản nào." in words(parse(render_releases(nothing)))
    assert "Chưa có số nào phải sửa hay rút." in words(parse(render_corrections(nothing)))


def test_a_hostile_reason_stays_text(real: Edition, parse: Parse) -> None:
    hostile = "<img src=x onerror=alert(1)>{{ 7 * 7 }}</p><script>alert(1)</script>"
    facts = corrected(real.facts, hostile)
    pages: list[RenderedPage] = [
        render_corrections(catalogue_of(real, facts, "en")),
        render_province(catalogue_of(real, facts, "en"), "bac-kan"),
    ]
    for page in pages:
        assert "<img" not in page.body
        assert "<script" not in page.body
        assert parse(page).xpath("//*[@onerror]") == []
