"""What can be told of an answer as soon as it is given: codes that nobody knows, days without a place, other units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from portal.contract.report import format_issues
from portal.intake.near_names import near_words
from portal.intake.new_figure.dialogue import Abandoned, Dialogue
from portal.intake.new_figure.plan import place_issues
from portal.model.vocabulary import PERCENT_UNITS
from portal.store.tree import Tree
from portal.text.bilingual import Bilingual
from portal.text.date import format_date
from portal.text.printed import Printed

_KINDS: Final = {
    "percent": Bilingual("phần trăm", "a percentage"),
    "VND": Bilingual("số tiền", "a sum of money"),
    "count": Bilingual("số đếm", "a count"),
}


def drop_unknown(dialogue: Dialogue, said: dict[str, str], name: str, known: Mapping[str, str]) -> None:
    """Takes back an answer of the command line that is no known code, and says which come near."""
    if said.get(name) and said[name] not in known:
        wrong = said.pop(name)
        near = near_words(wrong, known)
        dialogue.say(f"Không có mã “{wrong}” (gần giống: {near}).", f"There is no “{wrong}” (near: {near}).")


def place_stands(dialogue: Dialogue, tree: Tree, said: Mapping[str, str]) -> bool:
    """False, and said why, where the place did not exist on the day; without its package nothing more is asked."""
    issues = place_issues(tree, said["province_id"], said["as_of"])
    if issues:
        dialogue.write(format_issues(list(issues), "text"))
    if any(one.code == "new-package-missing" for one in issues):
        raise Abandoned
    return not issues


def ask_period(dialogue: Dialogue, as_of: str) -> None:
    """Makes sure that the figure counts from the first of January, as all that can be written do."""
    first = f"{as_of[:4]}-01-01"
    vi, en = (tuple(format_date(day, language) for day in (first, as_of)) for language in ("vi", "en"))
    if not dialogue.confirm(f"Cộng dồn từ {vi[0]} đến {vi[1]}, đúng không?", f"Counted from {en[0]} to {en[1]}?"):
        dialogue.say(
            "Chỉ ghi được số cộng dồn từ đầu năm; số của riêng một quý hay một tháng chưa ghi được ở đây.",
            "Only figures counted from the start of the year can be entered, not those of one quarter or month alone.",
        )
        raise Abandoned


def unit_fits(dialogue: Dialogue, printed: Printed, unit: str, flags: str) -> bool:
    """False, and said why, where the words tell a percentage, money or a count and the indicator is another of them."""
    expected = "percent" if unit in PERCENT_UNITS else "VND" if unit == "VND" else "count"
    if printed.kind == expected or {"percent_sign_missing", "excerpt_truncated"} & set(flags.split(";")):
        return True
    found, wanted = _KINDS[printed.kind], _KINDS[expected]
    dialogue.say(
        f"Cụm từ này là {found.vi}, còn chỉ số là {wanted.vi}; chép cả đơn vị, hoặc chép số khác.",
        f"These words tell {found.en}, the indicator is {wanted.en}; copy the unit too, or another figure.",
    )
    return False
