"""The index of places: the nation, 34 provinces by region, 63 former names with what they became."""

from __future__ import annotations

from dataclasses import dataclass

from portal.derive.records import records_of
from portal.derive.territory import predecessors_of
from portal.model.vocabulary import NATION
from portal.page.catalogue import Catalogue
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.text.collation import vietnamese_key
from portal.text.date import format_date


@dataclass(frozen=True)
class PlaceView:
    """A province of one boundary: ``figures`` of that boundary, ``all_figures`` that its page shows.

    ``newest``: the newest as-of date of a result, for a province of today of all its page shows. ``predecessors``: the
    names of the former provinces inside it that have figures on pages of their own.
    """

    province_id: str
    name: str
    code: str
    kind: str
    region: str
    figures: int
    all_figures: int
    newest: str
    successor_id: str
    successor: str
    predecessors: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """``now`` with figures of this boundary, ``old`` with those of the former one or of former provinces only,
        ``none`` without any: the states of the map."""
        return "now" if self.figures else "old" if self.all_figures or self.predecessors else "none"


def predecessors_held(catalogue: Catalogue, province_id: str) -> tuple[str, ...]:
    """The names of the former provinces inside a province of today, other than itself, that have figures."""
    inside = predecessors_of(catalogue.facts.provinces, province_id)
    held = [place for place in inside if place != province_id and not catalogue.rows_of(place).empty]
    return tuple(catalogue.place(place) for place in catalogue.by_place(held))


def place_views(catalogue: Catalogue, boundary: str) -> list[PlaceView]:
    """The provinces of one boundary (``34`` or ``63``) in Vietnamese alphabetical order, without the nation."""
    facts = catalogue.facts
    figures = facts.observations[facts.observations["boundary"] == boundary]
    results = facts.observations if boundary == "34" else figures
    dated = results[results["time_basis"].isin(["instant", "year_to_date"])]
    on_page = facts.observations["province_id"].value_counts()
    counts = figures["province_id"].value_counts()
    newest = dated.groupby("province_id")["as_of"].max()
    rows = facts.provinces[(facts.provinces["boundary"] == boundary) & (facts.provinces["province_id"] != NATION)]
    views = []
    for row in records_of(rows):
        province_id, successor = str(row["province_id"]), str(row["successor_id"])
        last = newest.get(province_id)
        views.append(
            PlaceView(
                province_id=province_id,
                name=str(row[f"name_{catalogue.language}"]),
                code=str(row["code"]),
                kind=catalogue.label("province_type", str(row["type"])),
                region=str(row["region"]),
                figures=int(counts.get(province_id, 0)),
                all_figures=int(on_page.get(province_id, 0)),
                newest=format_date(last, catalogue.language) if isinstance(last, str) else "",
                successor_id=successor,
                successor=catalogue.place(successor) if successor else "",
                predecessors=predecessors_held(catalogue, province_id) if boundary == "34" else (),
            )
        )
    return sorted(views, key=lambda view: vietnamese_key(view.name))


def places_by_region(catalogue: Catalogue) -> list[tuple[str, list[PlaceView]]]:
    """The 34 provinces under the names of their regions, from north to south."""
    present = place_views(catalogue, "34")
    regions = ["northern-midlands-mountains", "red-river-delta", "north-central"]
    regions += ["south-central-coast-highlands", "southeast", "mekong-delta"]
    return [
        (catalogue.label("region", region), [view for view in present if view.region == region]) for region in regions
    ]


def render_provinces(catalogue: Catalogue) -> RenderedPage:
    """The page that lists every place."""
    scene = Scene(catalogue, "provinces")
    present = place_views(catalogue, "34")
    held = sum(1 for view in present if view.figures)
    return scene.render(
        "provinces.html",
        title=scene.t("Tỉnh, thành", "Provinces"),
        description=scene.t(
            "34 tỉnh, thành và 63 tên cũ: nơi nào đã có số liệu bảo hiểm xã hội, đến ngày nào.",
            "34 provinces and 63 former names: which have figures on social insurance, and to which date.",
        ),
        regions=places_by_region(catalogue),
        present=present,
        former=place_views(catalogue, "63"),
        held=held,
        nation=catalogue.place(NATION),
        nation_id=NATION,
    )
