"""A comparison in one sentence, and what has to be said before it."""

from __future__ import annotations

from typing import Final

from portal.compare.cell import code
from portal.compare.comparison import Comparison
from portal.text.bilingual import Bilingual

_NOTHING: Final = Bilingual("Không có gì thay đổi trong dữ liệu.", "Nothing changed in the data.")
_ERRORS: Final = {
    "base": Bilingual(
        "Bản cũ ({name}) có {count} lỗi; chỉ so được những gì đọc được. Chạy scripts/validate.py trên bản đó để xem lỗi"
        " và cách sửa.",
        "The older data ({name}) have {count} errors; only what could be read is compared. Run scripts/validate.py on"
        " them for the errors and their remedies.",
    ),
    "head": Bilingual(
        "Bản mới ({name}) có {count} lỗi; chỉ so được những gì đọc được. Chạy scripts/validate.py để xem lỗi và cách"
        " sửa.",
        "The newer data ({name}) have {count} errors; only what could be read is compared. Run scripts/validate.py for"
        " the errors and their remedies.",
    ),
}
_UNREADABLE: Final = Bilingual(
    "Có {count} danh sách không đọc được units.csv, nên không đếm được. Chạy scripts/validate.py trên thư mục đó.",
    "The units.csv of {count} lists can't be read, so nothing of it is counted. Run scripts/validate.py on the lists.",
)
_UNREAD: Final = Bilingual(
    "Không đọc được: {count} tệp ({paths}). Dòng của tệp đó không được so, ở cả hai bản. Tệp vừa lưu bằng Excel thì"
    " chạy scripts/tidy.py.",
    "Could not be read: {files} ({paths}). None of their rows is compared, on neither side. Run scripts/tidy.py"
    " on a file that a spreadsheet has saved.",
)
_MOST_PATHS: Final = 10
_REPEATED: Final = Bilingual(
    "Có {count} dòng trùng obs_id với một dòng khác; chỉ so dòng đứng đầu.",
    "{count} rows repeat the obs_id of another; only the first one is compared.",
)


def summary(comparison: Comparison) -> Bilingual:
    """``Thêm 12 số liệu, sửa 3, rút 1; …``: the counts that are not nought."""
    if not comparison.changed:
        return _NOTHING
    figures = comparison.figures
    held = sum(figures.held_back.values())
    parts = [
        (len(figures.added), "thêm {} số liệu", "{} figures added"),
        (len(figures.changed), "sửa {} số liệu", "{} figures changed"),
        (len(figures.withdrawn), "rút {} số liệu", "{} figures withdrawn"),
        (len(figures.remarks), "{} số liệu chỉ đổi ghi chú", "{} figures with other remarks only"),
        (held, "{} số liệu chưa công bố thay đổi", "{} figures held back differ"),
        (len(comparison.sources), "{} nguồn thay đổi", "{} sources differ"),
        (len(comparison.registry), "{} bảng trong danh mục thay đổi", "{} tables of the registry differ"),
        (len(comparison.packages), "{} gói đổi phiên bản", "{} packages of another version"),
        (len(comparison.register), "{} dòng trong sổ danh sách thay đổi", "{} rows of the register of lists differ"),
        (len(comparison.lists), "{} danh sách đơn vị thay đổi", "{} lists of units differ"),
        (len(comparison.unread), "không đọc được {} tệp", "{} files could not be read"),
    ]
    vi = ", ".join(text.format(count) for count, text, _ in parts if count)
    en = ", ".join(_in_number(count, text) for count, _, text in parts if count)
    return Bilingual(f"{vi[:1].upper()}{vi[1:]}.", f"{en}.")


def warnings_of(comparison: Comparison, base: str, head: str) -> list[Bilingual]:
    """What a reader has to know first: errors of either side, rows and lists that could not be compared."""
    sides = (("base", comparison.base.errors, base), ("head", comparison.head.errors, head))
    told = [_ERRORS[side].fill(name=name, count=count) for side, count, name in sides if count]
    if comparison.unread:
        paths = [code(one.path) for one in comparison.unread]
        shown = ", ".join([*paths[:_MOST_PATHS], *(["…"] if len(paths) > _MOST_PATHS else [])])
        told.append(_UNREAD.fill(count=len(paths), files=_in_number(len(paths), "{} files"), paths=shown))
    if unreadable := sum(one.unreadable for one in comparison.lists):
        told.append(_UNREADABLE.fill(count=unreadable))
    if comparison.figures.repeated:
        told.append(_REPEATED.fill(count=comparison.figures.repeated))
    return told


def _in_number(count: int, text: str) -> str:
    told = text.format(count)
    if count != 1:
        return told
    for plural, singular in (("figures", "figure"), ("sources", "source"), ("tables", "table"), ("lists of", "list of"),
                             ("packages", "package"), ("files", "file"), ("rows", "row"),
                             ("differ", "differs")):  # fmt: skip
        told = told.replace(plural, singular, 1)
    return told
