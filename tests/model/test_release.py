"""What the history of releases says: the newest, the day of each, the last that changed a package."""

from __future__ import annotations

from portal.model.release import UNRELEASED, ChangeCount, DataHistory, ReleaseNotes

FIRST = ReleaseNotes("1.0.0", "2026-11-22", "1.1.0", (), (), ())
COUNTS = (ChangeCount("ha-noi", "observations", 3, 2, 1), ChangeCount("registry", "corrections", 3, 0, 0))
SECOND = ReleaseNotes("1.1.0", "2026-12-01", "1.2.0", COUNTS, (), ())
THIRD = ReleaseNotes("1.2.0", "2026-12-08", "", (ChangeCount("hue", "sources", 1, 0, 0),), (), ())
HISTORY = DataHistory((THIRD, SECOND, FIRST), ahead=False)


def test_the_newest_release_is_the_version() -> None:
    assert (HISTORY.version, HISTORY.released) == ("1.2.0", "2026-12-08")
    assert (UNRELEASED.version, UNRELEASED.released, UNRELEASED.ahead) == ("", "", True)


def test_the_log_of_corrections_counts_as_no_change() -> None:
    assert [SECOND.total(change) for change in ("added", "changed", "withdrawn")] == [3, 2, 1]


def test_a_package_is_as_old_as_the_release_that_changed_it_last() -> None:
    assert [HISTORY.last_of(package) for package in ("hue", "ha-noi", "can-tho")] == ["1.2.0", "1.1.0", "1.0.0"]
    assert UNRELEASED.last_of("hue") == ""


def test_the_day_of_a_release() -> None:
    assert (HISTORY.day_of("1.1.0"), HISTORY.day_of("9.9.9")) == ("2026-12-01", "")
