"""Reading a descriptor as strict JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.contract.catalogue import issue_of
from portal.store import descriptor as descriptor_module
from portal.store.descriptor import read_descriptor
from portal.store.file_name import is_local_file_name


def codes(path: Path, content: bytes | None = None) -> list[tuple[str, int]]:
    file = path / "datapackage.json"
    if content is not None:
        file.write_bytes(content)
    value, findings = read_descriptor(file, "package", "datapackage.json")
    assert (value is None) == bool(findings)
    assert all(issue_of(finding).message_vi for finding in findings)
    return [(finding.code, finding.row) for finding in findings]


def test_a_good_descriptor(tmp_path: Path) -> None:
    assert codes(tmp_path, '{"name": "bắc-kạn", "a": [{"b": "]]]]{{{ \\" \\\\"}]}'.encode()) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("descriptor-not-json", 1)),
        (b"[]", ("descriptor-not-json", 1)),
        (b"null", ("descriptor-not-json", 1)),
        (b'{\n "a": 1,\n}', ("descriptor-not-json", 3)),
        (b'{"a": NaN}', ("descriptor-not-json", 0)),
        (b'{"a": -Infinity}', ("descriptor-not-json", 0)),
        (b'{"a": 1, "a": 2}', ("descriptor-duplicate-key", 0)),
        (b'{"a": {"b": 1, "b": 1}}', ("descriptor-duplicate-key", 0)),
        (b'{"a":\n "\xff"}', ("encoding", 2)),
        (b'{"a": 1e999}', ("descriptor-not-json", 0)),
        (b'{\n<<<<<<< HEAD\n "a": 1\n', ("conflict-marker", 2)),
        (b'{"a": ' + b"[" * 30 + b"]" * 30 + b"}", ("descriptor-too-deep", 0)),
        (b"[" * 100_000, ("descriptor-too-deep", 0)),
        (b'{"a": ' + b"1" * 5000 + b"}", ("descriptor-not-json", 0)),
        (b"\xef\xbb\xbf{}", ("descriptor-not-json", 1)),
    ],
)
def test_descriptors_that_can_not_be_used(tmp_path: Path, content: bytes, expected: tuple[str, int]) -> None:
    assert codes(tmp_path, content) == [expected]


def test_links_missing_and_large_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(tmp_path) == [("descriptor-missing", 0)]
    monkeypatch.setattr(descriptor_module, "MAXIMUM_BYTES", 5)
    assert codes(tmp_path, b'{"a": 1}') == [("file-too-large", 0)]
    (tmp_path / "datapackage.json").rename(tmp_path / "other.json")
    (tmp_path / "datapackage.json").symlink_to(tmp_path / "other.json")
    assert codes(tmp_path) == [("file-is-link", 0)]


@pytest.mark.parametrize("name", ["observations.csv", "số liệu.csv", "a b.csv"])
def test_names_of_files_in_the_folder(name: str) -> None:
    assert is_local_file_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "/a.csv",
        "../a.csv",
        "a/b.csv",
        "a\\b.csv",
        "C:a.csv",
        "https://a.b/c.csv",
        "%2e%2e",
        "a\x00b",
        "a\nb",
        "x" * 201,
        None,
        7,
        ["a.csv"],
        {"a": 1},
    ],
)
def test_what_is_no_file_in_the_folder(name: object) -> None:
    assert not is_local_file_name(name)
