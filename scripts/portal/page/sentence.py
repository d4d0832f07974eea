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


def collection_sentence(name: str, view: FigureView, language: Language) -> str:
    """``Quảng Ninh thu 74,43% kế hoạch năm 2025 sau 9 tháng``."""
    year, months = view.as_of[:4], months_done(view.as_of)
    share = f"{view.qualifier} {view.value}".strip()
    if language == "vi":
        when = "" if months == 12 else f" sau {months} tháng" if months else f", đến {view.as_of_text}"
        return f"{name} thu {share} kế hoạch năm {year}{when}"
    span = "1 month" if months == 1 else f"{months} months"
    when = "" if months == 12 else f" in {span}" if months else f" by {view.as_of_text}"
    return f"{name} collected {share} of its {year} plan{when}"


def coverage_sentence(view: FigureView, language: Language) -> str:
    """``95,76% dân số có bảo hiểm y tế``."""
    share = f"{view.qualifier} {view.value}".strip()
    if language == "vi":
        return f"{share} dân số có bảo hiểm y tế"
    return f"{share} of the population had health insurance"


def province_heading(name: str, collection: FigureView | None, coverage: FigureView | None, language: Language) -> str:
    """The finding that heads a province's page, from the headline figures that are free of doubt; else its name."""
    parts = []
    if collection is not None and not collection.doubts:
        parts.append(collection_sentence(name, collection, language))
    if coverage is not None and not coverage.doubts:
        sentence = coverage_sentence(coverage, language)
        same_date = bool(parts) and collection is not None and collection.as_of == coverage.as_of
        when = "" if same_date else _when(coverage, language)
        parts.append(f"{sentence}{when}" if parts else f"{name}: {sentence}{when}")
    if parts:
        told = [view for view in (collection, coverage) if view is not None and not view.doubts]
        early = any(flag.flag == "provisional" for view in told for flag in view.flags)
        mark = "" if not early else " (tạm tính)" if language == "vi" else " (provisional)"
        return "; ".join(parts) + mark
    return f"{name}: số liệu bảo hiểm xã hội" if language == "vi" else f"{name}: social insurance in figures"


def late_payment_sentence(amount: FigureView | None, rate: FigureView | None, language: Language) -> str:
    """``Đến 30/9/2025 còn 227,4 tỷ đồng chậm đóng (phải tính lãi; BHXH), bằng 2,39% số phải thu.``

    The rate is told only when it comes from the same source and date and is about the same class and funds. Like the
    heading, the sentence states nothing that is in doubt.
    """
    if amount is None or amount.doubts:
        return ""
    detail = f" ({amount.detail})" if amount.detail else ""
    share = ""
    if rate is not None and not rate.doubts and _same_text(amount, rate):
        told = f"{rate.qualifier} {rate.value}".strip()
        if language == "vi":
            share = f", bằng {told} {rate.base}" if rate.base else f", bằng {told} (không nêu mẫu số)"
        else:
            share = f", or {told} of the {rate.base}" if rate.base else f", or {told} (base not stated)"
    if language == "vi":
        return f"Đến {amount.as_of_text} còn {amount.text} chậm đóng{detail}{share}."
    return f"On {amount.as_of_text}, {amount.text} of contributions were late{detail}{share}."


def _same_text(amount: FigureView, rate: FigureView) -> bool:
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


def _when(view: FigureView, language: Language) -> str:
    return f" (đến {view.as_of_text})" if language == "vi" else f" ({view.as_of_text})"
