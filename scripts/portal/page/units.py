"""The page that looks up units on the lists held here; the names are in files of their own, never in the page."""

from __future__ import annotations

from portal.lookup.layout import AMOUNT_FROM, MONTHS_FROM
from portal.model.vocabulary import ENTITY_TYPES, UNIT_EVENTS
from portal.page.catalogue import Catalogue
from portal.page.register import held_views, list_views
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.text.collation import vietnamese_key
from portal.text.number import scale_money

_COLLECTIONS = ("real", "illustrative")


def render_units(catalogue: Catalogue) -> RenderedPage:
    """``/cham-dong/don-vi/``: the look-up, what a list does and doesn't say, the lists held here, the register."""
    scene = Scene(catalogue, "units")
    lists = list_views(catalogue)
    held = held_views(catalogue)
    current = [view for view in held if not view.expired]
    collections = [name for name in _COLLECTIONS if any(view.collection == name for view in current)]
    places = {(view.province_id, view.place, view.collection) for view in current}
    return scene.render(
        "units.html",
        title=scene.t("Tra cứu đơn vị chậm đóng", "Look up late units"),
        description=scene.t(
            "Tìm một đơn vị trong những danh sách chậm đóng mà cơ quan bảo hiểm xã hội đã tự công bố.",
            "Look for a unit on the lists of late units that social security offices published themselves.",
        ),
        noindex=True,
        lists=lists,
        places=len({view.province_id for view in lists}),
        held=held,
        current=current,
        collections=collections,
        held_places=sorted(places, key=lambda place: vietnamese_key(place[1])),
        months=MONTHS_FROM,
        amounts=[(amount, " ".join(scale_money(amount, catalogue.language))) for amount in AMOUNT_FROM],
        kinds=[(code, catalogue.label("entity_type", code)) for code in ENTITY_TYPES],
        events=[(code, catalogue.label("unit_event", code)) for code in UNIT_EVENTS],
    )
