"""The build: validate, derive, render, draw, write, MkDocs, merge, check, swap in."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from portal.chart.draw import Drawing, chart_key, draw_text, drawing_of
from portal.contract.check import check_tree
from portal.contract.report import format_issues
from portal.derive.facts import Facts, derive_facts
from portal.lookup.held import HeldList, hold_lists
from portal.model.issue import has_errors
from portal.model.release import DataHistory
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.rendered import RenderedPage
from portal.publish.files import publish_files
from portal.publish.list_files import ROBOTS, list_files, robots_txt
from portal.release.check import check_releases, in_order
from portal.release.history import history_of
from portal.review.review import Review, review_facts
from portal.site.assets import read_assets
from portal.site.check import check_site
from portal.site.disk_fault import describe_fault
from portal.site.drawing import draw_charts
from portal.site.embeds import frozen_embeds, live_embeds
from portal.site.failure import DATA_ERROR, HELPER_KILLED, BuildFailed, WrongUse
from portal.site.kept_assets import keep_assets
from portal.site.lock import only_build
from portal.site.merge import merge_site, place_files, read_site, sitemap
from portal.site.pictures import chart_files
from portal.site.policy import HEADERS, headers_file
from portal.site.progress import Progress
from portal.site.rendering import render_languages
from portal.site.search_index import index_records
from portal.site.search_record import search_records
from portal.site.software import software_files
from portal.site.source_page import SourcePage, generated_page, pair_pages, read_written_pages
from portal.site.swap import check_out, lock_file, next_folder, recover, swap_in
from portal.site.theme import running_mkdocs
from portal.site.tree import write_pages
from portal.site.work_folder import own_folder, remove_unfinished
from portal.store.place import nearest_place
from portal.store.releases import FOLDER, Release, read_releases
from portal.store.tree import Tree, read_lists, read_tree, with_lists
from portal.text.bilingual import Bilingual

_UNTOUCHED: Final = "Trang cũ được giữ nguyên. · The previous site is untouched."


@dataclass(frozen=True)
class Workshop:
    """Where a build finds the project and keeps its work: MkDocs settings and ``docs`` are under ``project``."""

    project: Path
    work: Path
    cache: Path


def workshop_for(project: Path, out: Path) -> Workshop:
    """The work folder of a build into ``out``: its own for each place, so that two builds never meet."""
    build = project / "build"
    if out == project / "site":
        return Workshop(project, build, build / "cache")
    name = hashlib.sha256(str(out).encode()).hexdigest()[:16]
    return Workshop(project, build / "elsewhere" / name, build / "cache")


def build_site(
    data: Path,
    out: Path,
    workshop: Workshop,
    languages: Sequence[Language],
    today: date,
    site_url: str,
    progress: Progress,
    lists: Path | None = None,
    releases: Path | None = None,
) -> int:
    """Build the site of the packages under ``data``, and of the lists under ``lists``, into ``out``.

    ``releases`` is the folder of what was released; without it the one beside ``data``, where there is one.

    Returns 0, or 1 with every issue printed and ``out`` untouched.

    Raises ``WrongUse`` when ``data`` or ``lists`` is missing, ``out`` is not ours to replace, another build is
    running, or the disk did not allow it.
    """
    if not data.is_dir():
        raise WrongUse(f"Không có thư mục dữ liệu {data}.\nThere is no data folder {data}.")
    if lists is not None and not lists.is_dir():
        raise WrongUse(f"Không có thư mục danh sách {lists}.\nThere is no folder of lists {lists}.")
    check_out(out, [data, workshop.project, workshop.work, workshop.cache, *([lists] if lists else [])])
    with only_build(lock_file(out)):
        for done in recover(out):
            progress.tell(done)
        remove_unfinished(workshop.cache)
        try:
            with own_folder(workshop.work, progress.tell) as folder:
                released = read_released(releases or data.parent / FOLDER)
                own = replace(workshop, work=folder)
                _build(data, lists, released, out, own, languages, today, site_url, progress)
        except BuildFailed as failure:
            if failure.log:
                progress.say(failure.log)
            progress.say(format_issues(failure.issues, "text"))
            progress.say(_UNTOUCHED)
            return DATA_ERROR
        except BrokenPipeError:
            raise
        except OSError as fault:
            raise WrongUse(f"{describe_fault(fault)}\n{_UNTOUCHED}") from fault
        except BrokenProcessPool:
            raise WrongUse(f"{HELPER_KILLED}\n{_UNTOUCHED}") from None
        finally:
            shutil.rmtree(next_folder(out), ignore_errors=True)
    progress.say(f"{out}")
    return 0


def _build(
    data: Path,
    lists: Path | None,
    releases: tuple[Release, ...],
    out: Path,
    workshop: Workshop,
    languages: Sequence[Language],
    today: date,
    site_url: str,
    progress: Progress,
) -> None:
    tree, facts, review = read_reviewed(data, lists, today, progress)
    held = hold_lists(tree.lists, today)
    abouts = tuple(one.about for one in held)
    history = history_of(releases, tree)
    prepared = prepare_pages(facts, review, abouts, history, workshop, site_url, progress)
    with progress.stage(Bilingual("Ghi trang Markdown", "Write Markdown pages")) as stage:
        trees = workshop.work / "pages"
        written = write_pages(trees, workshop.project, languages, prepared.pages, prepared.partners)
        stage.count = str(written)
    html = workshop.work / "html"
    assets = read_assets(workshop.project)
    # What MkDocs does in processes of its own doesn't wait for the other files, nor they for it.
    with running_mkdocs(workshop.project, trees, html, assets, languages, site_url, today) as finish_mkdocs:
        with progress.stage(Bilingual("Tạo tệp dữ liệu", "Make data files")) as stage:
            shown = {page.page_id: page.figures for _, page in prepared.rendered if page.figures}
            published = publish_files(facts, review, tree, shown, site_url, today, history, releases)
            stage.count = str(len(published))
        with progress.stage(Bilingual("Tạo ảnh biểu đồ và ảnh chia sẻ", "Make pictures of charts and cards")) as stage:
            chosen = [page for language, page in prepared.rendered if language in languages]
            pictures = workshop.cache / "pictures"
            pictured, made = chart_files(chosen, prepared.drawings, site_url, pictures, stage.step)
            published |= pictured
            published |= live_embeds(chosen, prepared.drawings) | frozen_embeds(releases, languages)
            stage.count = f"{len(pictured)} ({made} mới · new)"
        with progress.stage(Bilingual("Lập chỉ mục tra cứu đơn vị", "Index the look-up of units")) as stage:
            published |= list_files(held, facts) | {ROBOTS: robots_txt(site_url)}
            stage.count = f"{sum(len(one.units) for one in held)} dòng · rows"
        with progress.stage(Bilingual("MkDocs", "MkDocs")) as stage:
            finish_mkdocs()
            stage.count = " + ".join(languages)
    with progress.stage(Bilingual("Ghép hai ngôn ngữ", "Merge both languages")) as stage:
        target = next_folder(out)
        stage.count = str(merge_site(html, target, languages, {**assets.files, **published}))
        files = read_site(target)
        indexed = {name: content for name, content in files.items() if name.endswith(".html") and content is not None}
        (target / "sitemap.xml").write_bytes(sitemap(indexed, site_url))
        files["sitemap.xml"] = None
    with progress.stage(Bilingual("Lập chỉ mục tìm kiếm", "Index the search")) as stage:
        records = search_records(prepared.pages, indexed, facts)
        found = index_records(records, workshop.work / "search")
        place_files(target, found)
        files |= dict.fromkeys(found)
        stage.count = f"{len(records)} mục · records"
    software = software_files(workshop.project, {**assets.files, **published, **found})
    place_files(target, software)
    files |= dict.fromkeys(software)
    place_files(target, {HEADERS: headers_file(files, site_url)})
    with progress.stage(Bilingual("Kiểm tra liên kết và trang", "Check links and pages")) as stage:
        issues = check_site(files, site_url, languages)
        if issues:
            raise BuildFailed(issues)
        stage.count = str(len(indexed))
    with progress.stage(Bilingual("Đưa trang mới vào", "Swap in")):
        mark = keep_assets(out, target)
        # Before the names change: after a power cut, a site that is in place has its contents too.
        os.sync()
        swap_in(out, mark)


def read_reviewed(data: Path, lists: Path | None, today: date, progress: Progress) -> tuple[Tree, Facts, Review]:
    """Read, check, derive and review the packages, those of ``lists`` too.

    Counts the warnings, raises ``BuildFailed`` on errors.
    """
    with progress.stage(Bilingual("Kiểm tra dữ liệu", "Validate data")) as stage:
        tree = read_tree(nearest_place(data))
        if lists is not None:
            tree = with_lists(tree, *read_lists(nearest_place(lists)))
        issues = check_tree(tree)
        if has_errors(issues):
            raise BuildFailed(issues)
        stage.count = f"{len(tree.packages())} gói · packages"
    with progress.stage(Bilingual("Tính toán và đối chiếu", "Derive and review")) as stage:
        facts = derive_facts(tree, today)
        review = review_facts(facts)
        warnings = [*issues, *review.issues]
        stage.count = f"{len(warnings)} cảnh báo · warnings"
    if warnings:
        # Each one is published as a flag; the whole list, several screens long, is for those who mend the data.
        progress.say(f"  {len(warnings)} nghi vấn được đăng thành cờ, xem từng điều: make validate")
        progress.say(f"  {len(warnings)} doubts are published as flags, each in full: make validate")
    return tree, facts, review


def read_released(folder: Path) -> tuple[Release, ...]:
    """The releases under ``folder``, the first one first; raises ``BuildFailed`` when one was edited."""
    releases = read_releases(folder)
    if issues := check_releases(releases):
        raise BuildFailed(issues)
    return in_order(releases)


@dataclass(frozen=True)
class Prepared:
    """``pages`` with their drawings in place, ``partners`` in the other language by (language, path); ``rendered`` are
    the generated ones as the page layer made them, ``drawings`` theirs by ``chart_key``."""

    pages: list[SourcePage]
    partners: dict[tuple[Language, str], SourcePage]
    rendered: list[tuple[Language, RenderedPage]]
    drawings: dict[str, Drawing]


def prepare_pages(
    facts: Facts,
    review: Review,
    held: tuple[HeldList, ...],
    history: DataHistory,
    workshop: Workshop,
    site_url: str,
    progress: Progress,
) -> Prepared:
    """All pages of both languages.

    Both languages are always rendered: a page's address in the other one stands in its front matter.
    """
    rendered, drawings = render_and_draw(facts, review, held, history, workshop.cache, progress)
    inline = {key: drawing.svg for key, drawing in drawings.items()}
    pages = [generated_page(page, language, inline, site_url) for language, page in rendered]
    issues = []
    for language in LANGUAGES:
        written, faults = read_written_pages(workshop.project / "docs" / language, language)
        pages.extend(written)
        issues.extend(faults)
    partners, faults = pair_pages(pages)
    if issues or faults:
        raise BuildFailed([*issues, *faults])
    return Prepared(pages, partners, rendered, drawings)


def render_and_draw(
    facts: Facts, review: Review, held: tuple[HeldList, ...], history: DataHistory, cache: Path, progress: Progress
) -> tuple[list[tuple[Language, RenderedPage]], dict[str, Drawing]]:
    """Every generated page with its language, and the drawings of their charts by ``chart_key``."""
    with progress.stage(Bilingual("Dựng trang", "Render pages")) as stage:
        rendered = render_languages(facts, review, held, history)
        stage.count = str(len(rendered))
    with progress.stage(Bilingual("Vẽ biểu đồ", "Draw charts")) as stage:
        wanted = {chart_key(drawing): drawing for _, page in rendered for drawing in page.charts}
        texts, drawn = draw_charts(wanted, draw_text, cache / "charts", os.cpu_count() or 1, stage.step)
        stage.count = f"{len(texts)} ({drawn} mới · new)"
    return rendered, {key: drawing_of(text) for key, text in texts.items()}


def render_site(data: Path, out: Path, project: Path, today: date, site_url: str, progress: Progress) -> int:
    """Write the Markdown trees of both languages, with charts, to ``out/vi`` and ``out/en``; 0, or 1 on errors."""
    if not data.is_dir():
        raise WrongUse(f"Không có thư mục dữ liệu {data}.\nThere is no data folder {data}.")
    workshop = workshop_for(project, project / "site")
    try:
        tree, facts, review = read_reviewed(data, None, today, progress)
        abouts = tuple(one.about for one in hold_lists(tree.lists, today))
        history = history_of(read_released(data.parent / FOLDER), tree)
        prepared = prepare_pages(facts, review, abouts, history, workshop, site_url, progress)
    except BuildFailed as failure:
        progress.say(format_issues(failure.issues, "text"))
        return DATA_ERROR
    with progress.stage(Bilingual("Ghi trang Markdown", "Write Markdown pages")) as stage:
        stage.count = str(write_pages(out, project, LANGUAGES, prepared.pages, prepared.partners))
    progress.say(str(out))
    return 0
