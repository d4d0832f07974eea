"""Pages of what was released and what changed: the log of releases, one page a release, the log of corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.model.release import ChangeCount, ReleaseNotes
from portal.page.catalogue import Catalogue
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.text.bilingual import Bilingual
from portal.text.date import format_date
from portal.text.number import format_number

_TABLES: Final = {
    "observations": Bilingual("số liệu", "figures"),
    "sources": Bilingual("nguồn", "sources"),
    "unpublished": Bilingual("số liệu chưa công bố", "figures held back"),
    "lists": Bilingual("danh sách trong sổ", "lists in the register"),
    "": Bilingual("mô tả gói", "description of the package"),
    "corrections": Bilingual("dòng đính chính", "rows of the log of corrections"),
}
_PACKAGES: Final = {
    "registry": Bilingual("Danh mục dùng chung", "The registry"),
    "debtor-lists-register": Bilingual("Sổ danh sách", "The register of lists"),
}


@dataclass(frozen=True)
class ChangeView:
    """What changed in one table: whose it is (a link where ``province_id`` is not ""), and how much."""

    province_id: str
    package: str
    table: str
    added: str
    changed: str
    withdrawn: str


@dataclass(frozen=True)
class ReleaseView:
    """A release in words; ``first`` says that there is none before it."""

    version: str
    released: str
    released_text: str
    newer: str
    first: bool
    added: str
    changed: str
    withdrawn: str
    changes: tuple[ChangeView, ...]
    form: tuple[str, ...]
    files: tuple[tuple[str, str], ...]


def render_releases(catalogue: Catalogue) -> RenderedPage:
    """``/du-lieu/phat-hanh/``: every release and what it changed, the newest first."""
    scene = Scene(catalogue, "releases")
    return scene.render(
        "releases.html",
        title=scene.t("Các bản dữ liệu", "Releases of the data"),
        description=scene.t(
            "Mỗi bản dữ liệu đã phát hành: số phiên bản, ngày, thêm gì, sửa gì, rút gì; tệp và mã kiểm tra.",
            "Each release of the data: version, day, what was added, corrected and withdrawn; files and checksums.",
        ),
        releases=_views(catalogue),
        ahead=catalogue.history.ahead,
        corrections=len(catalogue.corrections),
    )


def render_release(catalogue: Catalogue, version: str) -> RenderedPage:
    """``/data/releases/<version>/``, the index of the folder that holds the files of a release."""
    scene = Scene(catalogue, f"release:{version}")
    views = _views(catalogue)
    place = next(number for number, view in enumerate(views) if view.version == version)
    view = views[place]
    return scene.render(
        "release.html",
        title=scene.t(f"Bản dữ liệu {version}", f"Release {version} of the data"),
        description=scene.t(
            f"Bản dữ liệu {version} của BHXH Mở, phát hành {view.released_text}: tệp, mã kiểm tra, điều đã thay đổi.",
            f"Release {version} of the data of BHXH Mở, of {view.released_text}: files, checksums, what changed.",
        ),
        release=view,
        later=list(reversed(views[:place])),
    )


def render_corrections(catalogue: Catalogue) -> RenderedPage:
    """``/du-lieu/dinh-chinh/``: every figure that was corrected or withdrawn after it was published."""
    scene = Scene(catalogue, "corrections")
    return scene.render(
        "corrections.html",
        title=scene.t("Đính chính", "Corrections"),
        description=scene.t(
            "Mọi con số đã sửa hoặc đã rút sau khi công bố: giá trị cũ, giá trị mới, ngày, lý do.",
            "Every figure corrected or withdrawn after publication: old value, new value, day, reason.",
        ),
        corrections=catalogue.corrections,
        since=format_date(catalogue.history.releases[-1].released, catalogue.language)
        if catalogue.history.releases
        else "",
    )


def _views(catalogue: Catalogue) -> list[ReleaseView]:
    return [_view(catalogue, notes) for notes in catalogue.history.releases]


def _view(catalogue: Catalogue, notes: ReleaseNotes) -> ReleaseView:
    language = catalogue.language
    return ReleaseView(
        notes.version,
        notes.released,
        format_date(notes.released, language),
        notes.newer,
        notes == catalogue.history.releases[-1],
        format_number(str(notes.total("added")), language),
        format_number(str(notes.total("changed")), language),
        format_number(str(notes.total("withdrawn")), language),
        tuple(_change(catalogue, count) for count in notes.counts),
        notes.form,
        tuple((path, format_number(str(size), language)) for path, size in notes.files),
    )


def _change(catalogue: Catalogue, count: ChangeCount) -> ChangeView:
    language = catalogue.language
    known = count.package in catalogue.places
    name = catalogue.place(count.package)
    if count.package in _PACKAGES:
        name = _PACKAGES[count.package].in_language(language)
    table = _TABLES[count.resource].in_language(language) if count.resource in _TABLES else count.resource
    return ChangeView(
        count.package if known else "",
        name,
        table,
        format_number(str(count.added), language),
        format_number(str(count.changed), language),
        format_number(str(count.withdrawn), language),
    )
