"""The page on which every figure of a place, or of one of its years, stands ready to be cited."""

from __future__ import annotations

from portal.page.catalogue import Catalogue
from portal.page.citation import Citation, cite_figure
from portal.page.editing import correction_form
from portal.page.province_rows import rows_of_page, rows_of_year, themes_of, year_links
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.page.views import FigureView


def render_citations(catalogue: Catalogue, province_id: str) -> list[RenderedPage]:
    """``/tinh/<id>/trich-dan/`` for the rows of the place's page, and one page for each of its pages by year.

    None for a place without figures.
    """
    pages = []
    views = rows_of_page(catalogue, province_id, f"province:{province_id}")
    if views:
        pages.append(_render(catalogue, f"province:{province_id}", views, ""))
    pages += [
        _render(catalogue, link.page_id, rows_of_year(catalogue, province_id, link.year), str(link.year))
        for link in year_links(catalogue, province_id)
    ]
    return pages


def _render(catalogue: Catalogue, page_id: str, views: list[FigureView], year: str) -> RenderedPage:
    scene = Scene(catalogue, f"citations-{page_id}")
    name = f"{views[0].place}, {year}" if year else views[0].place
    return scene.render(
        "citations.html",
        title=scene.t(f"{name}: trích dẫn từng số", f"{name}: cite a figure"),
        description=scene.t(
            f"{name}: câu trích dẫn và BibTeX của từng số liệu, kèm nguồn, ngày chốt, bản dữ liệu, địa chỉ lâu dài.",
            f"{name}: a citation and BibTeX of each figure, with source, as-of date, release and permanent address.",
        ),
        noindex=True,
        name=name,
        page=page_id,
        themes=[
            (theme.label, [_entry(scene, view) for _, rows in theme.groups for view in rows])
            for theme in themes_of(catalogue, views)
        ],
    )


def _entry(scene: Scene, view: FigureView) -> tuple[FigureView, Citation, str]:
    """A figure, how to cite it, and the form that reports it as wrong."""
    return view, cite_figure(scene, view), correction_form(scene, view)
