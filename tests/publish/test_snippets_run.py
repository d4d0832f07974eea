"""Code of the built pages, run exactly as it stands there, against the built site: nothing of it is replaced but the
address of the site, by that of the server here."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from importlib.metadata import files, version
from pathlib import Path
from typing import Final

import duckdb
import pandas as pd
import pytest

from portal.page.snippets import snippets
from portal.page.structured import SITE
from portal.site.address import DEFAULT_SITE_URL, language_of
from portal.site.server import SiteHandler, make_server
from tests.browser.pages import each_page, parsed, table

PAGES: Final = (
    ("du-lieu/", "data/observations.csv"),
    ("en/data/", "data/observations.csv"),
    ("tinh/quang-ninh/", "data/places/quang-ninh.csv"),
    ("en/indicators/late_payment/", "data/indicators/late_payment.csv"),
    ("bao-phu/", "data/topics/coverage.csv"),
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Paths and status codes of what the server was asked."""
    seen: list[tuple[str, int]] = []

    def note(self: SiteHandler, code: int = 0, size: int = 0) -> None:
        seen.append((self.path, int(code)))

    monkeypatch.setattr(SiteHandler, "log_request", note)
    return seen


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server: ThreadingHTTPServer = make_server(folder, 0, quiet=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


def code_of(site_folder: Path, address: str, name: str) -> str:
    """The text of a piece of code in a built page."""
    (found,) = parsed(site_folder / address / "index.html").xpath(f"//code[@id='ma-{name}-lenh']")
    return str(found.text_content())


def shown_rows(site_folder: Path, path: str) -> list[dict[str, str]]:
    return [row for row in table(site_folder / path) if row["status"] == "shown"]


@pytest.mark.parametrize(("address", "path"), PAGES)
def test_a_page_holds_the_code_for_its_own_file(site_folder: Path, address: str, path: str) -> None:
    for snippet in snippets(path, language_of(address)):
        wanted = snippet.code.replace(SITE, DEFAULT_SITE_URL).rstrip("\n")
        assert code_of(site_folder, address, snippet.name) == wanted


def test_every_page_that_offers_files_offers_code_for_them(site_folder: Path) -> None:
    pages = [(address, page) for address, page in each_page(site_folder) if page.xpath("//*[@class='downloads-label']")]
    assert len(pages) > 150
    for address, page in pages:
        (link,) = page.xpath("//p[@class='downloads']//a[contains(@href, '.csv')]/@href")
        name = link.rpartition("data/")[2]
        assert f'"{DEFAULT_SITE_URL}data/{name}"' in "".join(page.xpath("//code[@id='ma-pandas-lenh']//text()")), (
            address
        )


@pytest.mark.parametrize(("address", "path"), PAGES)
def test_pandas_reads_what_the_page_shows(site_folder: Path, address: str, path: str) -> None:
    code = code_of(site_folder, address, "pandas")
    with served(site_folder) as root:
        names: dict[str, object] = {}
        exec(compile(code.replace(DEFAULT_SITE_URL, root), address, "exec"), names)
    rows, shown = table(site_folder / path), shown_rows(site_folder, path)
    figures, kept = names["figures"], names["shown"]
    assert isinstance(figures, pd.DataFrame)
    assert isinstance(kept, pd.DataFrame)
    assert figures["province_code"].tolist() == [row["province_code"] for row in rows]
    assert kept["obs_id"].tolist() == [row["obs_id"] for row in shown]
    assert kept["value"].tolist() == [float(row["value"]) for row in shown]
    assert [f"{day:%Y-%m-%d}" for day in kept["as_of"]] == [row["as_of"] for row in shown]


def installed(home: Path) -> dict[str, str]:
    """The environment of a reader whose DuckDB has its httpfs extension, which the first query would have fetched."""
    platform = duckdb.sql("PRAGMA platform").fetchone()
    assert platform
    folder = home / ".duckdb" / "extensions" / f"v{version('duckdb')}" / str(platform[0])
    folder.mkdir(parents=True)
    (extension,) = (one for one in files("duckdb-extension-httpfs") or () if one.suffix == ".duckdb_extension")
    shutil.copy(extension.locate(), folder)
    return {"HOME": str(home), "USERPROFILE": str(home)}


def test_duckdb_reads_the_parquet_of_each_page_over_http(
    site_folder: Path, tmp_path: Path, asked: list[tuple[str, int]]
) -> None:
    # A process of its own, as a reader's: DuckDB looks for its extensions in the home folder of whoever runs it.
    run = """
import json, sys, duckdb
answers = [duckdb.sql(code).fetchall() for code in json.load(sys.stdin)]
json.dump(answers, sys.stdout, default=str)
"""
    with served(site_folder) as root:
        told = subprocess.run(
            [sys.executable, "-c", run],
            input=json.dumps(
                [code_of(site_folder, address, "duckdb").replace(DEFAULT_SITE_URL, root) for address, _ in PAGES]
            ),
            env=installed(tmp_path),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert told.returncode == 0, told.stderr
    for (address, path), rows in zip(PAGES, json.loads(told.stdout), strict=True):
        suffix = "_en" if address.startswith("en/") else ""
        wanted = sorted(
            (row["as_of"], row[f"province_name{suffix}"], float(row["value"])) for row in shown_rows(site_folder, path)
        )
        found = [(row[6], row[0], row[4]) for row in rows]
        assert sorted(found) == wanted, address
        assert [day for day, *_ in found] == sorted((day for day, *_ in found), reverse=True)
    parts = [path for path, code in asked if code == 206]
    assert {"/" + path.replace(".csv", ".parquet") for _, path in PAGES} <= set(parts)


def test_the_sum_that_curl_is_told_to_verify_is_that_of_the_file(site_folder: Path) -> None:
    # The files of the code are named in SHA256SUMS once each; the sums themselves are held by test_files.py.
    sums = [line.split("  ")[1] for line in (site_folder / "data/SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    for _, path in PAGES:
        assert sums.count(path.removeprefix("data/")) == 1
