"""The ways from a page to the data behind it."""

from __future__ import annotations

from dataclasses import dataclass

from portal.model.address import address
from portal.page.repository import file_editor, issue_form
from portal.page.scene import Scene
from portal.page.views import FigureView

_TABLES = ("observations.csv", "sources.csv")


@dataclass(frozen=True)
class Editing:
    """Forms about a place with its name filled in, and the files of its package in the editor, as name and address."""

    propose: str
    correct: str
    files: tuple[tuple[str, str], ...]


def editing_of(scene: Scene, province_id: str, *, has_package: bool) -> Editing:
    """The ways for the page of a place."""
    name = scene.catalogue.place(province_id)
    proposal = {"title": f"{scene.t('Số liệu mới', 'New figure')}: {name}", "province": f"{name} ({province_id})"}
    correction = {
        "title": f"{scene.t('Sửa số liệu', 'Correction')}: {name}",
        "page": f"/{address(scene.page_id, scene.language)}",
    }
    folder = f"datapackages/provinces/{province_id}"
    files = tuple((table, file_editor(f"{folder}/{table}")) for table in _TABLES) if has_package else ()
    return Editing(issue_form("new-figure", proposal), issue_form("correction", correction), files)


def correction_form(scene: Scene, view: FigureView) -> str:
    """The form that reports one figure as wrong: its id and what the page says are filled in."""
    title = f"{scene.t('Sửa số liệu', 'Correction')}: {view.place}, {view.indicator_name}"
    shown = f"{view.text}, {view.date_word} {view.as_of_text}"
    return issue_form("correction", {"title": title, "page": view.obs_id, "shown": shown})
