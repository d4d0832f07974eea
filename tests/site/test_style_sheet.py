from __future__ import annotations

import re
from pathlib import Path

import pytest

from portal.site.assets import THEME_CLASSES, theme_sheet
from portal.site.style_sheet import living_rules, one_style_sheet, without_unread_properties


def test_rules_for_classes_that_no_page_has_are_left_out() -> None:
    css = """@charset "UTF-8";
    .a,.b{color:red}.b .a{x:y}a.a:not(.b)>p{x:y}h1{x:y}.a:is(.b,p){x:y}
    [dir=rtl] .a{x:y}[data-md-toggle=x] .a,.a{z:y}"""
    found = living_rules(css, {"a"})
    assert found == ".a{color:red}a.a:not(.b)>p{x:y}h1{x:y}.a:is(.b,p){x:y}.a{z:y}"


def test_a_nested_group_keeps_what_lives_and_goes_when_nothing_does() -> None:
    css = "@media print{.b{x:y}}@media (min-width:1em){.a{x:y}.b{x:y}@supports (x:y){.b{x:y}}}@page{margin:1mm}"
    assert living_rules(css, {"a"}) == "@media (min-width:1em){.a{x:y}}@page{margin:1mm}"


def test_braces_and_commas_inside_strings_and_brackets_are_text() -> None:
    css = """.a{content:"}"}.a[title=",.b"]{background:url('data:x,<svg d="{}"/>')}/* } */.a:is(p,.a){x:y}"""
    assert living_rules(css, {"a", "b"}) == css.replace("/* } */", "")


@pytest.mark.parametrize("css", [".a{x:y", "@media print{.a{x:y}", "x:y"])
def test_text_that_is_no_style_sheet_is_an_error(css: str) -> None:
    with pytest.raises(ValueError, match=r"brace|rule"):
        living_rules(css, {"a"})


def test_properties_that_nothing_reads_go_and_what_only_they_read_too() -> None:
    css = ':root{--a:1px;--b:var(--a);--c:url("x;}")}p{--d:2;color:var( --e )}body{--e:red}'
    assert without_unread_properties(css) == "p{color:var( --e )}body{--e:red}"


def test_animations_that_nothing_plays_go() -> None:
    css = "@keyframes a{0%{x:y}to{x:z}}@keyframes b{to{x:y}}p{animation:b 1s}"
    assert without_unread_properties(css) == "@keyframes b{to{x:y}}p{animation:b 1s}"


def test_our_own_sheets_are_kept_whole_in_order_behind_the_theme() -> None:
    css = one_style_sheet([".a{x:1}.b{x:1}"], {"a"}, [".own { x: 2; }", "/* note */ .c > p { x: 3 }"])
    assert css == ".a{x:1}.own{x:2}.c>p{x:3}"


def test_the_theme_still_has_the_classes_that_we_keep_of_it() -> None:
    named = set(re.findall(r"\.(md-[\w-]+)", theme_sheet()))
    assert named >= THEME_CLASSES - {"md-main__inner"}
    kept = living_rules(theme_sheet(), THEME_CLASSES)
    assert len(kept) < len(theme_sheet()) / 3
    assert ".md-typeset table:not([class])" in kept
    assert ".md-search" not in kept


def test_the_two_copies_of_the_dark_colours_are_the_same(project: Path) -> None:
    # One follows the system, one the reader's choice: CSS has no way to say both at once.
    tokens = (project / "docs/assets/stylesheets/tokens.css").read_text(encoding="utf-8")
    _, system, chosen = re.findall(r"^ *:root[^{,]*\{([^}]*color-scheme[^}]*)\}", tokens, re.MULTILINE)
    assert system.split() == chosen.split()
    assert "color-scheme: dark" in chosen
