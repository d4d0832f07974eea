"""Questions to a person at a terminal: words, numbered choices found by typing, days shown back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from portal.contract.quoting import show_cell
from portal.intake.near_names import matching
from portal.intake.new_figure.answers import typed_day
from portal.text.bilingual import Bilingual
from portal.text.date import format_date

_SHOWN: Final = 40
_NOT_APPLIED: Final = Bilingual("không áp dụng", "does not apply")
_YES: Final = frozenset({"", "c", "co", "có", "y", "yes", "đ", "đúng", "dung"})

_NO: Final = frozenset({"k", "ko", "không", "khong", "n", "no", "sai"})


class Abandoned(Exception):
    """The person closed the conversation."""


@dataclass(frozen=True)
class Dialogue:
    """``read`` shows a prompt and gives the line typed, like ``input``; ``write`` shows a line, like ``print``.

    ``english`` alone shows English only; otherwise the Vietnamese stands first.
    """

    read: Callable[[str], str]
    write: Callable[[str], object]
    english: bool = False

    def words(self, text: Bilingual) -> str:
        """The text in the languages of the conversation."""
        return text.en if self.english else f"{text.vi} · {text.en}"

    def say(self, vi: str, en: str) -> None:
        """Show a line."""
        self.write(self.words(Bilingual(vi, en)))

    def ask(self, vi: str, en: str, *, required: bool = True, default: str = "") -> str:
        """The words that the person types; an empty line takes ``default``. ``Abandoned`` at the end of
        input and for Ctrl-C."""
        hint = f" [{show_cell(default)}]" if default else ""
        while True:
            try:
                typed = self.read(f"{self.words(Bilingual(vi, en))}{hint}: ").strip() or default
            except (EOFError, KeyboardInterrupt):
                raise Abandoned from None
            if typed or not required:
                return typed
            self.say("Cần trả lời câu này.", "This one needs an answer.")

    def confirm(self, vi: str, en: str) -> bool:
        """True for an empty line or a yes, false for a no; other words are asked about again."""
        while True:
            said = self.ask(f"{vi} (Enter: đúng, k: không)", f"{en} (Enter: yes, n: no)", required=False).lower()
            if said in _YES or said in _NO:
                return said in _YES
            self.say("Gõ Enter hoặc k.", "Type Enter or n.")

    def day(self, vi: str, en: str) -> str:
        """A day in ISO form, typed day first and shown back in words."""
        while True:
            day = typed_day(self.ask(vi, en))
            if day is None:
                self.say("Không có ngày như vậy. Viết như 30/9/2025.", "No such day. Write it like 30/9/2025.")
                continue
            year, month, number = (int(part) for part in day.split("-"))
            spelled = f"ngày {number} tháng {month} năm {year}"
            if self.confirm(f"{spelled}, đúng không?", f"{format_date(day, 'en')}, right?"):
                return day

    def choose(
        self, vi: str, en: str, names: Mapping[str, str], *, optional: bool = False, empty: Bilingual = _NOT_APPLIED
    ) -> str:
        """One of the codes of ``names``: typed as a number of the list that is shown, as the code, or as words of its
        name; shown back. ``empty`` tells what an empty line means where the answer is ``optional``."""
        shown = self._list(names)
        hint_vi, hint_en = (f"; Enter: {empty.vi}", f"; Enter: {empty.en}") if optional else ("", "")
        while True:
            typed = self.ask(
                f"{vi} (số, mã hoặc vài chữ{hint_vi})", f"{en} (number, code or words{hint_en})", required=not optional
            )
            if not typed:
                return ""
            found = [typed] if typed in names else _numbered(typed, shown) or matching(typed, names)
            if len(found) == 1:
                self.write(f"  → {_named(found[0], names)}")
                return found[0]
            if found:
                shown = self._list({code: names[code] for code in found})
            elif typed.isdecimal() and not shown:
                self.say("Chưa có danh sách đánh số; gõ vài chữ.", "No numbered list is shown yet; type words.")
            else:
                self.say("Không thấy; thử chữ khác.", "Nothing found; try other words.")

    def _list(self, names: Mapping[str, str]) -> tuple[str, ...]:
        """Shows the codes with numbers and gives them in their order; none where they are too many to show."""
        if len(names) > _SHOWN:
            self.say(f"Có {len(names)} lựa chọn; gõ vài chữ để tìm.", f"{len(names)} choices; type words to search.")
            return ()
        for number, code in enumerate(names, start=1):
            self.write(f"  {number}) {_named(code, names)}")
        return tuple(names)


def _numbered(typed: str, shown: tuple[str, ...]) -> list[str]:
    """The code of a number of the list that is shown; nothing for any other words."""
    if typed.isdecimal() and len(typed) <= 3 and 1 <= int(typed) <= len(shown):
        return [shown[int(typed) - 1]]
    return []


def _named(code: str, names: Mapping[str, str]) -> str:
    name = names[code]
    return f"{name} ({code})" if name and name != code else code
