"""Sentences made from figures. Each returns "" when the data does not carry it, so that no template has a hole."""

from __future__ import annotations

from portal.model.vocabulary import Language
from portal.page.views import FigureView
from portal.text.date import parse_date


def months_done(as_of: str) -> int:
    """Whole months of the year that have ended on the as-of date; 0 when the day is no end of a month."""
    day = parse_date(as_of)
    if day is None:
        return 0
    following = day.fromordinal(day.toordinal() + 1)
    return day.month if following.day == 1 else 0


def coverage_sentence(view: FigureView, language: Language) -> str:
    """``95,76% dân số có bảo hiểm y tế``."""
    share = f"{view.qualifier} {view.value}".strip()
    if language == "vi":
        return f"{share} dân số có bảo hiểm y tế"
    return f"{share} of the population had health insurance"


def span_of_year(view: FigureView, language: Language) -> str:
    """The time over which a running total was collected: ``trong 9 tháng đầu năm 2025``."""
    year, months = view.as_of[:4], months_done(view.as_of)
    if language == "vi":
        if months in (0, 12):
            return f"năm {year}" if months else f"từ đầu năm đến {view.as_of_text}"
        return f"trong {months} tháng đầu năm {year}"
    if months in (0, 12):
        return f"in {year}" if months else f"from the start of the year to {view.as_of_text}"
    return f"in the first {'month' if months == 1 else f'{months} months'} of {year}"


def paid_class(view: FigureView, language: Language) -> str:
    """The class of debt or of insured people, that it goes unsaid, or "" where an indicator has no classes."""
    if any(flag.flag == "class_not_stated" for flag in view.flags):
        return "không nêu nhóm" if language == "vi" else "group not stated"
    return view.variant


def late_payment_sentence(
    amount: FigureView | None, rate: FigureView | None, language: Language, *, same_day: bool = False
) -> str:
    """``Đến 30/9/2025 còn 227,4 tỷ đồng chậm đóng (phải tính lãi; BHXH), bằng 2,39% số phải thu.``

    The rate is told only when it comes from the same source and date and is about the same class and funds. Like the
    heading, the sentence states nothing that is in doubt. ``same_day``: the sentence before has told the date.
    """
    if amount is None or amount.doubts:
        return ""
    detail = f" ({amount.detail})" if amount.detail else ""
    share = ""
    if rate is not None and not rate.doubts and same_text(amount, rate):
        share = f", {'bằng' if language == 'vi' else 'or'} {share_of_base(rate, language)}"
    if language == "vi":
        when = "Cùng ngày" if same_day else f"Đến {amount.as_of_text}"
        return f"{when} còn {amount.told_text} chậm đóng{detail}{share}."
    when = "On the same day" if same_day else f"On {amount.as_of_text}"
    return f"{when}, {amount.told_text} of contributions were late{detail}{share}."


def share_of_base(rate: FigureView, language: Language) -> str:
    """A late payment rate with what it is a share of: ``2,39% số phải thu``."""
    told = f"{rate.qualifier} {rate.value}".strip()
    if language == "vi":
        return f"{told} {rate.base}" if rate.base else f"{told} (không nêu mẫu số)"
    return f"{told} {rate.of_base}" if rate.base else f"{told} (base not stated)"


def same_text(amount: FigureView, rate: FigureView) -> bool:
    """True when two figures of one source are about the same date, class and funds: one belongs to the other."""
    return (amount.as_of, amount.source, amount.variant, amount.funds) == (
        rate.as_of,
        rate.source,
        rate.variant,
        rate.funds,
    )


def territory_sentence(name: str, predecessors: list[str], *, breaks: bool, language: Language) -> str:
    """What 1 July 2025 meant for a province that exists today."""
    if not breaks:
        if language == "vi":
            return f"Địa giới {name} không đổi ngày 1/7/2025, nên chuỗi số liệu được nối tiếp."
        return f"The boundary of {name} did not change on 1 July 2025, so its series run on."
    parts = ", ".join(predecessors[:-1])
    if language == "vi":
        return (
            f"Từ 1/7/2025, {name} gồm {parts} và {predecessors[-1]} (địa giới cũ). "
            f"Số trước ngày đó nói về từng tỉnh cũ, nên không nối với số mới."
        )
    return (
        f"Since 1 July 2025, {name} is made of the former {parts} and {predecessors[-1]}. "
        f"Earlier figures are about each former province and are not joined to the new ones."
    )


def former_sentence(name: str, successor: str, partners: list[str], *, held: bool, language: Language) -> str:
    """What became of a province that no longer exists: ``Bắc Kạn sáp nhập vào Thái Nguyên``."""
    if language == "vi":
        others = f" (cùng {', '.join(partners)})" if partners else ""
        kept = f" Trang này giữ số liệu của {name} trước ngày đó." if held else ""
        return f"Từ 1/7/2025, {name} sáp nhập vào {successor}{others}.{kept}"
    others = f" (with {', '.join(partners)})" if partners else ""
    kept = f" This page keeps the figures of {name} before that day." if held else ""
    return f"On 1 July 2025, {name} merged into {successor}{others}.{kept}"
