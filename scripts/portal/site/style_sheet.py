"""One style sheet out of many: the theme's rules that some element can meet, then our own, made small."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

import rcssmin

_BLOCK: Final = re.compile(r"\s*([^{};]+?)\s*([{;])")
_PART: Final = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}]""", re.DOTALL)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS: Final = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
_NEGATED: Final = re.compile(r":not\([^()]*\)")
_PROPERTY: Final = re.compile(r"(?<=[{;])(--[\w-]+):((?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[^;{}\"'])*);?")
_ANIMATION: Final = re.compile(r"@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}")
_NESTING: Final = ("@media", "@supports")
_UNMET: Final = ("[dir=rtl]", "[data-md-")
"""Attributes that no page has: right-to-left text, and what the theme's own scripts and templates set."""


def one_style_sheet(theme: Iterable[str], classes: Collection[str], own: Iterable[str]) -> str:
    """The sheets of the theme without what no page can use, then our own whole, in order, minified.

    ``classes`` are those of the theme's classes that our pages have. Raises ``ValueError`` when a sheet's braces
    don't match.
    """
    used = "".join(f"{living_rules(sheet, classes)}\n" for sheet in theme)
    whole = str(rcssmin.cssmin(used + "\n".join(own)))
    return without_unread_properties(whole)


def living_rules(css: str, classes: Collection[str]) -> str:
    """The rules of ``css`` without each selector that needs a class outside ``classes`` or an unmet attribute."""
    return "".join(_living(_COMMENT.sub("", css), frozenset(classes)))


def _living(css: str, classes: frozenset[str]) -> Iterator[str]:
    for head, body in _rules(css):
        if body is None:
            # Only "@charset", which has no place but the start of a file, and the server says it too.
            continue
        if head.startswith(_NESTING):
            inner = "".join(_living(body, classes))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            selectors = [selector for selector in _selectors(head) if _may_match(selector, classes)]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def _rules(css: str) -> Iterator[tuple[str, str | None]]:
    """Each rule's head and body; the body of a statement is None."""
    place = 0
    while found := _BLOCK.match(css, place):
        if found[2] == ";":
            yield found[1], None
            place = found.end()
            continue
        end = _closing(css, found.end())
        yield found[1], css[found.end() : end]
        place = end + 1
    if css[place:].strip():
        raise ValueError(f"not a rule: {css[place : place + 60]!r}")


def _closing(css: str, start: int) -> int:
    """Where the brace closes that opens before ``start``; braces in strings don't count."""
    depth = 1
    for part in _PART.finditer(css, start):
        depth += {"{": 1, "}": -1}.get(part[0], 0)
        if depth == 0:
            return part.start()
    raise ValueError("a brace is not closed")


def _selectors(head: str) -> Iterator[str]:
    """The selectors between the commas that stand in no bracket."""
    depth, start = 0, 0
    for place, character in enumerate(head):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(character, 0)
        if character == "," and depth == 0:
            yield head[start:place].strip()
            start = place + 1
    yield head[start:].strip()


def _may_match(selector: str, classes: frozenset[str]) -> bool:
    # What a negation names need not be there; of a list in :is() or :where() one is enough.
    plain = re.sub(r":(?:is|where)\([^()]*\)", "", _NEGATED.sub("", selector))
    return not any(part in plain for part in _UNMET) and classes.issuperset(_CLASS.findall(plain))


def without_unread_properties(css: str) -> str:
    """Minified CSS without custom properties that no ``var()`` reads, animations that nothing plays, empty rules."""
    while True:
        read = set(re.findall(r"var\(\s*(--[\w-]+)", css))
        kept = _only(_PROPERTY, read, css)
        kept = re.sub(r"(?<=[{}])[^{}]+\{\}", "", kept)
        kept = re.sub(r"^[^{}]+\{\}", "", kept)
        played = " ".join(re.findall(r"animation(?:-name)?:([^;}]+)", kept))
        kept = _only(_ANIMATION, set(played.split()), kept)
        if kept == css:
            return css
        css = kept


def _only(pattern: re.Pattern[str], wanted: set[str], css: str) -> str:
    """CSS without what the pattern finds, unless the name that it finds is wanted."""
    return pattern.sub(lambda found: found[0] if found[1] in wanted else "", css)
