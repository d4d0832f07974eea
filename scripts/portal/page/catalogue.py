"""Every figure, source and flag of the data as views in one language, looked up by id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

import pandas as pd

from portal.chart.build import comparison_figure
from portal.chart.figure import Figure
from portal.derive.facts import Facts
from portal.derive.plain_text import with_plain_text
from portal.derive.records import records_of
from portal.derive.year_ends import with_year_ends
from portal.lookup.held import HeldList
from portal.model.release import UNRELEASED, DataHistory
from portal.model.vocabulary import Language
from portal.page.corrections import correction_views
from portal.page.listed_sources import listed_sources
from portal.page.status import status_views
from portal.page.views import FigureView, FlagView, SourceView
from portal.review.doubted import doubted_figures
from portal.review.review import Review
from portal.text.collation import vietnamese_key
from portal.text.date import format_date
from portal.text.escape import is_web_address
from portal.text.number import format_number, round_money, scale_money

THEMES_WITH_FUNDS: Final = frozenset({"collection", "debt", "enforcement"})
_LOCATORS: Final = {"headline": ("tiêu đề", "headline"), "excerpt": ("trích đoạn", "excerpt")}


class Catalogue:
    """Views of the whole data in one language; building it once makes every page a matter of look-ups."""

    def __init__(
        self,
        facts: Facts,
        review: Review,
        language: Language,
        held: tuple[HeldList, ...] = (),
        history: DataHistory = UNRELEASED,
    ) -> None:
        """``held``: the lists of units that are held here, without their units. ``history``: the releases."""
        facts = with_plain_text(facts)
        self.held = held
        self.history = history
        self.facts = facts
        self.review = review
        self.language = language
        self.flags = _flag_terms(facts, language)
        self.year_ends = replace(facts, observations=with_year_ends(facts.observations))
        self.listed_sources = listed_sources(facts.sources)
        self.sources = {view.source_id: view for view in _source_views(facts, language)}
        self.places = _place_names(facts.provinces, language)
        bases = facts.indicators["denominators"]
        self._several_bases = frozenset(bases.index[bases.str.contains("|", regex=False)])
        self._disputes = _disputes(review)
        self._doubted = doubted_figures(facts, review)
        self._comparisons: dict[tuple[str, str], Figure | None] = {}
        self._marks = _flags_by_figure(review, self.flags, language)
        statuses = status_views(facts, review, language)
        self.figures = {
            view.obs_id: replace(view, statuses=statuses.get(view.obs_id, ()))
            for view in self._figure_views(facts.observations)
        }
        self.unpublished = {view.obs_id: view for view in self._figure_views(facts.unpublished)}
        self._amounts = {str(obs_id): float(amount) for obs_id, amount in facts.observations["amount"].items()}
        self._values = {str(obs_id): str(value) for obs_id, value in facts.observations["value"].items()}
        self._row_pages = {str(obs_id): str(page_id) for obs_id, page_id in facts.row_pages.items()}
        self._attach_others()
        self.corrections = correction_views(self)
        self._attach_corrections()
        # Grouped once: with a frame filter in each of hundreds of pages the cost of a page would grow with the data.
        self._rows_by_place = dict(tuple(facts.observations.groupby("province_id", sort=False)))
        self._series_by_place = _records_by(facts.series.reset_index(), "province_id")
        self._headlines_by_place = _records_by(facts.headline_figures, "province_id")
        self._implied_by_place = _records_by(facts.implied, "province_id")
        self._peers_by_place = _records_by(facts.peers, "province_id")
        places = facts.year_on_year["obs_id"].map(facts.observations["province_id"])
        changes = facts.year_on_year.assign(province_id=places)
        self._changes_by_place = _records_by(changes, "province_id")

    def figure(self, obs_id: str) -> FigureView:
        """The view of a published observation; raises ``KeyError`` for an unknown id."""
        return self.figures[obs_id]

    def row_page(self, obs_id: str) -> str:
        """The ``page_id`` of the page on which the row of a published figure stands."""
        return self._row_pages[obs_id]

    def amount(self, obs_id: str) -> float:
        """The value of an observation as a number, in its base unit."""
        return float(self._amounts[obs_id])

    def value(self, obs_id: str) -> str:
        """The canonical digits of a published observation, in its base unit."""
        return self._values[obs_id]

    def of(self, rows: pd.DataFrame) -> list[FigureView]:
        """The views of some rows of ``facts.observations``, in their order."""
        return [self.figures[obs_id] for obs_id in rows.index]

    def rows_of(self, province_id: str) -> pd.DataFrame:
        """The rows of ``facts.observations`` about one place."""
        return self._rows_by_place.get(province_id, self.facts.observations.iloc[:0])

    def series_of(self, province_id: str) -> list[dict[str, Any]]:
        """The rows of ``facts.series`` of one place, each with its ``series_id``."""
        return self._series_by_place.get(province_id, [])

    def headlines_of(self, province_id: str) -> list[dict[str, Any]]:
        """The rows of ``facts.headline_figures`` of one place."""
        return self._headlines_by_place.get(province_id, [])

    def implied_of(self, province_id: str) -> list[dict[str, Any]]:
        """The rows of ``facts.implied`` of one place."""
        return self._implied_by_place.get(province_id, [])

    def changes_of(self, province_id: str) -> list[dict[str, Any]]:
        """The rows of ``facts.year_on_year`` of one place."""
        return self._changes_by_place.get(province_id, [])

    def peers_of(self, province_id: str) -> list[dict[str, Any]]:
        """The rows of ``facts.peers`` of one place."""
        return self._peers_by_place.get(province_id, [])

    def in_dispute(self, first: str, second: str) -> bool:
        """True when a reader or a check found that these two figures can't both be right."""
        return frozenset((first, second)) in self._disputes

    def gap_to_pace(self, obs_id: str) -> float:
        """Points that a share of the annual plan lies above the even pace; raises ``KeyError`` for another figure."""
        return float(self.facts.pace.set_index("obs_id")["gap"].loc[obs_id])

    def comparison(self, indicator: str, variant: str) -> Figure | None:
        """The comparison of an indicator over places, which several pages show; built once."""
        key = (indicator, variant)
        if key not in self._comparisons:
            self._comparisons[key] = comparison_figure(
                self.facts, indicator, self.language, variant=variant, doubted=self._doubted
            )
        return self._comparisons[key]

    def label(self, kind: str, code: str) -> str:
        """The word for a code in this language."""
        return self.facts.labels.text(kind, code, self.language) if code else ""

    def variant(self, indicator: str, variant: str) -> str:
        """The word for a class of an indicator; "" for one that has no classes."""
        return self.label("variant", f"{indicator}.{variant}") if variant else ""

    def place(self, province_id: str) -> str:
        """The name of a province in this language."""
        return self.places.get(province_id, province_id)

    def indicator_name(self, indicator: str) -> str:
        """The name of an indicator in this language."""
        return str(self.facts.indicators.at[indicator, f"name_{self.language}"])

    def by_place(self, province_ids: Iterable[str]) -> list[str]:
        """Province ids in Vietnamese alphabetical order of their names."""
        return sorted(province_ids, key=lambda province_id: vietnamese_key(self.places[province_id]))

    def _figure_views(self, rows: pd.DataFrame) -> list[FigureView]:
        return [self._figure_view(str(row["obs_id"]), row) for row in records_of(rows.reset_index())]

    def _figure_view(self, obs_id: str, row: dict[str, Any]) -> FigureView:
        cell = {name: value if isinstance(value, str) else "" for name, value in row.items()}
        value, unit = self._value(cell["value"], cell["unit"])
        rounded = round_money(cell["value"], cell["qualifier"], self.language) if cell["unit"] == "VND" else ("", "")
        date_word, as_of_text = self._as_of(cell["as_of"], cell["time_basis"])
        return FigureView(
            obs_id=obs_id,
            province_id=cell["province_id"],
            place=self.place(cell["province_id"]),
            boundary=cell["boundary"],
            indicator=cell["indicator"],
            indicator_name=self.indicator_name(cell["indicator"]),
            variant=self.variant(cell["indicator"], cell["variant"]),
            base=self.label("denominator", cell["denominator"]) if cell["denominator"] != "not_stated" else "",
            funds=self.label("funds", cell["funds"]),
            detail=self._detail(cell, row),
            unit_code=cell["unit"],
            qualifier=self.label("qualifier", cell["qualifier"]) if cell["qualifier"] != "exact" else "",
            value=value,
            unit=unit,
            as_of=cell["as_of"],
            as_of_text=as_of_text,
            date_word=date_word,
            printed=cell["as_printed"],
            locator=_locator(cell["locator"], self.language),
            confidence=cell["confidence"],
            note=cell["note"] if self.language == "vi" else cell["note_en"] or cell["note"],
            theme=cell["theme"],
            series_id=cell["series_id"],
            shown=bool(row["shown"]),
            translated=bool(row["translated"]),
            source=self.sources[cell["source_id"]],
            rounded=rounded if rounded != (value, unit) else ("", ""),
            flags=self._marks.get(obs_id, ()) if obs_id in self._marks else self._curated(row),
        )

    def amount_text(self, value: str, unit: str) -> str:
        """Canonical digits in a base unit as a page writes them: ``227,4 tỷ đồng``."""
        return " ".join(part for part in self._value(value, unit) if part)

    def _value(self, value: str, unit: str) -> tuple[str, str]:
        if unit == "VND":
            return scale_money(value, self.language)
        number = format_number(value, self.language)
        if unit == "percent":
            return f"{number}%", ""
        return number, self.label("unit", unit)

    def _as_of(self, as_of: str, time_basis: str) -> tuple[str, str]:
        vietnamese = self.language == "vi"
        if time_basis == "deadline":
            return ("hạn" if vietnamese else "by"), format_date(as_of, self.language)
        if time_basis == "year":
            return ("cả năm" if vietnamese else "whole year"), as_of[:4]
        return ("đến" if vietnamese else "to"), format_date(as_of, self.language)

    def _detail(self, cell: dict[str, str], row: dict[str, Any]) -> str:
        """Class, base, funds and who set it: what keeps two figures from being mixed up, without what goes unsaid."""
        not_stated = "class_not_stated" in row["flag_names"]
        parts = [
            self._words("không nêu nhóm", "group not stated")
            if not_stated
            else self.variant(cell["indicator"], cell["variant"])
        ]
        if cell["denominator"] and cell["indicator"] in self._several_bases:
            base = self.label("denominator", cell["denominator"])
            unstated = self._words("không nêu mẫu số", "base not stated")
            of_base = self._words(f"so với {base}", f"of {base}")
            parts.append(unstated if cell["denominator"] == "not_stated" else of_base)
        if cell["funds"] and cell["theme"] in THEMES_WITH_FUNDS:
            parts.append(self.label("funds", cell["funds"]))
        if cell["set_by"] and cell["kind"] == "target":
            setter = self.label("set_by", cell["set_by"])
            parts.append(f"nơi giao: {setter}" if self.language == "vi" else f"set by: {setter}")
        return "; ".join(part for part in parts if part)

    def _words(self, vietnamese: str, english: str) -> str:
        return vietnamese if self.language == "vi" else english

    def _curated(self, row: dict[str, Any]) -> tuple[FlagView, ...]:
        names = row["flag_names"]
        return _ordered(self.flags[name] for name in names if name in self.flags) if isinstance(names, tuple) else ()

    def _attach_others(self) -> None:
        others: defaultdict[str, list[FigureView]] = defaultdict(list)
        stands_for = self.facts.observations["shown_obs_id"]
        for obs_id, shown in stands_for[stands_for != stands_for.index].items():
            if shown:
                others[str(shown)].append(self.figures[str(obs_id)])
        for obs_id, views in others.items():
            self.figures[obs_id] = replace(self.figures[obs_id], also=tuple(views))

    def _attach_corrections(self) -> None:
        for correction in reversed(self.corrections):
            if correction.obs_id in self.figures:
                view = self.figures[correction.obs_id]
                self.figures[correction.obs_id] = replace(view, corrections=(*view.corrections, correction))


