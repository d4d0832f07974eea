"""A package as one ZIP file: the descriptor and its tables, with what a reader needs who has nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any, Final

from portal.model.vocabulary import LANGUAGES
from portal.publish.guidance import ATTRIBUTION, INDEPENDENCE, LICENCE_NAME, LICENCE_URL, READING_RULES
from portal.publish.published_file import PublishedFile
from portal.publish.table import ENGLISH_TITLES
from portal.store.descriptor import FILE_NAME
from portal.store.write import canonical_csv
from portal.text.bilingual import Bilingual

README: Final = "README.md"
LICENCE: Final = "LICENSE.txt"
DICTIONARY: Final = "data-dictionary.csv"

_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP file can tell: the same content is the same file on whatever day it is made."""
_UNIX: Final = 3
_READABLE: Final = 0o100644 << 16
_LICENCE_TEXT: Final = (
    "Dữ liệu: BHXH Mở, giấy phép Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0).\n"
    "Được dùng vào mọi việc, nếu ghi công, dẫn tới giấy phép và nói rõ chỗ đã sửa. Dữ liệu không kèm bảo đảm nào.\n"
    "Bài báo và văn bản mà dữ liệu dẫn tới vẫn thuộc về nơi công bố chúng.\n\n"
    "Data: BHXH Mở, licensed under the Creative Commons Attribution 4.0 International licence (CC BY 4.0).\n"
    "Use them for anything, if you give credit, link to the licence and say what you changed. No warranty is given.\n"
    "The articles and texts that the data point to belong to those who published them.\n\n"
)


def zip_bytes(
    descriptor: Mapping[str, Any], files: Iterable[PublishedFile], page: Bilingual, release: Bilingual, site_url: str
) -> bytes:
    """The ZIP of one package: the same data give the same bytes.

    ``files`` are those of the package, its descriptor among them, whose names end their paths; ``page`` are the
    addresses of the page that shows the package, ``release`` the words for the release of the data.
    """
    contents = {file.path.rpartition("/")[2]: file.content for file in files}
    contents[README] = _readme(descriptor, page, release, site_url).encode("utf-8")
    contents[LICENCE] = f"{_LICENCE_TEXT}{LICENCE_URL}legalcode.vi\n{LICENCE_URL}legalcode.en\n".encode()
    contents[DICTIONARY] = _dictionary(descriptor["resources"]).encode("utf-8")
    first = (README, FILE_NAME)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(contents, key=lambda name: (name not in first, name)):
            entry = zipfile.ZipInfo(f"{descriptor['name']}/{name}", _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, contents[name], compresslevel=9)
    return buffer.getvalue()


def _dictionary(resources: Iterable[Mapping[str, Any]]) -> str:
    """Every column of every table: type, titles in both languages, what it may hold."""
    rows = []
    for resource in resources:
        for field in resource["schema"]["fields"]:
            rules = field.get("constraints", {})
            rows.append(
                (
                    str(resource["path"]),
                    str(field["name"]),
                    str(field["type"]),
                    str(field.get("title", "")),
                    ENGLISH_TITLES.get(str(field["name"]), ""),
                    "true" if rules.get("required") else "false",
                    str(rules.get("pattern", "")),
                    ";".join(str(choice) for choice in rules.get("enum", ())),
                )
            )
    return canonical_csv(("file", "column", "type", "title_vi", "title_en", "required", "pattern", "values"), rows)


def _readme(descriptor: Mapping[str, Any], page: Bilingual, release: Bilingual, site_url: str) -> str:
    files = "\n".join(
        f"- `{resource['path']}`: {_one_line(resource['title'])} ({resource['bytes']} bytes, {resource['hash']})"
        for resource in descriptor["resources"]
    )
    rules = {language: "\n".join(f"- {rule.in_language(language)}" for rule in READING_RULES) for language in LANGUAGES}
    title, version = _one_line(descriptor["title"]), _one_line(descriptor["version"])
    return f"""# {title}

Phiên bản · Version: {version}, {_one_line(descriptor["created"])}
Bản dữ liệu · Data release: {release.vi} · {release.en}
Giấy phép · Licence: {LICENCE_NAME}, {LICENCE_URL}
Trang · Page: {page.vi} · {page.en}
Nơi tải · From: {site_url}

## Tiếng Việt

{INDEPENDENCE.vi}
Khi dùng, xin ghi: {ATTRIBUTION.vi}

### Cách đọc

{rules["vi"]}

## English

{INDEPENDENCE.en}
When you use the data, please say: {ATTRIBUTION.en}

### How to read

{rules["en"]}

## Tệp · Files

- `{FILE_NAME}`: Data Package
- `{DICTIONARY}`: từ điển cột · data dictionary
{files}
"""


def _one_line(text: object) -> str:
    """Text of a descriptor that can't start a heading, a link or a line of its own."""
    return " ".join(str(text).replace("[", "(").replace("]", ")").replace("<", "‹").replace("`", "'").split())
