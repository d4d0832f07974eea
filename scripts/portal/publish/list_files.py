"""The files with names: the lists that may be shown and the index that finds their units. Nothing else has any.

They are kept apart from every other published file: not in the catalogue, not in SHA256SUMS, not in a feed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from portal.derive.facts import Facts
from portal.lookup.collection import in_turn, list_entries, newest_entries, root_lists
from portal.lookup.held import ILLUSTRATIVE_PROVINCE, Held
from portal.lookup.index import index_files
from portal.store.write import canonical_frame

LISTS: Final = "data/lists"
LOOKUP: Final = "data/lookup"
ROBOTS: Final = "robots.txt"
_ABOUT_COLUMNS: Final = ("list_id", "as_of", "payments_through", "valid_until", "illustrative", "source_url")


def list_files(held: Sequence[Held], facts: Facts) -> dict[str, bytes]:
    """Contents by path: the CSV files of each current list, and an index for the real and the illustrative ones.

    Real and illustrative lists never share an index. An older list that may still be shown has one of its own.
    """
    files: dict[str, bytes] = {}
    for collection, illustrative in (("real", False), ("illustrative", True)):
        lists = in_turn(one for one in held if one.about.illustrative is illustrative)
        if not lists:
            continue
        told = root_lists(lists, _provinces(facts), facts.labels)
        files.update(_below(f"{LOOKUP}/{collection}", index_files(newest_entries(lists), told)))
        for place, one in enumerate(lists):
            if told[place]["own"]:
                own = index_files(list_entries(lists, place), told)
                files.update(_below(f"{LOOKUP}/{one.about.list_id}", own))
            files.update(_copies(one))
    return dict(sorted(files.items()))


def robots_txt(site_url: str) -> bytes:
    """Asks crawlers to leave the files with names alone, and names the sitemap. ``site_url`` ends with a slash."""
    root = urlsplit(site_url).path
    lines = [
        "User-agent: *",
        f"Disallow: {root}{LISTS}/",
        f"Disallow: {root}{LOOKUP}/",
        f"Sitemap: {site_url}sitemap.xml",
    ]
    return ("\n".join(lines) + "\n").encode()


def _copies(one: Held) -> Iterator[tuple[str, bytes]]:
    """Both tables of a list; each row carries the list's dates, its expiry and whether it is illustrative."""
    about = one.about
    values = {
        "list_id": about.list_id,
        "as_of": about.as_of,
        "payments_through": about.payments_through,
        "valid_until": about.valid_until,
        "illustrative": "yes" if about.illustrative else "no",
        "source_url": about.source_url,
    }
    for name, frame in (("units", one.units), ("events", one.events)):
        own = frame.astype("object").where(frame.notna(), "").astype("str")
        whole = own.assign(**{column: values[column] for column in _ABOUT_COLUMNS})
        yield f"{LISTS}/{about.list_id}/{name}.csv", canonical_frame(whole).encode("utf-8")


def _below(folder: str, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield from ((f"{folder}/{name}", content) for name, content in files.items())


def _provinces(facts: Facts) -> dict[str, tuple[str, str]]:
    """Names by province id; the invented province stands in no table of real ones."""
    last = facts.provinces.drop_duplicates("province_id", keep="last")
    names = zip(last["province_id"], last["name_vi"], last["name_en"], strict=True)
    return ILLUSTRATIVE_PROVINCE | {str(code): (str(vi), str(en)) for code, vi, en in names}
