"""An alternative to the look-up's index: the lists as Parquet, read in the browser by hyparquet and scanned.

The library is no dependency of the project: it is fetched with npm when the bench runs, where both can be had.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page

from tests.benchmarks.look_up_made import NAMES

PACKAGE: Final = "hyparquet@1.31.5"
_SECONDS: Final = 60
_SCAN: Final = """async ([file, texts]) => {
  const { asyncBufferFromUrl, cachedAsyncBuffer, parquetReadObjects } = await import("./hyparquet/src/index.js");
  const { find } = await import("./scan.js");
  let bytes = 0;
  const counted = async (address, settings) => {
    const answer = await fetch(address, settings);
    if (!settings || settings.method !== "HEAD") { bytes += Number(answer.headers.get("content-length")); }
    return answer;
  };
  const start = performance.now();
  const buffer = await asyncBufferFromUrl({ url: "./index/" + file, fetch: counted });
  const rows = await parquetReadObjects({ file: cachedAsyncBuffer(buffer) });
  const units = rows.map((row) => [row.unit_name, row.tax_code, row.unit_code]);
  return { ...find(units, texts, start), bytes: bytes };
}"""


def fetch_hyparquet(folder: Path) -> bool:
    """Put the library into ``folder/hyparquet``; false where npm or its registry can't be had."""
    npm = shutil.which("npm")
    if npm is None:
        print("hyparquet: no npm here", file=sys.stderr)
        return False
    try:
        subprocess.run(
            [npm, "pack", "--silent", PACKAGE], cwd=folder, capture_output=True, check=True, timeout=_SECONDS
        )
    except (OSError, subprocess.SubprocessError) as fault:
        print(f"hyparquet: {fault}", file=sys.stderr)
        return False
    (archive,) = folder.glob("hyparquet-*.tgz")
    with tarfile.open(archive) as held:
        held.extractall(folder, filter="data")
    (folder / "package").rename(folder / "hyparquet")
    return True


def scan_parquet(page: Page, texts: list[str]) -> dict[str, Any]:
    """The answers to all texts, as ``scan.js`` gives them, and the bytes that were fetched of the file."""
    told: dict[str, Any] = page.evaluate(_SCAN, [NAMES, texts])
    return told
