"""A build killed twenty times at points drawn by lot: readers have one whole site all the while, and the next run mends
what is left and says so."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from portal.site.swap import MARK, next_folder, previous_folder
from tests.site.small_project import build_apart

KILLS = 20
SEED = 20261121
TEXTS = ("Bản thứ nhất", "Bản thứ hai")
TELLING = ("was cut off", "were cut off")
PAGES = ("index.html", "en/index.html", "about/index.html", "data/7.csv")

Sums = dict[str, str]


def sums_of(site: Path) -> tuple[Sums, Sums]:
    """Check sums of a site's own files, and of those kept for pages that were loaded before."""
    mark = site / MARK
    kept = set(mark.read_text(encoding="utf-8").splitlines())
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file() and file != mark}
    sums = {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in files.items()}
    return {name: sums[name] for name in sums if name not in kept}, {name: sums[name] for name in kept}


class Build:
    """A build of the small project in a process group of its own."""

    def __init__(self, folder: Path, text: str, log: Path) -> None:
        self.log = log
        log.unlink(missing_ok=True)
        # Its libraries are read once for all of them, by the process that they branch off from.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.site.small_project"])
        self.process = context.Process(target=build_apart, args=(folder, text, log))
        self.process.start()
        assert self.process.pid is not None
        self.number = self.process.pid

    def wait(self) -> int | None:
        """Wait for the end; returns the exit code."""
        self.process.join()
        return self.process.exitcode

    def kill(self, whole_group: bool) -> None:
        """As a person does (the whole group), or as a machine without memory: the build alone, its helpers live on."""
        (os.killpg if whole_group else os.kill)(self.number, signal.SIGKILL)
        self.process.join()

    def wait_for(self, words: str) -> None:
        """Wait until the build has said these words; what comes before is Python reading its libraries."""
        while words not in self.said and self.process.is_alive():
            time.sleep(0.005)

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""


def leftovers(folder: Path) -> list[Path]:
    beside = [path for path in (next_folder(folder / "site"), previous_folder(folder / "site")) if path.exists()]
    return beside + list((folder / "build").glob("run-*"))


@contextmanager
def reader(site: Path) -> Iterator[list[str]]:
    """Somebody who reads the site all the while; yields what was missing or torn."""
    faults: list[str] = []
    ended = threading.Event()
    lengths = {name: {(site / name).stat().st_size} for name in PAGES}

    def read() -> None:
        while not ended.is_set():
            for name in PAGES:
                try:
                    content = (site / name).read_bytes()
                except OSError as fault:
                    faults.append(f"{name}: {fault}")
                    continue
                texts = [text for text in TEXTS if text.encode() in content]
                whole = content.endswith((b"</html>", b"\n"))
                if not whole or len(texts) > 1 or (name == "index.html" and len(texts) != 1):
                    faults.append(f"{name}: torn, {len(content)} of {lengths[name]} bytes")
            ended.wait(0.002)

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield faults
    finally:
        ended.set()
        thread.join()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Sums], float]:
    """A small project whose site was built from each of the texts, their check sums, and how long a build works."""
    folder = tmp_path_factory.mktemp("faults") / "small"
    folder.mkdir()
    sums: list[Sums] = []
    seconds = 0.0
    for text in TEXTS:
        build = Build(folder, text, folder.parent / "log")
        build.wait_for("✓")
        start = time.perf_counter()
        assert build.wait() == 0, build.said
        seconds = time.perf_counter() - start
        sums.append(sums_of(folder / "site")[0])
    assert sums[0].keys() != sums[1].keys(), "the two must differ, down to the name of a script"
    return folder, sums, seconds


def test_twenty_kills_leave_one_whole_site_and_the_next_run_says_what_it_mended(
    built: tuple[Path, list[Sums], float],
) -> None:
    folder, sums, seconds = built
    site = folder / "site"
    lot = random.Random(SEED)
    cut_off = mended = 0
    with reader(site) as faults:
        for number in range(3 * KILLS):
            if cut_off == KILLS:
                break
            before = sums.index(sums_of(site)[0])
            found = leftovers(folder)
            build = Build(folder, TEXTS[1 - before], folder.parent / f"log.{number}")
            build.wait_for("✓")
            start = time.perf_counter()
            build.process.join(lot.uniform(0, seconds))
            if build.process.is_alive():
                build.kill(whole_group=lot.random() < 0.5)
                cut_off += 1
            else:
                # It ended before the lot: one more whole site, and a machine faster than it was.
                seconds = min(seconds, time.perf_counter() - start)
            own, kept = sums_of(site)
            assert own in sums, f"kill {number}: the site is neither the one before nor the one after"
            assert all(sums[1 - sums.index(own)][name] == content for name, content in kept.items())
            if found and not any(path.exists() for path in found):
                assert any(words in build.said for words in TELLING), build.said
                mended += 1
            assert "Traceback" not in build.said
        before = sums.index(sums_of(site)[0])
        last = Build(folder, TEXTS[1 - before], folder.parent / "log")
        assert last.wait() == 0, last.said
    assert faults == []
    assert sums_of(site)[0] == sums[1 - before]
    assert leftovers(folder) == []
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["build", "datapackages", "docs", "mkdocs.en.yml", "mkdocs.yml", "site"]
    )
    assert cut_off == KILLS
    assert mended >= 3, "too few of the kills left anything for a test of mending"


def test_ctrl_c_ends_a_build_in_words_with_nothing_left(built: tuple[Path, list[Sums], float]) -> None:
    folder, _, _ = built
    before = sums_of(folder / "site")
    build = Build(folder, TEXTS[0], folder.parent / "log")
    build.wait_for("Draw charts")
    os.killpg(build.number, signal.SIGINT)
    assert build.wait() == 130, build.said
    assert "Traceback" not in build.said
    assert sums_of(folder / "site") == before
    assert leftovers(folder) == []


def test_of_two_builds_at_once_the_second_says_so_and_the_first_ends_well(
    built: tuple[Path, list[Sums], float],
) -> None:
    folder, sums, _ = built
    first = Build(folder, TEXTS[0], folder.parent / "log.first")
    first.wait_for("Validate data")
    os.kill(first.number, signal.SIGSTOP)
    second = Build(folder, TEXTS[0], folder.parent / "log.second")
    assert second.wait() == 2
    assert f"(tiến trình {first.number})" in second.said
    assert f"Another build is running (process {first.number})" in second.said
    os.kill(first.number, signal.SIGCONT)
    assert first.wait() == 0, first.said
    assert sums_of(folder / "site")[0] == sums[0]
