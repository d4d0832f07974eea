"""The page of a province, one for each of the 63 former names and so for all 34 of today, and of the nation."""

from __future__ import annotations

from collections.abc import Sequence

from portal.chart.card import Card
from portal.derive.territory import is_current, predecessors_of, successor_of, unbroken_provinces
from portal.model.vocabulary import NATION
from portal.page.cards import province_card
from portal.page.catalogue import Catalogue
from portal.page.citation import cite_page
from portal.page.editing import editing_of
from portal.page.inferred import implied_bases, of_rows, yearly_changes
from portal.page.province_block import Block, block_of, headline_labels, marks_of
from portal.page.province_history import history_of
from portal.page.province_peers import comparisons_of, region_of
from portal.page.province_rows import flags_of, rows_of_page, sources_of, themes_of, year_links
from portal.page.province_story import story_of
from portal.page.province_unknowns import Unknown, classes_apart, unknowns_of
from portal.page.provinces import predecessors_held
from portal.page.register import can_be_looked_up, list_views
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene, joined
from portal.page.sentence import former_sentence, territory_sentence
from portal.page.shared_title import shared_title
from portal.page.structured import province_graph
from portal.text.bilingual import Bilingual


def render_province(catalogue: Catalogue, province_id: str) -> RenderedPage:
    """The page of ``province_id`` (also ``viet-nam``); a place without data gets an invitation instead of figures.

    A long page leaves its older rows to the pages by year (``facts.row_pages``).
    """
    provinces = catalogue.facts.provinces
    scene = Scene(catalogue, f"province:{province_id}")
    name = catalogue.place(province_id)
    rows = catalogue.rows_of(province_id)
    views = rows_of_page(catalogue, province_id, scene.page_id)
    sources = sources_of(catalogue.of(rows))
    former = not is_current(provinces, province_id)
    # Where the territory stayed the same, an older figure speaks of the same place; elsewhere it never leads the page.
    same_place = former or province_id in unbroken_provinces(provinces)
    boundaries = ("34", "63") if same_place else ("34",)
    lead = block_of(catalogue, province_id, boundaries)
    older = None if same_place else block_of(catalogue, province_id, ("63",))
    only_older = not same_place and not rows.empty and not (rows["boundary"] == "34").any()
    heading, lede, caution = story_of(catalogue, province_id, lead, older, only_older=only_older)
    description = _description(heading, len(rows), len(sources), catalogue)
    return scene.render(
        "province.html",
        title=name,
        description=description,
        structured=province_graph(catalogue, province_id, description),
        card=_card(catalogue, province_id, name, lead, older),
        shared=shared_title(heading),
        figures=[str(obs_id) for obs_id in rows.index],
        name=name,
        province_id=province_id,
        is_nation=province_id == NATION,
        heading=heading,
        lede=lede,
        caution=caution,
        territory=_territory(catalogue, province_id, former=former),
        same_place=same_place and not former,
        successor=successor_of(provinces, province_id) if former else "",
        predecessors=_predecessor_links(catalogue, province_id),
        lead=lead,
        marks=marks_of(lead.questions) if lead else (),
        older=older.held if older else (),
        comparisons=comparisons_of(catalogue, province_id, lead),
        region=region_of(catalogue, province_id),
        unknowns=_unknowns(catalogue, province_id, boundaries, lead, older) if len(rows) else [],
        asked=len(headline_labels(catalogue)),
        answered=len(lead.held) if lead else 0,
        history=history_of(catalogue, province_id),
        implied=of_rows(implied_bases(catalogue, province_id), views),
        changes=of_rows(yearly_changes(catalogue, province_id), views),
        count=len(rows),
        views=views,
        themes=themes_of(catalogue, views),
        years=year_links(catalogue, province_id),
        flags=flags_of(catalogue.of(rows)),
        sources=sources,
        policies=_policies(catalogue, province_id),
        withdrawn=[one for one in catalogue.corrections if one.withdrawn and one.province_id == province_id],
        lists=[row for row in list_views(catalogue) if row.province_id == province_id],
        can_be_looked_up=can_be_looked_up(catalogue, province_id),
        has_package=not rows.empty,
        editing=editing_of(scene, province_id, has_package=not rows.empty),
        cited=cite_page(scene, f"bhxh-mo-{province_id}", _cited_title(catalogue, province_id)) if len(rows) else None,
    )


