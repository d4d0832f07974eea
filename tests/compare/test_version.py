"""The number of a release says what a reader's program has to expect."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.compare.version import Bump, Version, bump_of, parse_version

NUMBER = st.integers(0, 999_999)


@pytest.mark.parametrize(
    ("form_changed", "added", "changed", "withdrawn", "expected"),
    [
        (False, 0, 0, 0, None),
        (False, 0, 1, 0, "patch"),
        (False, 0, 0, 1, "patch"),
        (False, 1, 5, 1, "minor"),
        (True, 0, 0, 0, "major"),
        (True, 9, 9, 9, "major"),
    ],
)
def test_the_gravest_change_decides(
    form_changed: bool, added: int, changed: int, withdrawn: int, expected: Bump | None
) -> None:
    assert bump_of(form_changed=form_changed, added=added, changed=changed, withdrawn=withdrawn) == expected


@given(NUMBER, NUMBER, NUMBER)
def test_a_version_is_read_as_it_is_written_and_every_next_one_is_later(major: int, minor: int, patch: int) -> None:
    version = Version(major, minor, patch)
    assert parse_version(str(version)) == version
    patched, extended, changed = (version.after(bump) for bump in ("patch", "minor", "major"))
    assert version < patched <= max(patched, extended) < changed


@pytest.mark.parametrize("text", ["", "1", "1.0", "01.0.0", "1.0.0-rc1", "v1.0.0", "../1.0.0", "1.0.0\n", "١.0.0"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a version"):
        parse_version(text)
