"""One figure in one sentence of plain text, for places that have no table beside it."""

from __future__ import annotations

from typing import Final

import pandas as pd

from portal.derive.facts import Facts
from portal.model.vocabulary import Language
from portal.text.bilingual import Bilingual
from portal.text.date import format_date
from portal.text.number import format_number, format_percent, scale_money

_BASES: Final = {
    "not_stated": Bilingual("không nêu mẫu số", "base not stated"),
    "prior_year_same_period": Bilingual("so với cùng kỳ năm trước", "against the same period of the year before"),
}
_TOLD_ELSEWHERE: Final = "machine_translated"
_SHARE: Final = Bilingual("trên {base}", "share of {base}")


def figure_sentence(facts: Facts, row: pd.Series, language: Language) -> str:
    """``Số tiền thu (tổng số; BHXH, BHYT, BHTN): gần 7.381 tỷ đồng, ngày chốt 30/9/2025``.

    Class, qualifier, unit and date stay with the number, and so does what a person had to infer about it, in brackets.
    ``row`` is a row of ``facts.observations``.
    """
    name = str(facts.indicators.at[row["indicator"], f"name_{language}"])
    meaning = "; ".join(_meaning(facts, row, language))
    about = f"{name} ({meaning})" if meaning else name
    hedge = facts.labels.text("qualifier", str(row["qualifier"]), language)
    amount = f"{hedge} {amount_words(facts, row, language)}".strip()
    day = format_date(str(row["as_of"]), language)
    date_words = f"ngày chốt {day}" if language == "vi" else f"as of {day}"
    return f"{about}: {amount}, {date_words}{_cautions(facts, row, language)}"


def amount_words(facts: Facts, row: pd.Series, language: Language) -> str:
    """The value with its unit: ``227,4 tỷ đồng``, ``95.76%``, ``1.234 người``."""
    value, unit = str(row["value"]), str(row["unit"])
    if unit == "VND":
        return " ".join(scale_money(value, language))
    if unit == "percent":
        return format_percent(value, language)
    return f"{format_number(value, language)} {facts.labels.text('unit', unit, language)}"


def _cautions(facts: Facts, row: pd.Series, language: Language) -> str:
    """The labels of the flags that a person set, but for the translation: the summary tells it once for the source."""
    terms = facts.flag_terms[f"label_{language}"]
    labels = [str(terms[flag]) for flag in row["flag_names"] if flag != _TOLD_ELSEWHERE]
    return f" [{'; '.join(labels)}]" if labels else ""


def _meaning(facts: Facts, row: pd.Series, language: Language) -> list[str]:
    parts = []
    if row["variant"]:
        parts.append(facts.labels.text("variant", f"{row['indicator']}.{row['variant']}", language))
    if row["funds"]:
        parts.append(facts.labels.text("funds", str(row["funds"]), language))
    base = str(row["denominator"])
    if base in _BASES:
        parts.append(_BASES[base].in_language(language))
    elif base:
        parts.append(_SHARE.fill(base=facts.labels.text("denominator", base, language)).in_language(language))
    return list(dict.fromkeys(part for part in parts if part))
