"""The page on which readers put a table together; without JavaScript, the files of each place and indicator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.model.vocabulary import NATION, THEMES
from portal.page.catalogue import THEMES_WITH_FUNDS, Catalogue
from portal.page.provinces import place_views
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.text.collation import vietnamese_key

PAGE_ID: Final = "build-table"


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A place to tick: ``figures`` it has, and ``page_id`` of the page whose files hold them."""

    value: str
    name: str
    figures: int
    page_id: str


@dataclass(frozen=True, slots=True)
class IndicatorChoice:
    """An indicator to tick. ``time`` is its time basis; ``tells`` which words its figures need beside the class, of
    ``base``, ``funds`` and ``setter``, parted by spaces (the rules of ``FigureView.detail``)."""

    value: str
    name: str
    figures: int
    page_id: str
    time: str
    tells: str


def render_table_builder(catalogue: Catalogue) -> RenderedPage:
    """``/du-lieu/tu-chon/``."""
    scene = Scene(catalogue, PAGE_ID)
    years = sorted({str(day)[:4] for day in catalogue.facts.observations["as_of"]}, reverse=True)
    return scene.render(
        "table_builder.html",
        title=scene.t("Tự chọn bảng số liệu", "Build a table"),
        description=scene.t(
            "Chọn tỉnh, thành, chỉ số và năm: bảng, biểu đồ, tệp CSV và địa chỉ giữ đúng lựa chọn.",
            "Choose provinces, indicators and years: a table, a chart, a CSV file and a link that restores the choice.",
        ),
        places=place_choices(catalogue, scene),
        indicators=indicator_choices(catalogue),
        years=years,
    )


def place_choices(catalogue: Catalogue, scene: Scene) -> list[tuple[str, list[PlaceChoice]]]:
    """Headed groups: the nation, the provinces of today, and the names that are gone; Vietnamese order in each."""
    present = [view.province_id for view in place_views(catalogue, "34")]
    former = [view.province_id for view in place_views(catalogue, "63") if view.province_id not in set(present)]
    groups = (
        (scene.t("Cả nước", "The nation"), [NATION]),
        (scene.t("34 tỉnh, thành", "34 provinces"), present),
        (scene.t("Tên cũ, đến 30/6/2025", "Former names, to 30 June 2025"), former),
    )
    return [
        (
            heading,
            [
                PlaceChoice(place, catalogue.place(place), _held(catalogue, place), f"province:{place}")
                for place in places
            ],
        )
        for heading, places in groups
    ]


def indicator_choices(catalogue: Catalogue) -> list[tuple[str, list[IndicatorChoice]]]:
    """The indicators under their themes, in the order of the themes and then of their names."""
    counts = catalogue.facts.observations["indicator"].value_counts()
    groups: dict[str, list[IndicatorChoice]] = {theme: [] for theme in THEMES}
    for key, row in catalogue.facts.indicators.iterrows():
        indicator, theme = str(key), str(row["theme"])
        tells = (
            ("base", "|" in str(row["denominators"])),
            ("funds", theme in THEMES_WITH_FUNDS),
            ("setter", row["kind"] == "target"),
        )
        groups[theme].append(
            IndicatorChoice(
                indicator,
                catalogue.indicator_name(indicator),
                int(counts.get(indicator, 0)),
                f"indicator:{indicator}",
                str(row["time_basis"]),
                " ".join(word for word, needed in tells if needed),
            )
        )
    return [
        (catalogue.label("theme", theme), sorted(choices, key=lambda choice: vietnamese_key(choice.name)))
        for theme, choices in groups.items()
        if choices
    ]


def _held(catalogue: Catalogue, province_id: str) -> int:
    return len(catalogue.rows_of(province_id))
