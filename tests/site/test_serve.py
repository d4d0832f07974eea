from __future__ import annotations

import io
import os
from collections.abc import Sequence
from pathlib import Path

from portal.site.order import Order
from portal.site.progress import Progress
from portal.site.serve import Builder, Snapshot, changed_files, rebuild_on_change, snapshot


def test_a_snapshot_sees_new_changed_and_removed_files(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    one, two = tmp_path / "docs" / "one.md", tmp_path / "docs" / "two.md"
    one.write_text("1")
    two.write_text("2")
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("a")
    places = [tmp_path / "docs", settings, tmp_path / "missing"]
    before = snapshot(places)
    assert changed_files(before, snapshot(places)) == []
    one.unlink()
    os.utime(two, ns=(1, 1))
    settings.write_text("ab")
    three = tmp_path / "docs" / "three.md"
    three.write_text("3")
    assert changed_files(before, snapshot(places)) == sorted(map(str, (one, two, three, settings)))


def test_what_editors_and_python_leave_behind_is_not_a_change(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "__pycache__").mkdir()
    for name in (".git/x", "__pycache__/x.pyc", ".a.swp", "a.md~", "a.swp"):
        (tmp_path / name).write_text("x")
    assert snapshot([tmp_path]) == {}


def watch(looks: list[Snapshot]) -> tuple[int, str]:
    """Run the watcher over a sequence of looks; how many builds it made and what it said."""
    stream = io.StringIO()
    builds: list[int] = []
    remaining = list(looks)

    def build(changed: Sequence[str]) -> int:
        builds.append(len(changed))
        return 0

    rebuild_on_change(lambda: remaining.pop(0), build, lambda: not remaining, Progress(stream))
    return len(builds), stream.getvalue()


def test_it_builds_at_the_start_and_after_a_change_that_has_settled() -> None:
    old: Snapshot = {"a": (1, 1)}
    new: Snapshot = {"a": (2, 1), "b": (1, 1)}
    assert watch([old, old, old])[0] == 1
    builds, said = watch([old, old, new, new, new])
    assert builds == 2
    assert "a (+1)" in said


def test_the_build_is_told_what_changed() -> None:
    old: Snapshot = {"a": (1, 1)}
    told: list[Sequence[str]] = []
    looks = [old, {"a": (2, 1), "b": (1, 1)}, {"a": (2, 1), "b": (1, 1)}]

    def build(changed: Sequence[str]) -> int:
        told.append(changed)
        return 0

    rebuild_on_change(lambda: looks.pop(0), build, lambda: not looks, Progress(io.StringIO()))
    assert told == [(), ["a", "b"]]


def test_a_build_stands_by_for_the_next_order_and_new_code_gets_a_new_one(project: Path, tmp_path: Path) -> None:
    order = Order(tmp_path / "none", None, tmp_path / "site", "", tmp_path / "first")
    builder = Builder(project)
    try:
        assert builder.build(order, ()) == 2
        waiting = builder._standby
        assert builder.build(order, [str(project / "datapackages" / "registry" / "labels.csv")]) == 2
        assert waiting is not None
        assert waiting.returncode == 2
        waiting = builder._standby
        assert builder.build(order, [str(project / "scripts" / "portal" / "text" / "date.py")]) == 2
        assert waiting is not None
        assert waiting.returncode == 0
    finally:
        builder.close()


def test_a_change_that_goes_on_is_waited_out() -> None:
    looks: list[Snapshot] = [{"a": (time, 1)} for time in (1, 2, 3, 4, 4, 4)]
    assert watch(looks)[0] == 2


def test_a_change_during_a_build_builds_again() -> None:
    # The first look after the build already differs from the look before it.
    old: Snapshot = {"a": (1, 1)}
    assert watch([old, {"a": (2, 1)}, {"a": (2, 1)}])[0] == 2
