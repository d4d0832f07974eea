"""Structured data of a page (schema.org, JSON-LD): what search engines and readers of links learn of its data.

The pages don't know the address of the site; ``<site>`` stands for it, with its slash, until the theme writes it.
That mark is the only place of the text with a raw ``<``: whatever the data holds is escaped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from portal.model.address import address
from portal.model.vocabulary import NATION
from portal.page.catalogue import Catalogue

SITE: Final = "<site>"
_LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
_NAME: Final = "BHXH Mở"
_FORMATS: Final = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_SHORTEST: Final = 50
"""Characters that a description of a ``Dataset`` needs at least, by Google's guidance for dataset search."""


@dataclass(frozen=True)
class SitePath:
    """An address of the site itself, by its path from the root: ``tinh/quang-ninh/``."""

    path: str


def structured_text(graph: Sequence[Mapping[str, Any]]) -> str:
    """The things as one JSON-LD text that can stand inside ``<script>``: no ``<``, ``>``, ``&`` but the mark's own."""
    told = {"@context": "https://schema.org", "@graph": list(graph)}
    root = "site"
    while root in _dumped(told, ""):
        root += "-root"
    text = _dumped(told, root)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.replace(root, SITE)


def _dumped(told: Mapping[str, Any], root: str) -> str:
    return json.dumps(told, ensure_ascii=False, default=lambda place: f"{root}{place.path}", separators=(",", ":"))


def dataset(
    catalogue: Catalogue, page_id: str, name: str, description: str, rows: pd.DataFrame, files: Sequence[str]
) -> dict[str, Any]:
    """A ``Dataset`` of observations: its places, dates, indicators, sources and files (paths from the site's root).

    ``rows`` are observations as ``Facts`` has them. Texts of the data stand in it unchanged.
    """
    url = SitePath(address(page_id, catalogue.language))
    places = [catalogue.place(place) for place in catalogue.by_place(set(rows["province_id"]))]
    days = sorted(str(day) for day in rows["as_of"] if str(day))
    sources = [catalogue.sources[source_id] for source_id in sorted(set(rows["source_id"]))]
    return {
        "@type": "Dataset",
        "@id": SitePath(f"{url.path}#dataset"),
        "url": url,
        "name": name,
        "description": description if len(description) >= _SHORTEST else f"{description} {_purpose(catalogue)}",
        "inLanguage": catalogue.language,
        "isAccessibleForFree": True,
        **_released(catalogue),
        "license": _LICENCE,
        "creator": _publisher(),
        "publisher": _publisher(),
        "includedInDataCatalog": {"@type": "DataCatalog", "name": _NAME, "url": _data(catalogue)},
        "spatialCoverage": [{"@type": "Place", "name": f"{place}, Việt Nam"} for place in places],
        "temporalCoverage": f"{days[0]}/{days[-1]}" if days else "",
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "name": catalogue.indicator_name(indicator),
                "propertyID": indicator,
                "url": SitePath(address(f"indicator:{indicator}", catalogue.language)),
            }
            for indicator in sorted(set(rows["indicator"]))
        ],
        "isBasedOn": [
            {"@type": "CreativeWork", "name": source.title, "publisher": source.publisher}
            | ({"url": source.url} if source.url else {})
            for source in sources
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": SitePath(path),
                "encodingFormat": _FORMATS[path.rpartition(".")[2]],
            }
            for path in files
        ],
    }


def _released(catalogue: Catalogue) -> dict[str, Any]:
    """The newest release of the data; nothing before the first."""
    history = catalogue.history
    return {"version": history.told, "dateModified": history.released} if history.version else {}


def package_files(package: str) -> tuple[str, ...]:
    """The files of one place's package that a ``Dataset`` names."""
    return f"data/packages/{package}/observations.csv", f"data/packages/{package}/sources.csv"


def all_files() -> tuple[str, ...]:
    """The files that hold every figure of the site."""
    return tuple(f"data/observations.{ending}" for ending in ("csv", "xlsx", "json", "parquet"))


def crumbs(catalogue: Catalogue, steps: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """A ``BreadcrumbList`` of (page id, name), home first and the page itself last."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": SitePath(address(page_id, catalogue.language)),
            }
            for position, (page_id, name) in enumerate(steps, start=1)
        ],
    }


def website(catalogue: Catalogue) -> dict[str, Any]:
    """The ``WebSite`` itself, for the home page."""
    url = SitePath(address("home", catalogue.language))
    return {
        "@type": "WebSite",
        "@id": SitePath(f"{url.path}#website"),
        "url": url,
        "name": _NAME,
        "alternateName": ["Open Social Insurance", "BHXH Mo"],
        "description": _purpose(catalogue),
        "inLanguage": catalogue.language,
        "publisher": _publisher(),
    }


def province_graph(catalogue: Catalogue, province_id: str, description: str) -> list[dict[str, Any]]:
    """Breadcrumb and, where there are figures, ``Dataset`` of a place's page."""
    name, rows = catalogue.place(province_id), catalogue.rows_of(province_id)
    vietnamese = catalogue.language == "vi"
    page_id = f"province:{province_id}"
    steps = [("home", _NAME), ("provinces", "Tỉnh, thành" if vietnamese else "Provinces"), (page_id, name)]
    graph = [crumbs(catalogue, steps)]
    if not rows.empty:
        title = f"{name}: số liệu bảo hiểm xã hội" if vietnamese else f"{name}: social insurance in figures"
        files = package_files("viet-nam" if province_id == NATION else province_id)
        graph.append(dataset(catalogue, page_id, title, description, rows, files))
    return graph


def indicator_graph(catalogue: Catalogue, indicator: str, description: str) -> list[dict[str, Any]]:
    """Breadcrumb and, where there are figures, ``Dataset`` of an indicator's page."""
    name = catalogue.indicator_name(indicator)
    rows = catalogue.facts.observations
    rows = rows[rows["indicator"] == indicator]
    vietnamese = catalogue.language == "vi"
    page_id = f"indicator:{indicator}"
    steps = [("home", _NAME), ("indicators", "Chỉ số" if vietnamese else "Indicators"), (page_id, name)]
    graph = [crumbs(catalogue, steps)]
    if not rows.empty:
        graph.append(dataset(catalogue, page_id, name, description, rows, all_files()))
    return graph


def catalogue_graph(catalogue: Catalogue, description: str) -> list[dict[str, Any]]:
    """The ``DataCatalog`` and the ``Dataset`` of everything, for the page of the data."""
    vietnamese = catalogue.language == "vi"
    name = "BHXH Mở: số liệu các tỉnh" if vietnamese else "BHXH Mở: figures of the provinces"
    everything = dataset(catalogue, "data", name, description, catalogue.facts.observations, all_files())
    shelf = {"@type": "DataCatalog", "name": _NAME, "url": _data(catalogue), "license": _LICENCE}
    return [shelf | {"dataset": {"@id": everything["@id"]}, "publisher": _publisher()}, everything]


def _publisher() -> dict[str, Any]:
    return {"@type": "Organization", "name": _NAME, "url": SitePath("")}


def _data(catalogue: Catalogue) -> SitePath:
    return SitePath(address("data", catalogue.language))


def _purpose(catalogue: Catalogue) -> str:
    if catalogue.language == "vi":
        return "Số liệu đã công bố về bảo hiểm xã hội, y tế, thất nghiệp ở các tỉnh, kèm ngày chốt và nguồn."
    return "Published figures on social, health and unemployment insurance in Viet Nam's provinces, with sources."
