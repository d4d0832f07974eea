"""JSON: the rows of the CSV with their types, behind a header that explains them."""

from __future__ import annotations

import json
from typing import Any

from portal.publish.edition import Edition
from portal.publish.guidance import ATTRIBUTION, INDEPENDENCE, LICENCE_NAME, LICENCE_URL, READING_RULES, TITLE
from portal.publish.table import ENGLISH_TITLES, PublishedTable, typed_cell
from portal.text.bilingual import Bilingual


def json_bytes(table: PublishedTable, edition: Edition, as_of: tuple[str, str], page: Bilingual) -> bytes:
    """``{"header": {...}, "rows": [...]}``: numbers are numbers, dates ISO text, "not stated" is ``null``.

    ``as_of`` is the range of as-of dates that the header tells, ``page`` the addresses of the page that shows these
    rows ("" for the whole).
    One row stands on one line, so that a line-based tool can show what changed.
    """
    fields = table.resource.fields
    header = json.dumps(_header(table, edition, as_of, page), ensure_ascii=False, indent=2).replace("\n", "\n  ")
    rows = ",\n    ".join(
        json.dumps(
            {field.name: typed_cell(cell, field.type) for field, cell in zip(fields, record, strict=True)},
            ensure_ascii=False,
            allow_nan=False,
        )
        for record in table.records()
    )
    body = f"[\n    {rows}\n  ]" if rows else "[]"
    return f'{{\n  "header": {header},\n  "rows": {body}\n}}\n'.encode()


def _header(table: PublishedTable, edition: Edition, as_of: tuple[str, str], page: Bilingual) -> dict[str, Any]:
    return {
        "title_vi": TITLE.vi,
        "title_en": TITLE.en,
        "independence_vi": INDEPENDENCE.vi,
        "independence_en": INDEPENDENCE.en,
        "licence": {"name": LICENCE_NAME, "url": LICENCE_URL},
        "attribution_vi": ATTRIBUTION.vi,
        "attribution_en": ATTRIBUTION.en,
        **({"page_vi": page.vi, "page_en": page.en} if page.vi else {}),
        "how_to_read": [{"vi": rule.vi, "en": rule.en} for rule in READING_RULES],
        "release": edition.release_record(),
        "data_created": edition.created,
        "packages": edition.as_records(),
        "row_count": len(table.frame),
        "as_of_first": as_of[0] or None,
        "as_of_last": as_of[1] or None,
        "columns": [
            {
                "name": field.name,
                "type": field.type,
                "title_vi": field.title,
                "title_en": ENGLISH_TITLES[field.name],
                **({"values": list(field.choices)} if field.choices else {}),
            }
            for field in table.resource.fields
        ],
    }
