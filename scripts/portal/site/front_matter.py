"""The block of settings at the top of a Markdown page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import yaml

_BLOCK: Final = re.compile(r"\A---[ \t]*\n(.*?\n)?---[ \t]*\n", re.DOTALL)


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """The settings of a page and the text after them.

    Raises ``ValueError`` when the block is not a YAML mapping with text as keys.
    """
    block = _BLOCK.match(text)
    if block is None:
        return {}, text
    try:
        settings = yaml.safe_load(block.group(1) or "")
    except yaml.YAMLError as error:
        raise ValueError(" ".join(str(error).split())) from error
    if settings is None:
        settings = {}
    if not isinstance(settings, dict) or not all(isinstance(key, str) for key in settings):
        raise ValueError("not a mapping")
    return settings, text[block.end() :]


def join_front_matter(settings: Mapping[str, object], body: str) -> str:
    """A page's text with its settings in front; they are plain text, which the theme's templates escape."""
    block = yaml.safe_dump(dict(settings), allow_unicode=True, sort_keys=False, width=10**9)
    return f"---\n{block}---\n\n{body.strip()}\n"
