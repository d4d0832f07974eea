"""Bytes, time and round trips of the look-up at 100,000 units, beside one JSON file that the browser scans.

    python tests/benchmarks/look_up.py [UNITS]

Prints a table and what the look-up is meant to keep to. Timings depend on the machine and gate nothing.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path[:0] = [str(PROJECT), str(PROJECT / "scripts")]

import pandas as pd  # noqa: E402
from playwright.sync_api import Page, sync_playwright  # noqa: E402

from portal.intake.illustrative_units import generate_units  # noqa: E402
from portal.lookup.collection import newest_entries  # noqa: E402
from portal.lookup.entries import Entries  # noqa: E402
from portal.lookup.held import Held, HeldList  # noqa: E402
from portal.lookup.index import ROOT, index_files  # noqa: E402
from portal.text.search_words import search_words  # noqa: E402
from tests.browser.find_browser import REMEDY, find_browser  # noqa: E402
from tests.lookup.in_browser import served_index  # noqa: E402

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


def percentile(values: list[float], share: int) -> float:
    """The value below which ``share`` percent lie."""
    return quantiles(values, n=100, method="inclusive")[share - 1]


def main(count: int) -> int:
    """Build, ask, print."""
    entries = make_entries(count)
    start = time.perf_counter()
    files = index_files(entries, [{"id": "minh-hoa", "province": "minh-hoa", "valid_until": ""}])
    indexed = time.perf_counter() - start
    size = sum(map(len, files.values()))
    rows = entries.frame[["unit_name", "tax_code", "unit_code", "months_late", "amount_vnd"]].astype(object)
    files["all.json"] = json.dumps(rows.where(rows.notna(), None).values.tolist(), ensure_ascii=False).encode()
    queries = list(mixed_queries(entries))
    texts = [text for _, text in queries]
    program = find_browser()
    if program is None:
        print(REMEDY)
        return 2
    with (
        tempfile.TemporaryDirectory() as folder,
        served_index(Path(folder), files) as address,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        ours, scan = _measured(chromium.new_page(), address, texts)
        chromium.close()
    assert _agree(queries, ours, scan["results"]), "the look-up and the scan must find the same"
    print(f"{count} units: index in {indexed:.1f} s, {size / count:.0f} bytes a unit, {len(files) - 1} files")
    print(
        f"first view {len(files[ROOT])} bytes; one JSON file {len(files['all.json'])} bytes, {scan['first']:.0f} ms\n"
    )
    print("queries        n  median kB   p95 kB   max kB  median ms   p95 ms  rounds  scan ms")
    for kind in (*dict.fromkeys(kind for kind, _ in queries), "all"):
        places = [place for place, (own, _) in enumerate(queries) if kind in (own, "all")]
        kilobytes = [ours[place]["bytes"] / 1000 for place in places]
        times = [ours[place]["milliseconds"] for place in places]
        scans = [scan["results"][place]["milliseconds"] for place in places]
        size_columns = f"{median(kilobytes):>11.1f}{percentile(kilobytes, 95):>9.1f}{max(kilobytes):>9.1f}"
        time_columns = f"{median(times):>11.1f}{percentile(times, 95):>9.1f}"
        rounds = max(ours[place]["rounds"] for place in places)
        print(f"{kind:<12}{len(places):>4}{size_columns}{time_columns}{rounds:>8}{median(scans):>9.1f}")
    return 0


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


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
