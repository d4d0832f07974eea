"""The words of the command line for a new figure: every answer as a flag."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from portal.intake.new_figure.answers import Answers, NewSource, typed_day
from portal.model.vocabulary import CONFIDENCES, DENOMINATORS, FUNDS, SET_BY, SOURCE_KINDS, SOURCE_LANGUAGES

_REQUIRED: Final = ("province_id", "indicator", "as_of", "as_printed", "locator")
_FLAG: Final = {"province_id": "province"}
_SOURCE: Final = "source_"


@dataclass(frozen=True)
class Said:
    """What the command line tells: answers by name, a new source by the fields told, and how to go about it."""

    data: Path
    told: Mapping[str, str]
    new_source: Mapping[str, str]
    date: str | None
    english: bool
    write: bool

    def missing(self) -> list[str]:
        """The flags that are needed and were not given, all of them."""
        lacking = [f"--{_FLAG.get(name, name).replace('_', '-')}" for name in _REQUIRED if not self.told.get(name)]
        if self.told.get("source") or {"title", "publisher"} <= set(self.new_source):
            return lacking
        return [*lacking, "--source (hoặc · or --source-title, --source-publisher)"]

    def answers(self) -> Answers:
        """The answers; ``missing`` must be empty."""
        return Answers(**self.told, new_source=NewSource(**self.new_source) if self.new_source else None)


def command_line(said: Said, answers: Answers) -> str:
    """The command that gives all of the answers again, quoted for a shell."""
    told = {name: text for name, text in asdict(replace(answers, new_source=None)).items() if text}
    if answers.new_source:
        told |= {f"{_SOURCE}{name}": text for name, text in asdict(answers.new_source).items() if text}
    flags = [(f"--{_FLAG.get(name, name).replace('_', '-')}", str(text)) for name, text in told.items()]
    # A text may begin with a dash, which only an equals sign tells from a flag.
    words = ["--data", said.data.as_posix(), *(f"{flag}={text}" for flag, text in flags)]
    words += [*(["--date", said.date] if said.date else []), *(["--language", "en"] if said.english else [])]
    return shlex.join([".venv/bin/python", "scripts/new_figure.py", *words])


def read_said(arguments: Sequence[str] | None = None) -> Said:
    """The command line; ends the program with code 2 and a message in both languages where it can't be read."""
    given = {name: value for name, value in vars(_parser().parse_args(arguments)).items() if value is not None}
    data, day = given.pop("data"), given.pop("date", None)
    english, write = given.pop("language", "vi") == "en", given.pop("yes")
    source = {name.removeprefix(_SOURCE): given.pop(name) for name in list(given) if name.startswith(_SOURCE)}
    return Said(data, given, source, day, english, write)


def _day(text: str) -> str:
    day = typed_day(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"không phải một ngày · not a day (30/9/2025, 2025-09-30): {text}")
    return day


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Thêm một con số đã công bố; thiếu gì thì hỏi · Add a published figure; what is missing is asked."
    )
    add = parser.add_argument
    add("--data", type=Path, default=Path("datapackages"), help="cây gói · tree of packages")
    add("--province", dest="province_id", help="mã tỉnh · province_id")
    add("--indicator", help="mã chỉ số · code of the indicator")
    add("--variant", help="nhóm · group (variant)")
    add("--funds", choices=FUNDS, help="quỹ · funds")
    add("--denominator", choices=DENOMINATORS, help="mẫu số · denominator")
    add("--set-by", choices=SET_BY, help="nơi giao chỉ tiêu · who set the target")
    add("--as-of", type=_day, help="ngày chốt, 30/9/2025 hoặc 2025-09-30 · day of the figure, day first")
    add("--as-printed", help="đúng như nguồn in · the figure as printed")
    add("--locator", help="chỗ trong nguồn · place in the source")
    add("--flags", help="cờ, cách nhau bằng ; · flags, parted by ;")
    add("--note", help="ghi chú · note in Vietnamese")
    add("--note-en", help="ghi chú tiếng Anh · note in English")
    add("--confidence", choices=CONFIDENCES, help="độ tin cậy, mặc định như nguồn · default as the source")
    add("--source", help="mã, địa chỉ hoặc tên bài của nguồn đã có · id, address or title of a source that is there")
    add("--source-title", help="nguồn mới: tên bài · a new source: its title")
    add("--source-publisher", help="nguồn mới: nơi đăng · publisher")
    add("--source-publisher-en", help="nguồn mới: nơi đăng, tiếng Anh · publisher in English")
    add("--source-url", help="nguồn mới: địa chỉ · address")
    add("--source-published", help="nguồn mới: 2025, 2025-10 hoặc 2025-10-31 · date of publication")
    add("--source-language", choices=SOURCE_LANGUAGES, help="nguồn mới: ngôn ngữ · language")
    add("--source-translated", choices=("machine",), help="nguồn mới: bản dịch máy · machine translation")
    add("--source-kind", choices=SOURCE_KINDS, help="nguồn mới: loại · kind")
    add("--source-reliability", choices=CONFIDENCES, help="nguồn mới: mức tin cậy · reliability")
    add("--source-note", help="nguồn mới: ghi chú · note")
    add("--source-note-en", help="nguồn mới: ghi chú tiếng Anh · note in English")
    add("--date", help="hôm nay là ngày nào, mặc định theo máy · which day today is")
    add("--language", choices=("vi", "en"), help="ngôn ngữ của câu hỏi · language of the questions")
    add("--yes", action="store_true", help="ghi mà không hỏi lại · write without asking")
    return parser
