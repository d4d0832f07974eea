"""Running the site's own look-up script in a browser, over an index that is served from a folder."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from portal.site.server import make_server
from tests.lookup.brute_force import Query

SCRIPTS = Path(__file__).resolve().parents[2] / "docs/assets/javascripts/look-up"
TODAY = "2026-11-21"
_PAGE = "<!doctype html><html lang=vi><title>look-up</title>"
_RUN = """async ([queries, today, size]) => {
  const { openIndex } = await import("./look-up/index.js");
  const traffic = { bytes: 0, requests: 0 };
  const get = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) { throw new Error(answer.status + " " + address); }
    const bytes = new Uint8Array(await answer.arrayBuffer());
    traffic.bytes += bytes.length;
    traffic.requests += 1;
    return bytes;
  };
  let index = await openIndex("./index/", today, get);
  const results = [];
  for (const asked of queries) {
    const before = Object.assign({}, traffic), start = performance.now();
    const found = await index.search(asked, asked.from || 0, size);
    results.push({
      total: found.total, units: found.units.map((card) => card.unit), cards: asked.whole ? found.units : [],
      milliseconds: performance.now() - start, bytes: traffic.bytes - before.bytes
    });
  }
  return results;
}"""


@contextmanager
def served_index(folder: Path, files: Mapping[str, bytes]) -> Iterator[str]:
    """The address of an empty page beside the scripts and the index; ends with "/"."""
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")
    shutil.copytree(SCRIPTS, folder / "look-up")
    for name, content in files.items():
        path = folder / "index" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    server = make_server(folder, 0, "/", quiet=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def ask(page: Page, address: str, asked: Sequence[Mapping[str, Any]], today: str = TODAY, size: int = 10) -> list[Any]:
    """The answers of the script to these queries, one index for all of them."""
    page.goto(address)
    answers: list[Any] = page.evaluate(_RUN, [list(asked), today, size])
    return answers


def asked_of(query: Query, provinces: Sequence[str], start: int = 0) -> dict[str, Any]:
    """A query as the script takes it: a province as its place among the root's provinces."""
    province = None if query.province is None else sorted(set(provinces)).index(query.province)
    return {
        "text": query.text,
        "list": query.list,
        "province": province,
        "months": query.months,
        "amount": query.amount,
        "sort": query.sort,
        "from": start,
    }
