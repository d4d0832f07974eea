"""The house rules that a machine can hold: layers, who reads and writes the disk, clocks, names, lengths."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
PORTAL = SCRIPTS / "portal"
TESTS = Path(__file__).parent

MAY_IMPORT: dict[str, set[str]] = {}
"""For each layer the layers it may import, beside itself."""
for layer, below in {
    "model": set[str](),
    "text": {"model"},
    "store": {"text"},
    "issues": {"text"},
    "contract": {"store", "issues"},
    "derive": {"contract"},
    "review": {"derive"},
    "chart": {"review"},
    "lookup": {"review"},
    "page": {"chart", "lookup"},
    "publish": {"chart", "lookup"},
    "intake": {"contract"},
    "compare": {"review"},
    "upkeep": {"derive"},
    "release": {"publish", "compare"},
    "site": {"page", "release"},
}.items():
    MAY_IMPORT[layer] = below.union(*(MAY_IMPORT[name] for name in below))

READS_DISK = {"store", "intake", "site", "upkeep"}
WRITES_DISK = {"site", "intake"}
READING = {"read_text", "read_bytes", "open", "iterdir", "glob", "rglob", "read_csv", "read_excel", "read_parquet"}
WRITING = {"write_text", "write_bytes", "mkdir", "unlink", "rmtree", "touch", "to_parquet", "copyfile"}
OWN_CODE = {
    "chart/draw.py": {"iterdir", "read_bytes"},
    "chart/picture.py": {"iterdir", "read_bytes"},
    "issues/example.py": {"read_text"},
}
"""The key of a drawing covers the code that draws it, that of a picture its letters; examples stand beside the words:
their own package, no data."""
CLOCKS = {"now", "today", "utcnow", "time_ns", "localtime", "gmtime"}
EMPTY_NAMES = {"utils", "helpers", "common", "misc", "util", "helper", "tools", "stuff"}


def modules() -> list[Path]:
    return sorted(PORTAL.rglob("*.py"))


each_module = pytest.mark.parametrize("module", modules(), ids=lambda path: path.relative_to(PORTAL).as_posix())


def layer_of(module: Path) -> str:
    return module.relative_to(PORTAL).parts[0].removesuffix(".py")


def imported_layers(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            names = [node.module or ""]
            if node.module == "portal":
                names = [f"portal.{alias.name}" for alias in node.names]
        yield from (name.split(".")[1] for name in names if name.startswith("portal."))


def called_names(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            names.add(node.func.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            names.add(node.func.id)
    return names


def test_import_finder_sees_every_form() -> None:
    source = """
import portal.page.site
from portal.chart.draw import draw_svg
from portal import text
def late():
    import portal.site
"""
    assert set(imported_layers(source)) == {"page", "chart", "text", "site"}


def test_order_of_layers_is_the_agreed_one() -> None:
    assert "page" not in MAY_IMPORT["chart"]
    assert "publish" not in MAY_IMPORT["page"]
    assert "page" not in MAY_IMPORT["publish"]
    assert MAY_IMPORT["review"] == {"derive", "contract", "issues", "store", "text", "model"}


@each_module
def test_imports_only_point_left(module: Path) -> None:
    if module.parent == PORTAL:
        assert not list(imported_layers(module.read_text(encoding="utf-8")))
        return
    layer = layer_of(module)
    assert layer in MAY_IMPORT, f"a new layer needs its place in the order: {layer}"
    wrong = set(imported_layers(module.read_text(encoding="utf-8"))) - MAY_IMPORT[layer] - {layer}
    assert not wrong, f"{layer} must not import {sorted(wrong)}"


@each_module
def test_pure_layers_touch_neither_disk_nor_clock(module: Path) -> None:
    calls = called_names(module.read_text(encoding="utf-8"))
    layer = layer_of(module)
    if layer not in READS_DISK:
        allowed = OWN_CODE.get(module.relative_to(PORTAL).as_posix(), set())
        assert not calls & READING - allowed, f"{layer} must not read the disk"
    if layer not in WRITES_DISK and not (layer == "store" and module.name.startswith("write")):
        assert not calls & WRITING, f"{layer} must not write"
    assert not calls & CLOCKS, "only a command reads the clock; pass the date"


def test_names_say_something() -> None:
    assert not [path for path in modules() if EMPTY_NAMES & set(path.relative_to(PORTAL).with_suffix("").parts)]


def test_modules_and_commands_stay_small() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SCRIPTS.rglob("*.py")}
    long_commands = {path.name: count for path, count in lines.items() if path.parent == SCRIPTS and count > 40}
    long_modules = {str(path.relative_to(SCRIPTS)): count for path, count in lines.items() if count > 350}
    assert not long_commands
    assert not long_modules, "a module this long is asking to be two"


def test_a_fixture_is_defined_once() -> None:
    # A fixture that one conftest imports from another is set up twice in a session: two sites, two browsers.
    for conftest in TESTS.rglob("conftest.py"):
        fixtures = {
            alias.name
            for node in ast.parse(conftest.read_text(encoding="utf-8")).body
            if isinstance(node, ast.ImportFrom) and str(node.module).endswith("conftest")
            for alias in node.names
            if not alias.name.isupper()
        }
        assert not fixtures, conftest
