"""Drawing charts in several processes, each drawing kept under the hash of everything it depends on."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import TypeVar

Drawing = TypeVar("Drawing")


def draw_charts(
    wanted: Mapping[str, Drawing],
    draw: Callable[[Drawing], str],
    cache: Path,
    processes: int,
    step: Callable[[int, int], None],
) -> tuple[dict[str, str], int]:
    """SVG text for every key of ``wanted``, and how many were drawn anew.

    ``cache`` holds ``<key>.svg``. ``draw`` must be a module-level function: other processes import it.
    """
    done = dict(_cached(wanted, cache))
    missing = {key: wanted[key] for key in sorted(wanted) if key not in done}
    cache.mkdir(parents=True, exist_ok=True)
    for number, (key, text) in enumerate(_drawn(missing, draw, processes), start=1):
        _keep(cache / f"{key}.svg", text)
        done[key] = text
        step(number, len(missing))
    return done, len(missing)


def _cached(keys: Iterable[str], cache: Path) -> Iterator[tuple[str, str]]:
    for key in keys:
        kept = cache / f"{key}.svg"
        if kept.is_file():
            yield key, kept.read_text(encoding="utf-8")


def _drawn(missing: Mapping[str, Drawing], draw: Callable[[Drawing], str], processes: int) -> Iterator[tuple[str, str]]:
    if processes == 1 or len(missing) < 2:
        yield from ((key, draw(drawing)) for key, drawing in missing.items())
        return
    # Not fork: the drawing library starts threads, which a forked copy would not have.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(processes, len(missing)), mp_context=context) as pool:
        running = {pool.submit(draw, drawing): key for key, drawing in missing.items()}
        try:
            for finished in as_completed(running):
                yield running[finished], finished.result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _keep(path: Path, text: str) -> None:
    # Written under another name first: a killed run must not leave half a drawing that a later run trusts.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(path)
