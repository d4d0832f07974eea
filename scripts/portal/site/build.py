"""The build: validate, derive, render, draw, write, MkDocs, merge, check, swap in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from portal.contract.report import format_issues
from portal.lookup.held import hold_lists
from portal.model.vocabulary import Language
from portal.publish.files import publish_files
from portal.publish.list_files import ROBOTS, list_files, robots_txt
from portal.release.history import history_of
from portal.site.assets import read_assets
from portal.site.check import check_site
from portal.site.disk_fault import describe_fault
from portal.site.embeds import frozen_embeds, live_embeds
from portal.site.failure import DATA_ERROR, HELPER_KILLED, BuildFailed, WrongUse
from portal.site.first_pages import FirstPages, show_first
from portal.site.kept_assets import keep_assets
from portal.site.kept_html import plan_html, read_frame
from portal.site.lock import only_build
from portal.site.merge import merge_site, place_files, read_site, sitemap
from portal.site.pictures import chart_files
from portal.site.policy import HEADERS, headers_file
from portal.site.preparing import prepare_pages, read_released, read_reviewed
from portal.site.progress import Progress
from portal.site.reading import read_documents
from portal.site.search_index import index_records
from portal.site.search_record import search_records
from portal.site.software import software_files
from portal.site.swap import check_out, lock_file, next_folder, recover, swap_in
from portal.site.theme import running_mkdocs
from portal.site.tree import page_texts, write_pages
from portal.site.work_folder import own_folder, remove_unfinished
from portal.site.workshop import Workshop
from portal.store.releases import FOLDER, Release
from portal.text.bilingual import Bilingual

_UNTOUCHED: Final = "Trang cũ được giữ nguyên. · The previous site is untouched."


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
    *,
    first: FirstPages | None = None,
) -> int:
    """Build the site of the packages under ``data``, and of the lists under ``lists``, into ``out``.

    ``releases`` is the folder of what was released; without it the one beside ``data``, where there is one. ``first``
    are pages to be shown before the site is made.

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
                _build(data, lists, released, out, own, languages, today, site_url, progress, first)
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
    first: FirstPages | None,
) -> None:
    tree, facts, review = read_reviewed(data, lists, today, progress)
    held = hold_lists(tree.lists, today)
    abouts = tuple(one.about for one in held)
    history = history_of(releases, tree)
    if first is not None:
        with progress.stage(Bilingual("Hiện trước trang vừa sửa", "Show the changed pages first")) as stage:
            stage.count = str(show_first(first, facts, review, abouts, history, workshop, site_url, today))
    prepared = prepare_pages(facts, review, abouts, history, workshop, site_url, progress)
    html = workshop.work / "html"
    assets = read_assets(workshop.project)
    with progress.stage(Bilingual("Ghi trang Markdown", "Write Markdown pages")) as stage:
        trees = workshop.work / "pages"
        texts = page_texts(languages, prepared.pages, prepared.partners)
        kept_html = workshop.kept("html")
        frame = read_frame(workshop.project, languages, assets, site_url, today)
        plan = plan_html(texts, prepared.written, frame, kept_html)
        write_pages(trees, workshop.project, languages, plan.write)
        stage.count = f"{len(texts)} ({len(texts) - len(plan.kept)} mới · new)"
    # What MkDocs does in processes of its own doesn't wait for the other files, nor they for it.
    with running_mkdocs(workshop.project, trees, html, assets, languages, site_url, today) as finish_mkdocs:
        with progress.stage(Bilingual("Tạo tệp dữ liệu", "Make data files")) as stage:
            shown = {page.page_id: page.figures for _, page in prepared.rendered if page.figures}
            with workshop.kept("data") as kept:
                published = publish_files(
                    facts, review, tree, shown, site_url, today, history, releases, kept.get_or_make_files
                )
            stage.count = str(len(published))
        with progress.stage(Bilingual("Tạo ảnh biểu đồ và ảnh chia sẻ", "Make pictures of charts and cards")) as stage:
            chosen = [page for language, page in prepared.rendered if language in languages]
            pictures = workshop.kept_drawings("pictures")
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
        stage.count = str(merge_site(html, target, languages, {**assets.files, **published}, plan.kept))
        files = read_site(target)
        # MkDocs read settings and templates by itself: what was saved meanwhile may be in some pages and not in others.
        if frame == read_frame(workshop.project, languages, assets, site_url, today):
            with kept_html:
                for file, key in plan.keys.items():
                    kept_html.put(key, files[file] or b"")
        with workshop.kept("documents") as kept:
            documents = read_documents(files, kept)
        (target / "sitemap.xml").write_bytes(sitemap(documents, site_url))
        files["sitemap.xml"] = None
    with progress.stage(Bilingual("Lập chỉ mục tìm kiếm", "Index the search")) as stage:
        records = search_records(prepared.pages, documents, facts)
        with workshop.kept_whole("search") as kept:
            found = kept.get_or_make_files(repr(records), lambda: index_records(records, workshop.work / "search"))
        place_files(target, found)
        files |= dict.fromkeys(found)
        stage.count = f"{len(records)} mục · records"
    software = software_files(workshop.project, {**assets.files, **published, **found})
    place_files(target, software)
    files |= dict.fromkeys(software)
    place_files(target, {HEADERS: headers_file(files, site_url)})
    with progress.stage(Bilingual("Kiểm tra liên kết và trang", "Check links and pages")) as stage:
        issues = check_site(files, documents, site_url, languages)
        if issues:
            raise BuildFailed(issues)
        stage.count = str(len(documents))
    with progress.stage(Bilingual("Đưa trang mới vào", "Swap in")):
        mark = keep_assets(out, target)
        # Before the names change: after a power cut, a site that is in place has its contents too.
        os.sync()
        swap_in(out, mark)
