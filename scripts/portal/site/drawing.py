"""Making drawings and pictures in several processes, each kept under the hash of everything it depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import as_completed
from typing import Final, TypeVar

from portal.site.kept import Kept
from portal.site.workers import hold_interrupts, worker_pool

Wanted = TypeVar("Wanted")
Step = Callable[[int, int], None]
_WORTH_PROCESSES: Final = 16
"""To start processes takes as long as so many drawings."""


def draw_charts(
    wanted: Mapping[str, Wanted], draw: Callable[[Wanted], str], kept: Kept, processes: int, step: Step
) -> tuple[dict[str, str], int]:
    """Text for every key of ``wanted``, and how many were drawn anew; see ``make_kept``."""
    made, anew = make_kept(wanted, _Encoded(draw), kept, processes, step)
    return {key: content.decode() for key, content in made.items()}, anew


def make_kept(
    wanted: Mapping[str, Wanted], make: Callable[[Wanted], bytes], kept: Kept, processes: int, step: Step
) -> tuple[dict[str, bytes], int]:
    """Bytes for every key of ``wanted``, and how many were made anew.

    ``make`` must be a module-level function: other processes import it.
    """
    with kept:
        done = {key: content for key in wanted if (content := kept.get(key)) is not None}
        missing = {key: wanted[key] for key in sorted(wanted) if key not in done}
        for number, (key, content) in enumerate(_made(missing, make, processes), start=1):
            kept.put(key, content)
            done[key] = content
            step(number, len(missing))
    return done, len(missing)


class _Encoded:
    """A function that makes text, as one that makes bytes; an object, since other processes have to import it."""

    def __init__(self, draw: Callable[[Wanted], str]) -> None:
        self._draw: Callable[..., str] = draw

    def __call__(self, wanted: object) -> bytes:
        return self._draw(wanted).encode()


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
