from __future__ import annotations

from pathlib import Path

from portal.site.kept_assets import keep_assets
from portal.site.swap import MARK

OLD = {
    "index.html": "old",
    "assets/stylesheets/bhxh-mo.111111111111.css": "css",
    "assets/javascripts/111111111111/site.js": "js",
    "assets/javascripts/111111111111/deep/part.js": "js",
    "assets/images/favicon.svg": "old",
    "assets/vega/runtime.1.js": "vega",
    "pagefind/pagefind.js": "old",
    "pagefind/pagefind.vi_1.pf_meta": "meta",
    "pagefind/fragment/vi_1.pf_fragment": "one",
    "pagefind/fragment/vi_2.pf_fragment": "two",
    "data/lookup/real/leaves/1.bin": "a name that may be erased",
    "data/lists/x/units.csv": "a name that may be erased",
}


def fill(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def names(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_only_what_is_named_by_its_content_is_kept_and_never_a_name_of_a_unit(tmp_path: Path) -> None:
    previous = fill(tmp_path / "site", {**OLD, MARK: ""})
    new = {"index.html": "new", "pagefind/fragment/vi_2.pf_fragment": "two"}
    target = fill(tmp_path / "next", new)
    kept = {
        "assets/stylesheets/bhxh-mo.111111111111.css",
        "assets/javascripts/111111111111/site.js",
        "assets/javascripts/111111111111/deep/part.js",
        "assets/vega/runtime.1.js",
        "pagefind/pagefind.vi_1.pf_meta",
        "pagefind/fragment/vi_1.pf_fragment",
    }
    assert set(keep_assets(previous, target).splitlines()) == kept
    assert names(target) == kept | set(new)


def test_what_was_kept_once_goes_with_the_next_build(tmp_path: Path) -> None:
    first = fill(tmp_path / "1", {"assets/stylesheets/1.css": "1", MARK: ""})
    second = fill(tmp_path / "2", {"assets/stylesheets/2.css": "2"})
    (second / MARK).write_text(keep_assets(first, second))
    third = fill(tmp_path / "3", {"assets/stylesheets/3.css": "3"})
    assert keep_assets(second, third) == "assets/stylesheets/2.css\n"
    assert names(third) == {"assets/stylesheets/2.css", "assets/stylesheets/3.css"}


def test_the_same_site_again_keeps_nothing_and_its_mark_is_empty(tmp_path: Path) -> None:
    previous = fill(tmp_path / "site", {**OLD, MARK: ""})
    target = fill(tmp_path / "next", OLD)
    assert keep_assets(previous, target) == ""
    assert keep_assets(tmp_path / "none", target) == ""
    assert names(target) == set(OLD)


def test_a_link_in_the_previous_site_is_not_followed(tmp_path: Path) -> None:
    previous = fill(tmp_path / "site", {MARK: "", "assets/stylesheets/1.css": "1"})
    (tmp_path / "secret").write_text("secret")
    (previous / "assets/stylesheets/link.css").symlink_to(tmp_path / "secret")
    target = fill(tmp_path / "next", {})
    target.mkdir()
    assert keep_assets(previous, target) == "assets/stylesheets/1.css\n"
