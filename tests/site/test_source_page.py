from __future__ import annotations

from pathlib import Path

import pytest

from portal.model.vocabulary import Language
from portal.page.rendered import RenderedPage
from portal.site.front_matter import split_front_matter
from portal.site.source_page import SourcePage, generated_page, pair_pages, read_written_pages


def page(language: Language, path: str, page_id: str) -> SourcePage:
    return SourcePage(language, path, page_id, {"page_id": page_id}, "", f"{language}/{path}")


PAIR = [
    page("vi", "tinh/ha-noi/index.md", "province:ha-noi"),
    page("en", "provinces/ha-noi/index.md", "province:ha-noi"),
]


def test_a_page_names_its_partner_below_the_other_languages_root() -> None:
    partners, issues = pair_pages(PAIR)
    assert issues == []
    settings, _ = split_front_matter(PAIR[0].text(partners["vi", "tinh/ha-noi/index.md"]))
    assert settings["alternate"] == "provinces/ha-noi/"
    settings, _ = split_front_matter(PAIR[1].text(partners["en", "provinces/ha-noi/index.md"]))
    assert settings["alternate"] == "tinh/ha-noi/"
    home = page("vi", "index.md", "home")
    assert split_front_matter(page("en", "index.md", "home").text(home))[0]["alternate"] == ""
    assert "alternate" not in split_front_matter(home.text(None))[0]


@pytest.mark.parametrize(
    ("extra", "codes"),
    [
        ([page("vi", "mot.md", "one")], ["page-pair"]),
        ([page("en", "one.md", "one")], ["page-pair"]),
        ([page("vi", "lai/index.md", "province:ha-noi")], ["page-pair"]),
        ([page("vi", "a.md", "one"), page("vi", "b.md", "one")], ["page-pair"]),
        ([page("vi", "tinh/ha-noi.md", "x"), page("en", "x.md", "x")], ["page-address-twice"]),
        ([page("vi", "en/x.md", "x"), page("en", "x.md", "x")], ["page-address-twice"]),
    ],
    ids=["no English", "no Vietnamese", "three", "two of one language", "same address", "address of the other tree"],
)
def test_every_fault_of_pairing_is_named(extra: list[SourcePage], codes: list[str]) -> None:
    _, issues = pair_pages([*PAIR, *extra])
    assert [issue.code for issue in issues] == codes
    assert all(issue.severity == "error" for issue in issues)


def test_written_pages_are_read_and_faults_located(tmp_path: Path) -> None:
    (tmp_path / "gioi-thieu").mkdir()
    (tmp_path / "gioi-thieu" / "index.md").write_text(
        "---\npage_id: about\ntitle: Giới thiệu\ndescription: Về trang\n---\nChào", encoding="utf-8"
    )
    (tmp_path / "thieu.md").write_text("---\npage_id: x\ntitle: ''\n---\n", encoding="utf-8")
    (tmp_path / "sai.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    (tmp_path / "nhi-phan.md").write_bytes(b"\xff\xfe")
    pages, issues = read_written_pages(tmp_path, "vi")
    assert [(written.path, written.page_id, written.body) for written in pages] == [
        ("gioi-thieu/index.md", "about", "Chào")
    ]
    assert [issue.file for issue in issues] == ["docs/vi/nhi-phan.md", "docs/vi/sai.md", "docs/vi/thieu.md"]
    assert "title, description" in issues[2].message_en


def test_a_generated_page_hides_navigation_and_keeps_its_text_plain() -> None:
    rendered = RenderedPage("x.md", "x", 'A & "B"', "mô tả", "<p><!-- drawing k --></p>", noindex=True)
    made = generated_page(rendered, "vi", {"k": "<svg/>"}, "https://example.org/")
    settings, body = split_front_matter(made.text(None))
    assert settings == {
        "page_id": "x",
        "title": 'A & "B"',
        "description": "mô tả",
        "hide": ["navigation", "toc", "feedback"],
        "noindex": True,
    }
    assert body.strip() == "<p><svg/></p>"
