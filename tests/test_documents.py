"""What the documents at the root and the hand-written pages say: their numbers, their links, the citation."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ROOT / "datapackages"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
GENERATED = {
    *(
        f"docs/vi/{page}/index.md"
        for page in (
            "chat-luong",
            "du-lieu",
            "du-lieu/phat-hanh",
            "du-lieu/dinh-chinh",
            "nguon",
            "phap-luat",
            "thuat-ngu",
            "dong-gop/loi",
        )
    ),
    *(
        f"docs/en/{page}/index.md"
        for page in (
            "quality",
            "data",
            "data/releases",
            "data/corrections",
            "sources",
            "law",
            "glossary",
            "contribute/issues",
        )
    ),
}
"""Pages that hand-written ones link to and that exist only in a built site, whose own check follows every link."""
SENTENCES = (
    ("README.md", "{observations} con số từ {sources} nguồn, về {places} nơi ({provinces} tỉnh, thành phố và cả nước)"),
    ("README.md", "{observations} figures from {sources} sources about {places} places ({provinces} provinces"),
    ("README.md", "cả {new} tỉnh hiện nay lẫn {old} tên cũ"),
    ("README.md", "the {new} of today and all {old} former names"),
    ("README.md", "{old} tỉnh đến hết 30/6/2025 và {new} tỉnh từ 1/7/2025"),
    ("README.md", "{old} provinces up to 30 June 2025 and {new} since 1 July 2025"),
    ("CHANGELOG.md", "{observations} observations from {sources} sources, and {unpublished} figures held back"),
    ("docs/vi/quyet-dinh/index.md", "tập công bố có {observations} dòng"),
    ("docs/en/decisions/index.md", "The published set has {observations} rows"),
    ("docs/vi/quyet-dinh/index.md", "{old} tên và cả nước"),
    ("docs/en/decisions/index.md", "each of the {old} province ids and one for the nation"),
    ("docs/en/decisions/index.md", "{old} provinces became {new}"),
    ("docs/vi/phuong-phap/index.md", "Từ 1/7/2025 cả nước có {new} tỉnh, thành phố; trước đó có {old}"),
    ("docs/en/methodology/index.md", "the country has {new} provinces and cities; before, it had {old}"),
    ("docs/vi/phuong-phap/index.md", "Chuỗi số liệu chỉ đứt ở {merged} tỉnh, thành phố"),
    ("docs/vi/phuong-phap/index.md", "Ở {unmerged} nơi còn lại"),
    ("docs/en/methodology/index.md", "only in the {merged} provinces"),
    ("docs/en/methodology/index.md", "In the other {unmerged} it runs on"),
)
"""Every sentence that gives a size of the data, by document."""
SIZES = re.compile(
    r"\b(\d[\d.,]*) (?:con số từ|nguồn, về|nơi \(|figures from|sources about|places \(|observations\b|sources\b"
    r"|figures held back)|(?:tập công bố có|published set has) (\d+)"
)
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())


def rows(*files: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for file in files:
        with file.open(encoding="utf-8", newline="") as lines:
            found.extend(csv.DictReader(lines))
    return found


@pytest.fixture(scope="module")
def counts() -> dict[str, int]:
    """The sizes that documents give, counted from the files themselves."""
    observed = rows(*PACKAGES.glob("provinces/*/observations.csv"))
    registered = [row for row in rows(PACKAGES / "registry" / "provinces.csv") if row["type"] != "nation"]
    nation = {row["province_id"] for row in rows(PACKAGES / "registry" / "provinces.csv") if row["type"] == "nation"}
    places = {row["province_id"] for row in observed}
    new = [row for row in registered if row["boundary"] == "34"]
    merged = [row for row in new if ";" in row["predecessor_ids"]]
    return {
        "observations": len(observed),
        "unpublished": len(rows(*PACKAGES.glob("provinces/*/unpublished.csv"))),
        "sources": len({row["source_id"] for row in observed}),
        "places": len(places),
        "provinces": len(places - nation),
        "new": len(new),
        "old": len({row["province_id"] for row in registered if row["boundary"] == "63"}),
        "merged": len(merged),
        "unmerged": len(new) - len(merged),
    }


@pytest.mark.parametrize(("document", "sentence"), SENTENCES)
def test_a_document_gives_the_size_that_the_data_have(document: str, sentence: str, counts: dict[str, int]) -> None:
    assert sentence.format(**counts) in (ROOT / document).read_text(encoding="utf-8")


@each_document
def test_no_size_stands_in_a_sentence_that_nobody_holds(document: Path, counts: dict[str, int]) -> None:
    text = document.read_text(encoding="utf-8")
    for path, sentence in SENTENCES:
        if path == document.relative_to(ROOT).as_posix():
            text = text.replace(sentence.format(**counts), "")
    assert [found.group() for found in SIZES.finditer(text)] == []


def targets(document: Path) -> list[str]:
    text = _FENCE.sub("", document.read_text(encoding="utf-8"))
    return [target for target in _LINK.findall(text) if not re.match(r"[a-z][a-z0-9+.-]*:", target)]


def file_meant(document: Path, target: str) -> Path:
    """The file that a link inside the repository leads to; a page of the other language is named by its address."""
    path = target.partition("#")[0]
    if not path:
        return document
    if path.endswith("/"):
        return page_file(document, path)
    return (document.parent / path).resolve()


def page_file(document: Path, path: str) -> Path:
    """The source of the page at ``path`` as seen from that of ``document``; Vietnamese is the root, English en/."""
    language, *folders = document.parent.relative_to(ROOT / "docs").parts
    here = Path("/", *([] if language == "vi" else [language]), *folders)
    parts = (here / path).parts[1:]
    address: list[str] = []
    for part in parts:
        address = address[:-1] if part == ".." else [*address, part]
    in_english = bool(address) and address[0] == "en"
    return ROOT / "docs" / Path("en" if in_english else "vi", *address[in_english:], "index.md")


@each_document
def test_every_link_inside_the_repository_leads_to_a_file(document: Path) -> None:
    lost = []
    for target in targets(document):
        file = file_meant(document, target)
        assert file.is_relative_to(ROOT), target
        if not file.exists() and file.relative_to(ROOT).as_posix() not in GENERATED:
            lost.append(target)
    assert lost == []


def test_the_documents_hold_links_and_every_exception_is_needed() -> None:
    meant = {file_meant(document, target) for document in DOCUMENTS for target in targets(document)}
    missing = {file.relative_to(ROOT).as_posix() for file in meant if not file.exists()}
    assert missing == GENERATED
    assert ROOT / "CONTRIBUTING.md" in meant
    assert ROOT / "docs" / "vi" / "quyet-dinh" / "index.md" in meant


def test_the_citation_names_the_version_the_day_and_both_licences() -> None:
    citation: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    of_data = citation["preferred-citation"]
    descriptor = json.loads((PACKAGES / "registry" / "datapackage.json").read_text(encoding="utf-8"))
    assert citation["license"] == "MIT"
    assert of_data["license"] == "CC-BY-4.0" == descriptor["licenses"][0]["name"]
    for part in (citation, of_data):
        assert part["version"] == descriptor["version"]
        assert date.fromisoformat(part["date-released"]).isoformat() == descriptor["created"][:10]
        assert part["title"]
        assert part["authors"]
