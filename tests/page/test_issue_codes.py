"""The pages of the issue codes: one for each, with its example, in both languages."""

from __future__ import annotations

import pytest
from lxml import html
from lxml.html import HtmlElement

from portal.issues.catalogue import families
from portal.issues.example import examples
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.issue_codes import render_issues
from portal.page.rendered import RenderedPage
from tests.page.conftest import Edition


@pytest.fixture(scope="module")
def pages(real: Edition) -> dict[tuple[Language, str], RenderedPage]:
    return {
        (language, page.page_id): page for language in LANGUAGES for page in render_issues(real.catalogue(language))
    }


def body(page: RenderedPage) -> HtmlElement:
    return html.fragment_fromstring(page.body, create_parent="main")


def text_of(page: RenderedPage) -> str:
    return " ".join(str(body(page).text_content()).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_page_for_each_code_and_an_index_of_all(
    pages: dict[tuple[Language, str], RenderedPage], language: Language
) -> None:
    codes = [code for _, code in families()]
    own = {page_id.removeprefix("issue:") for spoken, page_id in pages if spoken == language and ":" in page_id}
    assert own == set(codes)
    links = body(pages[language, "issues"]).iterfind(".//ul[@class='codes']/li/a")
    assert [str(link.get("href")).rstrip("/") for link in links] == codes


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_meaning_message_and_remedy(
    pages: dict[tuple[Language, str], RenderedPage], language: Language
) -> None:
    for family, code in families():
        page, example = pages[language, f"issue:{code}"], examples()[code]
        told = text_of(page).replace("`", "")
        spoken = (
            (example.message_vi, example.remedy_vi) if language == "vi" else (example.message_en, example.remedy_en)
        )
        why = family.meanings[code].why.in_language(language)
        for words in (*spoken, why, code):
            assert " ".join(words.replace("`", "").split()) in told, code
        assert code in page.title


def test_a_doubt_is_no_error(pages: dict[tuple[Language, str], RenderedPage]) -> None:
    assert "không chặn" in text_of(pages["vi", "issue:jump"])
    assert "phải sửa" in text_of(pages["vi", "issue:number-syntax"])


def test_a_reminder_is_neither_an_error_nor_a_flag(pages: dict[tuple[Language, str], RenderedPage]) -> None:
    told: tuple[tuple[Language, str], ...] = (("vi", "Nhắc: không chặn"), ("en", "A reminder: it stops nothing"))
    for language, words in told:
        page = pages[language, "issue:row-gone"]
        assert words in page.body
        assert "scripts/validate.py" in page.body


def test_the_cell_before_and_after_is_shown(pages: dict[tuple[Language, str], RenderedPage]) -> None:
    cells = ".//dl[@class='issue-cells']/dd"
    shown = body(pages["vi", "issue:number-syntax"]).iterfind(cells)
    assert [str(cell.text_content()) for cell in shown] == ["307.327,0", "307327"]
    assert body(pages["vi", "issue:list-tax-code"]).find(cells) is None
