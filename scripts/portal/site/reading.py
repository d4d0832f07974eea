"""Reading every page of a built site once; a page that an earlier build read is not parsed again."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping

from portal.site.document import Document, read_document
from portal.site.kept import Kept


def read_documents(files: Mapping[str, bytes | None], kept: Kept | None = None) -> dict[str, Document]:
    """The pages among the ``files`` of a site, by their path; those without content are passed over."""
    pages = {file: content for file, content in files.items() if file.endswith(".html") and content is not None}
    return {file: _read(file, content, kept) for file, content in pages.items()}


def _read(file: str, content: bytes, kept: Kept | None) -> Document:
    if kept is None:
        return read_document(file, content)
    key = hashlib.sha256(content).hexdigest()
    earlier = kept.get(key)
    if earlier is not None:
        return document_from_bytes(file, earlier)
    document = read_document(file, content)
    kept.put(key, document_as_bytes(document))
    return document


def document_as_bytes(document: Document) -> bytes:
    """A document without the name of its file, which is not in its content."""
    return json.dumps(
        [
            document.language,
            document.ids,
            document.links,
            document.loads,
            document.alternates,
            document.noindex,
            document.texts,
        ],
        ensure_ascii=False,
    ).encode()


def document_from_bytes(file: str, content: bytes) -> Document:
    """The document that ``document_as_bytes`` wrote, as that of ``file``."""
    language, ids, links, loads, alternates, noindex, texts = json.loads(content)
    pairs = tuple((language_told, address) for language_told, address in alternates)
    return Document(file, language, Counter(ids), tuple(links), tuple(loads), pairs, noindex, tuple(texts))
