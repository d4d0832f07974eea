"""One cell of text or of a code: what it is, or why that can't be told."""

from __future__ import annotations

import re
from typing import Final

from portal.contract.field import Field
from portal.contract.tax_code import normal_tax_code
from portal.intake.excel.dates import looks_like_date
from portal.intake.excel.letters import clean, has_lost_letters
from portal.intake.excel.numbers import is_scientific
from portal.intake.excel.origin import MARKS, could_come_from
from portal.intake.excel.printed import may_be_rewritten, other_printed
from portal.intake.excel.reading import Settled, Unsettled
from portal.text.broken_letters import MOJIBAKE

_FIXED_LENGTH: Final = re.compile(r"\[0-9\]\{([0-9]+)\}")
_TAX_DIGITS: Final = 10
_CODES: Final = frozenset({"unit_code", "tax_code"})


def judge_text(
    cell: str,
    field: Field,
    before: str | None,
    *,
    traces: bool,
    western: bool = False,
    marks: frozenset[str] = MARKS,
) -> Settled | Unsettled:
    """What a cell of a text column is.

    ``before`` is the cell of the previous version; ``traces`` says that a spreadsheet wrote the file: only then is a
    harmless-looking cell held against what one may have made of it. ``western``: no Vietnamese letter is left;
    ``marks``: the decimal marks that the spreadsheet may have written.
    """
    text = clean(cell)
    is_broken = MOJIBAKE.search(text) is not None
    if text == before or text == "":
        return _kept(cell, text)
    # A byte of a broken letter may look like a space, so the cell is tried as it stands too.
    if (
        before is not None
        and (traces or is_broken)
        and any(could_come_from(before, one, "text", marks=marks) for one in (text, cell))
    ):
        return Settled(before, "before")
    if field.choices:
        return _choice(cell, text, field)
    if field.pattern or field.name in _CODES:
        return _code(cell, text, field, traces=traces)
    if is_broken:
        return Unsettled("mojibake")
    code = _suspicion(text, field, western=western) if traces else ""
    if not code:
        return _kept(cell, text)
    return Unsettled(code, (text, *other_printed(text)) if code == "tidy-printed-rewritten" else ())


def _kept(cell: str, text: str) -> Settled:
    return Settled(text, "space" if clean_marks(cell) != text else "")


def clean_marks(cell: str) -> str:
    """The cell with its letters composed only, so that a change of spaces shows."""
    return clean(f"|{cell}|")[1:-1]


def _choice(cell: str, text: str, field: Field) -> Settled:
    alike = [choice for choice in field.choices if choice.lower() == text.lower()]
    if text not in field.choices and len(alike) == 1:
        return Settled(alike[0], "choice")
    return _kept(cell, text)


def _code(cell: str, text: str, field: Field, *, traces: bool) -> Settled | Unsettled:
    bare = text.removeprefix("'")
    length = _FIXED_LENGTH.fullmatch(field.pattern)
    if length is not None and bare.isdigit() and len(bare) < int(length[1]):
        return Settled(bare.zfill(int(length[1])), "zeros")
    if is_scientific(bare):
        return Unsettled("tidy-code-scientific") if traces else _kept(cell, text)
    if field.name == "tax_code" and bare.isdigit() and len(bare) < _TAX_DIGITS:
        code = normal_tax_code(bare.zfill(_TAX_DIGITS))
        if code is not None:
            return Settled(code, "zeros")
        return Unsettled("tidy-code-zeros") if traces else _kept(cell, text)
    if bare != text:
        return Settled(bare, "apostrophe")
    if traces and looks_like_date(text):
        return Unsettled("tidy-text-is-date")
    return _kept(cell, text)


def _suspicion(text: str, field: Field, *, western: bool) -> str:
    """The code of what a spreadsheet may have done to free text; "" for none."""
    if text.startswith("="):
        return "tidy-formula"
    if has_lost_letters(text, elsewhere=western):
        return "tidy-letters-lost"
    if is_scientific(text):
        return "tidy-code-scientific"
    if looks_like_date(text):
        return "tidy-text-is-date"
    if field.name == "as_printed" and may_be_rewritten(text):
        return "tidy-printed-rewritten"
    return ""
