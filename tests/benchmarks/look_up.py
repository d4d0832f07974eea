"""The look-up at a million units: index, bytes, time and round trips, beside one JSON file that the browser scans."""

from __future__ import annotations

import json
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pandas as pd
from playwright.sync_api import Page, sync_playwright

from portal.intake.illustrative_units import generate_units
from portal.lookup.collection import newest_entries
from portal.lookup.entries import Entries
from portal.lookup.held import Held, HeldList
from portal.lookup.index import ROOT, index_files
from portal.text.search_words import search_words
from tests.benchmarks.row import Goal, Row
from tests.browser.find_browser import REMEDY, find_browser
from tests.lookup.in_browser import served_index

_EVENTS = ["unit_code", "event", "date", "evidence", "note", "note_en"]
_OURS = """async (texts) => {
  const { openIndex } = await import("./look-up/index.js");
  const results = [];
  for (const text of texts) {
    let bytes = 0, rounds = 0, done = 0;
    const get = async (address) => {
      // One more than the latest round that had ended when this was asked for.
      const round = done + 1;
      rounds = Math.max(rounds, round);
      const answer = await fetch(address);
      const content = new Uint8Array(await answer.arrayBuffer());
      bytes += content.length;
      done = Math.max(done, round);
      return content;
    };
    const index = await openIndex("./index/", "2026-11-21", get);
    bytes = 0; rounds = 0; done = 0;
    const start = performance.now();
    const found = await index.search({ text: text }, 0, 10);
    results.push({ milliseconds: performance.now() - start, bytes: bytes, rounds: rounds, total: found.total });
  }
  return results;
}"""
_SCAN = """async (texts) => {
  const { answers, parseQuery, searchWords } = await import("./look-up/words.js");
  const start = performance.now();
  const answer = await fetch("./index/all.json");
  const text = await answer.text();
  const units = JSON.parse(text).map((unit) => [searchWords(unit[0]), unit]);
  const first = performance.now() - start;
  return { first: first, results: texts.map((text) => {
    const start = performance.now(), query = parseQuery(text);
    const total = units.filter((unit) => answers(query, unit[0])).length;
    return { milliseconds: performance.now() - start, total: total };
  }) };
}"""


def make_entries(count: int) -> Entries:
    """``count`` invented units as one list that is held."""
    units = generate_units(count, seed=11)
    for column in ("months_late", "amount_vnd", "interest_vnd", "employees"):
        units[column] = pd.to_numeric(units[column]).astype("Int64")
    about = HeldList(
        "minh-hoa-2026-10-31", "minh-hoa", "34", "o", "o", "2026-10-31", "", "2026-11-02", "months>=3",
        "https://minh-hoa.example/", "", True, False, count, None, 0, 0, 0, "", "",
    )  # fmt: skip
    return newest_entries([Held(about, units, pd.DataFrame(columns=_EVENTS))])


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
    """How the index came to be: ``seconds``, ``megabytes`` of its process, bytes of the files, and what to ask it."""

    seconds: float
    megabytes: float
    bytes: int
    files: int
    first_view: int
    queries: list[tuple[str, str]]


def write_index(count: int, folder: Path) -> Indexed:
    """Index ``count`` units into ``folder``, and write ``all.json``, the one file of the alternative, beside."""
    entries = make_entries(count)
    start = time.perf_counter()
    files = index_files(entries, [{"id": "minh-hoa", "province": "minh-hoa", "valid_until": ""}])
    seconds = time.perf_counter() - start
    told = Indexed(seconds, _megabytes(), sum(map(len, files.values())), len(files), len(files[ROOT]), [])
    rows = entries.frame[["unit_name", "tax_code", "unit_code", "months_late", "amount_vnd"]].astype(object)
    files["all.json"] = json.dumps(rows.where(rows.notna(), None).values.tolist(), ensure_ascii=False).encode()
    for name, content in files.items():
        path = folder / "index" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return replace(told, queries=list(mixed_queries(entries)))


def measure_look_up(work: Path, count: int = 1_000_000) -> Iterator[Row]:
    """Rows of the index and of 200 mixed queries; raises ``AssertionError`` when we and the scan find unlike totals."""
    program = find_browser()
    if program is None:
        raise RuntimeError(REMEDY)
    folder = work / "look-up-served"
    folder.mkdir()
    # A process of its own: what it held is what the index took.
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        indexed = pool.submit(write_index, count, folder).result()
    texts = [text for _, text in indexed.queries]
    with served_index(folder, {}) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        ours, scan = _measured(chromium.new_page(), address, texts)
        chromium.close()
    assert _agree(indexed.queries, ours, scan["results"]), "the look-up and the scan must find the same"
    size = f"{count:,} units"
    whole = (folder / "index" / "all.json").stat().st_size
    kilobytes = [one["bytes"] / 1000 for one in ours]
    times, scans = [one["milliseconds"] for one in ours], [one["milliseconds"] for one in scan["results"]]
    yield Row("look-up: make the index", size, indexed.seconds, "s", None, Goal(60))
    yield Row("look-up: memory for it", size, indexed.megabytes, "MB", None, Goal(2000))
    yield Row("look-up: bytes a unit", size, indexed.bytes / count, "B", whole / count, Goal(400))
    yield Row("look-up: files", size, indexed.files, "files", 1, Goal(20_000))
    yield Row("look-up: first view", size, indexed.first_view / 1000, "kB", whole / 1000, Goal(20))
    yield Row("look-up: bytes of a query, median", size, median(kilobytes), "kB", None)
    yield Row("look-up: bytes of a query, p95", size, percentile(kilobytes, 95), "kB", None, Goal(60))
    yield Row("look-up: bytes of a query, most", size, max(kilobytes), "kB", None, Goal(200))
    yield Row("look-up: first answer", size, times[0], "ms", scan["first"] + scans[0])
    yield Row("look-up: time of a query, median", size, median(times), "ms", median(scans), Goal(60))
    yield Row("look-up: time of a query, p95", size, percentile(times, 95), "ms", percentile(scans, 95), Goal(150))
    yield Row("look-up: serial round trips, most", size, max(one["rounds"] for one in ours), "", None, Goal(2))


def percentile(values: list[float], share: int) -> float:
    """The value below which ``share`` percent lie."""
    return quantiles(values, n=100, method="inclusive")[share - 1]


def _megabytes() -> float:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _measured(page: Page, address: str, texts: list[str]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    page.goto(address)
    return page.evaluate(_OURS, texts), page.evaluate(_SCAN, texts)


def _agree(queries: list[tuple[str, str]], ours: list[dict[str, Any]], scan: list[dict[str, Any]]) -> bool:
    """The scan knows no codes; everything else both find alike."""
    return all(
        one["total"] == other["total"]
        for (kind, _), one, other in zip(queries, ours, scan, strict=True)
        if kind != "code"
    )