def _cited_title(catalogue: Catalogue, province_id: str) -> Bilingual:
    provinces = catalogue.facts.provinces.drop_duplicates("province_id").set_index("province_id")
    vietnamese, english = (str(provinces.at[province_id, name]) for name in ("name_vi", "name_en"))
    return Bilingual(f"Số liệu bảo hiểm xã hội: {vietnamese}", f"Social insurance in figures: {english}")


def _unknowns(
    catalogue: Catalogue, province_id: str, boundaries: Sequence[str], lead: Block | None, older: Block | None
) -> list[Unknown]:
    figures = {headline.headline: headline.figure for headline in lead.held} if lead else {}
    former = [headline.headline for headline in older.held] if older else []
    if "63" not in boundaries:
        former += classes_apart(catalogue, province_id, ("63",))
    apart = classes_apart(catalogue, province_id, boundaries)
    return unknowns_of(headline_labels(catalogue), figures, former, catalogue.language, apart)


def _card(catalogue: Catalogue, province_id: str, name: str, lead: Block | None, older: Block | None) -> Card:
    block = lead or older
    headlines = block.held if block else ()
    former = bool(block) and all(one.figure.boundary == "63" for one in headlines)
    names = joined(list(predecessors_held(catalogue, province_id)), catalogue.language)
    return province_card(province_id, name, headlines, catalogue.language, former=former, predecessors=names)


def _territory(catalogue: Catalogue, province_id: str, *, former: bool) -> str:
    provinces = catalogue.facts.provinces
    name = catalogue.place(province_id)
    if province_id == NATION:
        return ""
    if former:
        successor = successor_of(provinces, province_id)
        partners = [place for place in predecessors_of(provinces, successor) if place not in {province_id, successor}]
        names = [catalogue.place(place) for place in partners]
        held = not catalogue.rows_of(province_id).empty
        return former_sentence(name, catalogue.place(successor), names, held=held, language=catalogue.language)
    predecessors = catalogue.by_place(predecessors_of(provinces, province_id))
    names = [catalogue.place(place) for place in predecessors]
    return territory_sentence(name, names, breaks=len(names) > 1, language=catalogue.language)


def _predecessor_links(catalogue: Catalogue, province_id: str) -> list[tuple[str, str, int]]:
    """Former provinces inside a province of today, with how many figures each has."""
    counts = catalogue.facts.observations["province_id"].value_counts()
    places = [place for place in predecessors_of(catalogue.facts.provinces, province_id) if place != province_id]
    return [(place, catalogue.place(place), int(counts.get(place, 0))) for place in catalogue.by_place(places)]


def _policies(catalogue: Catalogue, province_id: str) -> list[object]:
    sources = catalogue.facts.sources
    here = sources[(sources["role"] == "policy") & sources["packages"].map(lambda names: province_id in names)]
    return [catalogue.sources[source_id] for source_id in here.index]


def _description(heading: str, figures: int, sources: int, catalogue: Catalogue) -> str:
    """What a shared link and a search result tell: the page's finding, and what stands behind it."""
    if catalogue.language == "vi":
        if not figures:
            return f"{heading}. Thu, chậm đóng, bao phủ bảo hiểm xã hội; mời bạn góp."
        told = f"{figures} số liệu thu, chậm đóng, bao phủ bảo hiểm xã hội"
        return f"{heading}. {told} từ {sources} nguồn, kèm ngày chốt."
    if not figures:
        return f"{heading}. Collections, late payment and coverage; you can contribute."
    told = f"{figures} {'figure' if figures == 1 else 'figures'}"
    origin = f"{sources} {'source' if sources == 1 else 'sources'}"
    return f"{heading}. {told} on collections, late payment and coverage from {origin}, with dates."
