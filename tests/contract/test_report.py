"""The three styles of a report."""

from __future__ import annotations

import json
from dataclasses import replace

from portal.contract.report import format_issues
from portal.model.issue import Issue

ERROR = Issue(
    code="number-syntax",
    severity="error",
    package="bac-kan",
    file="datapackages/provinces/bac-kan/observations.csv",
    row=7,
    column="value",
    message_vi="“307_327” không phải số.",
    message_en="“307_327” is no number.",
    remedy_vi="Viết 307327.",
    remedy_en="Write 307327.",
)
WARNING = replace(ERROR, code="jump", severity="warning", file="b.csv", row=0, column="")


def test_json_is_the_agreed_record() -> None:
    report = json.loads(format_issues([ERROR], "json"))
    assert list(report) == ["valid", "issues"]
    assert report["valid"] is False
    assert list(report["issues"][0]) == [
        "code", "severity", "package", "file", "row", "column", "message_vi", "message_en", "remedy_vi", "remedy_en",
    ]  # fmt: skip
    assert report["issues"][0]["row"] == 7
    assert "“307_327” không" in format_issues([ERROR], "json")


def test_a_warning_alone_leaves_the_data_valid() -> None:
    assert json.loads(format_issues([WARNING], "json"))["valid"] is True
    assert json.loads(format_issues([], "json")) == {"valid": True, "issues": []}


def test_text_tells_vietnamese_first_and_counts() -> None:
    text = format_issues([WARNING, ERROR, replace(ERROR, row=9)], "text")
    assert text.index("không phải số") < text.index("is no number")
    assert text.count("datapackages/provinces/bac-kan/observations.csv") == 1
    assert "dòng 7, cột value: lỗi number-syntax" in text
    assert "row 9, column value" in text
    assert "cả tệp: nghi vấn jump" in text
    assert "Tổng cộng 2 lỗi, 1 nghi vấn trong 2 tệp." in text
    assert "In all 2 errors, 1 warning in 2 files." in text


def test_text_alone_says_which_paths_wait_for_their_warnings() -> None:
    withheld = ["datapackages", "a\n\u202eb"]
    plain = format_issues([ERROR], "text")
    told = format_issues([ERROR], "text", withheld).removeprefix(plain + "\n")
    assert told.endswith(": datapackages, a[U+000A][U+202E]b")
    assert "nghi vấn" in told.split(" · ")[0]
    assert "Warnings" in told.split(" · ")[1]
    assert format_issues([ERROR], "json", withheld) == format_issues([ERROR], "json")
    assert format_issues([ERROR], "github", withheld) == format_issues([ERROR], "github")


def test_text_of_good_data() -> None:
    assert format_issues([], "text").splitlines() == [
        "Dữ liệu đúng quy ước, không có lỗi.",
        "The data keeps to the contract: no errors.",
    ]


def test_annotations_escape_what_github_would_act_on() -> None:
    hostile = replace(ERROR, message_vi="95%\r\n::error::tin giả", file="a,b:c%.csv")
    annotation = format_issues([hostile], "github")
    assert annotation.startswith(
        "::error file=a%2Cb%3Ac%25.csv,line=7,title=value%3A number-syntax::95%25%0D%0A::error::"
    )
    assert "\n" not in annotation


def test_an_annotation_of_a_whole_file_has_no_line() -> None:
    assert format_issues([WARNING], "github").startswith("::warning file=b.csv,title=jump::")
    assert format_issues([], "github") == ""
