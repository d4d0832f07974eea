"""What the look-up is measured on: invented units, the index of them, the files of the alternatives, the queries."""

from __future__ import annotations

import gzip
import json
import random
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from portal.derive.labels import Labels
from portal.intake.illustrative_units import generate_units
from portal.lookup.collection import newest_entries, root_lists
from portal.lookup.entries import Entries
from portal.lookup.held import Held, HeldList
from portal.lookup.index import ROOT, index_files
from portal.text.search_words import search_words
from tests.benchmarks.command import megabytes_of
from tests.benchmarks.nation import provinces_of

WHOLE: Final = "all.json"
"""The one file, beside the index, that the scan of the alternative reads."""
NAMES: Final = "names.parquet"
_DATA: Final = Path(__file__).resolve().parents[2] / "datapackages"
_EVENTS: Final = ["unit_code", "event", "date", "evidence", "note", "note_en"]


def make_lists(count: int, provinces: Sequence[str]) -> list[Held]:
    """``count`` invented units on the lists that the provinces hold, one each, of as many units."""
    units = generate_units(count, seed=11)
    for column in ("months_late", "amount_vnd", "interest_vnd", "employees"):
        units[column] = pd.to_numeric(units[column]).astype("Int64")
    events = pd.DataFrame(columns=_EVENTS)
    return [
        Held(_about(province, len(own)), own, events)
        for place, province in enumerate(provinces)
        for own in [units.iloc[place :: len(provinces)].reset_index(drop=True)]
    ]


def _about(province: str, count: int) -> HeldList:
    return HeldList(
        f"{province}-2026-10-31", province, "34", f"Bảo hiểm xã hội tỉnh Minh Họa ({province})",
        f"Minh Họa Province Social Security ({province})", "2026-10-31", "2026-11-01", "2026-11-02", "months>=3",
        f"https://{province}.example/tin-tuc/danh-sach-don-vi-cham-dong-10-2026", "", True, False, count, None, 0, 0,
        0, "2027-05-02", "",
    )  # fmt: skip


def mixed_queries(entries: Entries, seed: int = 12) -> Iterator[tuple[str, str]]:
    """200 queries with their class: frequent words, rare words, both, beginnings, codes, misses."""
    chance = random.Random(seed)
    frame = entries.frame
    names = [search_words(name) for name in frame["unit_name"].tolist()]
    counts = pd.Series([word for name in names for word in name]).value_counts()
    frequent = set(counts.index[counts > len(names) / 100])

    def drawn(accept: Any) -> list[str]:
        while True:
            words = [word for word in names[chance.randrange(len(names))] if accept(word)]
            if words:
                return chance.sample(words, min(len(words), chance.randint(1, 5)))

    for _ in range(40):
        yield "frequent", " ".join(drawn(lambda word: word in frequent)) + " "
        yield "rare", " ".join(drawn(lambda word: word not in frequent)) + " "
        yield "both", " ".join(drawn(lambda word: True)) + " "
        words = drawn(lambda word: True)
        yield "beginning", " ".join([*words[:-1], words[-1][: chance.randint(1, 3)]])
    for _ in range(20):
        number = chance.randrange(len(frame))
        yield "code", str(frame["tax_code"].iloc[number] or frame["unit_code"].iloc[number])
        yield "miss", " ".join([*drawn(lambda word: True), "xqz" + chance.choice("abc")])


@dataclass(frozen=True)
class Indexed:
    """How the index came to be: ``seconds``, ``megabytes`` of its process, bytes of the files, and what to ask it.

    ``first_view`` is the root as gzip sends it, ``root`` as it is kept.
    """

    units: int
    seconds: float
    megabytes: float
    bytes: int
    files: int
    first_view: int
    root: int
    queries: list[tuple[str, str]]


def write_index(count: int, folder: Path) -> Indexed:
    """Index ``count`` units into ``folder/index``, and write the files of the alternatives beside it."""
    names = {province.identifier: (province.name, f"{province.name} (en)") for province in provinces_of(_DATA)}
    lists = make_lists(count, list(names))
    labels = Labels({("threshold_rule", "months>=3"): ("chậm từ 3 tháng trở lên", "3 months late or more")})
    start = time.perf_counter()
    entries = newest_entries(lists)
    files = index_files(entries, root_lists(lists, names, labels))
    seconds = time.perf_counter() - start
    root = files[ROOT]
    sizes = sum(map(len, files.values())), len(files), len(gzip.compress(root, mtime=0)), len(root)
    told = Indexed(count, seconds, most_megabytes(), *sizes, [])
    rows = entries.frame[["unit_name", "tax_code", "unit_code", "months_late", "amount_vnd"]].astype(object)
    files[WHOLE] = json.dumps(rows.where(rows.notna(), None).values.tolist(), ensure_ascii=False).encode()
    for name, content in files.items():
        path = folder / "index" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    # Written as portal/publish/parquet_file.py does.
    columns = pa.table({column: entries.frame[column].tolist() for column in ("unit_name", "tax_code", "unit_code")})
    pq.write_table(columns, folder / "index" / NAMES, compression="snappy", version="2.6", row_group_size=100_000)
    return replace(told, queries=list(mixed_queries(entries)))


def most_megabytes() -> float:
    """The most memory that this process has held so far."""
    told = Path("/proc/self/status")
    if told.is_file():
        # What getrusage tells begins, on Linux, with what the process that started this one ever held.
        line = next(line for line in told.read_text("ascii", "replace").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024 / 1e6
    return megabytes_of(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
