"""Issues as text for a person, as annotations for a pull request, as JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from portal.contract.quoting import show_place
from portal.model.address import address
from portal.model.issue import Issue, has_errors

ReportStyle = Literal["text", "github", "json"]


def format_issues(issues: list[Issue], style: ReportStyle, withheld: Sequence[str] = ()) -> str:
    """The report on ``issues``, without a line break at its end.

    ``withheld`` are the paths whose doubtful figures weren't looked for because of their errors; only text says so.
    """
    if style == "json":
        return _as_json(issues)
    if style == "github":
        return "\n".join(_annotation(issue) for issue in issues)
    return "\n".join([_as_text(issues), *_withheld(withheld)])


def _as_json(issues: list[Issue]) -> str:
    record = {"valid": not has_errors(issues), "issues": [issue.as_record() for issue in issues]}
    return json.dumps(record, ensure_ascii=False, indent=2)


def _annotation(issue: Issue) -> str:
    """A GitHub workflow command; ``line`` is left out where the whole file is meant."""
    message = f"{issue.message_vi} {issue.remedy_vi} · {issue.message_en} {issue.remedy_en}"
    place = f"{issue.column}: " if issue.column else ""
    properties = {
        "file": issue.file,
        **({"line": str(issue.row)} if issue.row else {}),
        "title": f"{place}{issue.code}",
    }
    written = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    return f"::{issue.severity} {written}::{_escape_message(message)}"


def _escape_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_message(text).replace(":", "%3A").replace(",", "%2C")


def _as_text(issues: list[Issue]) -> str:
    lines: list[str] = []
    for file, group in groupby(sorted(issues, key=lambda issue: issue.file), key=lambda issue: issue.file):
        lines.append(show_place(file))
        for issue in group:
            lines += [*_entry(issue), ""]
    return "\n".join([*lines, *_summary(issues)])


def _entry(issue: Issue) -> list[str]:
    words_vi = {"error": "lỗi", "warning": "nghi vấn"}[issue.severity]
    row_vi = f"dòng {issue.row}" if issue.row else "cả tệp"
    row_en = f"row {issue.row}" if issue.row else "the file"
    column_vi = f", cột {issue.column}" if issue.column else ""
    column_en = f", column {issue.column}" if issue.column else ""
    return [
        f"  {row_vi}{column_vi}: {words_vi} {issue.code}",
        f"    {issue.message_vi}",
        f"    → {issue.remedy_vi}",
        f"    {row_en}{column_en}: {issue.message_en}",
        f"    → {issue.remedy_en}",
    ]


def _summary(issues: list[Issue]) -> list[str]:
    errors = sum(issue.severity == "error" for issue in issues)
    warnings = len(issues) - errors
    files = len({issue.file for issue in issues})
    if not issues:
        return ["Dữ liệu đúng quy ước, không có lỗi.", "The data keeps to the contract: no errors."]
    doubts_vi = f", {warnings} nghi vấn" if warnings else ""
    doubts_en = f", {_counted(warnings, 'warning')}" if warnings else ""
    return [
        f"Tổng cộng {errors} lỗi{doubts_vi} trong {files} tệp.",
        f"In all {_counted(errors, 'error')}{doubts_en} in {_counted(files, 'file')}.",
        f"Mỗi mã có một trang trên cổng: /{address('issues', 'vi')}<mã>/",
        f"Each code has a page on the site: /{address('issues', 'en')}<code>/",
    ]


def _withheld(paths: Sequence[str]) -> list[str]:
    if not paths:
        return []
    named = ", ".join(show_place(path) for path in paths)
    return [f"Chưa xét nghi vấn vì còn lỗi · Warnings wait until the errors are mended: {named}"]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
