"""A comparison as JSON for programs: everything that differs, in a stable order of keys and rows.

The document has these parts; words are given in Vietnamese (``_vi``) and English (``_en``), numbers as text where they
carry decimals, and nothing in it comes from the rows of a list of units but counts and sums.

- ``base``, ``head``: ``name`` as the command was given, ``errors`` of form (also in packages that did not change).
- ``changed``: whether anything differs; ``summary_vi``, ``summary_en``: one sentence.
- ``unread``: paths of the files that either tree holds and that can't be read; their rows are on neither side.
- ``figures``: ``added``, ``changed``, ``withdrawn``, ``remarks`` (only what stands beside the figure changed), each a
  list of figures: ``obs_id``, ``province_id``, ``boundary``, ``place_vi/en``, ``indicator``, ``thing_vi/en``,
  ``variant``, ``funds``, ``as_of``, ``unit``, ``old``, ``new`` (the cells ``value``, null where there is no row),
  ``old_vi/en``, ``new_vi/en``, ``difference`` (in the unit), ``percent``, ``columns`` (``column``, ``old``, ``new``),
  ``reason_vi/en`` from the log of corrections ("" where it tells none), ``moved`` (``published``: was held back;
  ``held_back``: is now); ``held_back``: counts of changed rows that are not published; ``repeated``: rows left out.
- ``sources``: ``change``, ``package``, ``source_id``, ``publisher_vi/en``, ``title``, ``published``, ``columns``.
- ``registry``: ``table``, ``added``, ``changed``, ``withdrawn``. ``packages``: ``package``, ``old``, ``new`` versions.
- ``register``: ``change``, ``list_id``, ``province_id``, ``as_of``, ``units_count``, ``total_amount_vnd``, ``columns``.
- ``lists``: ``list_id``, ``held_before``, ``held_now``, ``unreadable``, ``old`` and ``new`` (``units``, ``amount_vnd``,
  ``months_mean``, ``events``, or null), ``came``, ``gone``, ``amounts``, ``months``, ``files``.
- ``ratios`` (null where a tree has errors), the furthest first: ``kind``, ``obs_id``, ``old``, ``new``, ``points``,
  ``as_of_before``, ``as_of``.
- ``flags`` (null where a tree has errors): ``appeared`` and ``went``: ``obs_id``, ``flag``, ``label_vi/en``,
  ``origin``, ``detail_vi/en``, ``with_figure``.
- ``pages``: ``everywhere``, ``list`` of ``page_id``, ``vi``, ``en`` (addresses from the root of the site).
"""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from typing import Any, Final

from portal.compare.comparison import Comparison
from portal.compare.figures import FigureChange
from portal.compare.flags import FlagChange
from portal.compare.lists import ListChange
from portal.compare.summary import summary
from portal.compare.tables import RowChange
from portal.compare.words import FigureWords
from portal.contract.quoting import show_cell
from portal.model.address import address
from portal.store.write import canonical_json

_LONG: Final = 300


def as_json(comparison: Comparison, base: str, head: str) -> str:
    """The document described above; ``base`` and ``head`` are the names that the command was given."""
    return canonical_json(record_of(comparison, base, head))


def record_of(comparison: Comparison, base: str, head: str) -> dict[str, Any]:
    """The document as plain mappings and lists."""
    figures, words, told = comparison.figures, comparison.words, summary(comparison)
    kinds = {name: getattr(figures, name) for name in ("added", "changed", "withdrawn", "remarks")}
    return {
        "base": {"name": show_cell(base, _LONG), "errors": comparison.base.errors},
        "head": {"name": show_cell(head, _LONG), "errors": comparison.head.errors},
        "changed": comparison.changed,
        "summary_vi": told.vi,
        "summary_en": told.en,
        "unread": [show_cell(one.path, _LONG) for one in comparison.unread],
        "figures": {
            **{name: [_figure(one, words) for one in ones] for name, ones in kinds.items()},
            "held_back": figures.held_back,
            "repeated": figures.repeated,
        },
        "sources": [_source(one) for one in comparison.sources],
        "registry": [asdict(one) for one in comparison.registry],
        "packages": [asdict(one) for one in comparison.packages],
        "register": [_registered(one) for one in comparison.register],
        "lists": [_list(one) for one in comparison.lists],
        "ratios": None if comparison.ratios is None else [_plain(asdict(one)) for one in comparison.ratios],
        "flags": None
        if comparison.flags is None
        else {
            "appeared": [_flag(one, words) for one in comparison.flags.appeared],
            "went": [_flag(one, words) for one in comparison.flags.went],
        },
        "pages": {
            "everywhere": comparison.pages.everywhere,
            "list": [
                {"page_id": page, "vi": f"/{address(page, 'vi')}", "en": f"/{address(page, 'en')}"}
                for page in comparison.pages.page_ids
            ],
        },
    }


def _figure(change: FigureChange, words: FigureWords) -> dict[str, Any]:
    row, old, new = change.row, change.old, change.new
    place, thing, before, after = words.place(row), words.thing(row), words.value(old), words.value(new)
    cells = [{"column": column, "old": old[column], "new": new[column]} for column in change.columns if old and new]
    return {
        "obs_id": change.obs_id,
        "province_id": row["province_id"],
        "boundary": row["boundary"],
        "place_vi": place.vi,
        "place_en": place.en,
        "indicator": row["indicator"],
        "thing_vi": thing.vi,
        "thing_en": thing.en,
        **{name: row[name] for name in ("variant", "funds", "as_of", "unit")},
        "old": old["value"] if old else None,
        "new": new["value"] if new else None,
        "old_vi": before.vi,
        "old_en": before.en,
        "new_vi": after.vi,
        "new_en": after.en,
        "difference": _text(change.difference),
        "percent": _text(None if change.percent is None else round(change.percent, 2)),
        "columns": cells,
        "reason_vi": change.reason.vi,
        "reason_en": change.reason.en,
        "moved": change.moved,
    }


def _source(change: RowChange) -> dict[str, Any]:
    row = change.row
    return {
        "change": change.change,
        "package": row["package"],
        "source_id": row["source_id"],
        "publisher_vi": row["publisher"],
        "publisher_en": row["publisher_en"],
        "title": row["title"],
        "published": row["published"],
        "columns": list(change.columns),
    }


def _registered(change: RowChange) -> dict[str, Any]:
    told = ("list_id", "province_id", "as_of", "units_count", "total_amount_vnd")
    return {"change": change.change, **{name: change.row[name] for name in told}, "columns": list(change.columns)}


def _list(change: ListChange) -> dict[str, Any]:
    return _plain({**asdict(change), "old": change.old and _plain(asdict(change.old)),
                   "new": change.new and _plain(asdict(change.new))})  # fmt: skip


def _flag(change: FlagChange, words: FigureWords) -> dict[str, Any]:
    label = words.flag(change.flag)
    return {
        "obs_id": change.obs_id,
        "flag": change.flag,
        "label_vi": label.vi,
        "label_en": label.en,
        "origin": change.origin,
        "detail_vi": change.detail_vi,
        "detail_en": change.detail_en,
        "with_figure": change.with_figure,
    }


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    return {name: _text(value) if isinstance(value, Decimal) else value for name, value in record.items()}


def _text(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"
