"""The heading of a place's page: the finding that its figures carry, and nothing that they don't."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from portal.model.vocabulary import Language
from portal.page.place_figures import ONE_STORY, PlaceFigures
from portal.page.scene import joined
from portal.page.sentence import coverage_sentence, months_done, paid_class, span_of_year
from portal.page.views import FigureView
from portal.text.number import format_number

_FULL: Final = Decimal(100)


def place_heading(place: PlaceFigures) -> tuple[str, tuple[str, ...]]:
    """The heading and the headlines that it tells.

    The share of the plan and the coverage lead, both when less than a year lies between them; else the first of the
    other headlines that is free of doubt. A place whose figures carry none says what it has instead. A heading whose
    figures were given to the place by inference says that their source does not name it.
    """
    heading, headed = _heading(place)
    views = [place.figures[headline] for headline in headed]
    if not headed and place.latest is not None and not (place.older or place.figures):
        views = [place.latest]
    if any(flag.flag == "province_inferred" for view in views for flag in view.flags):
        heading += place.words(" (nguồn không nêu tên tỉnh)", " (the source names no province)")
    return heading, headed


def _heading(place: PlaceFigures) -> tuple[str, tuple[str, ...]]:
    clear = place.clear(ONE_STORY)
    leading = [headline for headline in ("collection_plan", "coverage_hi") if headline in clear]
    if leading:
        return _leading(place, {headline: clear[headline] for headline in leading}), tuple(leading)
    for headline, clause in _CLAUSES.items():
        if headline in clear:
            return clause(place.name, clear[headline], place.language), (headline,)
    return _without_finding(place), ()


def collection_clause(name: str, view: FigureView, share: str, language: Language) -> str:
    """``Quảng Ninh thu 74,43% kế hoạch năm 2025 sau 9 tháng``; above the plan: ``Quảng Ninh thu vượt 4% kế hoạch …``.

    ``share`` are the canonical digits of the figure, or "".
    """
    year, months = view.as_of[:4], months_done(view.as_of)
    over = Decimal(share) - _FULL if share and not view.qualifier else Decimal(0)
    told = f"{view.qualifier} {view.value}".strip()
    if language == "vi":
        when = "" if months == 12 else f" sau {months} tháng" if months else f", đến {view.as_of_text}"
        amount = f"vượt {format_number(str(over), language)}%" if over > 0 else told
        return f"{name} thu {amount} kế hoạch năm {year}{when}"
    span = "1 month" if months == 1 else f"{months} months"
    when = "" if months == 12 else f" in {span}" if months else f" by {view.as_of_text}"
    amount = f"{format_number(str(over), language)}% more than" if over > 0 else f"{told} of"
    return f"{name} collected {amount} its {year} plan{when}"


def _leading(place: PlaceFigures, told: dict[str, FigureView]) -> str:
    collection, coverage = told.get("collection_plan"), told.get("coverage_hi")
    parts = []
    if collection is not None:
        parts.append(collection_clause(place.name, collection, place.share, place.language))
    if coverage is not None:
        sentence = coverage_sentence(coverage, place.language)
        same_date = collection is not None and collection.as_of == coverage.as_of
        dated = sentence if same_date else f"{sentence} ({_until(coverage, place.language)})"
        parts.append(dated if parts else f"{place.name}: {dated}")
    return "; ".join(parts)


def _collected(name: str, view: FigureView, language: Language) -> str:
    verb = "thu" if language == "vi" else "collected"
    return f"{name} {verb} {view.told_text} {span_of_year(view, language)}"


def _late(name: str, view: FigureView, language: Language) -> str:
    aside = _aside(view, language)
    if language == "vi":
        return f"{name} còn {view.told_text} chậm đóng{aside}"
    return f"{name}: {view.told_text} of contributions were late{aside}"


def _late_rate(name: str, view: FigureView, language: Language) -> str:
    aside = _aside(view, language, base=True)
    if language == "vi":
        return f"{name}: tỷ lệ chậm đóng {view.told_text}{f' {view.base}' if view.base else ''}{aside}"
    return f"{name}: a late payment rate of {view.told_text}{f' {view.of_base}' if view.base else ''}{aside}"


def _units(name: str, view: FigureView, language: Language) -> str:
    aside = _aside(view, language)
    return (
        f"{name} có {view.told_text} chậm đóng{aside}"
        if language == "vi"
        else f"{name} had {view.told_text} late in paying{aside}"
    )


def _labour(name: str, view: FigureView, language: Language) -> str:
    aside = _aside(view, language, base=True)
    if language == "vi":
        return f"{name}: {view.told_text} {view.base or 'lao động'} tham gia bảo hiểm xã hội{aside}"
    return f"{name}: {view.told_text} of {f'the {view.base}' if view.base else 'workers'} in social insurance{aside}"


def _people(vietnamese: str, english: str) -> Callable[[str, FigureView, Language], str]:
    def clause(name: str, view: FigureView, language: Language) -> str:
        aside = _aside(view, language)
        if language == "vi":
            return f"{name} có {view.told_text} {vietnamese}{aside}"
        return f"{name} had {view.told_text} {english}{aside}"

    return clause


_CLAUSES: Final[dict[str, Callable[[str, FigureView, Language], str]]] = {
    "collected": _collected,
    "late_payment": _late,
    "late_payment_rate": _late_rate,
    "debtor_units": _units,
    "coverage_si": _labour,
    "participants_hi": _people("tham gia bảo hiểm y tế", "in health insurance"),
    "participants_si": _people("tham gia bảo hiểm xã hội", "in social insurance"),
    "participants_ui": _people("tham gia bảo hiểm thất nghiệp", "in unemployment insurance"),
    "pensioners": _people("nhận lương hưu, trợ cấp hằng tháng", "on monthly pensions and benefits"),
}
"""Headlines that can head a page alone, in the order in which they are asked."""


def _aside(view: FigureView, language: Language, *, base: bool = False) -> str:
    """``(phải tính lãi, đến 30/9/2025)``: the class where there is one, a base that goes unsaid, the date."""
    unstated = "" if view.base or not base else "không nêu mẫu số" if language == "vi" else "base not stated"
    parts = [part for part in (paid_class(view, language), unstated, _until(view, language)) if part]
    return f" ({', '.join(parts)})"


def _until(view: FigureView, language: Language) -> str:
    return f"đến {view.as_of_text}" if language == "vi" else view.as_of_text


def _without_finding(place: PlaceFigures) -> str:
    name = place.name
    if not place.count and place.predecessors:
        names = joined(list(place.predecessors), place.language)
        return place.words(f"{name}: chỉ có số của {names} cũ", f"{name}: only figures of the former {names}")
    if not place.count:
        return place.words(f"{name}: chưa có số liệu", f"{name}: no figures yet")
    if place.older:
        return place.words(f"{name}: chỉ có số trước 1/7/2025", f"{name}: only figures before 1 July 2025")
    if place.latest is not None and not place.figures:
        return _latest(place, place.latest)
    if place.figures:
        return place.words(f"{name}: số liệu còn nghi vấn", f"{name}: figures still in doubt")
    return place.words(
        f"{name}: chưa có số cho ba câu hỏi chính", f"{name}: no figures yet for the three main questions"
    )


def _latest(place: PlaceFigures, view: FigureView) -> str:
    """A figure outside the headlines, as that of a threshold or a class of its own."""
    clause = _CLAUSES.get(view.indicator)
    if clause is not None:
        return clause(place.name, view, place.language)
    name = f"{view.indicator_name[:1].lower()}{view.indicator_name[1:]}"
    return f"{place.name}: {name} {view.told_text}{_aside(view, place.language)}"
