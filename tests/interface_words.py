"""Every pair of words that the portal writes itself: what the templates, the code and the registry say twice.

A pair is (place, Vietnamese, English). Parts that are put together at run time count on their own.
"""

from __future__ import annotations

import ast
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jinja2 import Environment, nodes

Pair = tuple[str, str, str]

_REGISTRY: Final = {
    "labels": (("label_vi", "label_en"),),
    "headlines": (("label_vi", "label_en"),),
    "flags": (("label_vi", "label_en"), ("explanation_vi", "explanation_en")),
    "indicators": (("name_vi", "name_en"), ("definition_vi", "definition_en")),
}


def interface_pairs(project: Path) -> list[Pair]:
    """All pairs, in the order of their places."""
    portal = project / "scripts" / "portal"
    pairs: list[Pair] = []
    for template in sorted((portal / "page" / "templates").glob("*.html")):
        pairs += _template_pairs(template)
    for layer in ("page", "chart", "derive", "review", "publish", "text"):
        for module in sorted((portal / layer).rglob("*.py")):
            pairs += _module_pairs(module)
    for name, columns in _REGISTRY.items():
        with (project / "datapackages" / "registry" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                pairs += [(f"{name}.csv:{number}", row[vi], row[en]) for vi, en in columns]
    return [*pairs, *_theme_pairs(project / "docs" / "overrides" / "words.html")]


def _template_pairs(template: Path) -> Iterator[Pair]:
    tree = Environment(extensions=["jinja2.ext.do"], autoescape=True).parse(template.read_text(encoding="utf-8"))
    for call in tree.find_all(nodes.Call):
        named = call.node.name if isinstance(call.node, nodes.Name) else getattr(call.node, "attr", "")
        if named == "t" and len(call.args) == 2:
            yield from _paired(f"{template.name}:{call.lineno}", _pieces(call.args[0]), _pieces(call.args[1]))


def _pieces(expression: nodes.Node) -> list[str]:
    own = [expression] if isinstance(expression, nodes.Const) else []
    return [node.value for node in (*own, *expression.find_all(nodes.Const)) if isinstance(node.value, str)]


def _module_pairs(module: Path) -> Iterator[Pair]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        place = f"{module.name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Call) and len(node.args) == 2:
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in ("t", "Bilingual"):
                yield from _paired(place, _texts(node.args[0]), _texts(node.args[1]))
        elif isinstance(node, ast.IfExp) and _asks_for_vietnamese(node.test):
            yield from _paired(place, _texts(node.body), _texts(node.orelse))


def _asks_for_vietnamese(test: ast.expr) -> bool:
    written = ast.unparse(test)
    return written == "vietnamese" or written.endswith("language == 'vi'")


def _texts(expression: ast.expr) -> list[str]:
    return [node.value for node in ast.walk(expression) if isinstance(node, ast.Constant) and type(node.value) is str]


def _theme_pairs(words: Path) -> Iterator[Pair]:
    source = words.read_text(encoding="utf-8")
    module = (
        Environment(autoescape=True)
        .from_string(source.split("{% set language")[0] + "{% set told = words %}")
        .make_module()
    )
    told: dict[str, dict[str, object]] = vars(module)["told"]
    for key in told["vi"]:
        yield from _paired(f"{words.name}:{key}", _flat(told["vi"][key]), _flat(told["en"][key]))


def _flat(value: object) -> list[str]:
    if isinstance(value, list):
        return [text for one in value for text in _flat(one)]
    return [str(value)]


def _paired(place: str, vietnamese: list[str], english: list[str]) -> Iterator[Pair]:
    """Whole texts pair up; where the two sides have unlike numbers of parts, each part stands alone."""
    if len(vietnamese) == len(english):
        yield from ((place, vi, en) for vi, en in zip(vietnamese, english, strict=True))
        return
    yield from ((place, text, "") for text in vietnamese)
    yield from ((place, "", text) for text in english)
