"""What was released stays as it was: the sums of every release stand here too, outside the folder that they protect."""

from __future__ import annotations

import hashlib
from pathlib import Path

from portal.store.releases import SUMS, read_releases

HELD = Path(__file__).with_name("released.txt")


def test_every_release_has_the_sum_that_is_held_here(project: Path) -> None:
    held = dict(line.split() for line in HELD.read_text(encoding="utf-8").splitlines())
    released = {one.version: hashlib.sha256(one.files[SUMS]).hexdigest() for one in read_releases(project / "releases")}
    for version, digest in released.items():
        remedy = f"a new release: add the line “{version} {digest}” to tests/release/released.txt"
        assert version in held, remedy
        assert held[version] == digest, f"releases/{version} was edited: take it back from the history"
    assert set(held) == set(released), "a release is gone: take its folder back from the history"
