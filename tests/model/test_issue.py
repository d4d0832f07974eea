"""Issues as records."""

from __future__ import annotations

from dataclasses import replace

from portal.model.issue import Issue, has_errors

ISSUE = Issue("a-code", "error", "ha-noi", "f.csv", 2, "value", "vi", "en", "sửa", "mend")


def test_the_record_has_the_public_fields_in_their_order() -> None:
    assert list(ISSUE.as_record()) == [
        "code", "severity", "package", "file", "row", "column", "message_vi", "message_en", "remedy_vi", "remedy_en",
    ]  # fmt: skip
    assert ISSUE.as_record()["row"] == 2


def test_only_errors_stop() -> None:
    warning = replace(ISSUE, severity="warning")
    assert has_errors([warning, ISSUE])
    assert not has_errors([warning])
    assert not has_errors([])
