"""The search page: without JavaScript, every way to look something up; with it, also a search that can be shared."""

from __future__ import annotations

from dataclasses import dataclass

from portal.derive.records import records_of
from portal.page.catalogue import Catalogue
from portal.page.provinces import place_views
from portal.page.reference import term_anchor
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.text.collation import fold_accents, vietnamese_key


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name to look a place up by; ``successor`` is what a former province became, else ""."""

    province_id: str
    name: str
    successor: str


def render_search(catalogue: Catalogue) -> RenderedPage:
    """``/tim-kiem/``."""
    scene = Scene(catalogue, "search")
    language = catalogue.language
    indicators = [(str(key), str(name)) for key, name in catalogue.facts.indicators[f"name_{language}"].items()]
    terms = [
        (term_anchor(str(row["term_vi"])), str(row[f"term_{language}"]), str(row["abbreviation"]))
        for row in records_of(catalogue.facts.glossary)
    ]
    return scene.render(
        "search.html",
        title=scene.t("Tìm kiếm", "Search"),
        description=scene.t(
            "Tìm tỉnh, thành (tên mới, tên cũ), chỉ số, thuật ngữ và trang; có dấu hay không dấu đều được.",
            "Find provinces (new and former names), indicators, terms and pages, with or without accents.",
        ),
        letters=places_by_letter(catalogue),
        indicators=sorted(indicators, key=lambda pair: vietnamese_key(pair[1])),
        terms=sorted(terms, key=lambda term: vietnamese_key(term[1])),
    )


def places_by_letter(catalogue: Catalogue) -> list[tuple[str, list[PlaceName]]]:
    """The 34 provinces and the names that are gone, under their first letters; Đ is a letter of its own in Vietnamese.

    In Vietnamese alphabetical order, in both languages.
    """
    present = place_views(catalogue, "34")
    here = {view.province_id for view in present}
    former = [view for view in place_views(catalogue, "63") if view.province_id not in here]
    names = [PlaceName(view.province_id, view.name, "") for view in present]
    names += [PlaceName(view.province_id, view.name, view.successor) for view in former]
    letters: dict[str, list[PlaceName]] = {}
    for name in sorted(names, key=lambda name: vietnamese_key(name.name)):
        first = name.name[0]
        letters.setdefault(first if first == "Đ" else fold_accents(first).upper(), []).append(name)
    return list(letters.items())
