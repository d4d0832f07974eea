"""The pages of the issue codes: what each means, an example as the command prints it, and what to do."""

from __future__ import annotations

from markupsafe import Markup, escape

from portal.issues.catalogue import Family, families
from portal.issues.example import examples
from portal.page.catalogue import Catalogue
from portal.page.rendered import RenderedPage
from portal.page.repository import file_page
from portal.page.scene import Scene
from portal.text.bilingual import Bilingual


def render_issues(catalogue: Catalogue) -> list[RenderedPage]:
    """``/dong-gop/loi/`` with every code by family, and ``/dong-gop/loi/<code>/`` for each."""
    return [_render_index(catalogue), *(_render_code(catalogue, family, code) for family, code in families())]


def _render_index(catalogue: Catalogue) -> RenderedPage:
    scene = Scene(catalogue, "issues")
    grouped: dict[str, tuple[Family, list[tuple[str, str]]]] = {}
    for family, code in families():
        title = family.meanings[code].title.in_language(scene.language)
        grouped.setdefault(family.name, (family, []))[1].append((code, title))
    return scene.render(
        "issues.html",
        title=scene.t("Mã lỗi và cách sửa", "Issue codes and remedies"),
        description=scene.t(
            "Mỗi mã lỗi mà kiểm tra dữ liệu in ra nghĩa là gì, ví dụ, và cách sửa.",
            "What each code that the data checks print means, with an example and the remedy.",
        ),
        groups=[
            (family.name, _words(scene, family.title), _words(scene, family.about), family.command, codes)
            for family, codes in grouped.values()
        ],
        count=sum(len(codes) for _, codes in grouped.values()),
    )


def _render_code(catalogue: Catalogue, family: Family, code: str) -> RenderedPage:
    scene = Scene(catalogue, f"issue:{code}")
    meaning, example = family.meanings[code], examples()[code]
    title = _words(scene, meaning.title)
    return scene.render(
        "issue.html",
        title=f"{title} ({code})",
        description=_words(scene, meaning.why),
        heading=title,
        code=code,
        why=_words(scene, meaning.why),
        family=family.name,
        family_title=_words(scene, family.title),
        command="scripts/validate.py" if code in family.reminders else family.command,
        is_doubt=family.severity == "warning",
        is_reminder=code in family.reminders,
        example=example,
        message=scene.t(example.message_vi, example.message_en),
        remedy=with_commands(scene.t(example.remedy_vi, example.remedy_en)),
        fixture=file_page(example.fixture),
    )


def with_commands(text: str) -> Markup:
    """The text, escaped, with what stands between backticks as code: commands of a remedy."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    marked = [Markup("<code>{}</code>").format(part) if place % 2 else escape(part) for place, part in enumerate(parts)]
    return Markup("").join(marked)


def _words(scene: Scene, words: Bilingual) -> str:
    return words.in_language(scene.language)
