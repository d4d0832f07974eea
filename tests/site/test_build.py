"""The build with small stand-ins for the layers below: what it does when a stage fails, and what it leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from portal.site import build as build_module
from portal.site.failure import WrongUse
from portal.site.lock import only_build
from portal.site.merge import languages_named
from portal.site.swap import MARK, lock_file, next_folder, previous_folder
from portal.site.workshop import workshop_for
from tests.site.small_project import SETTINGS, Small, issue, put_in_place


def left_at_work(small: Small) -> list[str]:
    """What a run has left in the work folder beside the cache."""
    return sorted(file.name for file in (small.folder / "build").iterdir() if file.name != "cache")


@pytest.fixture
def new_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Small]:
    def make(name: str) -> Small:
        small = Small(tmp_path / name)
        put_in_place(small, monkeypatch.setattr)
        return small

    return make


@pytest.fixture
def small(new_project: Callable[[str], Small]) -> Small:
    return new_project("project")


def test_a_build_ends_with_both_languages_and_the_files(small: Small) -> None:
    assert small.build() == 0, small.said
    site = small.site()
    assert {"index.html", "en/index.html", "about/index.html", "en/about/index.html", "404.html"} <= set(site)
    assert "en/404.html" not in site
    assert site["data/a.csv"] == b"a\n"
    assert b'<title id="t">' in site["index.html"]
    assert site["sitemap.xml"].count(b"<loc>") == 4
    assert "sitemap.xml.gz" not in site
    for stage in ("Validate data", "Derive and review", "Draw charts: 1 (1", "Merge both languages", "Swap in"):
        assert stage in small.said
    assert not next_folder(small.out).exists()
    assert not previous_folder(small.out).exists()


def test_a_chart_is_not_drawn_again(small: Small) -> None:
    small.render()
    small.render()
    assert "1 (1 mới · new)" in small.said
    assert "1 (0 mới · new)" in small.said


def test_warnings_are_counted_and_do_not_stop_the_build(small: Small) -> None:
    small.warnings = [issue("warning", "nghi ngờ"), issue("warning", "nghi ngờ nữa")]
    assert small.render() == 0
    assert "2 nghi vấn" in small.said
    assert "make validate" in small.said


UNPAIRED = "---\npage_id: x\ntitle: X\ndescription: X\n---\n"
BREAKS: dict[str, tuple[Callable[[Small], None], list[str]]] = {
    "data": (lambda small: small.issues.extend([issue("error", "sai 1"), issue("error", "sai 2")]), ["sai 1", "sai 2"]),
    "broken link": (lambda small: setattr(small, "body", '<a href="khong-co/">x</a>'), ["khong-co/"]),
    "external request": (
        lambda small: setattr(small, "body", '<img src="https://e.com/a.png">'),
        ["https://e.com/a.png"],
    ),
    "pair": (lambda small: small.write("docs/vi/mot.md", UNPAIRED), ["docs/vi/mot.md"]),
    "front matter": (lambda small: small.write("docs/en/about.md", "không có phần đầu"), ["docs/en/about.md"]),
    "mkdocs": (
        lambda small: small.write("mkdocs.yml", SETTINGS + "nav: [khong-co.md]\n"),
        ["khong-co.md", "mkdocs.yml"],
    ),
}


@pytest.mark.parametrize(("break_it", "said"), BREAKS.values(), ids=BREAKS)
def test_a_failed_build_leaves_the_previous_site_as_it_was(
    small: Small, break_it: Callable[[Small], None], said: list[str]
) -> None:
    small.write(f"site/{MARK}", "")
    small.write("site/index.html", "trang cũ")
    before = small.site()
    break_it(small)
    assert small.build() == 1
    assert small.site() == before
    assert not next_folder(small.out).exists()
    assert all(text in small.said for text in said)
    assert "The previous site is untouched" in small.said


def test_a_failed_first_build_leaves_no_site(small: Small) -> None:
    small.issues = [issue("error", "sai")]
    assert small.build() == 1
    assert not small.out.exists()


def test_a_failing_program_leaves_the_previous_site_too(small: Small) -> None:
    small.write(f"site/{MARK}", "")
    before = small.site()
    small.published = {"../out.csv": b""}
    with pytest.raises(ValueError, match="inside"):
        small.build()
    assert small.site() == before
    assert not next_folder(small.out).exists()
    assert not lock_file(small.out).exists()
    assert left_at_work(small) == []


def test_two_builds_at_once_are_refused(small: Small) -> None:
    with only_build(lock_file(small.out)), pytest.raises(WrongUse, match="Another build"):
        small.build()


def test_what_a_killed_run_left_is_cleaned_and_told(small: Small) -> None:
    assert small.build() == 0, small.said
    before = small.site()
    small.write("build/run-abc/html/vi/index.html", "half")
    small.write("build/cache/charts/k2.svg.99999999", "<svg>ha")
    small.write(".site.next/index.html", "half")
    assert small.build() == 0, small.said
    assert small.site() == before
    assert left_at_work(small) == []
    assert not (small.folder / "build/cache/charts/k2.svg.99999999").exists()
    for words in ("xóa bản dở dang", "what it left unfinished is removed", "Removed 1 of 1 work folders"):
        assert small.said.count(words) == 1


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (OSError(28, "No space left on device"), ["Hết chỗ ghi", "No space to write"]),
        (BrokenProcessPool("x"), ["hết bộ nhớ", "ran out of memory"]),
    ],
)
def test_a_fault_of_the_machine_is_told_and_the_previous_site_stays(
    small: Small, monkeypatch: pytest.MonkeyPatch, fault: Exception, words: list[str]
) -> None:
    assert small.build() == 0, small.said
    before = small.site()

    def failing(*_: object) -> None:
        raise fault

    monkeypatch.setattr(build_module, "index_records", failing)
    with pytest.raises(WrongUse) as told:
        small.build()
    assert all(word in str(told.value) for word in [*words, "The previous site is untouched"])
    assert small.site() == before
    assert left_at_work(small) == []
    assert not next_folder(small.out).exists()


def test_missing_data_is_wrong_use(small: Small) -> None:
    small.data.rmdir()
    with pytest.raises(WrongUse, match="datapackages"):
        small.build()


@pytest.mark.parametrize(("language", "home"), [("vi", "index.html"), ("en", "en/index.html")])
def test_one_language_alone(small: Small, language: str, home: str) -> None:
    assert small.build(languages_named(language)) == 0, small.said
    assert [name for name in small.site() if name.endswith("index.html") and "about" not in name] == [home]


def test_two_folders_make_the_same_bytes(new_project: Callable[[str], Small]) -> None:
    sites = []
    for name in ("một", "another/deeper"):
        small = new_project(name)
        assert small.build() == 0, small.said
        sites.append(small.site())
    assert sites[0] == sites[1]


def test_render_writes_the_pages_with_their_charts(small: Small) -> None:
    assert small.render() == 0
    page = (small.folder / "pages" / "vi" / "index.md").read_text(encoding="utf-8")
    assert '<title id="t">một</title>' in page
    assert "alternate: ''" in page
    assert (small.folder / "pages" / "en" / "about.md").is_file()


def test_each_place_of_a_site_has_its_own_work_folder(tmp_path: Path) -> None:
    usual = workshop_for(tmp_path, tmp_path / "site")
    other = workshop_for(tmp_path, tmp_path / "other")
    assert usual.work == tmp_path / "build"
    assert other.work != usual.work
    assert other.cache == usual.cache
    assert workshop_for(tmp_path, tmp_path / "a" / "b").work != workshop_for(tmp_path, tmp_path / "a-b").work
