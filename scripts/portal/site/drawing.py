"""Making drawings and pictures in several processes, each kept under the hash of everything it depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import as_completed
from pathlib import Path
from typing import Final, TypeVar

from portal.site.cache import keep, mark_used, remove_oldest
from portal.site.workers import hold_interrupts, worker_pool

Wanted = TypeVar("Wanted")
Step = Callable[[int, int], None]
_SITES_KEPT: Final = 4
"""The cache keeps as many drawings as so many sites of this size need: of other data, of earlier states."""
_LEAST_KEPT: Final = 1000
_WORTH_PROCESSES: Final = 16
"""To start processes takes as long as so many drawings."""


def draw_charts(
    wanted: Mapping[str, Wanted], draw: Callable[[Wanted], str], cache: Path, processes: int, step: Step
) -> tuple[dict[str, str], int]:
    """Text for every key of ``wanted``, and how many were drawn anew; see ``make_kept``."""
    made, anew = make_kept(wanted, _Encoded(draw), cache, ".svg", processes, step)
    return {key: content.decode() for key, content in made.items()}, anew


def make_kept(
    wanted: Mapping[str, Wanted],
    make: Callable[[Wanted], bytes],
    cache: Path,
    ending: str,
    processes: int,
    step: Step,
) -> tuple[dict[str, bytes], int]:
    """Bytes for every key of ``wanted``, and how many were made anew.

    ``cache`` holds ``<key><ending>``; what was not used for longest goes. ``make`` must be a
    module-level function: other processes import it.
    """
    done = dict(_kept(wanted, cache, ending))
    missing = {key: wanted[key] for key in sorted(wanted) if key not in done}
    cache.mkdir(parents=True, exist_ok=True)
    for number, (key, content) in enumerate(_made(missing, make, processes), start=1):
        keep(cache / f"{key}{ending}", content)
        done[key] = content
        step(number, len(missing))
    mark_used(cache / f"{key}{ending}" for key in wanted)
    remove_oldest(cache, ending, max(_SITES_KEPT * len(wanted), _LEAST_KEPT))
    return done, len(missing)


class _Encoded:
    """A function that makes text, as one that makes bytes; an object, since other processes have to import it."""

    def __init__(self, draw: Callable[[Wanted], str]) -> None:
        self._draw: Callable[..., str] = draw

    def __call__(self, wanted: object) -> bytes:
        return self._draw(wanted).encode()


def _kept(keys: Iterable[str], cache: Path, ending: str) -> Iterator[tuple[str, bytes]]:
    for key in keys:
        file = cache / f"{key}{ending}"
        if file.is_file():
            yield key, file.read_bytes()


def _made(
    missing: Mapping[str, Wanted], make: Callable[[Wanted], bytes], processes: int
) -> Iterator[tuple[str, bytes]]:
    if processes == 1 or len(missing) < _WORTH_PROCESSES:
        yield from ((key, make(wanted)) for key, wanted in missing.items())
        return
    with worker_pool(min(processes, len(missing))) as pool:
        with hold_interrupts():
            running = {pool.submit(make, wanted): key for key, wanted in missing.items()}
        for finished in as_completed(running):
            yield running[finished], finished.result()
