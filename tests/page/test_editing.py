"""From a page to the data behind it: forms that exist, fields that exist, files that exist."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from portal.model.vocabulary import LANGUAGES, Language
from portal.page.editing import correction_form, editing_of
from portal.page.repository import REPOSITORY, file_page, issue_form
from portal.page.scene import Scene
from tests.page.conftest import Edition, Parse

PROJECT = Path(__file__).resolve().parents[2]
FORMS = PROJECT / ".github" / "ISSUE_TEMPLATE"


def answers(address: str) -> dict[str, str]:
    """The answers that an address fills in, after a look whether the form asks for them in a line of text."""
    assert address.startswith(f"{REPOSITORY}/issues/new?")
    given = {name: values[0] for name, values in parse_qs(urlsplit(address).query, strict_parsing=True).items()}
    form = yaml.safe_load((FORMS / given.pop("template")).read_text(encoding="utf-8"))
    lines = {part["id"] for part in form["body"] if part["type"] in ("input", "textarea")}
    assert set(given) - {"title"} <= lines
    return given


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_place_leads_to_forms_about_it(real: Edition, language: Language) -> None:
    scene = Scene(real.catalogue(language), "province:quang-ninh")
    editing = editing_of(scene, "quang-ninh", has_package=True)
    assert answers(editing.propose)["province"].endswith("(quang-ninh)")
    assert answers(editing.correct)["page"].endswith("/quang-ninh/")
    for name, address in editing.files:
        assert address == f"{REPOSITORY}/edit/main/datapackages/provinces/quang-ninh/{name}"
        assert (PROJECT / address.partition("/main/")[2]).is_file()


def test_a_place_without_a_package_has_no_file_to_edit(real: Edition) -> None:
    editing = editing_of(Scene(real.catalogue("vi"), "province:dien-bien"), "dien-bien", has_package=False)
    assert editing.files == ()
    assert answers(editing.propose)["province"] == "Điện Biên (dien-bien)"


def test_a_figure_is_reported_by_its_id(real: Edition) -> None:
    catalogue = real.catalogue("vi")
    view = catalogue.of(catalogue.rows_of("bac-kan"))[0]
    given = answers(correction_form(Scene(catalogue, "citations-province:bac-kan"), view))
    assert given["page"] == view.obs_id
    assert view.text in given["shown"]


def test_answers_are_quoted() -> None:
    address = issue_form("new-figure", {"title": 'a&b=c#d "e" <f>\n', "province": "Hà Nội"})
    assert answers(address) == {"title": 'a&b=c#d "e" <f>\n', "province": "Hà Nội"}
    assert "<" not in address
    assert " " not in address


def test_a_folder_and_a_file_of_the_repository() -> None:
    assert file_page("tests/packages/bad-nul-byte") == f"{REPOSITORY}/tree/main/tests/packages/bad-nul-byte"
    assert file_page("tests/site/test_check.py") == f"{REPOSITORY}/blob/main/tests/site/test_check.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ways_stand_on_the_page_of_each_place(real: Edition, language: Language, parse: Parse) -> None:
    pages = real.pages(language)
    for place, files in (("quang-ninh", 2), ("dien-bien", 0)):
        links = [str(link.get("href")) for link in parse(pages[f"province:{place}"]).iter("a")]
        forms = [answers(link) for link in links if "/issues/new?" in link]
        assert {"province", "page"} <= {name for form in forms for name in form}
        edited = [link for link in links if link.startswith(f"{REPOSITORY}/edit/")]
        assert len(edited) == files
        assert all(f"/{place}/" in link for link in edited)
