"""``data/catalog.jsonld``: the catalogue in DCAT 3 (W3C), as JSON-LD that is read without any other host."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from portal.model.address import address
from portal.model.vocabulary import LANGUAGES, NATION
from portal.publish.as_of import widest
from portal.publish.catalog import file_url
from portal.publish.edition import Edition, package_created, text_of
from portal.publish.guidance import INDEPENDENCE, LICENCE_URL, TITLE
from portal.publish.package_copy import page_of
from portal.publish.published_file import PublishedFile
from portal.store.tree import Package, Tree
from portal.store.write import canonical_json
from portal.text.bilingual import Bilingual

PATH: Final = "data/catalog.jsonld"

_CONTEXT: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types/"
_COUNTRY: Final = "http://publications.europa.eu/resource/authority/country/VNM"
_WHOLE: Final = "data/observations."
_KEYWORDS: Final = (
    Bilingual("bảo hiểm xã hội", "social insurance"),
    Bilingual("bảo hiểm y tế", "health insurance"),
    Bilingual("bảo hiểm thất nghiệp", "unemployment insurance"),
)


def dcat_bytes(files: Sequence[PublishedFile], tree: Tree, edition: Edition, site_url: str) -> bytes:
    """One ``dcat:Catalog``: the table of all observations, and each package with its files.

    It depends on the data and ``site_url`` (which ends with a slash) alone.
    """
    whole = [file for file in files if file.path.startswith(_WHOLE)]
    datasets = [_dataset("bhxh-mo", TITLE, edition.history.told, edition.created, "data", whole, site_url)]
    for package in tree.packages():
        own = [file for file in files if file.package == package.name]
        title = text_of(package, "title")
        datasets.append(
            _dataset(
                package.name,
                Bilingual(title, _english_title(package)),
                text_of(package, "version"),
                package_created(package),
                page_of(package, tree),
                own,
                site_url,
            )
        )
    catalogue = {
        "@context": _CONTEXT,
        "@id": f"{site_url}data/#catalog",
        "@type": "dcat:Catalog",
        "dct:title": _texts(TITLE),
        "dct:description": _texts(INDEPENDENCE),
        "dct:license": {"@id": LICENCE_URL},
        "dct:language": list(LANGUAGES),
        "dct:modified": _moment(edition.created),
        "dct:publisher": _publisher(site_url),
        "foaf:homepage": {"@id": site_url},
        "dcat:dataset": datasets,
    }
    return canonical_json(catalogue).encode("utf-8")


def _dataset(
    name: str,
    title: Bilingual,
    version: str,
    created: str,
    page_id: str,
    files: Iterable[PublishedFile],
    site_url: str,
) -> dict[str, Any]:
    files = sorted(files, key=lambda file: file.path)
    first, last = widest([file.as_of for file in files])
    about: dict[str, Any] = {
        "@id": f"{site_url}data/#dataset-{name}",
        "@type": "dcat:Dataset",
        "dct:identifier": name,
        "dct:title": _texts(title),
        "dct:description": _texts(INDEPENDENCE),
        "dct:license": {"@id": LICENCE_URL},
        "dct:publisher": {"@id": f"{site_url}#publisher"},
        "dct:modified": _moment(created),
        "dct:spatial": {"@id": _COUNTRY},
        "dcat:keyword": [text for words in _KEYWORDS for text in _texts(words)],
        "dcat:landingPage": [{"@id": site_url + address(page_id, language)} for language in LANGUAGES],
        "dcat:distribution": [_distribution(file, site_url) for file in files],
    }
    if version:
        about["dcat:version"] = version
    if first:
        about["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@value": first, "@type": "xsd:date"},
            "dcat:endDate": {"@value": last, "@type": "xsd:date"},
        }
    return about


def _distribution(file: PublishedFile, site_url: str) -> dict[str, Any]:
    url = file_url(site_url, file.path)
    return {
        "@id": url,
        "@type": "dcat:Distribution",
        "dct:title": file.path.rpartition("/")[2],
        "dct:license": {"@id": LICENCE_URL},
        "dcat:downloadURL": {"@id": url},
        "dcat:mediaType": {"@id": _MEDIA_TYPES + file.media_type},
        "dcat:byteSize": {"@value": str(len(file.content)), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
    }


def _texts(words: Bilingual) -> list[dict[str, str]]:
    return [{"@value": text, "@language": language} for language in LANGUAGES if (text := words.in_language(language))]


def _english_title(package: Package) -> str:
    place = "Viet Nam" if package.name == NATION else package.name
    return f"{TITLE.en}: {place}"


def _moment(text: str) -> dict[str, str]:
    return {"@value": text, "@type": "xsd:dateTime"}


def _publisher(site_url: str) -> dict[str, Any]:
    return {"@id": f"{site_url}#publisher", "@type": "foaf:Organization", "foaf:name": "BHXH Mở"}
