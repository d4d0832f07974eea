"""The tables that a workbook holds: observations with their sources and flags, and the meaning of their codes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Final

from portal.contract.field import Resource
from portal.contract.schema import FLAGS, INDICATORS, LABELS
from portal.derive.facts import Facts
from portal.publish.csv_file import csv_bytes
from portal.publish.table import PublishedTable, published_table
from portal.store.tree import Tree

_CODES: Final = Resource(
    "codes",
    "codes.csv",
    "Mã và tên gọi",
    (),
    (
        *LABELS.fields,
        *(field for field in FLAGS.fields if field.name in ("explanation_vi", "explanation_en")),
    ),
)


@dataclass(frozen=True)
class Tables:
    """What a workbook holds: observations with their sources and flags, and what indicators and codes mean."""

    observations: PublishedTable
    sources: PublishedTable
    flags: PublishedTable
    indicators: PublishedTable
    codes: PublishedTable

    def key(self) -> str:
        """A hash of every cell and every field."""
        digest = hashlib.sha256()
        for table in (self.observations, self.sources, self.flags, self.indicators, self.codes):
            digest.update(repr(table.resource).encode())
            digest.update(csv_bytes(table))
        return digest.hexdigest()


def indicator_table(facts: Facts) -> PublishedTable:
    """What each indicator means, in words and bounds as the registry has them."""
    rows = facts.indicators
    columns = {name: rows[name].tolist() for name in INDICATORS.columns if name in rows.columns}
    columns = {"indicator": [str(name) for name in rows.index], **columns}
    plain = tuple(
        # Bounds are numbers in the registry and may be numbers or text in the frame; text shows both as they are.
        replace(field, type="string") if field.type == "number" else field
        for field in INDICATORS.fields
    )
    texts = {name: [str(cell) for cell in columns[name]] for name in INDICATORS.columns}
    return published_table(replace(INDICATORS, fields=plain), texts)


def code_table(facts: Facts, tree: Tree) -> PublishedTable:
    """What each code in a cell means: the labels of the registry, and the flags."""
    labels = tree.registry.tables[LABELS.name].frame
    rows = [(*record, "", "") for record in labels[LABELS.columns].itertuples(index=False, name=None)]
    terms = facts.flag_terms
    for flag, *words in zip(
        terms.index,
        *(terms[name] for name in ("label_vi", "label_en", "explanation_vi", "explanation_en")),
        strict=True,
    ):
        rows.append(("flag", str(flag), *words))
    rows.sort()
    return published_table(_CODES, {name: [row[place] for row in rows] for place, name in enumerate(_CODES.columns)})