def _records_by(frame: pd.DataFrame, column: str) -> dict[str, list[dict[str, Any]]]:
    grouped: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in records_of(frame):
        grouped[str(record[column])].append(record)
    return dict(grouped)


def _locator(locator: str, language: Language) -> str:
    if locator in _LOCATORS:
        return _LOCATORS[locator][0 if language == "vi" else 1]
    return locator.replace("paragraph", "đoạn") if language == "vi" else locator


def _disputes(review: Review) -> frozenset[frozenset[str]]:
    rows = review.flags[review.flags["flag"].isin(["contradicts", "sources_disagree"])]
    return frozenset(
        frozenset((str(obs_id), other))
        for obs_id, related in zip(rows["obs_id"], rows["related_obs_id"], strict=True)
        for other in str(related).split(";")
        if other
    )


def _place_names(provinces: pd.DataFrame, language: Language) -> dict[str, str]:
    ordered = provinces.sort_values("boundary", ascending=False)  # "63" first, so that the present name wins
    return dict(zip(ordered["province_id"], ordered[f"name_{language}"], strict=True))


def _flag_terms(facts: Facts, language: Language) -> dict[str, FlagView]:
    return {
        str(flag): FlagView(
            str(flag),
            str(row[f"label_{language}"]),
            str(row[f"explanation_{language}"]),
            row["severity"] == "doubt",
        )
        for flag, row in facts.flag_terms.iterrows()
    }


