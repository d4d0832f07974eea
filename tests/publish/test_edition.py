"""The edition is that of the data: versions of the packages and the newest date among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from portal.publish.edition import edition_of, parse_moment


def test_versions_and_newest_date(published: Any) -> None:
    first, *others = published.tree.provinces
    changed = replace(first, descriptor=first.descriptor | {"version": "3.2.1", "created": "2027-01-01T06:00:00+07:00"})
    edition = edition_of(replace(published.tree, provinces=(changed, *others)))
    assert edition.versions[first.name] == "3.2.1"
    assert edition.created == "2027-01-01T06:00:00+07:00"
    assert edition.moment == datetime(2026, 12, 31, 23, tzinfo=UTC)
    assert list(edition.versions) == [package.name for package in published.tree.packages()]


def test_moments_are_compared_as_moments_not_as_text() -> None:
    assert parse_moment("2026-01-01T06:00:00+07:00") < parse_moment("2026-01-01T00:00:00Z")
    assert parse_moment("2026-01-01") == datetime(2026, 1, 1, tzinfo=UTC)
    with pytest.raises(ValueError, match="yesterday"):
        parse_moment("yesterday")
