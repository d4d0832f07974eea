"""What the commands share: their folders, their date, how they end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from portal.site.address import DEFAULT_SITE_URL, checked_site_url
from portal.site.failure import WRONG_USE, WrongUse

PROJECT: Final = Path(__file__).resolve().parents[3]
"""The root of the repository."""

_VIET_NAM: Final = timezone(timedelta(hours=7))
_INTERRUPTED: Final = 130


def build_date(argument: str | None, environment: Mapping[str, str], now: datetime) -> date:
    """The date of a build: ``--date``, else ``SOURCE_DATE_EPOCH``, else today in Viet Nam.

    ``now`` has a time zone. Raises ``WrongUse`` for text that is not a date.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    try:
        if argument is not None:
            day = date.fromisoformat(argument)
            if day.isoformat() != argument:
                raise ValueError(argument)
            return day
        if epoch:
            return datetime.fromtimestamp(int(epoch), _VIET_NAM).date()
    except (ValueError, OverflowError, OSError):
        raise WrongUse(
            f"Không đọc được ngày: {argument or epoch}. Hãy viết như 2026-01-31.\n"
            f"Not a date: {argument or epoch}. Write it like 2026-01-31."
        ) from None
    return now.astimezone(_VIET_NAM).date()


def site_url_from(environment: Mapping[str, str]) -> str:
    """``SITE_URL``, checked; raises ``WrongUse`` when it is not a plain http(s) address."""
    text = environment.get("SITE_URL") or DEFAULT_SITE_URL
    try:
        return checked_site_url(text)
    except ValueError:
        raise WrongUse(
            f"SITE_URL phải là một địa chỉ http(s) đầy đủ, ví dụ https://example.org/bhxh-mo/; đang là: {text}\n"
            f"SITE_URL must be a whole http(s) address, e.g. https://example.org/bhxh-mo/; it is: {text}"
        ) from None


def folder_named(argument: str) -> Path:
    """The folder that an argument names, absolute, with links followed."""
    return Path(argument).expanduser().resolve()


def end(action: Callable[[], int]) -> int:
    """Run a command; wrong use becomes its message and exit code 2, Ctrl-C ends without a traceback."""
    try:
        return action()
    except WrongUse as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        # The reader of our output (`| head`) has seen enough; Python would print a traceback when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _INTERRUPTED
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return _INTERRUPTED