def _flags_by_figure(review: Review, terms: dict[str, FlagView], language: Language) -> dict[str, tuple[FlagView, ...]]:
    grouped: defaultdict[str, dict[str, FlagView]] = defaultdict(dict)
    rows = review.flags[["obs_id", "flag", f"detail_{language}"]].itertuples(index=False, name=None)
    for obs_id, flag, detail in rows:
        known = grouped[str(obs_id)].get(str(flag))
        joined = " ".join(part for part in (known.detail if known else "", str(detail)) if part)
        grouped[str(obs_id)][str(flag)] = replace(terms[str(flag)], detail=joined)
    return {obs_id: _ordered(flags.values()) for obs_id, flags in grouped.items()}


def _ordered(flags: Iterable[FlagView]) -> tuple[FlagView, ...]:
    return tuple(sorted(flags, key=lambda flag: (not flag.doubt, flag.flag)))


def _source_views(facts: Facts, language: Language) -> list[SourceView]:
    vietnamese = language == "vi"
    views = []
    for source_id, row in facts.sources.iterrows():
        url = str(row["url"])
        views.append(
            SourceView(
                source_id=str(source_id),
                url=url if is_web_address(url) else "",
                publisher=str(row["publisher"] if vietnamese else row["publisher_en"]),
                title=str(row["title"]),
                published=str(row["published"]),
                published_text=format_date(str(row["published"]), language),
                kind=facts.labels.text("source_kind", str(row["kind"]), language),
                language_label=facts.labels.text("language", str(row["language"]), language),
                translated=row["translated"] == "machine",
                note=str(row["note"] if vietnamese else row["note_en"] or row["note"]),
                role=str(row["role"]),
                language=str(row["language"]),
            )
        )
    return views
