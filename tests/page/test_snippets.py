"""Code that readers take away: with the page's own files, in the page's language, and whole as it stands in a page."""

from __future__ import annotations

import html
import re

import pytest

from portal.page.scene import Scene
from portal.page.snippets import cluster_snippets, snippets
from portal.page.structured import SITE
from tests.page.conftest import Edition

PATH = "data/places/ha-noi.csv"


def test_each_tool_reads_the_file_of_the_page() -> None:
    code = {snippet.name: snippet.code for snippet in snippets(PATH, "vi")}
    assert list(code) == ["pandas", "duckdb", "r", "power-query", "curl"]
    for name, text in code.items():
        ending = "parquet" if name == "duckdb" else "csv"
        assert f"{SITE}data/places/ha-noi.{ending}" in text, name
    assert f"{SITE}data/SHA256SUMS" in code["curl"]
    # Codes stay text, and the decimal point is read as one in Vietnam too.
    assert "dtype=str" in code["pandas"]
    assert ".default = col_character()" in code["r"]
    assert "Encoding = 65001" in code["power-query"]
    assert '"en-US"' in code["power-query"]


def test_columns_of_names_follow_the_language() -> None:
    vietnamese, english = ("".join(one.code for one in snippets(PATH, language)) for language in ("vi", "en"))
    assert "province_name_en" in english
    assert "indicator_name_en" in english
    assert "_en" not in vietnamese


def test_the_line_that_is_verified_is_the_one_of_this_file() -> None:
    curl = snippets("data/places/a-b.csv", "en")[-1].code
    found = re.search(r"grep '([^']+)'", curl)
    assert found
    sums = ["0a  places/a-b.csv", "0b  places/a-bxcsv", "0c  packages/places/a-b.csv", "0d  places/a-b.csv.gz"]
    assert [line for line in sums if re.search(found[1], line)] == sums[:1]


@pytest.mark.parametrize("path", ["places/ha-noi.csv", "data/places/ha-noi.json"])
def test_only_a_published_csv_has_code(path: str) -> None:
    with pytest.raises(ValueError, match="ha-noi"):
        snippets(path, "vi")


def test_clusters_read_the_parquet_as_it_is() -> None:
    code = {snippet.name: snippet.code for snippet in cluster_snippets("data/observations.parquet")}
    assert f'addFile("{SITE}data/observations.parquet")' in code["spark"]
    assert 'SparkFiles.get("observations.parquet")' in code["spark"]
    assert "external_location" in code["trino"]


def test_code_stands_in_a_page_as_it_is(real: Edition) -> None:
    # Markup, quotes, indentation and an empty line survive the folding of blanks; only the site's mark is left bare.
    text = f"if a < b:\n    print('{SITE}x', \"&amp;\")\n\n    c()\n"
    written = Scene(real.catalogue("vi"), "data").code(text)
    assert "\n" not in written
    assert "<b" not in written
    assert html.unescape(written.replace(SITE, "https://example.org/")) == text.rstrip("\n").replace(
        SITE, "https://example.org/"
    )
