from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from lxml import html as parser

from portal.site.assets import Assets
from portal.site.failure import BuildFailed
from portal.site.front_matter import join_front_matter
from portal.site.theme import mkdocs_environment, run_mkdocs

ROOT = "https://example.org/bhxh-mo/"
DATE = date(2026, 11, 21)
ASSETS = Assets({}, "assets/stylesheets/bhxh-mo.1234.css", "assets/javascripts/5678", "assets/javascripts/5678/site.js")


@pytest.fixture
def small(tmp_path: Path, project: Path) -> Path:
    """The project's own settings and theme, with pages of one title in both languages."""
    for name in ("mkdocs.yml", "mkdocs.en.yml"):
        shutil.copy(project / name, tmp_path / name)
    shutil.copytree(project / "docs" / "overrides", tmp_path / "docs" / "overrides")
    for language, names in {
        "vi": ("tinh", "chi-so", "bao-phu", "cham-dong", "du-lieu", "chat-luong", "gioi-thieu"),
        "en": ("provinces", "indicators", "coverage", "late-payment", "data", "quality", "about"),
    }.items():
        for name in (".", *names):
            write(tmp_path, f"{language}/{name}/index.md", {"title": name, "alternate": ""}, "<p>x</p>")
    return tmp_path


def write(folder: Path, path: str, settings: dict[str, object], body: str) -> None:
    file = folder / "pages" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(join_front_matter(settings, body), encoding="utf-8")


def test_both_languages_are_built_and_hostile_titles_stay_text(small: Path) -> None:
    title = '</title><script>alert(1)</script>"><b>{{ config }} & Hà Nội'
    write(small, "vi/tinh/index.md", {"title": title, "description": title, "alternate": "provinces/"}, "<p>x</p>")
    run_mkdocs(small, small / "pages", small / "html", ASSETS, ("vi", "en"), ROOT, DATE)
    page = parser.parse(str(small / "html" / "vi" / "tinh" / "index.html"))
    assert "& Hà Nội" in str(page.findtext(".//title"))
    assert page.xpath("//meta[@name='description']/@content") == [title]
    assert not page.xpath("//script[contains(., 'alert(1)')]")
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{ROOT}tinh/"]
    assert page.xpath("//link[@hreflang='en']/@href") == [f"{ROOT}en/provinces/"]
    english = parser.parse(str(small / "html" / "en" / "provinces" / "index.html"))
    assert english.getroot().get("lang") == "en"
    assert english.xpath("//link[@rel='canonical']/@href") == [f"{ROOT}en/provinces/"]


def test_an_error_of_mkdocs_is_shown_and_named(small: Path) -> None:
    (small / "mkdocs.en.yml").write_text("INHERIT: mkdocs.yml\ntheme: {name: khong-co}\n")
    with pytest.raises(BuildFailed) as failure:
        run_mkdocs(small, small / "pages", small / "html", ASSETS, ("vi", "en"), ROOT, DATE)
    assert [issue.file for issue in failure.value.issues] == ["mkdocs.en.yml"]
    assert "khong-co" in failure.value.log


def test_a_warning_fails_the_build_although_mkdocs_ends_well(small: Path) -> None:
    (small / "pages" / "vi" / "chi-so" / "index.md").unlink()
    with pytest.raises(BuildFailed) as failure:
        run_mkdocs(small, small / "pages", small / "html", ASSETS, ("vi",), ROOT, DATE)
    assert [issue.file for issue in failure.value.issues] == ["mkdocs.yml"]
    assert "chi-so/index.md" in failure.value.log


def test_the_environment_does_not_depend_on_who_builds() -> None:
    environment = mkdocs_environment({"PATH": "/bin", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}, ROOT, DATE)
    assert environment["PATH"] == "/bin"
    assert environment["TZ"] == "UTC"
    assert environment["PYTHONHASHSEED"] == "0"
    assert environment["SOURCE_DATE_EPOCH"] == "1795219200"
    assert environment["SITE_URL_EN"] == f"{ROOT}en/"
