"""The index: the same bytes each time, each language apart, only what the browser asks for, faults in words."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from portal.site.failure import BuildFailed
from portal.site.search_index import FOLDER, _check_whole, index_records, names_file, record_document
from portal.site.search_record import SearchRecord

HOSTILE = '<img src=x onerror="alert(1)">'
RECORDS = [
    SearchRecord("vi", "province", "tinh/dak-lak/", "Đắk Lắk", "gồm cả Phú Yên cũ", ("Đắk Lắk", "Đắc Lắc"), ("Một",)),
    SearchRecord("vi", "province", "tinh/bac-kan/", "Bắc Kạn", "", ("Bắc Kạn",), ("Hai",), former=True),
    SearchRecord("vi", "term", "thuat-ngu/#cham-dong", "Chậm đóng", "", ("Chậm đóng",), (HOSTILE,)),
    SearchRecord("vi", "page", "", "BHXH Mở", "", ("BHXH Mở",), ("Trang chủ",)),
    SearchRecord("en", "page", "en/", "BHXH Mở", "", ("BHXH Mở",), ("Home",)),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return index_records(RECORDS, tmp_path_factory.mktemp("một nơi") / "search")


def fragments(files: dict[str, bytes]) -> dict[str, str]:
    """The text of each fragment by its id."""
    found = {name: gzip.decompress(content) for name, content in files.items() if name.endswith(".pf_fragment")}
    return {
        Path(name).stem: str(json.loads(raw.removeprefix(b"pagefind_dcd"))["content"]) for name, raw in found.items()
    }


def test_two_runs_give_the_same_bytes(made: dict[str, bytes], tmp_path: Path) -> None:
    # Pagefind writes the languages, and the values of filters, in the order of a hash with a seed: four runs would
    # agree by chance once in eight.
    for run in range(3):
        assert index_records(reversed(RECORDS), tmp_path / str(run) / "search") == made


def test_only_what_the_browser_asks_for_is_published(made: dict[str, bytes]) -> None:
    kinds = {Path(name).suffix or name for name in made}
    assert kinds == {".js", ".json", ".pf_meta", ".pf_index", ".pf_fragment", ".pagefind"}
    assert {name for name in made if name.endswith(".js")} == {f"{FOLDER}/pagefind.js"}
    assert not any("ui" in name or "worker" in name or "highlight" in name for name in made)


def test_each_language_has_an_index_and_names_of_its_own(made: dict[str, bytes]) -> None:
    entry = json.loads(made[f"{FOLDER}/pagefind-entry.json"])
    assert {language: index["page_count"] for language, index in entry["languages"].items()} == {"vi": 4, "en": 1}
    texts = fragments(made)
    for language in ("vi", "en"):
        rows = json.loads(made[f"{FOLDER}/names.{language}.json"])
        wanted = {record.address for record in RECORDS if record.language == language}
        assert {row[2] for row in rows} == wanted
        assert {row[0] for row in rows} == {name for name in texts if name.startswith(language)}


def test_a_row_of_names_leads_to_its_fragment(made: dict[str, bytes]) -> None:
    texts = fragments(made)
    rows = json.loads(made[f"{FOLDER}/names.vi.json"])
    assert [row[5] for row in rows] == ["Đắk Lắk", "Bắc Kạn", "BHXH Mở", "Chậm đóng"]
    assert all(texts[row[0]].startswith(row[5]) for row in rows)
    assert rows[0][1:] == ["province", "tinh/dak-lak/", "gồm cả Phú Yên cũ", "Một", "Đắk Lắk", "Đắc Lắc"]


def test_hostile_text_is_indexed_as_text(made: dict[str, bytes]) -> None:
    assert "<img" not in record_document(RECORDS[2])
    assert any(HOSTILE in text for text in fragments(made).values())


def test_names_are_one_row_a_line() -> None:
    content = names_file([("vi_1", RECORDS[0]), ("en_1", RECORDS[4])], "vi").decode()
    assert content.count("\n") == 3
    assert "Đắk Lắk" in content


def test_a_record_that_pagefind_leaves_out_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.site.search_index.record_document", lambda record: "")
    with pytest.raises(BuildFailed) as raised:
        index_records(RECORDS, tmp_path / "search")
    assert [issue.code for issue in raised.value.issues] == ["search-index"]
    assert "bac-kan" in raised.value.log


def test_a_pagefind_that_can_not_run_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(BuildFailed) as raised:
        index_records(RECORDS, tmp_path / "search")
    assert "Pagefind" in raised.value.issues[0].message_vi
    assert "exit code 1" in raised.value.log


def test_settings_of_the_environment_do_not_count(
    made: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    assert index_records(RECORDS, tmp_path / "search") == made


@pytest.mark.parametrize("cut", ["pagefind/fragment/", "pagefind/index/", "pagefind/pagefind.", "pagefind/wasm."])
def test_a_file_that_pagefind_left_cut_off_stops_the_build(made: dict[str, bytes], cut: str) -> None:
    found = {name.removeprefix("pagefind/"): content for name, content in made.items()}
    _check_whole(found, "")
    name = next(name for name in found if f"pagefind/{name}".startswith(cut) and not name.endswith((".js", ".json")))
    for content in (b"", found[name][:-1], found[name][: len(found[name]) // 2], b"x" + found[name][1:]):
        with pytest.raises(BuildFailed) as told:
            _check_whole({**found, name: content}, "")
        assert name in told.value.log
