from __future__ import annotations

from pathlib import Path

import pytest

import portal.site.kept as kept_module
import portal.site.reading as module
from portal.site.document import read_document
from portal.site.kept import Kept
from portal.site.reading import document_as_bytes, document_from_bytes, read_documents

PAGE = (
    '<!doctype html><html lang="vi"><head><link rel="alternate" hreflang="en" href="https://example.org/en/">'
    '<meta name="robots" content="noindex"><link rel="stylesheet" href="a.css"></head>'
    '<body><article data-pagefind-body><h1 id="a">Một & hai</h1><p id="a"><a href="x/">“ba”</a></p></article></body>'
).encode()


@pytest.mark.parametrize("content", [PAGE, b"<html></html>"])
def test_a_document_comes_back_as_it_was(content: bytes) -> None:
    document = read_document("tinh/index.html", content)
    assert document_from_bytes("tinh/index.html", document_as_bytes(document)) == document


def test_only_pages_with_content_are_read() -> None:
    files = {"index.html": PAGE, "a.css": b"a{}", "data/a.csv": None, "x.html": None}
    assert list(read_documents(files)) == ["index.html"]


def test_a_page_is_parsed_once_whatever_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_module, "toolchain", lambda: "code")
    with Kept(tmp_path, "code") as kept:
        first = read_documents({"a.html": PAGE}, kept)

    def parse(*_: object) -> None:
        raise AssertionError("parsed again")

    monkeypatch.setattr(module, "read_document", parse)
    with Kept(tmp_path, "code") as kept:
        again = read_documents({"b.html": PAGE}, kept)
    assert again["b.html"].file == "b.html"
    assert again["b.html"].links == first["a.html"].links
