"""Code that reads a published table where it stands: pandas, DuckDB, R, Power Query, curl; Spark and Trino for more.

Each piece is text with ``SITE`` where the address of the site stands (``Scene.code`` writes it into a page). Codes are
read as text, numbers and dates are typed, and only one figure for a date is kept (``status``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.model.vocabulary import Language
from portal.page.structured import SITE

_FOLDER: Final = "data/"
"""The folder whose SHA256SUMS names a file by its path below it."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """One piece of code: ``tool`` says what runs it, ``name`` is that word as part of an id."""

    name: str
    tool: str
    code: str


def snippets(csv_path: str, language: Language) -> tuple[Snippet, ...]:
    """The code for the table at ``csv_path`` (``data/places/ha-noi.csv``) and the Parquet file beside it.

    Raises ``ValueError`` for a path that is not that of a CSV file under ``data/``.
    """
    if not csv_path.startswith(_FOLDER) or not csv_path.endswith(".csv"):
        raise ValueError(csv_path)
    parquet = f"{SITE}{csv_path.removesuffix('csv')}parquet"
    address, name = SITE + csv_path, csv_path.removeprefix(_FOLDER)
    suffix = "" if language == "vi" else "_en"
    return (
        Snippet("pandas", "Python, pandas", _pandas(address, suffix)),
        Snippet("duckdb", "SQL, DuckDB", _duckdb(parquet, suffix)),
        Snippet("r", "R, readr", _r(address)),
        Snippet("power-query", "Excel, Power Query", _power_query(address)),
        Snippet("curl", "curl, sha256sum", _curl(address, name, language)),
    )


def cluster_snippets(parquet_path: str) -> tuple[Snippet, ...]:
    """How Spark and Trino read the Parquet file at ``parquet_path`` as it is."""
    address, name = SITE + parquet_path, parquet_path.rpartition("/")[2]
    return (Snippet("spark", "Spark", _spark(address, name)), Snippet("trino", "Trino", _trino()))


def _pandas(address: str, suffix: str) -> str:
    return f"""import pandas as pd

address = "{address}"
figures = pd.read_csv(address, dtype=str, keep_default_na=False)
figures["value"] = pd.to_numeric(figures["value"])
figures["as_of"] = pd.to_datetime(figures["as_of"])
shown = figures[figures["status"] == "shown"]
columns = ["province_name{suffix}", "indicator_name{suffix}", "variant", "value", "unit", "as_of", "source_url"]
print(shown[columns])
"""


def _duckdb(address: str, suffix: str) -> str:
    return f"""SELECT province_name{suffix}, indicator_name{suffix}, variant,
    qualifier, value, unit, as_of, source_url
FROM '{address}'
WHERE status = 'shown'
ORDER BY as_of DESC;
"""


def _r(address: str) -> str:
    return f"""library(readr)

address <- "{address}"
figures <- read_csv(address, na = "", col_types = cols(
  .default = col_character(), value = col_double(),
  as_of = col_date(), period_start = col_date()
))
shown <- subset(figures, status == "shown")
"""


def _power_query(address: str) -> str:
    return f"""let
    File = Csv.Document(
        Web.Contents("{address}"),
        [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
    ),
    Text = Table.PromoteHeaders(File, [PromoteAllScalars = true]),
    Types = {{{{"value", type number}}, {{"as_of", type date}}}},
    Typed = Table.TransformColumnTypes(Text, Types, "en-US"),
    Shown = Table.SelectRows(Typed, each [status] = "shown")
in
    Shown
"""


def _curl(address: str, name: str, language: Language) -> str:
    pattern = name.replace(".", "\\.")
    told = "trên macOS" if language == "vi" else "on macOS"
    return f"""curl --fail --create-dirs --output bhxh-mo/{name} \\
  {address}
curl --fail --output bhxh-mo/SHA256SUMS {SITE}{_FOLDER}SHA256SUMS
# {told}: shasum -a 256 --check
(cd bhxh-mo && grep ' {pattern}$' SHA256SUMS | sha256sum --check)
"""


def _spark(address: str, name: str) -> str:
    return f"""from pyspark import SparkFiles

spark.sparkContext.addFile("{address}")
figures = spark.read.parquet("file://" + SparkFiles.get("{name}"))
figures.where("status = 'shown'").show()
"""


def _trino() -> str:
    return """CREATE TABLE hive.default.bhxh_mo (
    province_name varchar, province_code varchar, indicator varchar, variant varchar, funds varchar,
    denominator varchar, boundary varchar, as_of date, qualifier varchar, value double, unit varchar,
    status varchar, source_url varchar
) WITH (format = 'PARQUET', external_location = 's3://BUCKET/bhxh-mo/');
SELECT * FROM hive.default.bhxh_mo WHERE status = 'shown';
"""
