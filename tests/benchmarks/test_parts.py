"""The bench itself at small size: what needs neither a browser nor a network."""

from __future__ import annotations

import gzip
import json
import multiprocessing
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.benchmarks import __main__ as bench
from tests.benchmarks.builds import Growing, rows_of_growth, weights_of
from tests.benchmarks.held import Part, missing, read_parts, write_parts
from tests.benchmarks.list_import import measure_import
from tests.benchmarks.look_up import Asked, unlike_totals
from tests.benchmarks.look_up_made import most_megabytes
from tests.benchmarks.page_load import scripts_of
from tests.benchmarks.readme import with_timings
from tests.benchmarks.row import Goal, Row
from tests.benchmarks.vietnamese import PART_NAMES, WORDS
from tests.benchmarks.zipped_server import served_zipped


def test_a_failed_part_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(copy: Path, work: Path) -> Iterator[Row]:
        yield Row("before", "1", 1, "s")
        raise AssertionError("unlike")

    def works(copy: Path, work: Path) -> Iterator[Row]:
        yield Row("after", "1", 2, "s")

    for name in ("scripts", "docs", "datapackages", "releases"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(bench, "PROJECT", tmp_path)
    monkeypatch.setattr(bench, "PARTS", {"one": fails, "two": works})
    monkeypatch.setattr("sys.argv", ["bench"])
    assert bench.main() == 1
    told = capsys.readouterr()
    assert "unlike" in told.err
    assert "| after |" in told.out
    held = json.loads((tmp_path / "build" / "bench.json").read_text("utf-8"))
    assert [row["name"] for row in held] == ["before", "after"]
    monkeypatch.setattr("sys.argv", ["bench", "--readme"])
    assert bench.main() == 2
    assert "Chưa đo: one." in capsys.readouterr().err
    # Measured again by itself, it takes the place of what had failed; the other stays.
    monkeypatch.setitem(bench.PARTS, "one", works)
    monkeypatch.setattr("sys.argv", ["bench", "one"])
    assert bench.main() == 0
    parts = read_parts(tmp_path / "build")
    assert [(part.name, part.failed, [row.name for row in part.rows]) for part in parts] == [
        ("one", False, ["after"]),
        ("two", False, ["after"]),
    ]
    assert parts[0].run > parts[1].run
    assert missing(parts, ["one", "two"]) == []


ROWS = (
    Row("build, warm, beside Material", "932 pages", 13.8, "s", 32.85, Goal(0.5, "ratio")),
    Row("look-up: files", "1,000,000 units", 19_783, "files", 1, Goal(20_000)),
    Row("charts: all drawn, nothing cached", "1,234 charts", 25.4, "s"),
)
PARTS = (
    Part("builds", datetime(2026, 11, 23, 22, tzinfo=UTC), "Linux, 2 CPU", False, ROWS[:2]),
    Part("charts", datetime(2026, 11, 23, 22, tzinfo=UTC), "Linux, 2 CPU", False, ROWS[2:]),
)


def test_a_row_is_read_back_as_it_was_written() -> None:
    assert [Row.from_json(json.loads(json.dumps(row.as_json()))) for row in ROWS] == list(ROWS)


def test_the_table_goes_into_the_readme_in_both_languages() -> None:
    empty = "# A\n<!-- bench vi -->\nold\n<!-- /bench vi -->\nB\n<!-- bench en -->\n<!-- /bench en -->\nC\n"
    told = with_timings(empty, PARTS)
    vietnamese, english = told.split("\nB\n")
    assert "23/11/2026, Linux, 2 CPU" in vietnamese
    assert "| dựng trang, không có gì đổi, cạnh Material nguyên bản | 932 trang | 13,8 | 32,9 | s |" in vietnamese
    assert "| tra cứu: số tệp | 1.000.000 đơn vị | 19.783 | 1 | tệp | 19.783 | ≤ 20.000 tệp | ✓ |" in vietnamese
    assert "old" not in vietnamese
    assert "23 November 2026" in english
    assert "| build, warm, beside Material | 932 pages | 13.8 | 32.9 | s | 0.42 | ≤ 0.5 × | ✓ |" in english
    assert with_timings(told, PARTS) == told
    with pytest.raises(ValueError, match="'en'"):
        with_timings(vietnamese, PARTS)


def test_parts_of_several_runs_are_told_with_their_days() -> None:
    empty = "<!-- bench vi -->\n<!-- /bench vi -->\n<!-- bench en -->\n<!-- /bench en -->\n"
    later = replace(PARTS[1], run=datetime(2026, 11, 24, 1, tzinfo=UTC))
    told = with_timings(empty, [PARTS[0], later])
    assert "23/11/2026, 22:00 UTC, Linux, 2 CPU: dựng trang; 24/11/2026, 01:00 UTC, Linux, 2 CPU: biểu đồ." in told
    assert (
        "23 November 2026, 22:00 UTC, Linux, 2 CPU: builds; 24 November 2026, 01:00 UTC, Linux, 2 CPU: charts." in told
    )
    assert "one run, 23" not in told
    assert PART_NAMES.keys() == bench.PARTS.keys()


def test_what_was_measured_is_read_back(tmp_path: Path) -> None:
    write_parts(tmp_path / "build", PARTS)
    assert read_parts(tmp_path / "build") == list(PARTS)
    assert read_parts(tmp_path) == []


def test_every_line_of_the_readme_s_table_is_in_vietnamese() -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text("utf-8")
    table = readme.partition("<!-- bench en -->")[2].partition("<!-- /bench en -->")[0]
    names = {line.split("|")[1].strip() for line in table.split("\n") if line.startswith("| ")} - {"---"}
    assert names
    assert {part for name in names for part in name.split(", ")} <= WORDS.keys()


def test_the_memory_of_a_process_is_not_that_of_the_one_that_started_it() -> None:
    held = bytearray(b"x") * 500_000_000
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert 10 < pool.submit(most_megabytes).result() < 400
    assert most_megabytes() > len(held) / 1e6


def test_pages_are_weighed_beside_themselves_not_beside_other_kinds(tmp_path: Path) -> None:
    for tree, pages in {
        "small": {"": 10, "dong-gop/loi": 1},
        "large": {"": 11, "dong-gop/loi": 1, "tinh/nam": 50},
    }.items():
        for page, size in pages.items():
            file = tmp_path / tree / page / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("x" * size * 1000, encoding="utf-8")
    small, large = (Growing(0.2, 0.1, weights_of(tmp_path / tree)) for tree in ("small", "large"))
    rows = {row.name: row for row in rows_of_growth(small, large, "large by small")}
    assert rows["HTML per page, of data pages in both trees"].ours == 11
    assert rows["HTML per page, of data pages in both trees"].as_json()["met"] is True
    assert rows["HTML of the heaviest page"].as_json()["met"] is False
    assert {part for name in rows for part in name.split(", ")} <= WORDS.keys()


def test_unlike_totals_are_found_in_every_scan() -> None:
    queries = [("rare", "an"), ("code", "01")]
    ours = [{"total": 1}, {"total": 2}]
    scan = {"results": [{"total": 1}, {"total": 2}]}
    assert unlike_totals(queries, Asked(ours, scan, None)) == []
    assert unlike_totals(queries, Asked(ours, scan, {"results": [{"total": 1}, {"total": 3}]})) == ["01"]


def test_an_import_is_measured(project: Path, tmp_path: Path) -> None:
    seconds, megabytes = measure_import(project, tmp_path, 300)
    assert seconds.alternative is not None
    assert megabytes.ours > 10
    assert len(list((tmp_path / "lists").glob("*/units.csv"))) == 1


def test_texts_are_sent_compressed_to_those_who_take_it(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>trang", encoding="utf-8")
    with served_zipped(tmp_path) as address:
        asked = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(asked) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(answer.read()).decode() == "<p>trang"
        with urllib.request.urlopen(address) as answer:
            assert answer.read().decode() == "<p>trang"


def test_scripts_that_stop_the_reading_of_a_page_are_told_from_others(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        '<link rel="modulepreload" href="d.js"><script src="a.js"></script><script src="b.js" type="module"></script>'
        '<script defer src="c.js"></script><script>inline()</script>',
        encoding="utf-8",
    )
    stops, others = scripts_of(page)
    assert [file.name for file in stops] == ["a.js"]
    assert [file.name for file in others] == ["b.js", "c.js", "d.js"]
