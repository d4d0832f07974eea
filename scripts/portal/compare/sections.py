"""The sections of a comparison for people: what each shows of a change, as cells that are safe in Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from portal.compare.cell import both, cell, code
from portal.compare.comparison import Comparison
from portal.compare.figures import FigureChange
from portal.compare.flags import FlagChange
from portal.compare.list_sections import held_lists, register
from portal.compare.ratios import RatioMove
from portal.compare.section import Cells, Section
from portal.compare.tables import PackageChange, RowChange, TableCount
from portal.compare.words import NO_REASON, FigureWords, day, percent, signed_points
from portal.derive.corrections import COLUMN_WORDS
from portal.model.address import address
from portal.text.bilingual import Bilingual

_PLACE: Final = Bilingual("Nơi", "Place")
_FIGURE: Final = Bilingual("Số liệu", "Figure")
_DAY: Final = Bilingual("Ngày chốt", "As of")
_VALUE: Final = Bilingual("Giá trị", "Value")
_OLD: Final = Bilingual("Trước", "Before")
_NEW: Final = Bilingual("Sau", "After")
_REASON: Final = Bilingual("Lý do", "Reason")
_ID: Final = Bilingual("Mã", "Id")
_CHANGE: Final = Bilingual("Thay đổi", "Change")
_COLUMN_WORDS: Final = {**COLUMN_WORDS, "package": Bilingual("gói", "package")}
_CHANGES: Final = {
    "added": Bilingual("thêm", "added"),
    "changed": Bilingual("sửa", "changed"),
    "withdrawn": Bilingual("bỏ", "withdrawn"),
}
_MOVED: Final = {
    "published": Bilingual("trước đây chưa công bố", "was held back before"),
    "held_back": Bilingual("nay giữ lại, chưa công bố", "is held back now"),
}
_NOT_DERIVED: Final = Bilingual(
    "Chưa tính, vì một trong hai bản còn lỗi.", "Not worked out, since one of the two has errors."
)
_EVERYWHERE: Final = Bilingual(
    "Danh mục dùng chung thay đổi, nên trang nào cũng có thể đổi.",
    "The shared registry changes, so any other page may change as well.",
)
_KINDS: Final = {
    "newest": Bilingual("số mới nhất của chuỗi", "newest of its series"),
    "recomputed": Bilingual("tính lại", "recomputed"),
}
_BREAK: Final = "<br>"
_RATIOS_SHOWN: Final = 10


def sections_of(comparison: Comparison) -> list[Section]:
    """The sections that have something to tell, in the order in which a reviewer asks."""
    figures, words = comparison.figures, comparison.words
    sections = [
        _figures(Bilingual("Số liệu sửa", "Figures changed"), figures.changed, words, _changed, _CHANGED_HEADER),
        _figures(Bilingual("Số liệu rút", "Figures withdrawn"), figures.withdrawn, words, _withdrawn, _GONE_HEADER),
        _figures(Bilingual("Số liệu thêm", "Figures added"), figures.added, words, _added, _ADDED_HEADER),
        _figures(Bilingual("Chỉ đổi ghi chú", "Remarks only"), figures.remarks, words, _remarked, _REMARK_HEADER),
        _flags(Bilingual("Cờ mới", "Flags that appear"), comparison, "appeared"),
        _flags(Bilingual("Cờ đã hết", "Flags that go"), comparison, "went"),
        _ratios(comparison),
        held_lists(comparison.lists),
        register(comparison.register, words),
        _sources(comparison.sources),
        _registry(comparison.registry),
        _packages(comparison.packages),
        _pages(comparison),
    ]
    return [section for section in sections if section.rows or section.remarks]


_CHANGED_HEADER: Final = (_PLACE, _FIGURE, _DAY, _OLD, _NEW, _CHANGE, _REASON, _ID)
_GONE_HEADER: Final = (_PLACE, _FIGURE, _DAY, _VALUE, _REASON, _ID)
_ADDED_HEADER: Final = (_PLACE, _FIGURE, _DAY, _VALUE, _ID)
_REMARK_HEADER: Final = (_PLACE, _FIGURE, _DAY, _CHANGE, _ID)
_Written = Callable[[FigureChange, FigureWords], list[str]]


def _figures(
    title: Bilingual,
    changes: Iterable[FigureChange],
    words: FigureWords,
    written: _Written,
    header: tuple[Bilingual, ...],
) -> Section:
    return Section(title, header, tuple(partial(written, change, words) for change in changes))


def _about(change: FigureChange, words: FigureWords) -> list[str]:
    """Place, figure and date, which lead each row."""
    row = change.row
    return [both(words.place(row)), both(words.thing(row)), both(day(row["as_of"]))]


def _changed(change: FigureChange, words: FigureWords) -> list[str]:
    old, new = change.old or {}, change.new or {}
    if "value" in change.columns:
        rest = _names([column for column in change.columns if column not in ("value", "as_printed")])
        values = [both(words.value(change.old)), both(words.value(change.new)), both(words.difference(change)) + rest]
    else:
        column, *others = change.columns
        values = [
            cell(old.get(column, "")),
            cell(new.get(column, "")),
            _names([column]).removeprefix(_BREAK) + _names(others),
        ]
    return [*_about(change, words), *values, _reason(change), code(change.obs_id)]


def _names(columns: list[str]) -> str:
    """Which columns changed, on lines of their own; nothing for none."""
    names = [_COLUMN_WORDS.get(column, Bilingual(column, column)) for column in columns]
    if not names:
        return ""
    told = Bilingual(", ".join(name.vi for name in names), ", ".join(name.en for name in names))
    return f"{_BREAK}{both(told)}"


def _withdrawn(change: FigureChange, words: FigureWords) -> list[str]:
    reason = both(_MOVED[change.moved]) if change.moved else _reason(change)
    return [*_about(change, words), both(words.value(change.old)), reason, code(change.obs_id)]


def _added(change: FigureChange, words: FigureWords) -> list[str]:
    value = both(words.value(change.new))
    moved = f"<br>{both(_MOVED[change.moved])}" if change.moved else ""
    return [*_about(change, words), value + moved, code(change.obs_id)]


def _remarked(change: FigureChange, words: FigureWords) -> list[str]:
    return [*_about(change, words), _names(list(change.columns)).removeprefix(_BREAK), code(change.obs_id)]


def _reason(change: FigureChange) -> str:
    told = Bilingual(change.reason.vi, change.reason.en)
    return both(told if any(told) else NO_REASON)


def _flags(title: Bilingual, comparison: Comparison, which: str) -> Section:
    header = (_FIGURE, Bilingual("Cờ", "Flag"), Bilingual("Vì sao", "Why"))
    if comparison.flags is None:
        return Section(title, header, (), (_NOT_DERIVED,) if which == "appeared" else ())
    flags: tuple[FlagChange, ...] = getattr(comparison.flags, which)
    return Section(title, header, tuple(partial(_flag, flag, comparison.words) for flag in flags))


def _flag(change: FlagChange, words: FigureWords) -> list[str]:
    why = both(Bilingual(change.detail_vi, change.detail_en), 400)
    return [code(change.obs_id), both(words.flag(change.flag)), why]


def _ratios(comparison: Comparison) -> Section:
    title = Bilingual("Tỷ lệ đổi nhiều nhất", "Ratios that move most")
    header = (_FIGURE, _OLD, _NEW, _CHANGE)
    if comparison.ratios is None:
        return Section(title, header, (), (_NOT_DERIVED,))
    return Section(title, header, tuple(partial(_ratio, move) for move in comparison.ratios), most=_RATIOS_SHOWN)


def _ratio(move: RatioMove) -> list[str]:
    before, now = day(move.as_of_before), day(move.as_of)
    return [
        f"{code(move.obs_id)}<br>{both(_KINDS[move.kind])}",
        f"{both(percent(move.old))}<br>{both(before)}",
        f"{both(percent(move.new))}<br>{both(now)}",
        both(signed_points(move.points)),
    ]


def _sources(changes: tuple[RowChange, ...]) -> Section:
    title = Bilingual("Nguồn", "Sources")
    header = (_CHANGE, _ID, Bilingual("Nơi đăng", "Publisher"), Bilingual("Tiêu đề", "Title"))
    return Section(title, header, tuple(partial(_source, change) for change in changes))


def _source(change: RowChange) -> list[str]:
    row = change.row
    publisher = both(Bilingual(row["publisher"], row["publisher_en"]))
    return [both(_CHANGES[change.change]), code(f"{row['package']} {row['source_id']}"), publisher, cell(row["title"])]


def _registry(counts: tuple[TableCount, ...]) -> Section:
    title = Bilingual("Danh mục dùng chung", "The shared registry")
    header = (Bilingual("Bảng", "Table"), *_CHANGES.values())
    return Section(title, header, tuple(partial(_table, count) for count in counts))


def _table(count: TableCount) -> list[str]:
    return [code(count.table), str(count.added), str(count.changed), str(count.withdrawn)]


def _packages(changes: tuple[PackageChange, ...]) -> Section:
    title = Bilingual("Phiên bản gói", "Versions of packages")
    return Section(title, (Bilingual("Gói", "Package"), _OLD, _NEW), tuple(partial(_package, one) for one in changes))


def _package(change: PackageChange) -> list[str]:
    return [code(change.package), cell(change.old), cell(change.new)]


def _pages(comparison: Comparison) -> Section:
    title = Bilingual("Trang thay đổi", "Pages that change")
    remarks = (_EVERYWHERE,) if comparison.pages.everywhere else ()
    rows: tuple[Cells, ...] = tuple(partial(_page, page) for page in comparison.pages.page_ids)
    return Section(title, (Bilingual("Tiếng Việt", "Vietnamese"), Bilingual("Tiếng Anh", "English")), rows, remarks)


def _page(page_id: str) -> list[str]:
    return [code(f"/{address(page_id, 'vi')}"), code(f"/{address(page_id, 'en')}")]
