"""What a cell that a spreadsheet wrote may have meant: one or several values in the contract's writing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from portal.text.bilingual import Bilingual

DateOrder = Literal["", "day-first", "month-first"]

WHYS: Final[dict[str, Bilingual]] = {
    "space": Bilingual("bỏ dấu cách thừa", "needless spaces removed"),
    "letters": Bilingual("chữ có dấu dạng NFC", "letters in NFC"),
    "number": Bilingual("số viết lại theo quy ước", "number written as the contract wants"),
    "date": Bilingual("ngày viết lại năm-tháng-ngày", "date written year-month-day"),
    "date-order": Bilingual(
        "ngày viết lại; thứ tự ngày, tháng theo các ô khác của tệp",
        "date rewritten; order of day and month as elsewhere",
    ),
    "obs-id": Bilingual("ngày viết lại; obs_id cho biết là ngày nào", "date rewritten; obs_id tells which day"),
    "printed": Bilingual("số viết lại; khớp với as_printed", "number rewritten; it equals as_printed"),
    "before": Bilingual("lấy lại từ bản trước", "taken back from the previous version"),
    "zeros": Bilingual("trả lại số 0 ở đầu mã", "leading noughts of a code given back"),
    "choice": Bilingual("chữ hoa, chữ thường theo quy ước", "capitals as in the contract"),
    "apostrophe": Bilingual("bỏ dấu nháy ở đầu", "apostrophe at the start removed"),
    "asked": Bilingual("theo câu trả lời của bạn", "as you answered"),
}
"""Why a cell was written anew."""


@dataclass(frozen=True)
class Reading:
    """One value that a cell may stand for.

    ``is_exact`` is false where the cell lost something (digits, a century, whether there was a day at all), so that
    other evidence has to agree. ``order`` tells which regional order of day and month it takes for granted.
    """

    value: str
    is_exact: bool = True
    order: DateOrder = ""


@dataclass(frozen=True)
class Settled:
    """What a cell is; ``why`` is a key of ``WHYS``, "" for a cell that stays."""

    value: str
    why: str = ""


@dataclass(frozen=True)
class Unsettled:
    """Why a cell can't be told: a code of ``words_tidy`` or of the contract, and the values that it may have."""

    code: str
    readings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Waiting:
    """A date that only the order of day and month elsewhere in the file can settle.

    ``before`` is the date of the previous version, ``own_day`` the day that the row's ``obs_id`` names;
    ``shows_month``: the cell shows no day.
    """

    readings: tuple[Reading, ...]
    before: str | None = None
    own_day: str = ""
    shows_month: bool = False


Verdict = Settled | Unsettled | Waiting
