"""Ready citations, as a sentence and as BibTeX: of the site, of a page, of one figure, each with the release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from portal.model.address import address
from portal.model.release import DataHistory
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.scene import Scene
from portal.page.views import FigureView
from portal.text.bibtex import bibtex_text
from portal.text.bilingual import Bilingual
from portal.text.date import format_date

SITE_TITLE: Final = Bilingual(
    "Số liệu bảo hiểm xã hội, y tế, thất nghiệp ở các tỉnh, thành",
    "Figures on social, health and unemployment insurance in Viet Nam's provinces",
)
_AUTHOR: Final = "BHXH Mở"


@dataclass(frozen=True)
class Citation:
    """``sentences`` by language and ``bibtex``, whose ``key`` is that of the entry; all are escaped for HTML."""

    key: str
    sentences: tuple[tuple[Language, Markup], ...]
    bibtex: Markup


def cite_page(scene: Scene, key: str, title: Bilingual) -> Citation:
    """The citation of all that a page shows, in both languages."""
    history = scene.catalogue.history
    sentences = []
    for language in LANGUAGES:
        link = scene.absolute(address(scene.page_id, language))
        sentences.append((language, _sentence(title.in_language(language), _release(history, language), "", link)))
    link = scene.absolute(address(scene.page_id, scene.language))
    return Citation(
        key, tuple(sentences), _entry(key, title.in_language(scene.language), scene, history.told, "", link)
    )


def cite_figure(scene: Scene, view: FigureView) -> Citation:
    """The citation of one published figure in the language of the page, with its source and its permanent address."""
    history, language = scene.catalogue.history, scene.language
    # A figure that stands as it was released is cited by the newest release, which holds it too.
    version = history.version if view.obs_id in history.since else ""
    # The page of the place leads on when the row has moved to the page of its year, so this address stays.
    link = scene.absolute(address(f"province:{view.province_id}", language)) + Markup("#{}").format(view.obs_id)
    title = figure_title(view)
    source = _source(view, language)
    sentence = _sentence(title, _release(history, language, version), source, link)
    return Citation(view.obs_id, ((language, sentence),), _entry(view.obs_id, title, scene, version, source, link))


def figure_title(view: FigureView) -> str:
    """``Quảng Ninh: Số thu (tổng số): hơn 7.380 tỷ đồng, đến 13/11/2025``."""
    name = f"{view.indicator_name} ({view.detail})" if view.detail else view.indicator_name
    return f"{view.place}: {name}: {view.text}, {view.date_word} {view.as_of_text}"


def _release(history: DataHistory, language: Language, version: str | None = None) -> str:
    number = history.version if version is None else version
    if not number:
        return "dữ liệu chưa phát hành" if language == "vi" else "data not released yet"
    day = format_date(history.day_of(number), language)
    told = f"bản dữ liệu {number} ({day})" if language == "vi" else f"release {number} of the data ({day})"
    if version is not None or not history.ahead:
        return told
    return f"{told}, có thay đổi sau bản này" if language == "vi" else f"{told}, with changes made after it"


def _source(view: FigureView, language: Language) -> str:
    parts = [view.source.publisher, view.source.published_text, view.source.url]
    told = ", ".join(part for part in parts if part)
    return f"Nguồn gốc: {told}" if language == "vi" else f"Original source: {told}"


def _sentence(title: str, release: str, source: str, link: Markup) -> Markup:
    told = ". ".join(part for part in (f"{_AUTHOR}, “{title}”, {release}", source) if part)
    return Markup("{}. {}").format(told, link)


def _entry(key: str, title: str, scene: Scene, version: str, source: str, link: Markup) -> Markup:
    """Lines without indentation or blank lines: in the body of a page only such lines stay as they are."""
    history = scene.catalogue.history
    day = history.day_of(version.partition("+")[0])
    fields: list[tuple[str, str | Markup]] = [
        ("author", f"{{{bibtex_text(_AUTHOR)}}}"),
        ("title", f"{{{bibtex_text(title)}}}"),
        ("year", day[:4]),
        ("version", version),
        ("date", day),
        ("note", bibtex_text(source)),
        ("language", "vietnamese" if scene.language == "vi" else "english"),
        ("url", link),
    ]
    lines = [Markup("{} = {{{}}}").format(name, value) for name, value in fields if value]
    return Markup("@misc{{{},\n{}\n}}").format(key, Markup(",\n").join(lines))
