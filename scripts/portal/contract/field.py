"""What a schema is made of: columns, and tables of columns, as Table Schema and Data Package write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Field:
    """One column: its type in Table Schema, its Vietnamese title and the constraints that a cell must meet."""

    name: str
    type: str
    title: str
    required: bool = False
    choices: tuple[str, ...] = ()
    pattern: str = ""

    def as_descriptor(self) -> dict[str, Any]:
        """The field as Table Schema writes it."""
        constraints: dict[str, Any] = {}
        if self.required:
            constraints["required"] = True
        if self.choices:
            constraints["enum"] = list(self.choices)
        if self.pattern:
            constraints["pattern"] = self.pattern
        descriptor: dict[str, Any] = {"name": self.name, "type": self.type, "title": self.title}
        return descriptor | ({"constraints": constraints} if constraints else {})


@dataclass(frozen=True)
class Resource:
    """A table of a package: file, key, fields, and references within the package as (field, resource, field)."""

    name: str
    path: str
    title: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    references: tuple[tuple[str, str, str], ...] = ()

    @property
    def columns(self) -> list[str]:
        """Names of the fields in the order of the file."""
        return [field.name for field in self.fields]

    def as_descriptor(self) -> dict[str, Any]:
        """The resource as a Data Package descriptor writes it, with its schema inline."""
        schema: dict[str, Any] = {
            "fields": [field.as_descriptor() for field in self.fields],
            "fieldsMatch": "equal",
            "missingValues": [""],
            "primaryKey": list(self.key),
        }
        if self.references:
            schema["foreignKeys"] = [
                {"fields": [field], "reference": {"resource": resource, "fields": [other]}}
                for field, resource, other in self.references
            ]
        return {
            "name": self.name,
            "path": self.path,
            "title": self.title,
            "type": "table",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": schema,
        }
