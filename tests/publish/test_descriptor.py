"""The descriptor of the whole: schemas, sums, licence, and references that frictionless follows."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from frictionless import validate


def test_resources_have_schemas_sums_and_sizes(published: Any) -> None:
    descriptor = json.loads(published.files["data/datapackage.json"])
    assert [resource["name"] for resource in descriptor["resources"]] == [
        "observations", "sources", "flags", "recomputations",
    ]  # fmt: skip
    for resource in descriptor["resources"]:
        content = published.files[f"data/{resource['path']}"]
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)
        header = content.decode("utf-8").split("\n", 1)[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header
    assert descriptor["licenses"][0]["name"] == "CC-BY-4.0"


def test_frictionless_follows_references_between_the_tables(published: Any, tmp_path: Path) -> None:
    data = published.write(tmp_path) / "data"
    sources = data / "sources.csv"
    lines = sources.read_text(encoding="utf-8").splitlines(keepends=True)
    sources.write_text("".join(line for line in lines if not line.startswith("S000,")), encoding="utf-8")
    report = validate(str(data / "datapackage.json"))
    assert "foreign-key" in [error.type for task in report.tasks for error in task.errors]
