"""Units and queries for the look-up's tests: few words that meet often, so that every kind of query has answers."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator

import pandas as pd

from portal.derive.records import records_of
from portal.lookup.entries import Entries
from portal.text.search_words import search_words
from tests.lookup.brute_force import Query, Unit

_SPELLED = (
    "Công Ty TNHH Cổ Phần Một Thành Viên Thương Mại Dịch Vụ Xây Dựng Vận Tải Đầu Tư Sao Biển An Bình Anh Ánh Ân "
    "Đại Đạt Đức Đông Đồng Phát Phú Phúc Phước Thịnh Thiện Hòa Hoa Hóa Hoàng Minh Mỹ Lan Lâm Long T&T 3C 79 A1 X "
    "X-Men Vina Tech (Việt Nam) ĐẮK LẮK Quảng Quang Ðà"
)
_WORDS = tuple(_SPELLED.split())
PROVINCES = ("ha-noi", "hue", "ha-noi")
"""By place of the list: two lists of one province and one of another."""


def make_units(count: int, seed: int, words: tuple[str, ...] = _WORDS) -> pd.DataFrame:
    """Rows as in ``Entries.frame``, in the order of the names; some names are NFD, some repeat words."""
    chance = random.Random(seed)
    weights = [1 / (place + 1) for place in range(len(words))]
    rows = []
    for number in range(count):
        name = " ".join(chance.choices(words, weights, k=chance.randint(1, 9)))
        tax = f"{chance.randrange(10**10):010d}" if chance.random() < 0.8 else ""
        tax += f"-{chance.randrange(1, 999):03d}" if tax and chance.random() < 0.1 else ""
        # Some codes are no ten signs of capitals and digits, which have a shorter way of being written.
        code = f"MH{number:05d}" if number % 7 else f"Mh-{number:05d}.{number % 5}"
        rows.append(
            {
                "unit_code": tax if tax and chance.random() < 0.3 else code,
                "tax_code": tax,
                "unit_name": unicodedata.normalize("NFD", name) if chance.random() < 0.05 else name,
                "entity_type": chance.choice(("enterprise", "branch", "other")),
                "commune": chance.choice(("", "phường An Bình", "xã Đông Sơn 2")),
                "months_late": chance.choice((None, *range(1, 70))),
                "amount_vnd": chance.choice((chance.randrange(10**8), chance.randrange(10**13), 0, 2**40)),
                "interest_vnd": chance.choice((None, 0, chance.randrange(2**41))),
                "employees": chance.choice((None, 1, 127, 128, 20_000)),
                "legal_status": chance.choice(("late", "late", "evading")),
                "place": chance.randrange(len(PROVINCES)),
            }
        )
    rows.sort(key=lambda row: (" ".join(search_words(str(row["unit_name"]))), row["unit_name"], row["unit_code"]))
    frame = pd.DataFrame(rows)
    whole = ["months_late", "amount_vnd", "interest_vnd", "employees"]
    return frame.astype(dict.fromkeys(whole, "Int64"))


def root_lists_of(valid_until: tuple[str, ...] = ("", "", "")) -> list[dict[str, object]]:
    """The lists of the units, each with the day to whose end it may be shown."""
    return [
        {"id": f"list-{place}", "province": province, "valid_until": until}
        for place, (province, until) in enumerate(zip(PROVINCES, valid_until, strict=True))
    ]


def units_of(entries: Entries) -> list[Unit]:
    """The rows as the oracle reads them; ``None`` for an empty number."""
    plain = entries.frame.astype("object").where(entries.frame.notna(), None)
    return [{**row, "province": PROVINCES[row["place"]]} for row in records_of(plain)]


def make_queries(units: list[Unit], count: int, seed: int) -> Iterator[Query]:
    """Words of real names in any order, whole or begun, doubled, with marks or without; codes; misses; filters."""
    chance = random.Random(seed)
    for _ in range(count):
        yield Query(
            text=_text(units, chance),
            list=chance.randrange(len(PROVINCES)) if chance.random() < 0.1 else None,
            province=chance.choice(PROVINCES) if chance.random() < 0.1 else None,
            months=chance.choice((3, 12, 60)) if chance.random() < 0.15 else None,
            amount=chance.choice((100_000_000, 10_000_000_000)) if chance.random() < 0.15 else None,
            sort=chance.choice(("name", "name", "name", "amount", "months")),
        )


def _text(units: list[Unit], chance: random.Random) -> str:
    unit = units[chance.randrange(len(units))]
    kind = chance.random()
    if kind < 0.08:
        return str(unit["tax_code"] or unit["unit_code"]).replace("-", chance.choice(("-", "", " ")))
    if kind < 0.12:
        return chance.choice(("", " ", "zzz", "cong zzz", "9999999999", "công ty xyz ", "&", "0", "a1 ", "79"))
    if kind < 0.2:
        return chance.choice("abcdghlmnpqtvxđĐ123") + chance.choice(("", "h", "o", " ", "a"))
    words = str(unit["unit_name"]).split()
    if chance.random() < 0.2:
        words += str(units[chance.randrange(len(units))]["unit_name"]).split()[:2]
    chosen = [chance.choice(words) for _ in range(chance.randint(1, 5))]
    if chance.random() < 0.5:
        chosen = list(dict.fromkeys(chosen))
    if chance.random() < 0.3:
        chosen.append(chosen[0])
    if chance.random() < 0.5:
        chosen = [" ".join(search_words(word)) for word in chosen]
    text = " ".join(chosen)
    if chance.random() < 0.4 and len(text) > 1:
        text = text[: len(text) - chance.randint(1, min(3, len(text) - 1))]
    text = text if chance.random() < 0.6 else text + " "
    return unicodedata.normalize(chance.choice(("NFC", "NFD")), text.upper() if chance.random() < 0.2 else text)
