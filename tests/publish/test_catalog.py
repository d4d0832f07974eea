"""The catalogue lists every file with the right numbers; SHA256SUMS verifies with the ordinary command."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

BESIDE = {"data/catalog.json", "data/SHA256SUMS"}


def test_every_file_under_data_is_listed_with_its_sum(published: Any) -> None:
    catalog = json.loads(published.files["data/catalog.json"])
    listed = {entry["path"]: entry for entry in catalog["files"]}
    assert set(listed) == {path for path in published.files if path.startswith("data/")} - BESIDE
    for path, entry in listed.items():
        content = published.files[path]
        assert entry["bytes"] == len(content)
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()
        assert entry["url"] == f"https://example.org/bhxh-mo/{path}"


def test_rows_dates_schema_and_version(published: Any) -> None:
    catalog = json.loads(published.files["data/catalog.json"])
    listed = {entry["path"]: entry for entry in catalog["files"]}
    everything = listed["data/observations.csv"]
    assert everything["rows"] == len(published.facts.observations)
    assert everything["as_of_first"] < everything["as_of_last"] <= catalog["data_created"][:10]
    descriptors = {f"https://example.org/bhxh-mo/{path}" for path in listed if path.endswith("/datapackage.json")}
    for entry in listed.values():
        if entry["rows"] is not None:
            assert entry["schema"]["descriptor"] in descriptors
    own = listed["data/packages/quang-ninh/observations.csv"]
    assert own["package"] == "quang-ninh"
    assert own["package_version"] == "1.0.0"
    assert own["rows"] == (published.facts.observations["package"] == "quang-ninh").sum()


def test_the_day_of_the_build_is_apart_from_that_of_the_data(published: Any) -> None:
    catalog = json.loads(published.files["data/catalog.json"])
    assert catalog["site_built"] == "2026-12-01"
    assert catalog["data_created"] == max(package.descriptor["created"] for package in published.tree.packages())
    assert [package["name"] for package in catalog["packages"]] == [p.name for p in published.tree.packages()]


def test_sums_verify_and_see_a_change(published: Any, tmp_path: Path) -> None:
    data = published.write(tmp_path) / "data"
    # macOS has shasum in place of sha256sum.
    sums = ["sha256sum"] if shutil.which("sha256sum") else ["shasum", "-a", "256"]
    command = [*sums, "--check", "--status", "SHA256SUMS"]
    assert subprocess.run(command, cwd=data, capture_output=True, check=False).returncode == 0
    lines = (data / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len([path for path in published.files if path.startswith("data/")]) - 1
    assert [line.split("  ", 1)[1] for line in lines] == sorted(line.split("  ", 1)[1] for line in lines)
    (data / "sources.csv").write_text("changed", encoding="utf-8")
    assert subprocess.run(command, cwd=data, capture_output=True, check=False).returncode != 0
