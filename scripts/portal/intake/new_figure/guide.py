"""The guided way: what a figure needs is asked in order, what was told already is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from portal.intake.excel.dates import date_readings
from portal.intake.new_figure.answers import Answers, NewSource
from portal.intake.new_figure.dialogue import Dialogue
from portal.intake.new_figure.early import ask_period, drop_unknown, place_stands, unit_fits
from portal.intake.new_figure.locator import ask_locator
from portal.intake.new_figure.plan import indicator_rows
from portal.intake.new_figure.row import printed_of, value_of
from portal.intake.new_figure.sources import known_sources, sources_called
from portal.intake.new_package import province_names
from portal.model.vocabulary import CONFIDENCES, FUNDS, SET_BY, SOURCE_KINDS, SOURCE_LANGUAGES
from portal.store.tree import Tree
from portal.text.bilingual import Bilingual
from portal.text.date import parse_partial_date
from portal.text.number import format_number
from portal.text.printed import numbers_in

Told = Mapping[str, str]
_KINDS: Final = tuple(kind for kind in SOURCE_KINDS if kind != "seed")


def guided(dialogue: Dialogue, tree: Tree, told: Told) -> Answers:
    """The answers of a person; what ``told`` holds (from the command line) is taken as it is.

    Raises ``Abandoned`` when the person closes the conversation.
    """
    said = dict(told)
    _ask_what(dialogue, tree, said)
    source = _ask_source(dialogue, tree, said)
    language = source.language if source else sources_called(said["source"], known_sources(tree))[0]["language"]
    _ask_printed(dialogue, tree, said, language)
    _ask_rest(dialogue, tree, said)
    return Answers(**said, new_source=source)


def _labels(tree: Tree, kind: str, prefix: str = "") -> dict[str, str]:
    rows = tree.registry.tables["labels"].frame
    own = rows[rows["kind"] == kind]
    pairs = zip(own["code"], own["label_vi"], own["label_en"], strict=True)
    return {code.removeprefix(prefix): f"{vi} · {en}" for code, vi, en in pairs if code.startswith(prefix)}


def _ask_what(dialogue: Dialogue, tree: Tree, said: dict[str, str]) -> None:
    """Place, indicator and what tells its series from others; the day."""
    names = province_names(tree.registry.tables["provinces"])
    drop_unknown(dialogue, said, "province_id", names)
    if "province_id" not in said:
        said["province_id"] = dialogue.choose("Tỉnh, thành nào?", "Which province?", names)
    indicators = indicator_rows(tree)
    names = {code: f"{row['name_vi']} · {row['name_en']}" for code, row in indicators.items()}
    drop_unknown(dialogue, said, "indicator", names)
    if "indicator" not in said:
        said["indicator"] = dialogue.choose("Chỉ số nào?", "Which indicator?", names)
    row = indicators[said["indicator"]]
    variants = _labels(tree, "variant", f"{said['indicator']}.")
    known = {code: variants.get(code, "") for code in row["variants"].split("|") if code}
    drop_unknown(dialogue, said, "variant", known)
    if "variant" not in said and known:
        said["variant"] = dialogue.choose("Nhóm nào?", "Which group?", known, optional=True)
    if "funds" not in said:
        funds = {code: _labels(tree, "funds").get(code, "") for code in FUNDS}
        said["funds"] = dialogue.choose("Quỹ nào?", "Which funds?", funds, optional=True)
    names = _labels(tree, "denominator")
    known = {code: names.get(code, "") for code in row["denominators"].split("|") if code}
    drop_unknown(dialogue, said, "denominator", known)
    if "denominator" not in said and known:
        said["denominator"] = dialogue.choose("So với gì (mẫu số)?", "Of what (denominator)?", known)
    if "set_by" not in said and (row["kind"] == "target" or said.get("denominator") == "plan"):
        known = {code: _labels(tree, "set_by").get(code, "") for code in SET_BY}
        said["set_by"] = dialogue.choose("Ai giao chỉ tiêu?", "Who set the target?", known)
    while "as_of" not in said or not place_stands(dialogue, tree, said):
        said["as_of"] = dialogue.day("Số liệu tính đến ngày nào (ngày/tháng/năm)?", "As of which day (day/month/year)?")
    if row["time_basis"] == "year_to_date":
        ask_period(dialogue, said["as_of"])


def _ask_source(dialogue: Dialogue, tree: Tree, said: dict[str, str]) -> NewSource | None:
    """The source: one that is there, by what the person typed, or a new one, asked about."""
    typed = said.get("source") or dialogue.ask(
        "Nguồn: địa chỉ, tên bài, hoặc mã nguồn đã có", "Source: address, title, or the id of one that is there"
    )
    called = sources_called(typed, known_sources(tree))
    if len(called) > 1:
        ids = {row["source_id"]: f"{row['publisher']}, {row['published']}" for row in called}
        typed = dialogue.choose("Nguồn nào?", "Which source?", ids)
        called = [row for row in called if row["source_id"] == typed]
    if called:
        row = called[0]
        dialogue.write(f"  {row['source_id']}: {row['title']} ({row['publisher']}, {row['published']})")
        said["source"] = row["source_id"]
        return None
    said["source"] = ""
    dialogue.say("Nguồn này chưa có; xin mô tả.", "This source is new; please describe it.")
    is_address = typed.startswith(("http://", "https://"))
    title = dialogue.ask("Tên bài", "Title") if is_address else typed
    address = typed if is_address else dialogue.ask("Địa chỉ trang (trống nếu không có)", "Address", required=False)
    publisher = dialogue.ask("Nơi đăng", "Publisher")
    return NewSource(
        title=title,
        url=address,
        publisher=publisher,
        publisher_en=dialogue.ask("Nơi đăng, tên tiếng Anh", "Publisher, in English", default=publisher),
        published=_published(dialogue),
        language=dialogue.choose(
            "Ngôn ngữ đã đọc", "Language read", _labels(tree, "language") or _plain(SOURCE_LANGUAGES)
        ),
        translated="" if dialogue.confirm("Không phải bản dịch máy?", "Not a machine translation?") else "machine",
        kind=dialogue.choose(
            "Loại nguồn", "Kind of source", {k: _labels(tree, "source_kind").get(k, "") for k in _KINDS}
        ),
        reliability=dialogue.choose("Mức tin cậy của nguồn", "Reliability", _labels(tree, "confidence")),
    )


def _plain(codes: tuple[str, ...]) -> dict[str, str]:
    return dict.fromkeys(codes, "")


def _published(dialogue: Dialogue) -> str:
    """A day, a month (10/2025) or a year; empty when it is not known. The day comes first."""
    while True:
        typed = dialogue.ask(
            "Đăng ngày nào (30/9/2025, 9/2025, 2025; trống nếu không rõ)", "Published when", required=False
        )
        if typed == "" or parse_partial_date(typed) is not None:
            return typed
        readings = [one for one in date_readings(typed, partial=True) if one.order != "month-first"]
        days = [one.value for one in readings if len(one.value) == len("2025-09-30")] or [one.value for one in readings]
        if days and dialogue.confirm(f"{days[0]}, đúng không?", f"{days[0]}, right?"):
            return days[0]
        dialogue.say("Không đọc được ngày.", "That is no date.")


def _ask_printed(dialogue: Dialogue, tree: Tree, said: dict[str, str], language: str) -> None:
    """The figure as printed, shown back as it is understood."""
    indicator = indicator_rows(tree)[said["indicator"]]
    unit = indicator["unit"]
    vi, _, en = _labels(tree, "unit").get(unit, f"{unit} · {unit}").partition(" · ")
    while "as_printed" not in said:
        typed = dialogue.ask(
            "Con số đúng như nguồn in, ví dụ “gần 1.000 tỷ đồng”", "The figure as printed, such as “gần 1.000 tỷ đồng”"
        )
        answers = Answers(said["province_id"], said["indicator"], said["as_of"], typed, "", flags=said.get("flags", ""))
        printed = printed_of(answers, language)
        if printed is None:
            dialogue.say("Không đọc được con số nào; chép lại cụm từ.", "No number can be read; copy the words again.")
            continue
        if numbers_in(typed, language) > 1:
            dialogue.say(
                "Có nhiều con số; chỉ chép cụm từ có một con số.", "Several numbers; copy only the words with one."
            )
            continue
        if not unit_fits(dialogue, printed, unit, said.get("flags", "")):
            continue
        value = value_of(printed, indicator["kind"])
        hedge = _labels(tree, "qualifier").get(printed.qualifier, "").partition(" · ")
        shown_vi = f"{hedge[0]} {format_number(value, 'vi')} {vi}".strip()
        shown_en = f"{hedge[2]} {format_number(value, 'en')} {en}".strip()
        if dialogue.confirm(f"Hiểu là: {shown_vi}, đúng không?", f"Read as: {shown_en}, right?"):
            said["as_printed"] = typed


def _ask_rest(dialogue: Dialogue, tree: Tree, said: dict[str, str]) -> None:
    if "locator" not in said:
        said["locator"] = ask_locator(dialogue)
    if "note" not in said:
        said["note"] = dialogue.ask("Ghi chú (có thể trống)", "Note in Vietnamese (may be empty)", required=False)
    if "note_en" not in said:
        said["note_en"] = dialogue.ask("Ghi chú tiếng Anh (có thể trống)", "Note in English", required=False)
    if "confidence" not in said:
        said["confidence"] = dialogue.choose(
            "Độ tin cậy của con số",
            "Confidence",
            {code: _labels(tree, "confidence").get(code, "") for code in CONFIDENCES},
            optional=True,
            empty=Bilingual("như nguồn", "as the source"),
        )
