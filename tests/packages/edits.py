"""Ways to put one fault into a package that has none."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

Edit = Callable[[Path], None]
"""Changes files under the folder of a package or a tree."""


def read_records(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def write_records(path: Path, records: list[list[str]]) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(records)
    path.write_text(buffer.getvalue(), encoding="utf-8", newline="\n")


def cell(file: str, row: int, column: str, value: str) -> Edit:
    """Set one cell; ``row`` is the line of the file, the header is 1."""
    return cells(file, row, **{column: value})


def cells(file: str, row: int, **values: str) -> Edit:
    """Set several cells of one row."""

    def edit(folder: Path) -> None:
        records = read_records(folder / file)
        for column, value in values.items():
            place = records[0].index(column)
            assert records[row - 1][place] != value, f"{file}:{row} {column} is {value} already"
            records[row - 1][place] = value
        write_records(folder / file, records)

    return edit


def records(file: str, change: Callable[[list[list[str]]], list[list[str]]]) -> Edit:
    """Change the records of a table, header included."""

    def edit(folder: Path) -> None:
        write_records(folder / file, change(read_records(folder / file)))

    return edit


def content(file: str, change: Callable[[bytes], bytes]) -> Edit:
    """Change the bytes of a file."""

    def edit(folder: Path) -> None:
        before = (folder / file).read_bytes()
        after = change(before)
        assert after != before, f"{file} stays the same"
        (folder / file).write_bytes(after)

    return edit


def replace(file: str, old: str, new: str) -> Edit:
    """Replace text that stands in the file once or more; the first is replaced."""
    return content(file, lambda text: text.replace(old.encode(), new.encode(), 1))


def descriptor(change: Callable[[dict[str, Any]], object], folder_name: str = "") -> Edit:
    """Change the descriptor as a value."""

    def edit(folder: Path) -> None:
        path = folder / folder_name / "datapackage.json"
        value = json.loads(path.read_text(encoding="utf-8"))
        change(value)
        path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")

    return edit


def put(key: str, value: object) -> Edit:
    """Set one key at the top of the descriptor."""
    return descriptor(lambda whole: whole.__setitem__(key, value))


def remove(file: str) -> Edit:
    return lambda folder: (folder / file).unlink()


def all_of(*edits: Edit) -> Edit:
    def edit(folder: Path) -> None:
        for one in edits:
            one(folder)

    return edit


def decomposed(file: str, row: int, column: str) -> Edit:
    """Write the letters of one cell as base letter and loose marks."""

    def edit(folder: Path) -> None:
        table = read_records(folder / file)
        place = table[0].index(column)
        table[row - 1][place] = unicodedata.normalize("NFD", table[row - 1][place])
        write_records(folder / file, table)

    return edit


def delimited(file: str, mark: str) -> Edit:
    """Part the columns of a table by another mark."""

    def edit(folder: Path) -> None:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, lineterminator="\n", delimiter=mark).writerows(read_records(folder / file))
        (folder / file).write_text(buffer.getvalue(), encoding="utf-8", newline="\n")

    return edit


def drop_column(column: str) -> Callable[[list[list[str]]], list[list[str]]]:
    def change(table: list[list[str]]) -> list[list[str]]:
        place = table[0].index(column)
        return [row[:place] + row[place + 1 :] for row in table]

    return change


def swap_columns(first: str, second: str) -> Callable[[list[list[str]]], list[list[str]]]:
    def change(table: list[list[str]]) -> list[list[str]]:
        one, two = table[0].index(first), table[0].index(second)
        for row in table:
            row[one], row[two] = row[two], row[one]
        return table

    return change


def swap_rows(first: int, second: int) -> Callable[[list[list[str]]], list[list[str]]]:
    """Swap two rows, named by the line of the file."""

    def change(table: list[list[str]]) -> list[list[str]]:
        table[first - 1], table[second - 1] = table[second - 1], table[first - 1]
        return table

    return change


def copy_row(row: int, **values: str) -> Callable[[list[list[str]]], list[list[str]]]:
    """Repeat a row below itself, with other values in some cells."""

    def change(table: list[list[str]]) -> list[list[str]]:
        copy = list(table[row - 1])
        for column, value in values.items():
            copy[table[0].index(column)] = value
        return [*table[:row], copy, *table[row:]]

    return change
