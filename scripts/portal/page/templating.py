"""The templates of pages: everything is escaped by itself, and a name that is missing is an error, never a hole."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("portal.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )


def template_named(name: str) -> Template:
    """A template of the folder ``templates`` by its file name."""
    return _environment().get_template(name)
