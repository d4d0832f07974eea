"""What is told of the links of sources, and the command that asks them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pandas as pd

from portal.upkeep.addresses import source_addresses
from portal.upkeep.link_report import describe_links, plain_address, read_states, write_states
from portal.upkeep.links import LinkState

STATES = [
    LinkState("https://a.example/1", "ok", "200"),
    LinkState("https://a.example/2", "moved", "200", "https://b.example/`x`|\u202e<b>"),
    LinkState("https://a.example/3", "gone", "404"),
    LinkState("https://a.example/4", "unreachable", "timeout"),
]


def test_the_report_counts_and_names_the_sources_in_both_languages() -> None:
    told = describe_links(STATES, {"https://a.example/3": "P001, P002"})
    assert "còn mở được · open: 1" in told
    assert "https://a.example/3  (P001, P002)\n  không còn (HTTP 404) · gone (HTTP 404)" in told
    assert "quá giờ" in told
    assert "https://a.example/1" not in told
    assert "→ https://b.example/�x���<b>" in told


def test_the_file_for_the_weekly_report_says_the_same() -> None:
    assert read_states(write_states(STATES)) == STATES
    assert plain_address("a" * 400) == "a" * 300 + "…"


def test_sources_that_share_an_address_stand_together() -> None:
    sources = pd.DataFrame({"url": ["https://a/", "", "https://a/"]}, index=["P2", "P3", "P1"])
    assert source_addresses(sources) == {"https://a/": "P1, P2"}


def test_the_command_writes_a_report_and_no_data(server: str, project: Path, tmp_path: Path) -> None:
    package = tmp_path / "data" / "registry"
    package.mkdir(parents=True)
    for name in ("datapackage.json", "sources.csv"):
        (package / name).write_bytes((project / "datapackages" / "registry" / name).read_bytes())
    lines = (package / "sources.csv").read_text(encoding="utf-8").splitlines()
    (package / "sources.csv").write_text(f"{lines[0]}\nP1,{server}/404{',' * (lines[0].count(',') - 1)}\n")
    before = {file: file.read_bytes() for file in package.iterdir()}
    command = [sys.executable, str(project / "scripts" / "check_links.py"), "--data", str(tmp_path / "data")]
    out = tmp_path / "links.json"
    done = subprocess.run([*command, "--out", str(out), "--private"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "gone: 1" in done.stdout
    assert [record["outcome"] for record in json.loads(out.read_text())] == ["gone"]
    assert {file: file.read_bytes() for file in package.iterdir()} == before
    late = [*command, "--private", "--minutes", "0", "--out", str(out)]
    done = subprocess.run(late, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "chưa hỏi · not asked: 1" in done.stdout
    assert [record["outcome"] for record in json.loads(out.read_text())] == ["unasked"]
