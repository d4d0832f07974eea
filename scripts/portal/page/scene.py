"""Rendering one page: a template, the language's words, links that work at any depth, and the charts it needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from markupsafe import Markup, escape

from portal.chart.card import Card
from portal.chart.draw import chart_key
from portal.chart.figure import Figure
from portal.chart.inputs import ChartInput
from portal.chart.sheet import Sheet
from portal.model.address import address, relative, relative_file
from portal.model.download import FORMATS, selection_path
from portal.model.vocabulary import Language
from portal.page.catalogue import Catalogue
from portal.page.chart_file import chart_sheet
from portal.page.embed import EmbeddedChart, embedded_charts
from portal.page.rendered import RenderedPage
from portal.page.snippets import Snippet, snippets
from portal.page.structured import SITE, structured_text
from portal.page.templating import template_named
from portal.page.views import FigureView
from portal.text.date import format_date
from portal.text.number import format_number

_SOURCE_ID: Final = re.compile(r"(?<![\w-])[A-Z][A-Z0-9-]*(?![\w-])")
_SOURCE_IDS: Final = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z][A-Z0-9]*)+")
_BLANK: Final = re.compile(r"\n\s*")


class Scene:
    """One page while it is rendered; templates see its public methods as ``scene``."""

    def __init__(self, catalogue: Catalogue, page_id: str) -> None:
        self.catalogue = catalogue
        self.language: Language = catalogue.language
        self.page_id = page_id
        self._drawings: list[ChartInput] = []
        self._sheets: dict[str, Sheet] = {}

    def t(self, vietnamese: str, english: str) -> str:
        """The words of this page's language; both stand side by side in the template."""
        return vietnamese if self.language == "vi" else english

    def link(self, page_id: str, anchor: str = "") -> str:
        """A relative link to another page of the same language."""
        return relative(self.page_id, page_id, self.language) + (f"#{anchor}" if anchor else "")

    def row(self, view: FigureView) -> str:
        """A link to the row of a figure, on its province's page or on the page of its year.

        To the province's page alone when the figure is held back; within a page the bare fragment.
        """
        if view.obs_id not in self.catalogue.figures:
            return self.link(f"province:{view.province_id}")
        page_id = self.catalogue.row_page(view.obs_id)
        return f"#{view.obs_id}" if page_id == self.page_id else self.link(page_id, view.obs_id)

    def file(self, path: str) -> str:
        """A relative link to a file at the root of the site, such as ``data/observations.csv``."""
        return relative_file(self.page_id, self.language, path)

    def selection(self, page_id: str) -> str:
        """A relative link to the CSV file of what a page shows."""
        return self.file(selection_path(page_id, "csv"))

    def absolute(self, path: str) -> Markup:
        """The whole address of a path from the root of the site, for text that readers take elsewhere.

        The site layer puts the address of the site where ``SITE`` stands, which no text of the data can write.
        """
        return Markup(SITE) + quote(path)

    def code(self, text: str) -> Markup:
        """Code for a ``<pre>``, each line as it is; ``SITE`` in it becomes the address of the site."""
        # A line break as a reference: those of a page are folded together with the spaces behind them.
        escaped = [str(escape(part)).replace("\n", "&#10;") for part in text.rstrip("\n").split(SITE)]
        return Markup(SITE.join(escaped))

    def snippets(self, csv_path: str) -> tuple[Snippet, ...]:
        """Code that reads a CSV file of the site, or the Parquet beside it, in this language."""
        return snippets(csv_path, self.language)

    def frame(self, embedded: EmbeddedChart) -> Markup:
        """The HTML that shows a chart in another site, as text that readers copy: escaped once more than it will be."""
        frame = '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" style="border:0"></iframe>'
        title = str(escape(embedded.title))
        return Markup(escape(frame)).format(self.absolute(embedded.path), title, embedded.height)

    def _downloads(self) -> list[tuple[str, str, str]]:
        """The files of what this page shows: path in the site, name to be saved under, words."""
        words = {"csv": "CSV", "xlsx": "Excel", "json": "JSON", "parquet": "Parquet"}
        paths = {ending: selection_path(self.page_id, ending) for ending in FORMATS}
        return [(path, f"bhxh-mo-{path.rpartition('/')[2]}", words[ending]) for ending, path in paths.items()]

    def number(self, value: object) -> str:
        """A count or another plain number in this language."""
        return format_number(str(value), self.language)

    def date(self, text: str) -> str:
        """A date in this language."""
        return format_date(text, self.language)

    def count(self, number: int, noun: str) -> str:
        """A count with its English noun: ``1 figure``, ``2 figures``."""
        return f"{self.number(number)} {noun if number == 1 else noun + 's'}"

    def note(self, text: str) -> Markup:
        """A note in which the id of a source becomes words for it, a link: ``bài 13/11/2025 (S000)``.

        In brackets of the note itself the words stand alone.
        """
        escaped = str(escape(text))

        def linked(found: re.Match[str]) -> str:
            told, start = found.group(), found.start()
            # Ids may hold hyphens; with none of that name, ``S000-S003`` is from one to the other.
            if told not in self.catalogue.sources and _SOURCE_IDS.fullmatch(told):
                first, _, last = told.partition("-")
                return f"{self._source_named(first, escaped[:start])}-{self._source_named(last, escaped[:start] + '-')}"
            return self._source_named(told, escaped[:start])

        # The text is escaped first; an id has only letters, digits and hyphens, so it stands in it unchanged.
        return Markup(_SOURCE_ID.sub(linked, escaped))

    def _source_named(self, source_id: str, before: str) -> str:
        """HTML of an id that stands behind ``before`` in a note; the id itself where no source has it."""
        source = self.catalogue.sources.get(source_id)
        if source is None:
            return source_id
        only_year = self.t("năm ", "") if len(source.published) == 4 else ""
        day = source.published_text
        words = f"{self.t('bài', 'article of')} {only_year}{day}" if day else self.t("nguồn", "source")
        if not before or before.endswith((". ", "? ")):
            words = words[:1].upper() + words[1:]
        is_listed = source.source_id in self.catalogue.listed_sources
        target = self.link("sources", source.source_id) if is_listed else source.url
        link = f'<a href="{escape(target)}">{escape(words)}</a>'
        bracketed = day and before.rfind("(") > before.rfind(")")
        return link if bracketed else f"{link} ({source.source_id})"

    def drawing(self, chart_input: ChartInput, css_class: str) -> Markup:
        """The place of one drawing; the site layer puts the SVG there."""
        self._drawings.append(chart_input)
        return Markup('<div class="{}"><!-- drawing {} --></div>').format(css_class, Markup(chart_key(chart_input)))

    def chart(self, figure: Figure, anchor: str, table: str, *, beside: bool = False) -> Markup:
        """A chart with its title, subtitle, both drawings and its files; ``table`` is the id of the table's place.

        A chart that stands ``beside`` others never has room for the wide drawing, which then is in its files only.
        """
        sheet = chart_sheet(self.page_id, figure, self.language)
        known = self._sheets.setdefault(sheet.path, sheet)
        if known != sheet:
            raise ValueError(f"two charts of {self.page_id} want one address: {sheet.path}")
        return Markup(
            template_named("_chart.html").render(
                scene=self,
                t=self.t,
                figure=figure,
                anchor=anchor,
                table=table,
                beside=beside,
                file=self.file(sheet.path),
                name="-".join(sheet.path.split("/")[2:]),
                embedded=embedded_charts(sheet, self.catalogue.history.frozen),
            )
        )

    def render(
        self,
        template: str,
        title: str,
        description: str,
        *,
        noindex: bool = False,
        structured: Sequence[Mapping[str, Any]] = (),
        card: Card | None = None,
        shared: str = "",
        figures: Iterable[str] = (),
        **values: Any,
    ) -> RenderedPage:
        """The finished page. ``values`` are what the template shows, as views of plain text; ``structured`` are the
        schema.org things it is about, ``shared`` is the title of a shared link, ``figures`` those (``obs_id``) that the
        page shows and offers as files (``downloads``)."""
        shown = tuple(sorted(set(figures)))
        downloads = self._downloads() if shown else []
        html = template_named(template).render(scene=self, t=self.t, link=self.link, downloads=downloads, **values)
        path = address(self.page_id, self.language).removeprefix("en/") + "index.md"
        body = _BLANK.sub("\n", html).strip() + "\n"
        told = structured_text(structured) if structured else ""
        sheets = tuple(self._sheets.values())
        drawings = tuple(self._drawings)
        return RenderedPage(
            path, self.page_id, title, description, body, drawings, noindex, told, sheets, card, shared, shown
        )


def joined(parts: list[str], language: Language) -> str:
    """``a, b và c`` or ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    word = "và" if language == "vi" else "and"
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"
