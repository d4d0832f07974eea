"""What the commands share: their folders, their date, how they end."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Mapping
from concurrent.futures.process import BrokenProcessPool
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from portal.site.address import DEFAULT_SITE_URL, checked_site_url
from portal.site.disk_fault import describe_fault
from portal.site.failure import HELPER_KILLED, WRONG_USE, WrongUse

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
    """Run a command and see its output off; returns its exit code, and no fault of the machine ends in a traceback.

    Wrong use, a full disk, a place that can't be written and a helper that was killed become words and exit code 2;
    Ctrl-C, and a reader of our output that has seen enough (``| head``), end with 130.
    """
    if sys.stdout is None:
        # Closed by whoever called us (`>&-`).
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    _speak_vietnamese()
    try:
        code = _code_of(action)
        # Here, not when Python ends: what can't be written then is told as a traceback.
        sys.stdout.flush()
        return code
    except WrongUse as wrong:
        return _give_up(str(wrong), WRONG_USE)
    except BrokenPipeError:
        return _give_up("", _INTERRUPTED)
    except OSError as fault:
        return _give_up(describe_fault(fault), WRONG_USE)
    except BrokenProcessPool:
        return _give_up(HELPER_KILLED, WRONG_USE)
    except KeyboardInterrupt:
        return _give_up("\n", _INTERRUPTED)


def _speak_vietnamese() -> None:
    """Let output hold every letter: a pipe of Windows, or PYTHONIOENCODING, may know Western ones alone."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _code_of(action: Callable[[], int]) -> int:
    try:
        return action()
    except SystemExit as asked:
        # argparse: it printed its help, or what was wrong with the arguments.
        if isinstance(asked.code, str):
            raise
        return asked.code or 0


def _give_up(words: str, code: int) -> int:
    """Say why, if anybody can hear it; what can't be written any more is dropped, so that Python ends in silence."""
    for stream, text in ((sys.stdout, ""), (sys.stderr, f"{words.rstrip()}\n" if words else "")):
        try:
            stream.write(text)
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return code
