"""Pages that lay out a registry: sources, data files, glossary, law."""

from __future__ import annotations

import pandas as pd

from portal.contract.schema import OBSERVATIONS, SOURCES
from portal.derive.records import records_of
from portal.model.vocabulary import NATION
from portal.page.catalogue import Catalogue
from portal.page.citation import SITE_TITLE, cite_page
from portal.page.listed_sources import listed_kinds
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.page.snippets import cluster_snippets
from portal.page.structured import catalogue_graph
from portal.page.views import SourceView
from portal.text.collation import vietnamese_key
from portal.text.date import format_date
from portal.text.escape import is_web_address
from portal.text.search_words import search_words


def render_sources(catalogue: Catalogue) -> RenderedPage:
    """``/nguon/``: the sources with what each gave, grouped by kind; of very many the newest."""
    scene = Scene(catalogue, "sources")
    facts = catalogue.facts
    counts = facts.observations["source_id"].value_counts()
    held_back = facts.unpublished["source_id"].value_counts()
    places = facts.observations.groupby("source_id")["province_id"].unique()
    groups: list[tuple[str, list[tuple[SourceView, int, int, list[tuple[str, str]]]], int]] = []
    kinds = facts.sources["kind"].replace("seed", "newspaper").value_counts()
    for kind, ids in listed_kinds(facts.sources).items():
        rows = [
            (
                catalogue.sources[source_id],
                int(counts.get(source_id, 0)),
                int(held_back.get(source_id, 0)),
                [(place, catalogue.place(place)) for place in catalogue.by_place(places.get(source_id, []))],
            )
            for source_id in ids
        ]
        if rows:
            groups.append((catalogue.label("source_kind", kind), rows, int(kinds[kind])))
    return scene.render(
        "sources.html",
        title=scene.t("Nguồn", "Sources"),
        description=scene.t(
            "Các nguồn đã đọc: nơi đăng, ngày, địa chỉ, số liệu lấy ra.",
            "The sources read: publisher, date, address, figures taken.",
        ),
        groups=groups,
        total=int((counts > 0).sum()),
        everything=len(facts.sources),
        observations=len(facts.observations),
    )


def render_data(catalogue: Catalogue) -> RenderedPage:
    """``/du-lieu/``: files to take away, packages, columns, licence."""
    scene = Scene(catalogue, "data")
    rows = catalogue.facts.observations
    dated = rows[rows["time_basis"].isin(["instant", "year_to_date"])]
    held = pd.concat([rows["package"], catalogue.facts.unpublished["package"]])
    packages = [
        (
            package,
            catalogue.place(package),
            int((rows["package"] == package).sum()),
            int((catalogue.facts.unpublished["package"] == package).sum()),
            _span(dated[dated["package"] == package], catalogue),
        )
        for package in sorted(
            set(held), key=lambda package: (package != NATION, vietnamese_key(catalogue.place(package)))
        )
    ]
    description = scene.t(
        "Tải toàn bộ số liệu: CSV, Excel, JSON, Parquet, Data Package; các cột; giấy phép.",
        "Take everything away: CSV, Excel, JSON, Parquet, Data Packages; columns; licence.",
    )
    return scene.render(
        "data.html",
        title=scene.t("Dữ liệu", "Data"),
        description=description,
        structured=catalogue_graph(catalogue, description),
        observations=len(rows),
        places=rows["province_id"].nunique(),
        sources=rows["source_id"].nunique(),
        packages=packages,
        cited=cite_page(scene, "bhxh-mo", SITE_TITLE),
        observation_fields=OBSERVATIONS.fields,
        source_fields=SOURCES.fields,
        snippets=scene.snippets("data/observations.csv"),
        cluster_snippets=cluster_snippets("data/observations.parquet"),
    )


def term_anchor(term_vi: str) -> str:
    """The id of a term on the page of the glossary, the same in both languages: ``Chậm đóng`` -> ``cham-dong``."""
    return "-".join(search_words(term_vi))


def render_glossary(catalogue: Catalogue) -> RenderedPage:
    """``/thuat-ngu/``."""
    scene = Scene(catalogue, "glossary")
    rows = records_of(catalogue.facts.glossary)
    other = "en" if catalogue.language == "vi" else "vi"
    terms = [
        (
            str(row[f"term_{catalogue.language}"]),
            str(row[f"term_{other}"]),
            str(row["abbreviation"]),
            str(row[f"definition_{catalogue.language}"]),
            term_anchor(str(row["term_vi"])),
        )
        for row in rows
    ]
    return scene.render(
        "glossary.html",
        title=scene.t("Thuật ngữ", "Glossary"),
        description=scene.t(
            "Thuật ngữ bảo hiểm xã hội bằng lời dễ hiểu, tiếng Việt và tiếng Anh.",
            "Terms of social insurance in plain words, in Vietnamese and English.",
        ),
        terms=sorted(terms, key=lambda term: vietnamese_key(term[0])),
        other=other,
    )


def render_law(catalogue: Catalogue) -> RenderedPage:
    """``/phap-luat/``: the acts that decide what the figures mean, newest first."""
    scene = Scene(catalogue, "law")
    language = catalogue.language
    acts = []
    for row in records_of(catalogue.facts.laws):
        sources = [catalogue.sources[key] for key in str(row["source_ids"]).split(";") if key in catalogue.sources]
        acts.append(
            (
                str(row["law_id"]),
                str(row[f"name_{language}"]),
                str(row["number"]),
                str(row["in_force_from"]),
                format_date(str(row["in_force_from"]), language),
                str(row[f"relevance_{language}"]),
                [source for source in sources if is_web_address(source.url)],
            )
        )
    return scene.render(
        "law.html",
        title=scene.t("Văn bản pháp luật", "Law"),
        description=scene.t(
            "Luật, nghị định, quyết định làm nên ý nghĩa của các con số.",
            "Laws, decrees and decisions that give the figures their meaning.",
        ),
        acts=sorted(acts, key=lambda act: act[3], reverse=True),
    )


def _span(rows: pd.DataFrame, catalogue: Catalogue) -> str:
    if rows.empty:
        return ""
    first, last = str(rows["as_of"].min()), str(rows["as_of"].max())
    if first == last:
        return format_date(first, catalogue.language)
    return f"{format_date(first, catalogue.language)} – {format_date(last, catalogue.language)}"
