"""The lede of a place's page: amounts, pace and arrears in two or three sentences; beside it what to know of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from portal.page.place_figures import ONE_STORY, STILL_NEWS, PlaceFigures
from portal.page.scene import joined
from portal.page.sentence import late_payment_sentence, paid_class, same_text, share_of_base
from portal.page.views import FigureView
from portal.text.bilingual import Bilingual

_ENOUGH: Final = 2
_INFERRED: Final = "province_inferred"
"""Whose figures these are comes before what they say; the other caveats follow in the note."""
_CAVEATS: Final = {
    _INFERRED: (
        Bilingual(
            "Nguồn không nêu tên tỉnh; địa phương do suy luận.", "The source names no province; it was inferred."
        ),
        Bilingual("Địa phương do suy luận: {of}.", "Province inferred: {of}."),
    ),
    "provisional": (
        Bilingual("Công bố trước khi hết kỳ, nên là tạm tính.", "Published before the period ended, so provisional."),
        Bilingual("Tạm tính, công bố trước khi hết kỳ: {of}.", "Provisional, published before the period ended: {of}."),
    ),
    "date_inferred": (
        Bilingual("Ngày chốt do suy luận.", "The as-of date was inferred."),
        Bilingual("Ngày chốt do suy luận: {of}.", "As-of date inferred: {of}."),
    ),
    "machine_translated": (
        Bilingual("Đọc qua bản dịch máy.", "Read in a machine translation."),
        Bilingual("Đọc qua bản dịch máy: {of}.", "Read in a machine translation: {of}."),
    ),
}
"""What must be said with a figure: first when it holds for all that was told, then when for some of it."""


@dataclass(frozen=True)
class _Sentence:
    """A sentence in two forms: with its date, and after another of the same day."""

    dated: str
    same_day: str
    told: tuple[str, ...]
    as_of: str


def place_lede(place: PlaceFigures, headed: tuple[str, ...]) -> tuple[str, str]:
    """Sentences that follow the heading, which tells ``headed``, and a note on them; each may be "".

    The sentences tell the newest first, nothing twice and no figure in doubt. The note names a newer reading in a
    machine translation, the headlines on which sources disagree, and how the figures told were read.
    """
    if not place.count:
        return "", ""
    found = [sentence for sentence in (_collected(place, headed), _late(place, headed)) if sentence]
    found.sort(key=lambda sentence: sentence.as_of, reverse=True)
    if len(found) < _ENOUGH:
        people = _people(place, headed)
        found += [people] if people else []
    headlines = dict.fromkeys([*headed, *(headline for sentence in found for headline in sentence.told)])
    told = {place.labels[headline]: place.figures[headline] for headline in headlines}
    sentences = [
        sentence.same_day if number and sentence.as_of == found[number - 1].as_of else sentence.dated
        for number, sentence in enumerate(found)
    ]
    note = [_newer(place, list(headlines)), _disputes(place)]
    if not told:
        sentences.append(_held(place))
        told = {place.latest.indicator_name: place.latest} if place.latest else {}
    caveats = _caveats(place, told)
    return _text([caveats.pop(_INFERRED, ""), *sentences]), _text([*note, *caveats.values()])


def _text(sentences: list[str]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _collected(place: PlaceFigures, headed: tuple[str, ...]) -> _Sentence | None:
    clear = place.clear(ONE_STORY)
    amount, share = clear.get("collected"), clear.get("collection_plan")
    if share is not None and place.pace and (amount is None or not _of_one_report(amount, share)):
        text = place.words(
            f"Nhịp bình quân đến {share.as_of_text} là {place.pace} kế hoạch.",
            f"An even pace would have reached {place.pace} of the plan by {share.as_of_text}.",
        )
        return _Sentence(text, text, (), share.as_of)
    if amount is None or "collected" in headed:
        return None
    rest = place.words(f"{place.name} thu {amount.told_text}", f"{place.name} had collected {amount.told_text}")
    told: tuple[str, ...] = ("collected",)
    if share is not None and _of_one_report(amount, share):
        part = f"{share.qualifier} {share.value}".strip()
        pace = place.words(f"; nhịp bình quân là {place.pace}", f"; an even pace would be {place.pace}")
        rest += place.words(f", {part} kế hoạch", f", {part} of its plan") + (pace if place.pace else "")
        told = ("collected", "collection_plan")
    text = place.words(f"Đến {amount.as_of_text} {rest}.", f"By {amount.as_of_text} {rest}.")
    return _Sentence(text, text, told, amount.as_of)


def _of_one_report(amount: FigureView, share: FigureView) -> bool:
    """A share of the plan has no class of its own: source, date and funds tell that it is about this amount."""
    return (amount.source, amount.as_of, amount.funds) == (share.source, share.as_of, share.funds)


def _late(place: PlaceFigures, headed: tuple[str, ...]) -> _Sentence | None:
    clear = place.clear(STILL_NEWS)
    amount, rate = clear.get("late_payment"), clear.get("late_payment_rate")
    if amount is not None:
        both = rate is not None and same_text(amount, rate)
        told = ("late_payment", "late_payment_rate") if both else ("late_payment",)
        if "late_payment" in headed:
            text = _of_headed_amount(place, amount, rate if both else None)
            return _Sentence(text, text, told, amount.as_of) if text else None
        dated, same_day = (
            late_payment_sentence(amount, rate, place.language, same_day=same_day) for same_day in (False, True)
        )
        return _Sentence(dated, same_day, told, amount.as_of)
    if rate is None or "late_payment_rate" in headed:
        return None
    aside = f" ({rate.detail})" if rate.detail else ""
    rest = place.words(
        f"tỷ lệ chậm đóng là {rate.told_text}{aside}.", f"the late payment rate was {rate.told_text}{aside}."
    )
    return _Sentence(*_opened(place, rate, rest), ("late_payment_rate",), rate.as_of)


def _of_headed_amount(place: PlaceFigures, amount: FigureView, rate: FigureView | None) -> str:
    """What the heading leaves out of an amount in arrears: the funds, and the rate that belongs to it."""
    parts = [place.words(f"tính cho {amount.funds}", f"covers {amount.funds}")] if amount.funds else []
    if rate is not None:
        share = share_of_base(rate, place.language)
        parts.append(place.words(f"bằng {share}", f"equals {share}"))
    if not parts:
        return ""
    return place.words(f"Số đó {', '.join(parts)}.", f"It {' and '.join(parts)}.")


def _opened(place: PlaceFigures, view: FigureView, rest: str) -> tuple[str, str]:
    """``rest`` after its date, and after a sentence of the same day."""
    return (
        place.words(f"Đến {view.as_of_text} {rest}", f"On {view.as_of_text} {rest}"),
        place.words(f"Cùng ngày {rest}", f"On the same day {rest}"),
    )


def _people(place: PlaceFigures, headed: tuple[str, ...]) -> _Sentence | None:
    clear = place.clear(ONE_STORY)
    schemes = {
        "participants_hi": place.words("tham gia bảo hiểm y tế", "in health insurance"),
        "participants_si": place.words("tham gia bảo hiểm xã hội", "in social insurance"),
        "participants_ui": place.words("tham gia bảo hiểm thất nghiệp", "in unemployment insurance"),
    }
    known = {headline: clear[headline] for headline in schemes if headline in clear and headline not in headed}
    if not known:
        return None
    newest = max(view.as_of for view in known.values())
    told = [headline for headline, view in known.items() if view.as_of == newest]
    parts = [f"{known[headline].told_text} {schemes[headline]}{_of_class(known[headline], place)}" for headline in told]
    rest = place.words(f"có {joined(parts, 'vi')}.", f"there were {joined(parts, 'en')}.")
    return _Sentence(*_opened(place, known[told[0]], rest), tuple(told), newest)


def _of_class(view: FigureView, place: PlaceFigures) -> str:
    name = paid_class(view, place.language)
    return f" ({name})" if name else ""


def _newer(place: PlaceFigures, told: list[str]) -> str:
    """One newer reading that the page holds back from its headline because it was read in a machine translation."""
    disputed = place.disputed()
    for headline in told:
        view = place.beside.get(headline)
        if view is not None and not view.doubts and headline not in disputed:
            label = _lowered(place.labels[headline])
            return place.words(
                f"Một tin mới hơn, đọc qua bản dịch máy: {label} {view.told_text}, đến {view.as_of_text}.",
                f"A newer report, read in a machine translation: {label} {view.told_text}, {view.as_of_text}.",
            )
    return ""


def _disputes(place: PlaceFigures) -> str:
    names = [_lowered(place.labels[headline]) for headline in place.disputed()]
    if not names:
        return ""
    return place.words(
        f"Chưa kết luận, vì các nguồn không khớp: {', '.join(names)}.",
        f"No conclusion, since sources disagree: {', '.join(names)}.",
    )


def _held(place: PlaceFigures) -> str:
    """What there is, for a place whose headlines carry no finding."""
    if not place.results:
        number = f"{place.count} {'target' if place.count == 1 else 'targets'}"
        return place.words(
            f"Trang có {place.count} chỉ tiêu, chưa có số thực hiện.", f"The page has {number} and no results yet."
        )
    if place.latest is not None and not (place.older or place.figures):
        # The heading tells it.
        return place.words("Chưa có số cho ba câu hỏi chính.", "There are no figures yet for the three main questions.")
    number = f"{place.count} {'figure' if place.count == 1 else 'figures'}"
    former = place.words(" của địa giới cũ", " of the former boundary") if place.older else ""
    among = ""
    if place.latest is not None:
        view = place.latest
        aside = f" ({view.detail})" if view.detail else ""
        told = f"{_lowered(view.indicator_name)}{aside} {view.told_text}, {view.date_word} {view.as_of_text}"
        among = place.words(f", trong đó có {told}", f", among them {told}")
    return place.words(f"Trang có {place.count} số liệu{former}{among}.", f"The page has {number}{former}{among}.")


def _caveats(place: PlaceFigures, told: Mapping[str, FigureView]) -> dict[str, str]:
    """The sentences on the figures told, by flag."""
    sentences = {}
    for flag, (of_all, of_some) in _CAVEATS.items():
        marked = [label for label, view in told.items() if any(mark.flag == flag for mark in view.flags)]
        if marked and len(marked) == len(told):
            sentences[flag] = of_all.in_language(place.language)
        elif marked:
            names = ", ".join(_lowered(label) for label in marked)
            sentences[flag] = of_some.fill(of=names).in_language(place.language)
    return sentences


def _lowered(label: str) -> str:
    return label[:1].lower() + label[1:]
