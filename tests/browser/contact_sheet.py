"""Pictures of every template for those who don't run the site: ``docs/pictures``, made by ``make pictures``.

A sheet for phones and one for desks, each with every template in light and in dark, and a few whole screens that the
README shows. They are taken from ``site/`` as it was built last, by
``PYTHONPATH=scripts python -m tests.browser.contact_sheet``.
"""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Browser, sync_playwright

from portal.site.server import make_server
from tests.browser.find_browser import REMEDY, find_browser
from tests.browser.pages import PAIRS

PROJECT: Final = Path(__file__).resolve().parents[2]
PICTURES: Final = PROJECT / "docs" / "pictures"
FONT: Final = PROJECT / "scripts" / "portal" / "chart" / "fonts" / "BhxhMoRoboto-Regular.ttf"

Scheme = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")


@dataclass(frozen=True)
class Sheet:
    """One sheet: windows of this size, shown at ``scale``, so many templates to a row."""

    name: str
    width: int
    height: int
    scale: float
    per_row: int


SHEETS: Final = (Sheet("phone", 390, 844, 0.5, 6), Sheet("desk", 1280, 860, 0.34, 3))
SHOWN: Final = (
    ("home-desk-light", "", 1280, 1500, "light"),
    ("province-phone-dark", "tinh/quang-ninh/", 390, 1500, "dark"),
    ("units-phone-light", "cham-dong/don-vi/", 390, 1500, "light"),
)
"""Screens of the README: name, address, width, height, scheme."""

_GAP: Final = 12
_LABEL: Final = 22
_GROUND: Final = "#e6ebee"
_INK: Final = "#14202b"


def addresses() -> list[str]:
    """One Vietnamese page for each template, and the English home page."""
    return [*(vietnamese for vietnamese, _ in PAIRS), PAIRS[0][1]]


def _shots(browser: Browser, root: str, sheet: Sheet) -> Iterator[tuple[str, Image.Image]]:
    for address in addresses():
        for scheme in SCHEMES:
            picture = _shot(browser, root + address, sheet.width, sheet.height, scheme)
            size = (round(sheet.width * sheet.scale), round(sheet.height * sheet.scale))
            yield f"{scheme} · /{address}", picture.resize(size, Image.Resampling.LANCZOS)


def _shot(browser: Browser, url: str, width: int, height: int, scheme: Scheme) -> Image.Image:
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", locale="vi-VN"
    )
    page.goto(url, wait_until="networkidle")
    taken = page.screenshot(animations="disabled")
    page.close()
    return Image.open(io.BytesIO(taken)).convert("RGB")


def sheet_of(shots: list[tuple[str, Image.Image]], per_row: int) -> Image.Image:
    """The pictures in rows of ``per_row`` pairs, each under its label; all are of one size."""
    columns = per_row * len(SCHEMES)
    width, height = shots[0][1].size
    rows = -(-len(shots) // columns)
    made = Image.new("RGB", (columns * (width + _GAP) + _GAP, rows * (height + _LABEL + _GAP) + _GAP), _GROUND)
    pen, font = ImageDraw.Draw(made), ImageFont.truetype(str(FONT), 12)
    for number, (label, picture) in enumerate(shots):
        left = _GAP + number % columns * (width + _GAP)
        top = _GAP + number // columns * (height + _LABEL + _GAP)
        while font.getlength(label) > width:
            label = f"{label[:-2]}…" if label.endswith("…") else f"{label[:-1]}…"
        pen.text((left, top + 3), label, fill=_INK, font=font)
        made.paste(picture, (left, top + _LABEL))
    return made


def main() -> int:
    """Take all pictures anew; 2 when there is no site or no browser."""
    site = PROJECT / "site"
    program = find_browser()
    if not (site / "index.html").is_file() or program is None:
        print("make site trước · make site first" if program else REMEDY, file=sys.stderr)
        return 2
    PICTURES.mkdir(parents=True, exist_ok=True)
    server = make_server(site, 0, "/", quiet=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_address[1]}/"
    with sync_playwright() as playwright:
        # The sandbox can't run as root, which a container's session does.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for sheet in SHEETS:
            file = PICTURES / f"contact-sheet-{sheet.name}.webp"
            sheet_of(list(_shots(browser, root, sheet)), sheet.per_row).save(file, quality=82, method=6)
            print(file.relative_to(PROJECT))
        for name, address, width, height, scheme in SHOWN:
            file = PICTURES / f"{name}.webp"
            picture = _shot(browser, root + address, width, height, "dark" if scheme == "dark" else "light")
            picture.save(file, quality=85, method=6)
            print(file.relative_to(PROJECT))
        browser.close()
    server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
