"""Find a Chromium or Chrome: prints its path, or ends with 1. The Makefile and the browser tests use the same one."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
MAC_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
REMEDY = "no browser: run `make test`, which gets one, or name it: CHROMIUM=/path/to/chrome"


def find_browser() -> Path | None:
    """The program that ``CHROMIUM`` names, else an installed browser, else the one that playwright has fetched."""
    if named := os.environ.get("CHROMIUM"):
        return Path(named) if os.access(named, os.X_OK) else None
    for name in NAMES:
        found = shutil.which(name)
        # Ubuntu's /usr/bin/chromium-browser is a script that only says how to install a snap.
        if found and not _asks_for_snap(Path(found)):
            return Path(found)
    for place in MAC_PLACES:
        if os.access(place, os.X_OK):
            return Path(place)
    return _fetched_by_playwright()


def _asks_for_snap(program: Path) -> bool:
    with program.open("rb") as file:
        start = file.read(4096)
    return start.startswith(b"#!") and b"snap" in start and not Path("/snap/bin/chromium").exists()


def _fetched_by_playwright() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        program = Path(playwright.chromium.executable_path)
    return program if program.exists() else None


if __name__ == "__main__":
    browser = find_browser()
    sys.stdout.write(f"{browser}\n" if browser else "")
    sys.exit(browser is None)
