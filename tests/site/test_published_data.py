"""The data as a stranger gets it: over HTTP, checked with tools that are not ours."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import extruct
import pytest
from frictionless import validate

from portal.site.server import make_server


@pytest.fixture(scope="module")
def address(site_folder: Path) -> Iterator[str]:
    """Where the built site is served, without a slash at the end."""
    server = make_server(site_folder, 0, "/", quiet=True)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def descriptors(site_folder: Path) -> list[str]:
    found = [file.relative_to(site_folder).as_posix() for file in (site_folder / "data").rglob("datapackage.json")]
    return sorted(path for path in found if "/releases/" not in path)


def test_every_package_is_valid_from_its_published_copy(site_folder: Path, address: str) -> None:
    paths = descriptors(site_folder)
    assert len(paths) > 40
    for path in paths:
        report = validate(f"{address}/{path}")
        assert report.valid, f"{path}: {report.to_summary()}"


def test_bytes_and_sums_in_descriptors_are_those_of_the_served_files(site_folder: Path, address: str) -> None:
    for path in descriptors(site_folder):
        folder = f"{address}/{path}".rpartition("/")[0]
        for resource in json.loads((site_folder / path).read_text(encoding="utf-8"))["resources"]:
            with urlopen(f"{folder}/{resource['path']}") as answer:
                content = answer.read()
            assert resource["bytes"] == len(content), (path, resource["path"])
            assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_every_file_of_the_catalogue_is_served_with_its_size_and_sum(site_folder: Path, address: str) -> None:
    catalog = json.loads((site_folder / "data/catalog.json").read_text(encoding="utf-8"))
    assert catalog["last_release"]["version"]
    for entry in catalog["files"]:
        with urlopen(f"{address}/{entry['path']}") as answer:
            content = answer.read()
        assert (entry["bytes"], entry["sha256"]) == (len(content), hashlib.sha256(content).hexdigest()), entry["path"]
        assert entry["last_release"]


def test_sums_verify_with_the_ordinary_command(site_folder: Path) -> None:
    # macOS has shasum in place of sha256sum.
    sums = ["sha256sum"] if shutil.which("sha256sum") else ["shasum", "-a", "256"]
    releases = sorted(path.parent for path in (site_folder / "data/releases").glob("*/SHA256SUMS"))
    assert releases
    for folder in (site_folder / "data", *releases):
        command = [*sums, "--check", "--strict", "--quiet", "SHA256SUMS"]
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout[:2000]


def test_another_library_reads_the_datasets_of_the_pages(site_folder: Path) -> None:
    for path, kind in (
        ("tinh/quang-ninh/index.html", "Dataset"),
        ("en/provinces/ha-noi/index.html", "Dataset"),
        ("chi-so/late_payment/index.html", "Dataset"),
        ("du-lieu/index.html", "DataCatalog"),
        ("index.html", "WebSite"),
    ):
        page = (site_folder / path).read_text(encoding="utf-8")
        told = extruct.extract(page, syntaxes=["json-ld"], uniform=True)["json-ld"]
        things = [thing for block in told for thing in block.get("@graph", [block])]
        (found,) = [thing for thing in things if thing["@type"] == kind]
        assert found["url"].startswith("http")
        if kind == "Dataset":
            released = json.loads((site_folder / "data/catalog.json").read_text())["last_release"]["version"]
            # Data that go on after a release say so behind its version.
            assert found["version"].removesuffix("+changed") == released
            for download in found["distribution"]:
                root = found["publisher"]["url"]
                assert (site_folder / download["contentUrl"].removeprefix(root)).is_file()


def test_the_bill_of_materials_names_files_as_they_are_in_the_site(site_folder: Path) -> None:
    bill = json.loads((site_folder / "software/bom.cdx.json").read_text(encoding="utf-8"))
    parts = [component for component in bill["components"] if component["scope"] == "required"]
    files = [inner for part in parts for inner in part["components"] if inner["type"] == "file"]
    assert {file["name"].partition("/")[0] for file in files} == {"assets", "pagefind"}
    for file in files:
        content = (site_folder / file["name"]).read_bytes()
        assert file["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(content).hexdigest()}]
    assert {part["name"].partition(" ")[0] for part in parts} == {"Material", "Pagefind", "Roboto", "Vega"}
    assert (site_folder / "software/licences.txt").read_text(encoding="utf-8").startswith("BHXH Mở")
