"""What the heading of a column means: the words that agencies use for each field, and for what must not be kept."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal

from portal.contract.forbidden_columns import forbidden_meaning
from portal.text.search_words import search_words

Meaning = Literal[
    "ordinal",
    "unit_code",
    "tax_code",
    "unit_name",
    "commune",
    "months_late",
    "amount_vnd",
    "interest_vnd",
    "employees",
    "forbidden",
    "unknown",
]

FIELDS: Final[tuple[Meaning, ...]] = (
    "unit_code",
    "tax_code",
    "unit_name",
    "commune",
    "months_late",
    "amount_vnd",
    "interest_vnd",
    "employees",
)
"""Fields of ``units.csv`` that a column can fill."""

_LATE: Final = "(?:cham dong|cham nop|cham|no|con no|no dong|con phai dong)"
_FUNDS: Final = "(?: (?:bao hiem|bhxh|bhyt|bhtn|bh|bnn|tnld|bhtnld|xa hoi|y te|that nghiep|va|cac loai))*"
_UNTIL: Final = "(?: (?:luy ke|tinh|den|het|ngay|thang|nam|tai|thoi diem|[0-9]+))*"
_UNIT: Final = "(?:don vi|dv|dvsdld|doanh nghiep|dn|cong ty|co quan|to chuc|nguoi su dung lao dong|nsdld)"
_EMPLOYER: Final = (
    "(?:(?:co quan )?(?:don vi|doanh nghiep)(?: su dung lao dong| sdld| tham gia(?: bhxh)?)*"
    "|(?:co quan|to chuc|nguoi) su dung lao dong|nsdld)"
)
_TAX: Final = "(?:ma so thue|mst|ma thue|ma so (?:doanh nghiep|dn|dkkd)|msdn|ma (?:doanh nghiep|dn))"

_ORDINAL: Final = re.compile("stt|tt|so tt|so thu tu|so t t")
_NAMES: Final[tuple[tuple[Meaning, re.Pattern[str]], ...]] = (
    ("ordinal", _ORDINAL),
    ("tax_code", re.compile(rf"{_TAX}(?: (?:hoac |va )?{_TAX})*(?: (?:cua )?{_UNIT})?")),
    (
        "unit_code",
        re.compile(
            rf"ma(?: so)? (?:quan ly )?{_UNIT}(?: su dung lao dong| sdld| tham gia| bhxh| quan ly)*"
            r"|ma bhxh|ma (?:so )?bhxh (?:cua )?(?:don vi|dv)|ma(?: so)? quan ly(?: bhxh)?|madv|ma dvi"
        ),
    ),
    ("unit_name", re.compile(rf"ten (?:cac )?{_UNIT}(?: {_EMPLOYER})*(?: {_UNIT})*(?: bhxh)?|{_EMPLOYER}|ten dvi")),
    ("interest_vnd", re.compile(rf"(?:trong do )?(?:(?:so )?tien |so )?lai(?! suat)(?: (?:{_LATE}|phat|phat sinh))*")),
    ("months_late", re.compile(rf"(?:so|tong so) thang(?: {_LATE})*{_FUNDS}{_UNTIL}|thang (?:cham|no).*")),
    (
        "amount_vnd",
        re.compile(
            rf"(?:tong )?(?:so )?(?:tien|no)(?: {_LATE})+{_FUNDS}{_UNTIL}|tong (?:so )?(?:no|cham dong){_FUNDS}{_UNTIL}"
            rf"|so (?:no|cham dong|cham nop){_FUNDS}{_UNTIL}|(?:tong )?(?:so )?tien"
        ),
    ),
    (
        "employees",
        re.compile("(?:tong )?so (?:lao dong|ld|nguoi lao dong|nld|nguoi)(?: (?:dang )?tham gia.*)?|lao dong"),
    ),
    (
        "commune",
        re.compile(
            "(?:ten )?(?:xa|phuong|dac khu|thi tran)(?: (?:xa|phuong|dac khu|thi tran))*"
            "|dia ban(?: (?:quan ly|xa|phuong|hanh chinh))*|don vi hanh chinh(?: cap xa)?"
        ),
    ),
)
_GENERIC: Final = re.compile("(?:tong )?(?:so )?tien|(?:tong )?so thang|tong so|tong cong|tong|cong")
_TOTAL: Final = re.compile("tong so(?: tien)?|tong cong(?: so tien)?|tong|cong|so tien")
_NEUTRAL: Final = re.compile(rf"trong do|{_LATE}{_FUNDS}{_UNTIL}|(?:thong tin|tinh hinh|chi tiet)(?: {_LATE})?|")
_STAFF: Final = re.compile(
    r"\b(?:chu co so|ca nhan|can bo|chuyen quan|chuyen vien|phu trach|nguoi nop|quoc tich|ngan hang)\b"
)
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MONEY_AT_END: Final = re.compile(
    r"[,;:–-]?\s*(?:đvt|đơn vị tính)?\s*:?\s*(?<!hợp )(?:tỷ|tỉ|triệu|tr\.?|nghìn|ngàn|1[.,]?000)?"
    r"\s*(?:đồng|vnđ|vnd|\bđ)\s*$"
)
_SUBHEADING: Final = re.compile(
    r"tong so(?: tien)?|tong cong|tong|cong|trong do|(?:tien |so tien )?(?:lai|goc)(?: .*)?|no goc|so tien|so thang"
    r"|(?:no |quy |so tien )?(?:bhxh|bhyt|bhtn|bh tnld|bhtnld|bnn|bhtnld bnn|bh tnld bnn)|dong|trieu dong|ty dong|"
)


@lru_cache(maxsize=2048)
def heading_words(text: str) -> str:
    """The words of a heading without marks, without brackets and without a unit of money at its end."""
    outside = _BRACKETS.sub(" ", unicodedata.normalize("NFC", text))
    return " ".join(search_words(_MONEY_AT_END.sub("", outside.lower().strip())))


def meaning_of(path: tuple[str, ...]) -> Meaning:
    """What a column holds, by its headings from the top one down to its own.

    A general heading (“Số tiền”, “Tổng số”) means the amount owed only when every heading above it speaks of that.
    """
    words = [heading_words(text) for text in path]
    if any(forbidden_meaning(text) or _STAFF.search(" ".join(search_words(text))) for text in path):
        return "forbidden"
    named = [word for word in words if word]
    if not named:
        return "unknown"
    own, above = named[-1], named[:-1]
    meanings_above = {_plain_meaning(word) for word in above if _NEUTRAL.fullmatch(word) is None}
    if _GENERIC.fullmatch(own) is None:
        return _plain_meaning(own)
    if not meanings_above:
        bare_total = _TOTAL.fullmatch(own) is not None and "tien" not in own
        return "unknown" if bare_total and not any("cham" in word or "no" in word for word in above) else _money(own)
    if len(meanings_above) == 1:
        (meaning,) = meanings_above
        if meaning in ("amount_vnd", "interest_vnd") and _TOTAL.fullmatch(own):
            return meaning
        if meaning in ("months_late", "employees") and own in ("tong so", "tong cong", "tong"):
            return meaning
    return "unknown"


def _money(own: str) -> Meaning:
    return _plain_meaning(own) if _plain_meaning(own) != "unknown" else "amount_vnd"


def _plain_meaning(words: str) -> Meaning:
    return next((meaning for meaning, pattern in _NAMES if pattern.fullmatch(words)), "unknown")


def is_subheading(text: str) -> bool:
    """True for words that stand in the second row of a heading only (“Trong đó: tiền lãi”, “BHYT”, “(đồng)”)."""
    return _SUBHEADING.fullmatch(heading_words(text)) is not None
