"""What spreadsheets and hands do to a good file, and what must come of it: each named once.

``MANGLINGS`` hold the outcome of ``tidy_package`` on one file of one good package: ``same`` (byte for byte what it
was), ``data`` (other bytes, with the cells told), or the code of the reason for which the file is left as it is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from tests.intake.spreadsheet import Rows, Saving, Settings, as_saved, broken_letters, opened_and_saved, rows_of, saved

OBSERVATIONS: Final = "observations.csv"
SOURCES: Final = "sources.csv"
UNITS: Final = "units.csv"
BAC_KAN: Final = "ok/provinces/bac-kan"
QUANG_NINH: Final = "ok/provinces/quang-ninh"
PHU_THO: Final = "ok/provinces/phu-tho"
LIST: Final = "ok-list/quang-ninh-2025-10-31"
VIETNAMESE: Final = Saving(delimiter=";")
PLAIN: Final = Saving(encoding="utf-8", line_end="\n")

Edit = Callable[[bytes], bytes]
Cells = Mapping[tuple[int, str], str]


@dataclass(frozen=True)
class Mangling:
    """A change of one file of a package under ``tests/packages``; ``before``: the previous version is at hand.

    ``cells`` are cells after tidying, by line and column, where the outcome is ``data``.
    """

    name: str
    package: str
    file: str
    edit: Edit
    outcome: str
    before: bool = False
    cells: Cells = field(default_factory=dict)


def sheet(change: Callable[[Rows], Rows] | None = None, saving: Saving = VIETNAMESE) -> Edit:
    """The rows changed, then saved."""
    return lambda content: saved(change(rows_of(content)) if change else rows_of(content), saving)


def cell(row: int, saving: Saving = VIETNAMESE, **values: str) -> Edit:
    """Cells of one line changed, the file then saved."""
    return cells({(row, column): value for column, value in values.items()}, saving)


def cells(values: Cells, saving: Saving = VIETNAMESE) -> Edit:
    """Cells changed by line and column, the file then saved."""

    def change(rows: Rows) -> Rows:
        for (row, column), value in values.items():
            place = rows[0].index(column)
            assert rows[row - 1][place] != value, f"{row} {column} is {value} already"
            rows[row - 1][place] = value
        return rows

    return sheet(change, saving)


def columns(change: Callable[[str], str], *names: str, saving: Saving = VIETNAMESE) -> Edit:
    """Every cell of these columns changed, the file then saved."""

    def changed(rows: Rows) -> Rows:
        places = [rows[0].index(name) for name in names]
        return [
            rows[0],
            *([change(text) if place in places else text for place, text in enumerate(row)] for row in rows[1:]),
        ]

    return sheet(changed, saving)


def opened(settings: Settings, *names: str) -> Edit:
    """Opened and saved with regional settings; of named columns only the cells were taken for what they look like."""
    if not names:
        return lambda content: opened_and_saved(content, settings)
    saving = Saving(delimiter=";" if settings == "vi" else ",")
    return columns(lambda text: as_saved(text, settings), *names, saving=saving)


def retyped(values: Cells, settings: Settings, saving: Saving | None = None) -> Edit:
    """Cells that a person changed in a spreadsheet, which then saved them and all others in its own way."""
    return lambda content: opened_and_saved(cells(values, PLAIN)(content), settings, saving)


def _reordered(rows: Rows) -> Rows:
    order = list(range(len(rows[0])))[::-1]
    return [[row[place] for place in order] for row in (rows[0], *rows[:0:-1])]


def _sorted_alone(rows: Rows) -> Rows:
    place = rows[0].index("value")
    values = sorted(row[place] for row in rows[1:])
    return [rows[0], *([*row[:place], one, *row[place + 1 :]] for row, one in zip(rows[1:], values, strict=True))]


def _grouped(mark: str) -> Callable[[str], str]:
    return lambda text: f"{int(text):,}".replace(",", mark) if text.isdigit() else text.replace(".", ",")


def _old_font(content: bytes) -> bytes:
    return content.replace("Kế hoạch của cả năm".encode(), "KÕ ho¹ch cña c¶ n¨m, C«ng ty".encode("latin-1"))


SAME: Final = (
    Mangling("vietnamese-settings", QUANG_NINH, OBSERVATIONS, opened("vi"), "same", before=True),
    Mangling("english-settings", QUANG_NINH, OBSERVATIONS, opened("en"), "same", before=True),
    Mangling("vietnamese-sources", QUANG_NINH, SOURCES, opened("vi"), "same", before=True),
    Mangling("english-sources", QUANG_NINH, SOURCES, opened("en"), "same", before=True),
    Mangling("semicolons", BAC_KAN, OBSERVATIONS, sheet(), "same"),
    Mangling("tabs-utf-16", BAC_KAN, OBSERVATIONS, sheet(saving=Saving("\t", "utf-16")), "same"),
    Mangling("separator-line", BAC_KAN, OBSERVATIONS, sheet(saving=Saving(";", separator_line=True)), "same"),
    Mangling("empty-edges", BAC_KAN, OBSERVATIONS, sheet(saving=Saving(",", empty_columns=5, empty_rows=3)), "same"),
    Mangling("all-quoted", BAC_KAN, OBSERVATIONS, sheet(saving=Saving(quote_all=True)), "same"),
    Mangling("old-line-ends", BAC_KAN, OBSERVATIONS, sheet(saving=Saving(encoding="utf-8")), "same"),
    Mangling("reordered", QUANG_NINH, OBSERVATIONS, sheet(_reordered), "same"),
    Mangling("decomposed", QUANG_NINH, OBSERVATIONS,
             sheet(lambda rows: [[unicodedata.normalize("NFD", text) for text in row] for row in rows]), "same"),
    Mangling("dates-day-first", BAC_KAN, OBSERVATIONS, opened("vi", "as_of", "period_start"), "same"),
    Mangling("dates-month-first", BAC_KAN, OBSERVATIONS, opened("en", "as_of", "period_start"), "same"),
    Mangling("date-order-by-another", PHU_THO, SOURCES,
             cells({(4, "published"): "18/10/2024", (5, "published"): "4/9/2025"}), "same"),
    Mangling("decimal-commas", BAC_KAN, OBSERVATIONS, columns(lambda text: text.replace(".", ","), "value"), "same"),
    Mangling("grouped-dots", BAC_KAN, OBSERVATIONS, columns(_grouped("."), "value"), "same"),
    Mangling("grouped-commas", BAC_KAN, OBSERVATIONS, columns(_grouped(","), "value"), "same"),
    Mangling("grouped-spaces", BAC_KAN, OBSERVATIONS, columns(_grouped("\u00a0"), "value"), "same"),
    Mangling("scientific-whole", BAC_KAN, OBSERVATIONS, cell(3, value="3,03842E+11"), "same"),
    Mangling("percent-signs", BAC_KAN, OBSERVATIONS, cell(2, value="55,80%"), "same"),
    Mangling("outer-spaces", BAC_KAN, OBSERVATIONS, columns(lambda text: f" {text}\u00a0", "note", "unit"), "same"),
    Mangling("capitals", BAC_KAN, OBSERVATIONS, columns(str.upper, "qualifier", "confidence", "funds"), "same"),
    Mangling("apostrophes", BAC_KAN, OBSERVATIONS, columns(lambda text: f"'{text}", "value", "as_of"), "same"),
    Mangling("midnight", BAC_KAN, OBSERVATIONS, columns(lambda text: f"{text} 00:00:00", "as_of"), "same"),
    Mangling("rounded-beside-the-printed", QUANG_NINH, OBSERVATIONS, cell(31, value="52,1"), "same", before=True),
    Mangling("curly-quotes", QUANG_NINH, OBSERVATIONS, columns(lambda text: text.replace("-", "–"), "note"), "same",
             before=True),
    Mangling("broken-letters", QUANG_NINH, OBSERVATIONS, broken_letters, "same", before=True),
    Mangling("code-page-1258", PHU_THO, OBSERVATIONS, sheet(saving=Saving(";", "cp1258")), "same", before=True),
    Mangling("list-vietnamese", LIST, UNITS, opened("vi"), "same", before=True),
    Mangling("list-english-alone", LIST, UNITS, opened("en"), "same"),
    Mangling("list-grouped", LIST, UNITS, columns(_grouped("."), "amount_vnd", "interest_vnd"), "same"),
)  # fmt: skip

DATA: Final = (
    Mangling("edited-and-saved", QUANG_NINH, OBSERVATIONS, lambda content: opened_and_saved(
        content.replace(b"2025-09-30,7091000000000,VND,exact,7.091 t", b"2025-09-30,7092000000000,VND,exact,7.092 t"),
        "vi"), "data", before=True, cells={(12, "value"): "7092000000000", (12, "as_printed"): "7.092 tỷ đồng"}),
    Mangling("new-date", PHU_THO, SOURCES, cell(2, published="13/11/2020"), "data",
             cells={(2, "published"): "2020-11-13"}),
    Mangling("new-month", PHU_THO, SOURCES, cell(2, published="12/2020"), "data", cells={(2, "published"): "2020-12"}),
)  # fmt: skip

SWAPPED: Final = (
    Mangling("date-swapped", PHU_THO, SOURCES, retyped({(5, "published"): "2025-04-09"}, "vi"), "data", before=True,
             cells={(5, "published"): "2025-04-09"}),
    Mangling("date-swapped-english", PHU_THO, SOURCES, retyped({(5, "published"): "2025-04-09"}, "en"), "data",
             before=True, cells={(5, "published"): "2025-04-09"}),
)  # fmt: skip
"""Corrections of a day and month that came in the wrong order; the package as a whole has reasons against them."""

REFUSED: Final = (
    Mangling("number-ambiguous", BAC_KAN, OBSERVATIONS, cell(7, value="307,327", flags="excerpt_truncated"),
             "tidy-number-ambiguous"),
    Mangling("number-unreadable", BAC_KAN, OBSERVATIONS, cell(7, value="307_327"), "tidy-number-unreadable"),
    Mangling("number-is-date", BAC_KAN, OBSERVATIONS, cell(5, value="14-Jun"), "tidy-number-is-date"),
    Mangling("number-scientific", BAC_KAN, OBSERVATIONS, cell(3, value="3,04E+11"), "tidy-number-scientific"),
    Mangling("number-scientific-before", BAC_KAN, OBSERVATIONS, cell(3, value="3,04E+11"), "tidy-number-scientific",
             before=True),
    Mangling("number-noise", BAC_KAN, OBSERVATIONS, cell(2, value="55.8000000001"), "tidy-number-noise"),
    Mangling("mark-lost", BAC_KAN, OBSERVATIONS, cell(5, value="14612", flags="derived"), "tidy-value-regrouped"),
    Mangling("rounded", QUANG_NINH, OBSERVATIONS, cell(31, value="52,1", flags="derived"), "tidy-number-ambiguous",
             before=True),
    Mangling("rounded-in-our-writing", QUANG_NINH, OBSERVATIONS, cell(31, value="52", flags="derived"),
             "tidy-value-regrouped", before=True),
    Mangling("value-shifted", BAC_KAN, OBSERVATIONS, cell(2, value="558"), "tidy-printed-contradicts"),
    Mangling("column-sorted", BAC_KAN, OBSERVATIONS, sheet(_sorted_alone), "tidy-column-shifted"),
    Mangling("column-sorted-before", BAC_KAN, OBSERVATIONS,
             lambda content: opened_and_saved(sheet(_sorted_alone, PLAIN)(content), "vi"), "tidy-column-shifted",
             before=True),
    Mangling("mark-lost-in-an-old-row", BAC_KAN, OBSERVATIONS, cell(5, value="14612", flags="derived"),
             "tidy-value-regrouped", before=True),
    Mangling("mark-and-nought-lost", BAC_KAN, OBSERVATIONS, cell(2, value="558", as_printed="không rõ"),
             "tidy-value-regrouped", before=True),
    Mangling("scientific-in-a-changed-row", BAC_KAN, OBSERVATIONS,
             retyped({(3, "value"): "303842000400", (3, "flags"): "derived"}, "vi"), "tidy-number-scientific",
             before=True),
    Mangling("printed-rewritten", BAC_KAN, OBSERVATIONS, cell(2, as_printed="55,80%"), "tidy-printed-rewritten"),
    Mangling("printed-rewritten-before", BAC_KAN, OBSERVATIONS, cell(2, value="56,2", as_printed="56,20%"),
             "tidy-printed-rewritten", before=True),
    Mangling("printed-bare", BAC_KAN, OBSERVATIONS, cell(7, as_printed="307327"), "tidy-printed-rewritten"),
    Mangling("printed-rewritten-plain", BAC_KAN, OBSERVATIONS,
             cells({(2, "as_of"): "31/07/2017", (2, "as_printed"): "55,80%"}, PLAIN), "tidy-printed-rewritten"),
    Mangling("date-ambiguous", BAC_KAN, SOURCES, opened("vi"), "tidy-date-ambiguous"),
    Mangling("date-order-mixed", PHU_THO, SOURCES,
             cells({(2, "published"): "11/20/2020", (4, "published"): "18/10/2024", (5, "published"): "4/9/2025"}),
             "tidy-date-order-mixed"),
    Mangling("date-precision", QUANG_NINH, SOURCES, opened("vi"), "tidy-date-precision"),
    Mangling("date-first-of-month", QUANG_NINH, SOURCES, cell(3, published="1/12/2024"), "tidy-date-precision"),
    Mangling("date-month-made-a-day", QUANG_NINH, SOURCES, retyped({(3, "published"): "2024-12-01"}, "vi"),
             "tidy-date-precision", before=True),
    Mangling("date-day-made-a-month", PHU_THO, SOURCES, sheet(lambda rows: [
        [{"2019-08-08": "Aug-19", "2024-10-18": "18/10/2024"}.get(text, text) for text in row] for row in rows]),
             "tidy-date-precision", before=True),
    Mangling("date-swapped-alone", BAC_KAN, SOURCES, retyped({(2, "published"): "2017-10-08"}, "vi"),
             "tidy-date-ambiguous", before=True),
    Mangling("date-swapped-alone-english", BAC_KAN, SOURCES, retyped({(2, "published"): "2017-10-08"}, "en"),
             "tidy-date-ambiguous", before=True),
    Mangling("date-swapped-beside-another", BAC_KAN, SOURCES,
             retyped({(2, "published"): "2017-10-08", (2, "note"): "x"}, "vi"), "tidy-date-ambiguous", before=True),
    Mangling("date-short-year", BAC_KAN, SOURCES, cell(2, published="10/8/17"), "tidy-date-short-year"),
    Mangling("date-unreadable", BAC_KAN, OBSERVATIONS, cell(2, as_of="hôm qua"), "tidy-date-unreadable"),
    Mangling("date-contradicts", BAC_KAN, OBSERVATIONS, cell(2, as_of="31/08/2017"), "tidy-date-contradicts"),
    Mangling("date-filled-down", BAC_KAN, OBSERVATIONS, cell(3, as_of="2017-08-01"), "tidy-date-contradicts"),
    Mangling("date-filled-down-before", BAC_KAN, OBSERVATIONS, retyped({(3, "as_of"): "2017-08-01"}, "vi"),
             "tidy-date-contradicts", before=True),
    Mangling("date-filled-down-canonical", BAC_KAN, OBSERVATIONS, cell(3, as_of="2017-08-01"), "tidy-date-contradicts",
             before=True),
    Mangling("code-zeros", LIST, UNITS, cell(2, tax_code="123456789"), "tidy-code-zeros"),
    Mangling("unit-codes-of-digits", LIST, UNITS, cell(2, unit_code="12"), "tidy-code-zeros"),
    Mangling("code-scientific", LIST, UNITS, cell(2, tax_code="9,90005E+09"), "tidy-code-scientific"),
    Mangling("text-is-date", BAC_KAN, OBSERVATIONS, cell(2, locator="2-Jan"), "tidy-text-is-date"),
    Mangling("error-value", BAC_KAN, OBSERVATIONS, cell(4, value="#REF!"), "tidy-spreadsheet-error"),
    Mangling("too-narrow", BAC_KAN, OBSERVATIONS, cell(4, as_of="########"), "tidy-spreadsheet-error"),
    Mangling("formula", BAC_KAN, OBSERVATIONS, cell(4, note="=SUM(A1)"), "tidy-formula"),
    Mangling("letters-lost", BAC_KAN, OBSERVATIONS, cell(13, note="K? ho?ch c?a c? nam"), "tidy-letters-lost"),
    Mangling("letters-old", BAC_KAN, OBSERVATIONS, _old_font, "tidy-letters-old"),
    Mangling("code-page-1252", BAC_KAN, OBSERVATIONS, sheet(saving=Saving(";", "cp1252")), "encoding", before=True),
    Mangling("code-page-1258-alone", BAC_KAN, OBSERVATIONS, sheet(saving=Saving(";", "cp1258")), "encoding"),
    Mangling("broken-letters-alone", BAC_KAN, OBSERVATIONS, broken_letters, "mojibake"),
    Mangling("cut-off", BAC_KAN, OBSERVATIONS, lambda content: sheet()(content)[:-200], "ragged-row"),
)  # fmt: skip
MANGLINGS: Final = (*SAME, *DATA, *SWAPPED, *REFUSED)
