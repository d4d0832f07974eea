"""The figures of one older year of a place, whose page would be too long with them."""

from __future__ import annotations

from portal.derive.row_pages import MOST_ROWS
from portal.page.catalogue import Catalogue
from portal.page.inferred import implied_bases, of_rows, yearly_changes
from portal.page.province_rows import rows_of_year, sources_of, themes_of, year_links
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.page.structured import crumbs


def render_province_years(catalogue: Catalogue, province_id: str) -> list[RenderedPage]:
    """The pages by year of a place, newest first; none for a place whose own page holds all of its figures."""
    return [_render_year(catalogue, province_id, link.year) for link in year_links(catalogue, province_id)]


def _render_year(catalogue: Catalogue, province_id: str, year: int) -> RenderedPage:
    links = {link.year: link for link in year_links(catalogue, province_id)}
    scene = Scene(catalogue, links[year].page_id)
    name = catalogue.place(province_id)
    views = rows_of_year(catalogue, province_id, year)
    steps = [
        ("home", "BHXH Mở"),
        ("provinces", scene.t("Tỉnh, thành", "Provinces")),
        (f"province:{province_id}", name),
        (scene.page_id, str(year)),
    ]
    number, origins = scene.number(len(views)), scene.number(len(sources_of(views)))
    return scene.render(
        "province_year.html",
        title=scene.t(f"{name}: số liệu năm {year}", f"{name}: figures of {year}"),
        description=scene.t(
            f"{name}, năm {year}: {number} số liệu thu, chậm đóng, bao phủ bảo hiểm xã hội từ {origins} nguồn.",
            f"{name}, {year}: {scene.count(len(views), 'figure')} on collections, late payment and coverage "
            f"from {scene.count(len(sources_of(views)), 'source')}.",
        ),
        structured=[crumbs(catalogue, steps)],
        figures=[view.obs_id for view in views],
        name=name,
        province_id=province_id,
        year=year,
        count=len(views),
        themes=themes_of(catalogue, views),
        sources=sources_of(views),
        # Beside monthly reports, what follows from them would make the page too heavy.
        changes=of_rows(yearly_changes(catalogue, province_id), views) if len(views) <= MOST_ROWS else [],
        implied=of_rows(implied_bases(catalogue, province_id), views) if len(views) <= MOST_ROWS else [],
        earlier=links.get(max((other for other in links if other < year), default=0)),
        later=links.get(min((other for other in links if other > year), default=0)),
    )
